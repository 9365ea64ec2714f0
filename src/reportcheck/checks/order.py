"""One figure against another: `smaller` must not exceed `larger` (part within whole, from A up to B, threshold passed).

Source: semantics.md, "Targets, order, rank"; in statistical data editing an inequality edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import at_most, many, operands
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison
from reportcheck.model.said import Said

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}

ALIKE = Said("both are taken to be rounded by one rule", "视为两个数按同一规则修约")
BECAUSE = Said("the bound itself lies below", "所写的界限本身已低于对方")


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Fails where the least the smaller can be exceeds the most the larger can be, or is printed larger to one digit.

    Params `verb` or `printed`: a larger figure that is only a bound (超103万) is also held to the number named.
    """
    rounding = str(options.get("rounding", "nearest"))
    smaller, larger = many(statement, "smaller")[0], many(statement, "larger")[0]
    named = operands(statement, "smaller")
    words = {key: str(value) for key, value in statement.params.items()}
    bounds = words.pop("printed", "") or words.get("verb")  # what is said to pass is held to the number named
    if bounds and larger.figure.hedge in ("at_least", "more_than") and larger.figure.value < smaller.figure.value:
        return Comparison("fail", tuple(named), smaller.text, larger.text, None, None, words, "warning", BECAUSE)
    compared = at_most(named, _value(smaller, rounding), _value(larger, rounding), (smaller.text, larger.text), words)
    if compared.outcome == "pass" and _turned(smaller, larger):
        return compared._replace(outcome="fail", ceiling="warning", because=ALIKE)
    return compared


def _turned(smaller: Fact, larger: Fact) -> bool:
    """Is the smaller one printed larger, to the same digit? Whatever the rule of rounding, it keeps the order."""
    a, b = smaller.figure, larger.figure
    plain = a.kind == b.kind == "number" and a.hedge == b.hedge == "none" and smaller.sign == larger.sign > 0
    return plain and a.unit == b.unit and 0 < a.ulp == b.ulp and a.value > b.value


def _value(fact: Fact, rounding: str) -> Interval:
    """Ratios such as 2.50:1 are compared by their quotient; everything else without its sign."""
    if fact.figure.kind == "ratio" and len(fact.figure.parts) == 2 and fact.figure.parts[1]:
        quotient = Fraction(fact.figure.parts[0]) / Fraction(fact.figure.parts[1])
        return Interval.exact(quotient)
    interval = fact.interval(rounding)
    return -interval if fact.sign < 0 else interval
