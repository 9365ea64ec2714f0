"""Of what a share may be, and what it is of: the whole told just before, one that fits, both of two that are listed."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, plain, reckoned
from reportcheck.model.fact import Fact, Statement

_NEXT = regex.compile(r"、[^，。；：、\d]{2,16}")
_ALL = 100
_YEARS = regex.compile(r"以来|年来|(?<![月度])(?<![月度]，)(?<!月份，)(?<!月份)累计")
_ONE_YEAR = regex.compile(r"去年|上年|(?:19|20)\d\d年")
_SPENT = regex.compile("支出|投入|投资")


def listed(view: View, facts: list[Fact], part: Fact, share: Fact, bases: list[Fact]) -> Fact:
    """长期借款A、应付债券B，占负债总额的76.8%: of both, where that is nearer to the share."""
    run = [part]
    for before in reversed([fact for fact in facts if fact.end <= part.start]):
        if not comparable(before, part) or not _NEXT.fullmatch(view.between(before, run[-1])):
            break
        run.append(before)
    both = sum((fact.value for fact in run), Decimal(0))
    ulp = sum((fact.figure.ulp for fact in run), Decimal(0))
    if len(run) == 1 or not bases or share.value <= 0:
        return part
    due = [
        min(abs(value * 100 / base.value - share.value) for base in bases if base.value) for value in (part.value, both)
    ]
    return part if due[0] <= due[1] else reckoned(part, both, ulp, "+".join(fact.text for fact in reversed(run)))


def just_told(facts: list[Fact], part: Fact, base: str) -> list[Fact]:
    """The larger amounts before a part in its sentence whose names end in the words for the whole."""
    before = (fact for fact in facts if fact.end <= part.start and fact.measure == "level")
    return [fact for fact in before if fact.label.endswith(base) and comparable(fact, part) and fact.value > part.value]


def named_before(facts: list[Fact], at: int, base: str) -> list[Fact]:
    """The amounts told before a place in its sentence whose names end in the words for the whole."""
    return [fact for fact in facts if fact.end <= at and fact.measure == "level" and fact.label.endswith(base)]


def became(facts: list[Fact], share: Fact) -> Fact:
    """What a share came to, told behind what it was."""
    behind = (fact for fact in facts if fact.start > share.end and fact.figure.kind == "percent")
    after = next(behind, share)
    return after if after.measure == "share" and "to" in after.tags else share


def population(view: View, part: Fact) -> list[Fact]:
    """占总人口的34.1%: the number of people that the paragraph opens with, however it is called."""
    begin = view.text.rfind("\n", 0, part.start) + 1
    told = [fact for fact in view.facts if begin <= fact.start < part.start and is_population(fact)]
    return told[:1]


def is_population(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.unit == "人" and fact.label.endswith("人口")


def fitting(view: View, part: Fact, share: Fact, bases: list[Fact]) -> Fact | None:
    """Of several statements of the whole (planned, adjusted, of each level) the one that the share fits best."""
    if len(part.period or "") == _PERIOD and _SUMMED.issubset(part.tags):
        return _in_years(view, part, share, bases)
    paragraph = view.text[view.text.rfind("\n", 0, part.start) + 1 : part.start]
    years = _YEARS.search(paragraph if _SPENT.search(part.label) else view.before(part, 40))
    if len(part.period or "") == _PERIOD or (years and not _ONE_YEAR.search(view.before(part, 24))):
        return None  # an amount of several years beside the whole of one
    alike = [base for base in bases if base.figure.unit == part.figure.unit and base is not part and base.value > 0]
    if share.value <= _ALL:
        alike = [base for base in alike if base.value > part.value]  # of one name, but hardly the whole
    stated = [base for base in alike if base.figure.hedge == "none"] or alike
    stated += _narrowed(view, part, stated)
    return min(stated, key=lambda base: abs(part.value * 100 / base.value - share.value), default=None)


def _narrowed(view: View, part: Fact, bases: list[Fact]) -> list[Fact]:
    """全社会固定资产投资2462亿元。其中，固定资产投资（不含农户，下同）2437亿元: from here on that is its name."""
    return [
        fact for fact in view.facts
        if fact.figure.unit == part.figure.unit and fact.measure == "level" and fact.period == part.period
        and bases and _FROM_HERE.search(view.text, max(fact.start - 24, 0), fact.start)
    ]  # fmt: skip


_FROM_HERE = regex.compile("（[^（）]{0,16}下同）(?:完成|实现|为|达到?)?$")


def _in_years(view: View, part: Fact, share: Fact, bases: list[Fact]) -> Fact | None:
    """五年民生支出累计392亿元，占财政支出的80%以上: of what is told as the sum of the same years only."""
    rose = _ROSE.search(view.between(part, share)) or {"from", "to"} & share.tags  # to what it came in the last year
    alike = [
        base for base in bases if base.period == part.period and _SUMMED.issubset(base.tags) and comparable(base, part)
    ]
    one = len({base.value for base in alike}) == 1 and alike[0].value > part.value
    return alike[0] if one and not rose else None


_PERIOD = 9  # characters of 2021-2025
_SUMMED = frozenset({"cumulative"})
_ROSE = regex.compile(r"提高|提升|上升|升至|增加|增至|由|从")


def told_close(view: View, part: Fact, words: str, bases: list[Fact]) -> list[Fact]:
    """The bases of that name; of the level of government that the sentence before speaks of, where it does.

    市本级一般公共预算收入69.75亿元。其中，税收收入49.12亿元，占一般公共预算收入70.4%: not of the whole city's.
    """
    told = _by_its_end(view, part, words)
    named = told[-1].label.removesuffix(words) if told else ""
    near = told and part.sentence - told[-1].sentence <= 1 and bool(_LEVEL.fullmatch(named))
    return told if near or not bases else bases


def _by_its_end(view: View, part: Fact, words: str) -> list[Fact]:
    """建筑业总产值75.16亿元。从构成看，安装产值3.74亿元，占总产值的5%: what the paragraph told of last by that name."""
    begin = view.text.rfind("\n", 0, part.start)
    told = [
        fact for fact in view.told(begin, part.start)
        if fact.label.endswith(words) and fact.measure == "level" and fact.figure.unit == "元"
        and (fact.period, fact.status) == (part.period, part.status) and part.sentence - fact.sentence < _CLOSE
    ]  # fmt: skip
    return told if len({fact.value for fact in told}) == 1 else []


_CLOSE = 3  # sentences
_LEVEL = regex.compile(
    r"[^，。；、\d]{0,8}(?:本级|市直|县直|区直|开发区|新区|高新区|经开区)(?:实现|完成)?(?:的)?(?:地方)?"
)


def well_above(made: Statement) -> Statement:
    """经费超过250亿元，占2.65%: where the share comes to twice as much, 超过 is no way to tell it: taken as printed."""
    part, share, base = (made.roles[role][0] for role in ("part", "share", "base"))
    if not (isinstance(part, Fact) and isinstance(share, Fact) and isinstance(base, Fact)):
        return made
    more = part.figure.hedge in ("more_than", "at_least") and part.text[0].isdigit() and share.figure.hedge == "none"
    if not more or share.value * base.value <= 2 * 100 * part.value:
        return made
    return made._replace(roles={**made.roles, "part": (as_printed(part),)}, doubt=made.doubt or _BAR)


_BAR = "what is told with 超过 is taken to be near it"


def stated(part: Fact, share: Fact, base: Fact | None) -> Statement:
    """That a part is so large a share of its base, or, where none is told, of one that it implies."""
    roles = {"part": (part,), "share": (share,)} | ({"base": (base,)} if base else {})
    start, end = min(part.start, share.start), max(part.end, share.end)
    doubt = "the whole is told in other words" if base and not base.indicator else ""
    return Statement("share-of" if base else "share-implied", roles, start, end, doubt=doubt)


OWN = regex.compile(r"^全[省市区县州盟旗]")
_SIZE = regex.compile(r"(?:总?[量额数值])$")


@lru_cache(maxsize=4096)
def core(words: str) -> str:
    """What a name measures, without 总, 量, 全年: 用水 of 全年用水量 and of 用水总量."""
    return _SIZE.sub("", plain(words))
