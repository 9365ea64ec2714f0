"""北部经济区经济总量4万亿元，南部经济区1万亿元, and all of the province 6.8万亿元: its regions make no more together.

Regions of one kind of name, one after the other in a sentence. What is larger than the place by itself (an economic
circle with the neighbour) is no region of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Fact, Statement

_REGION = regex.compile(
    r"(?:^|[，、；。：\n])(?P<name>[\u4e00-\u9fff]{2,8}?(?P<kind>经济区|片区|板块|地区(?!生产)))(?:的)?"
    r"(?:经济总量|地区生产总值|生产总值|GDP)(?:约?达到?|迈上|突破|超过?|跃上|站上|完成|实现|约)*$"
)
_REACH = 30  # characters
_DOUBT = "the regions may overlap"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (the regions together) and larger (the economy of the place)."""
    for facts in view.holding(("经济区", "片区", "板块", "地区经济总量")):
        told = [(fact, said) for fact in facts if (said := _region(view, fact))]
        names, kinds = {name for _, (name, _) in told}, {kind for _, (_, kind) in told}
        if len(told) < 2 or len(kinds) > 1 or len(names) < len(told):
            continue
        first, last = told[0][0], told[-1][0]
        whole = _economy(view, first)
        if whole is None or any(fact.value > whole.value for fact, _ in told):
            continue
        total = sum((fact.value for fact, _ in told), Decimal(0))
        slack = sum((fact.figure.ulp or Decimal(0) for fact, _ in told if fact.figure.hedge == "none"), Decimal(0))
        text = "+".join(fact.text for fact, _ in told)
        part = as_printed(reckoned(first, total, slack, text))
        params = {"part": f"{len(told)}个{kinds.pop()}之和", "whole": whole.label}
        start, end = min(first.start, whole.start), max(last.end, whole.end)
        yield Statement("lexicon-part", {"smaller": (part,), "larger": (whole,)}, start, end, params, _DOUBT)


def _economy(view: View, region: Fact) -> Fact | None:
    """What the place made in all, in the same year."""
    told = ("self", "actual", (region.period or "")[-4:])
    for fact in view.facts:
        amount = fact.indicator == "gdp" and fact.measure == "level" and fact.figure.unit == "元" and not fact.tags
        if amount and fact.figure.hedge == "none" and (fact.scope, fact.status, fact.period) == told:
            return fact
    return None


def _region(view: View, fact: Fact) -> tuple[str, str] | None:
    """The name of the region and the kind of it, where the figure is its economy."""
    money = fact.figure.unit == "元" and fact.figure.kind == "number" and fact.measure == "level"
    start = fact.figure.start
    said = _REGION.search(view.text, max(start - _REACH, 0), start) if money and fact.status == "actual" else None
    return (said["name"], said["kind"]) if said else None
