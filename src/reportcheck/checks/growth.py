"""Level, change and rate of one thing: `change ≤ level` for an increase, and `change / (level - change) = rate`.

Source: semantics.md, "Operations" (growth cur/prev - 1, end-point formulas in which each variable occurs once).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import at_most, decimal, equality, many, operands
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `level`, `change` (and `rate`); or `level`, `earlier`, `rate`; or `index` (before: 100) and `rate`."""
    rounding = str(options.get("rounding", "nearest"))
    if index := many(statement, "index"):
        return _index(statement, index[0], rounding)
    level = many(statement, "level")[0]
    rates, changes, earlier = many(statement, "rate"), many(statement, "change"), many(statement, "earlier")
    if earlier and rates:
        return _rate(
            statement,
            level.interval(rounding),
            earlier[0].interval(rounding),
            rates[0],
            rounding,
            level.value / earlier[0].value - 1 if earlier[0].value else 0,
        )
    change = changes[0]
    moved = change.interval(rounding)
    if not rates:
        return at_most(operands(statement, "change"), moved, level.interval(rounding), (change.text, level.text))
    before = level.interval(rounding) - moved
    printed = Fraction(level.value) - Fraction(change.value)
    return _rate(
        statement,
        level.interval(rounding),
        before,
        rates[0],
        rounding,
        Fraction(change.value) / printed if printed else 0,
    )


def _index(statement: Statement, index: Fact, rounding: str) -> Comparison:
    rate = many(statement, "rate")[0]
    moved = index.interval(rounding) - Interval.exact(100)
    printed = Fraction(index.value) - 100
    texts = (rate.text, f"{decimal(printed)}%")
    return equality(operands(statement, "rate"), rate.interval(rounding), moved, printed == Fraction(rate.value), texts)


def _rate(statement: Statement, now: Interval, before: Interval, rate: Fact, rounding: str, printed: Any) -> Comparison:
    named = operands(statement, "rate")
    if before.high is not None and before.high < 0 and now.low is not None and now.low >= 0:
        # it rose by more than it is
        gap = -before.high
        return Comparison("fail", tuple(named), rate.text, "?", gap, Fraction(0), intervals=(now, before))
    if not before.positive or now.low is None or now.low < 0:
        return Comparison("indeterminate", tuple(named), rate.text, "?")
    grown = now.over(before) - Interval.exact(1)
    percent = grown.scale(100)
    shown = f"{decimal(Fraction(printed) * 100, 2)}%"
    same = decimal(Fraction(printed) * 100, 0) == decimal(Fraction(rate.value), 0)
    said = rate.interval(rounding).scale(100 if rate.figure.kind == "fraction" else 1)  # 下降约三分之一
    return equality(named, said, percent, same, (rate.text, shown))
