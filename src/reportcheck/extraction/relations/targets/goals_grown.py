"""Goals told with their growth: 一般公共预算收入增长9%、达到11.16亿元, where the review has 10.24亿元."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import grown_from_another
from reportcheck.extraction.relations.view import START, View, comparable, grown, significant
from reportcheck.extraction.slips import slipped
from reportcheck.model.fact import Fact, Statement

_TO = regex.compile(r"[，、]?（?(?:总量|总额|规模)?(?:达到?|增加到|增至|突破)(?:了)?")
_BY = regex.compile(r"[，、（](?:同比|比上年)?(?:增长|增)")
_DOUBT = "growth may be reckoned from another base"


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-between` (level, earlier, rate) where they fit, or would but for one slip in the goal."""
    reached: dict[tuple[str | None, str, str | None], set[Fact]] = defaultdict(set)
    for fact in view.facts:
        told = fact.status == "actual" and fact.measure == "level" and fact.figure.hedge == "none"
        if told and fact.indicator and not fact.tags & {"from", "new"}:
            reached[fact.indicator, fact.scope, fact.period].add(fact)
    for one, other, words in view.pairs if reached else ():
        if one.status == other.status == "target":
            level, rate, link = (other, one, _TO) if one.measure == "growth" else (one, other, _BY)
            if not link.fullmatch(words):
                continue
            found = _against(level, rate, reached) if _goal(view, level, rate) else _too_high(level, rate, reached)
            yield from (made for made in found if not _of_another(view, made))
    yield from _apart(view, reached) if reached else ()


def _too_high(
    level: Fact, rate: Fact, reached: dict[tuple[str | None, str, str | None], set[Fact]]
) -> Iterator[Statement]:
    """增长6—6.5%，突破12万亿元 where 9.73万亿元 is reached: further off than prices may add to real growth."""
    year = level.period or ""
    known = reached.get((level.indicator, level.scope, str(int(year) - 1) if year.isdigit() else ""), set())
    told = level.measure == "level" and rate.measure == "growth" and rate.indicator in (level.indicator, None)
    percent = rate.figure.unit == "%" and rate.sign > 0 and not (level.tags | rate.tags) & {"new", "average"}
    if not (told and percent and rate.period == level.period and len({fact.value for fact in known}) == 1):
        return
    earlier, most = min(known, key=START), max(rate.figure.parts or (rate.figure.value,))
    bound = earlier.value * (1 + most / 100) * _DEARER
    if comparable(level, earlier) and rate.figure.hedge in ("none", "approx") and level.value > bound:
        upper = rate._replace(figure=rate.figure._replace(kind="percent", value=most, parts=(), hedge="none"))
        yield grown(level._replace(figure=level.figure._replace(hedge="none")), earlier, upper, False)._replace(
            doubt=_DOUBT
        )


_DEARER = Decimal("1.1")  # times: more than prices rise in a year


def _of_another(view: View, made: Statement) -> bool:
    level, earlier = (made.roles[role][0] for role in ("level", "earlier"))
    return isinstance(level, Fact) and isinstance(earlier, Fact) and grown_from_another(view, level, earlier)


def _apart(view: View, reached: dict[tuple[str | None, str, str | None], set[Fact]]) -> Iterator[Statement]:
    """力争财政收入达30亿元 in one paragraph, 财政收入增长91.2% among the goals: the one amount and the one rate."""
    goals: dict[tuple[str, str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.status == "target" and fact.indicator and fact.measure in ("level", "growth") and fact.figure.unit:
            goals[fact.indicator, fact.scope, fact.period].append(fact)
    for told in goals.values():
        levels, rates = ([fact for fact in told if fact.measure == measure] for measure in ("level", "growth"))
        sure = len(levels) == len(rates) == 1 and significant(rates[0]) >= _TELLING
        if sure and levels[0].sentence != rates[0].sentence and _goal(view, levels[0], rates[0]):
            yield from (made for made in _against(levels[0], rates[0], reached) if not _beyond(view, made))


def _beyond(view: View, made: Statement) -> bool:
    """力争达到25亿元, where growth makes 23亿元: one may strive for more; two digits are often one digit apart."""
    level, earlier, rate = (made.roles[role][0] for role in ("level", "earlier", "rate"))
    if not made.doubt or not (isinstance(level, Fact) and isinstance(earlier, Fact) and isinstance(rate, Fact)):
        return False
    more = level.value > earlier.value * (1 + rate.value / 100)
    return more and (significant(level) < _TELLING or _STRIVE.search(view.before(level)) is not None)


_STRIVE = regex.compile("力争|争取|冲刺|奋斗")
_TELLING = 3  # digits of a rate that was reckoned


def _goal(view: View, level: Fact, rate: Fact) -> bool:
    known = view.lexicon.indicators.get(level.indicator or "")
    told = level.measure == "level" and rate.measure == "growth" and rate.figure.unit == "%"
    plain = level.figure.hedge == rate.figure.hedge == "none" and not (level.tags | rate.tags) & {"new", "average"}
    same = rate.indicator in (level.indicator, None) and level.period == rate.period
    return told and plain and same and known is not None and known.basis != "real"


def _against(
    level: Fact, rate: Fact, reached: dict[tuple[str | None, str, str | None], set[Fact]]
) -> Iterator[Statement]:
    year = level.period or ""
    before = str(int(year) - 1) if len(year) == 4 and year.isdigit() else ""
    known = reached.get((level.indicator, level.scope, before), set())
    if len({fact.value for fact in known}) != 1:
        return
    earlier = min(known, key=START)
    ulp = level.figure.ulp
    if not comparable(level, earlier) or not ulp or earlier.value <= 0 or rate.value <= 0:
        return
    due = earlier.value * (1 + rate.value / 100)
    slack = (earlier.figure.ulp + earlier.value * rate.figure.ulp / 100 + ulp) / 2
    rounded = (due / ulp).quantize(Decimal(1)) * ulp
    if abs(level.value - due) <= slack:
        yield grown(level, earlier, rate, False)
    elif level.value <= earlier.value or slipped(level.value, rounded, ulp, min(slack, ulp * 2)):
        yield grown(level, earlier, rate, False)._replace(doubt=_DOUBT)
