"""Percentage-point gaps: `own - gap = other`; without a stated other value, the one that follows is shown.

Source: semantics.md, "Sum" (weights +1 and -1); output-contract.md, kind `difference`.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import decimal, equality, like, many, operands
from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `own`, `gap` (positive: own is higher) and `other`; or `minuend`, `subtrahend`, `reported`; or
    `goal`, `step`, `reached` (reached + step = goal)."""
    rounding = str(options.get("rounding", "nearest"))
    if "step" in statement.roles:
        return _step(statement, rounding)
    if "reported" in statement.roles:
        return _reported(statement, rounding)
    own, gap, others = many(statement, "own")[0], many(statement, "gap")[0], many(statement, "other")
    implied = own.interval(rounding) - gap.interval(rounding)
    printed = Fraction(own.value) - Fraction(gap.value)
    named = operands(statement, "gap")
    shown = decimal(printed) + own.figure.unit
    if not others:
        return Comparison("pass", tuple(named), gap.text, shown, Fraction(0), None, {"implied": shown})
    other = others[0]
    texts = (gap.text, decimal(abs(Fraction(own.value) - Fraction(other.value))) + "个百分点")
    return equality(
        named, other.interval(rounding), implied, printed == Fraction(other.value), texts, {"implied": shown}
    )


def _step(statement: Statement, rounding: str) -> Comparison:
    goal, step, reached = (many(statement, role)[0] for role in ("goal", "step", "reached"))
    due = reached.interval(rounding) + step.interval(rounding)
    printed = Fraction(reached.value) + Fraction(step.value)
    named = operands(statement, "goal")
    texts = (goal.text, decimal(printed) + goal.figure.unit)
    return equality(named, goal.interval(rounding), due, printed == Fraction(goal.value), texts, ceiling="warning")


def _reported(statement: Statement, rounding: str) -> Comparison:
    minuend, subtrahend, reported = (many(statement, role)[0] for role in ("minuend", "subtrahend", "reported"))
    expected = minuend.interval(rounding) - subtrahend.interval(rounding)
    printed = Fraction(minuend.value) - Fraction(subtrahend.value)
    texts = (reported.text, like(printed, reported.figure))
    claimed = reported.interval(rounding)
    if reported.value < 0 < printed:  # "lower by 0.6" reports the size of the gap
        claimed = -claimed
    return equality(
        operands(statement, "reported"), claimed, expected, abs(printed) == abs(Fraction(reported.value)), texts
    )
