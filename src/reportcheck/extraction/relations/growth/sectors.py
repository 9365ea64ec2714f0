"""生产总值增长5.3%，一产、二产、三产分别增长6%、5.2%、5.2%, and 三次产业结构8.3:41.4:50.3: the sectors make the whole.

Growth of the whole is that of its sectors, each by its weight of the year before: that of the year, less its growth.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.parts.wholes import is_structure
from reportcheck.extraction.relations.view import View, agrees, comparable
from reportcheck.model.fact import Fact, Statement

_SECTORS = ("primary", "secondary", "tertiary")
_ALL = 100
_SLACK = Decimal("0.5")  # points: prices of the sectors move apart, and weights are rounded
_DOUBT = "the weights are those at current prices"


def find(view: View) -> Iterator[Statement]:
    """Statements `weighted-growth` with role figure, the growth of the whole."""
    growth: dict[tuple[str, str], list[Fact]] = {}
    for fact in view.facts:
        plain = fact.measure == "growth" and fact.figure.kind == "percent" and not fact.tags
        plain = plain and fact.figure.hedge == "none" and fact.scope == "self" and fact.status == "actual"
        if plain and fact.indicator in ("gdp", *_SECTORS) and len(fact.period or "") == 4:
            growth.setdefault((fact.period or "", fact.indicator or ""), []).append(fact)
    for (year, name), wholes in growth.items():
        parts = [growth.get((year, sector), []) for sector in _SECTORS]
        sure = all(len({fact.value for fact in told}) == 1 for told in (wholes, *parts))
        if name != "gdp" or not sure or not (weights := _weights(view, year)):
            continue
        if any(told[0].value <= -_ALL for told in parts):
            continue
        before = (weight / (1 + told[0].value / _ALL) for told, weight in zip(parts, weights, strict=True))
        made = (sum(weights, Decimal(0)) / sum(before, Decimal(0)) - 1) * _ALL
        held = abs(made - wholes[0].value) <= _SLACK
        facts = [wholes[0], *(told[0] for told in parts)]
        start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
        yield agrees("weighted-growth", wholes[0], end, held, _DOUBT)._replace(start=start)


def _weights(view: View, year: str) -> tuple[Decimal, ...]:
    """The shares of the three sectors in a year, by their amounts or as printed; none where they are not told."""
    levels = [_level(view, name, year) for name in ("gdp", *_SECTORS)]
    told = [fact for fact in levels if fact is not None]
    if len(told) == len(levels) and told[0].value > 0 and all(comparable(told[0], fact) for fact in told):
        return tuple(fact.value * _ALL / told[0].value for fact in told[1:])
    for fact in view.facts:
        three = fact.figure.kind == "ratio" and len(fact.figure.parts) == len(_SECTORS) and fact.scope == "self"
        whole = three and abs(sum(fact.figure.parts, Decimal(0)) - _ALL) < 1
        if whole and fact.period == year and is_structure(view, fact):
            return fact.figure.parts
    return ()


def _level(view: View, name: str, year: str) -> Fact | None:
    told = [
        fact for fact in view.facts
        if fact.indicator == name and fact.measure == "level" and fact.period == year and fact.scope == "self"
        and fact.status == "actual" and fact.figure.hedge == "none"
    ]  # fmt: skip
    return told[0] if len({fact.value for fact in told}) == 1 else None
