"""2024年生产总值修订为1088.01亿元, and 2025年1144.12亿元，增长6.6%: a year before above it does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_REVISED = regex.compile(r"(?:修订|核定|核实|调整)(?:后)?的?(?:数)?(?:为|是)")
_FALL, _RISE = Decimal(-10), Decimal(25)  # per cent that prices of all output move by, where mines make most of it
_ONE, _ALL = 1, 100


def find(view: View) -> Iterator[Statement]:
    """Statements `revised-before` (figure): growth at this year's prices is not far below that at constant prices."""
    for said in _REVISED.finditer(view.text) if "修订" in view.text or "核" in view.text else ():
        before = next(iter(view.told(said.end(), said.end() + _ONE)), None)
        if before is None or before.indicator != "gdp" or before.measure != "level" or not _plain(before):
            continue
        year = before.period or ""
        if len(year) == len("2024") and year.isdigit():
            yield from _against(view, before, str(int(year) + 1))


def _against(view: View, before: Fact, year: str) -> Iterator[Statement]:
    """The year that follows, where the report has one amount and one rate for it."""
    told = [fact for fact in view.facts if fact.indicator == "gdp" and fact.period == year and _plain(fact)]
    levels = [fact for fact in told if fact.measure == "level" and fact.figure.unit == before.figure.unit]
    rates = [fact for fact in told if fact.measure == "growth" and fact.figure.unit == "%" and not fact.tags]
    if len({fact.value for fact in levels}) == len({fact.value for fact in rates}) == 1:
        grew = (levels[0].value / before.value - 1) * _ALL
        held = _FALL <= grew - rates[0].value <= _RISE
        yield agrees("revised-before", before, before.end, held, "prices may have moved a great deal")


def _plain(fact: Fact) -> bool:
    return fact.scope == "self" and fact.status == "actual" and fact.figure.hedge == "none" and fact.value > 0
