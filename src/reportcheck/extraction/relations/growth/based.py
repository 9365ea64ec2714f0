"""What is reached with its growth, against last year's level told elsewhere: 突破1000亿元; 达到1200亿元、增长20%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import grown_from_another, several
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Fact, Statement

_BROAD = regex.compile(r"投入|投资|能耗|综合")  # names that many sums have, and amounts a unit of something
_IT_GREW = regex.compile(r"(?:以上|左右)?(?:[、，（]|[比较](?:上年|去年)|同比|增长|下降)")
_PRICES = Decimal("0.14")  # to both sides together
_SHORT = 4  # characters of a name that says what is meant
_DOUBT = "both levels are taken to be of the same thing, at current prices"


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-from-last-year` with roles level, rate and earlier: one name, unit and scope, a year apart."""
    if several(view):
        return  # a budget says one name in each of its accounts
    index: Index | None = None
    for one, other, words in view.pairs:
        level, rate = (one, other) if other.measure == "growth" else (other, one)
        if rate.measure != "growth" or not _of(rate, level) or not _amount(level) or "；" in words:
            continue  # 三大产业产值合计142亿元；鞋服产业…同比增长3.6%
        if level is one and not _IT_GREW.match(view.text, level.end):
            continue  # 4个支柱产业营业收入增长6%: what they sold
        planned = level.status == "target" and level.figure.hedge == "none"
        if not (planned or _nominal(view, level)):
            continue
        index = index or Index(fact for fact in view.facts if fact.status == "actual" and _amount(fact))
        before = [
            fact for fact in index.same(level)
            if int(fact.period or 0) == int(level.period or 0) - 1
            and fact.scope == level.scope
            and ("new" in fact.tags) == ("new" in level.tags)
            and not grown_from_another(view, level, fact)
        ]  # fmt: skip
        for earlier in before[:1] if len({fact.value for fact in before}) == 1 else ():
            real = not _nominal(view, level)  # prices add to the growth planned
            base = reckoned(earlier, earlier.value, earlier.value * _PRICES, earlier.text) if real else earlier
            roles = {"level": (level,), "rate": (_about(rate),), "earlier": (base,)}
            start, end = min(level.start, earlier.start), max(level.end, rate.end, earlier.end)
            yield Statement("growth-from-last-year", roles, start, end, doubt=_DOUBT)


def _amount(fact: Fact) -> bool:
    """An amount of one year, with a number of its own and a telling name."""
    number = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.unit and fact.value > 0
    whole = len(fact.period or "") == 4 and not fact.tags & {"from", "cumulative"} and fact.text[0].isdigit()
    return bool(number and whole and len(fact.label) >= _SHORT and not _BROAD.search(fact.label))


def _of(rate: Fact, level: Fact) -> bool:
    growth = rate.measure == "growth" and rate.figure.kind == "percent" and "average" not in rate.tags
    return growth and (rate.label, rate.period, rate.status) == (level.label, level.period, level.status)


def _about(rate: Fact) -> Fact:
    """20%左右 is said of what is within a tenth of it."""
    if rate.figure.hedge != "approx":
        return rate
    return as_printed(rate)._replace(figure=as_printed(rate).figure._replace(ulp=max(rate.figure.ulp, rate.value / 5)))


def _nominal(view: View, fact: Fact) -> bool:
    known = view.lexicon.indicators.get(fact.indicator or "")
    return known is None or known.basis != "real"
