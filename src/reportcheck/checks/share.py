"""A part, its share and the whole: `part / base = share`; without a stated base, the base that follows is shown.

Source: semantics.md, "Operations" (share a/b by end points).
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import decimal, equality, many, operands, span
from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `part`, `share` (in %) and, where stated, `base`; a missing base makes the check vacuous (power None)."""
    rounding = str(options.get("rounding", "nearest"))
    part, share, bases = many(statement, "part")[0], many(statement, "share")[0], many(statement, "base")
    named = operands(statement, "share")
    portion, claimed = part.interval(rounding), share.interval(rounding)
    if portion.low is None or portion.low < 0 or not claimed.positive:
        return Comparison("indeterminate", tuple(named), share.text, "?")
    if not bases:
        implied = portion.over(claimed).scale(100)
        values = {"base": span(implied, part.figure.unit)}
        return Comparison("pass", tuple(named), share.text, values["base"], Fraction(0), None, values)
    base = bases[0].interval(rounding)
    if not base.positive:
        return Comparison("indeterminate", tuple(named), share.text, "?")
    quotient = portion.over(base).scale(100)
    printed = Fraction(part.value) / Fraction(bases[0].value) * 100
    shown = f"{decimal(printed, 2)}%"
    return equality(
        named,
        claimed,
        quotient,
        abs(printed - Fraction(share.value)) <= Fraction(share.figure.ulp) / 2,
        (share.text, shown),
    )
