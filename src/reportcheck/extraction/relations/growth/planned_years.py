"""Goals of one year against those of the years it lies in: 五年新增就业550万人, and 110万人 to come in the first."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_YEAR, _YEARS = 4, 9  # characters of 2026 and of 2026-2030
_GOALS = "both are still to come"


def find(view: View) -> Iterator[Statement]:
    """Statements `year-within-years`: what one year is to bring is no more than the years together, fall or rise."""
    goals = [fact for fact in view.facts if fact.status == "target" and fact.period and _brings(fact)]
    several = [fact for fact in goals if len(fact.period or "") == _YEARS]
    index = Index(fact for fact in goals if len(fact.period or "") == _YEAR) if several else None
    for years in several if index else ():
        first, _, last = (years.period or "").partition("-")
        for year in index.same(years) if index else ():
            same = (year.measure, year.sign, year.scope) == (years.measure, years.sign, years.scope)
            if same and first <= (year.period or "") <= last:
                roles = {"smaller": (as_printed(year),), "larger": (as_printed(years),)}
                yield Statement("year-within-years", roles, years.start, years.end, doubt=_GOALS)


def _brings(fact: Fact) -> bool:
    """Does it add up over the years: new things, or a fall or rise told of the years as a whole?"""
    if fact.measure == "growth":
        return fact.figure.unit == "%" and not fact.tags & {"average"}
    return fact.measure == "level" and fact.figure.kind == "number" and "new" in fact.tags
