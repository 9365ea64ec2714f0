"""A whole's rate lies between those of its parts (GDP growth between the growth of its sectors).

Source: a weighted mean with weights of 0 and more lies between the least and the greatest of its terms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportcheck.model.compare import many, operands, span
from reportcheck.model.fact import Statement
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `whole` (one fact) and `part` (all parts); fails where the whole lies outside their hull."""
    rounding = str(options.get("rounding", "nearest"))
    whole, parts = many(statement, "whole")[0], [part.interval(rounding) for part in many(statement, "part")]
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    hull = Interval(min(lows) if len(lows) == len(parts) else None, max(highs) if len(highs) == len(parts) else None)
    interval = whole.interval(rounding)
    values = {"parts": "、".join(part.text for part in many(statement, "part"))}
    outcome = "pass" if interval.meets(hull) else "fail"
    return Comparison(outcome, tuple(operands(statement, "whole")), whole.text, span(hull, whole.figure.unit), interval.gap(hull), hull.width, values)  # type: ignore[arg-type]
