"""Incomes told with 超过 or 突破: town, all and country in their order, and the ratio of town to country."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.view import View, as_printed, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_ORDER = (("income-rural", "income"), ("income", "income-urban"), ("income-rural", "income-urban"))
_NAMES = frozenset(name for names in _ORDER for name in names)
_BOUNDS = frozenset({"more_than", "at_least", "nearly"})
_ROOM = Decimal("1.2")  # times: what is said to be passed is passed by little
_DOUBT = "what is told with 超过 or 突破 is taken to be little more"


def find(view: View) -> Iterator[Statement]:
    """Statements `income-levels` (smaller, larger) where one of them is only a bound; exact ones are held by rules."""
    levels: dict[tuple[str | None, str], dict[str, Fact]] = {}
    for fact in view.facts:
        told = fact.indicator in _NAMES and fact.measure == "level" and fact.scope == "self" and fact.period
        if told and fact.figure.unit == "元" and "from" not in fact.tags:
            levels.setdefault((fact.period, fact.status), {}).setdefault(fact.indicator or "", fact)
    for incomes in levels.values():
        if not any(fact.figure.hedge in _BOUNDS for fact in incomes.values()):
            continue
        for lower, upper in _ORDER:
            if lower in incomes and upper in incomes:
                few, many = (as_printed(incomes[name]) for name in (lower, upper))
                yield pair("income-levels", few, many)._replace(doubt=_DOUBT)
        yield from _ratio(view, incomes)


def _ratio(view: View, incomes: dict[str, Fact]) -> Iterator[Statement]:
    """城镇超过8万元、农村超过4.5万元, 收入倍差缩小至1.81: about the one divided by the other."""
    urban, rural = incomes.get("income-urban"), incomes.get("income-rural")
    if urban is None or rural is None or not rural.value:
        return
    about, text = urban.value / rural.value, f"{urban.text}÷{rural.text}"
    for ratio in view.facts:
        same = ratio.indicator == "income-ratio" and "from" not in ratio.tags and ratio.period == urban.period
        if same and ratio.figure.kind == "number":
            least, most = (reckoned(ratio, about * by, Decimal(0), text) for by in (1 / _ROOM, _ROOM))
            yield pair("income-levels", ratio, most)._replace(doubt=_DOUBT)
            yield pair("income-levels", least, ratio)._replace(doubt=_DOUBT)
