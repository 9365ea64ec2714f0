"""服务业增加值占比56.2%, 工业增加值占比25.5%: what they leave of the product is the most that farming can add."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, as_printed, comparable, reckoned
from reportcheck.model.fact import Fact, Statement

_SHARE = regex.compile(
    r"(?:(?P<primary>第?一(?:次)?产业?|农业|农林牧渔业)|(?P<secondary>第?二(?:次)?产业?|工业|制造业|规模以上工业|规上工业)"
    r"|(?P<tertiary>第?三(?:次)?产业?|服务业))(?:增加值)?占(?:比|(?:全[省市区县州])?(?:地区生产总值|生产总值|GDP|经济总量)的?(?:比重|比例)?)"
)
_SECTOR = {"primary": "primary", "secondary": "secondary", "industry": "secondary", "tertiary": "tertiary"}
_ALL = Decimal(100)
_DOUBT = "amount and shares are told apart"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (what a sector adds) and larger (what the others leave)."""
    shares: dict[str | None, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in view.facts:
        said = _SHARE.fullmatch(fact.label) if fact.figure.unit == "%" and "占" in fact.label else None
        if said and fact.measure == "share" and _plain(fact):
            shares[fact.period][said.lastgroup or ""].append(fact)
    if not shares:
        return
    levels = [fact for fact in view.facts if fact.measure == "level" and fact.figure.unit == "元" and _plain(fact)]
    products = {fact.period: fact for fact in reversed(levels) if fact.indicator == "gdp" and _sure(fact)}
    for part in levels:
        sector, whole = _SECTOR.get(part.indicator or ""), products.get(part.period)
        others = [told[0] for name, told in shares[part.period].items() if name != sector and _one(told)]
        if sector and whole and others and comparable(part, whole):
            yield _left(part, whole, others)


def _left(part: Fact, whole: Fact, others: list[Fact]) -> Statement:
    rest = _ALL - sum((fact.value for fact in others), Decimal(0))
    slack = whole.value * sum((fact.figure.ulp for fact in others), Decimal(0)) / _ALL + whole.figure.ulp
    most = reckoned(whole, whole.value * rest / _ALL, slack, f"{whole.text}×{rest}%")
    params = {"part": part.label, "whole": "其余产业所占之外的部分"}
    told = sorted((part, whole, *others), key=START)
    roles = {"smaller": (as_printed(part),), "larger": (most,)}
    return Statement("lexicon-part", roles, told[0].start, told[-1].end, params, _DOUBT)


def _one(facts: list[Fact]) -> bool:
    return len({fact.value for fact in facts}) == 1


def _sure(fact: Fact) -> bool:
    return fact.figure.hedge in ("none", "approx")


def _plain(fact: Fact) -> bool:
    own = fact.scope == "self" and fact.status == "actual" and fact.figure.kind in ("number", "percent")
    return own and len(fact.period or "") == 4 and not fact.tags & {"new", "from", "average", "per-head", "within"}
