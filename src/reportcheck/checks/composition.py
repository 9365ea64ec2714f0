"""Shares of one whole must add up to 100 (or, where not all are named, to no more).

Source: semantics.md, "Sum" and "Parts": each share stands for its interval, and the sum of the intervals must hold 100.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import at_most, decimal, equality, many, operands
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval, rounded, total
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}
HUNDRED = Interval.exact(100)


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """`part`: one fact a share, or one ratio fact; params `partition`: complete or partial."""
    rounding = str(options.get("rounding", "nearest"))
    # 低收入户占20% is no share below nought; 贡献率-4.3% is one
    parts = [part._replace(sign=-1 if part.figure.minus else 1) for part in many(statement, "part")]
    if len(parts) == 1 and parts[0].figure.kind == "ratio":
        figure = parts[0].figure
        intervals = [rounded(part, figure.ulp, rounding) for part in figure.parts]
        printed = sum((Fraction(part) for part in figure.parts), Fraction(0))
    else:
        intervals = [part.interval(rounding) for part in parts]
        printed = sum((Fraction(part.value) for part in parts), Fraction(0))
    if statement.kind == "fractions":
        return _fractions(statement, parts)
    summed = total((1, interval) for interval in intervals)
    texts = (decimal(printed), "100")
    named = operands(statement, "part")
    values = {"sum": decimal(printed), "parts": "+".join(_terms(parts))}
    if statement.params.get("partition") == "partial":
        return at_most(named, summed, HUNDRED, texts, values)
    return equality(named, summed, HUNDRED, printed == 100, texts, values)


def _fractions(statement: Statement, parts: list[Fact]) -> Comparison:
    """Fractions such as 三分之一 of one whole must add up to 1."""
    printed = sum((Fraction(part.figure.parts[0]) / Fraction(part.figure.parts[1]) for part in parts), Fraction(0))
    values = {"sum": str(printed), "parts": "+".join(part.text for part in parts)}
    named = operands(statement, "part")
    return equality(named, Interval.exact(printed), Interval.exact(1), printed == 1, (str(printed), "1"), values)


def _terms(parts: list[Fact]) -> list[str]:
    return [decimal(Fraction(part)) for fact in parts for part in (fact.figure.parts or (fact.value,))]
