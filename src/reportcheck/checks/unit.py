"""Percent against percentage points: amounts grow by per cent, rates differ by points.

Source: output-contract.md, kind `unit`; the handbook rule that 百分点 is the difference of two percentages.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import many, operands
from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison

OPTIONS: dict[str, str] = {}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Role `figure`, param `units`: those that fit what is said of it; any other is a fail, whatever the value."""
    fact = many(statement, "figure")[0]
    fitting = statement.params["units"]
    assert isinstance(fitting, tuple)
    fits = fact.figure.unit in fitting
    number = fact.text.removesuffix(fact.figure.unit).removesuffix("％")
    return Comparison(
        "pass" if fits else "fail",
        tuple(operands(statement)),
        fact.text,
        f"{number}{fitting[0]}",
        Fraction(0) if fits else None,
        Fraction(0),
        ceiling="warning",
    )
