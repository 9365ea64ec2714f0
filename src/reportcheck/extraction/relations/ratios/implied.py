"""Shares whose whole goes without saying: 民生支出199.87亿元，占比76.4%, 税收占比71.7%, the amounts told elsewhere.

Budgets tell several wholes of one name (planned, adjusted, of each level); so the share is held to the ones it fits,
or would fit with two digits exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.ratios.quotients import fits, quotient, sure
from reportcheck.extraction.relations.view import View, comparable, plain
from reportcheck.model.fact import Fact, Statement

_OF_IT = regex.compile(r"占[^，。；：、\d比]{2,14}的$")  # 前十户纳税占税收收入的61.3%: the other way round
_MOST = 8  # amounts of one name


def find(view: View) -> Iterator[Statement]:
    """Statements `quotient` with roles part, base and share, for the parts that the pack knows the whole of."""
    known = [pair.split("-") for pair in view.lexicon.list("implied-bases")]
    shares = [
        (fact, part, base)
        for fact in view.facts if fact.measure in ("share", "rate") and fact.figure.unit == "%" and sure(fact)
        for part, base in known if _names(plain(fact.label), part, base) and not _OF_IT.search(view.before(fact))
    ] if known else []  # fmt: skip
    for share, part, base in shares:
        last = view.before(share, 8).endswith(("上年的", "去年的", "同期的"))  # 税收占比比上年的60.5%下降0.5个百分点
        if not last and not _by_its_own(view, share) and not _of_several(view, share):
            parts, bases = _levels(view, part, share), _levels(view, base, share)
            alone = _bare(plain(share.label), base) in (part, part.removesuffix("收入")) and "from" not in share.tags
            if alone and (pair := _told_together(view, parts, bases, share)):
                yield from quotient(share, (pair,), sure_of=True)
            else:
                yield from _held(share, parts, bases)


def _by_its_own(view: View, share: Fact) -> bool:
    """五年累计2286.4亿元，其中民生1831.4亿元，占80.1%: does it fit the two amounts before it?"""
    before = (fact for fact in view.sentences[share.sentence] if fact.start < share.start)
    told = [fact for fact in before if fact.measure == "level" and fact.value > 0][-2:]
    return (
        len(told) > 1
        and comparable(*told)
        and any(fits(part, base, share.value, share) for part, base in (told, told[::-1]))
    )


def _of_several(view: View, share: Fact) -> bool:
    """区级收入包括税收4.72亿元和非税收入0.60亿元，占全县的28.5%: of what is made up of the amounts before it."""
    before = [fact for fact in view.sentences[share.sentence] if fact.start < share.start and fact.measure == "level"]
    return (
        len(before) > 1
        and _MADE_OF.search(view.between(*before[-2:])) is not None
        and "包括" in (view.text[before[-2].start - _REACH : before[-2].start])
    )


_MADE_OF, _REACH = regex.compile("^[和与及][^，。；]{2,10}$"), 12


def _told_together(view: View, parts: list[Fact], bases: list[Fact], share: Fact) -> tuple[Fact, Fact] | None:
    """收入28.7亿元。其中：税收14.3亿元，下降16.7%，税收占比49.8%: of the whole that the sentence tells, or told before.

    Where it tells the whole alone, of the part that stands beside that same amount elsewhere.
    """
    begin = view.text.rfind("\n", 0, share.start)
    own = [fact for fact in bases if share.sentence - fact.sentence < _CLOSE and begin < fact.start < share.start]
    told = [fact for fact in bases if own and fact.value == own[-1].value and comparable(fact, own[-1])]
    pairs = [
        (part, own[-1]) for whole in told for part in parts
        if 0 <= part.sentence - whole.sentence < _CLOSE and comparable(part, whole) and part.value < whole.value
        and (words := view.between(whole, part)) and "其中" in words and "\n" not in words
    ]  # fmt: skip
    one = pairs and len({part.value for part, _ in pairs}) == 1 and {share.status} == {fact.status for fact in pairs[0]}
    one = one and {share.scope} == {fact.scope for fact in pairs[0]}
    return pairs[0] if one and _near(*pairs[0], share) else None


_CLOSE = 2  # sentences: in its own, or in the one before


def _near(part: Fact, whole: Fact, share: Fact) -> bool:
    """Could it be that share, but for a slip?"""
    return _NEAR[0] < part.value * 100 / whole.value / share.value < _NEAR[1]


_NEAR = Decimal("0.7"), Decimal("1.4")


def _names(label: str, part: str, base: str) -> bool:
    """Is it the part, or the part's 占比, without 收入 or 支出 too?"""
    bare = _bare(label, base)
    own = bare.endswith(part) and not bare.removesuffix(part).endswith(_PLACES)  # 开发区税收收入占比
    return bare == part.removesuffix("收入") or own


_PLACES = ("区", "县", "镇", "乡", "旗", "街道", "园")


def _bare(label: str, base: str) -> str:
    return label.removesuffix("占比").removesuffix("比重").removesuffix(f"占{base}")


def _levels(view: View, name: str, share: Fact) -> list[Fact]:
    indicator = view.lexicon.names.get(name)
    return [
        fact for fact in view.facts
        if fact.measure == "level" and fact.figure.kind == "number" and fact.period == share.period
        and (plain(fact.label).endswith(name) or (indicator and fact.indicator == indicator)) and fact.value > 0
    ][-_MOST:]  # fmt: skip


def _held(share: Fact, parts: list[Fact], bases: list[Fact]) -> Iterator[Statement]:
    pairs = [(one, all_) for one in parts for all_ in bases if comparable(one, all_) and one.value < all_.value]
    return quotient(share, pairs, sure_of=len({(one.value, all_.value) for one, all_ in pairs}) == 1)
