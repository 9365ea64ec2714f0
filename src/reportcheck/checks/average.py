"""A whole's rate lies between those of its parts (GDP growth between the growth of its sectors).

Source: a weighted mean with weights of 0 and more lies between the least and the greatest of its terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportcheck.model.compare import many, operands, span
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval, rounded
from reportcheck.model.result import Comparison, Outcome

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `whole` (one fact) and `part` (all parts); fails where the whole lies outside their hull."""
    rounding = str(options.get("rounding", "nearest"))
    whole, named = many(statement, "whole")[0], many(statement, "part")
    around = whole.figure.hedge == "approx" and all(part.figure.hedge == "approx" for part in named)
    parts = [_value(part, rounding, around) for part in named]
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    hull = Interval(min(lows) if len(lows) == len(parts) else None, max(highs) if len(highs) == len(parts) else None)
    interval = _value(whole, rounding, around)
    values = {"parts": "、".join(part.text for part in named)}
    outcome: Outcome = "pass" if interval.meets(hull) else "fail"
    return Comparison(
        outcome,
        tuple(operands(statement, "whole")),
        whole.text,
        span(hull, whole.figure.unit),
        interval.gap(hull),
        hull.width,
        values,
        "warning" if around else None,
    )


def _value(fact: Fact, rounding: str, around: bool) -> Interval:
    """Goals set with one 左右 for all are compared by the values named: an assumption."""
    size = rounded(fact.figure.value, fact.figure.ulp, rounding) if around else fact.interval(rounding)
    return -size if around and fact.sign < 0 else size
