"""Range of one figure: a share, a coverage or a rate of success cannot exceed 100 %, an indicator not its own range.

Source: UNECE vocabulary (range edit); semantics.md, "Targets, order, rank".
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import many, operands, span
from reportcheck.model.fact import Statement
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison

OPTIONS = {"low": "least value, in the figure's unit", "high": "greatest value, in the figure's unit"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Fails where no value the figure stands for lies in `low..high` (params first, then options)."""
    fact = many(statement, "figure")[0]
    low, high = (_end(statement.params.get(key, options.get(key))) for key in ("low", "high"))
    allowed = Interval(low, high)
    interval = fact.interval()
    fails = not interval.meets(allowed)
    in_words = "in_words" in statement.params  # words held against words: no bound to print, no distance
    comparison = Comparison(
        "fail" if fails else "pass",
        tuple(operands(statement)),
        fact.text,
        "" if in_words else span(allowed, fact.figure.unit),
        None if in_words else interval.gap(allowed),
        None,
    )
    return comparison._replace(power=Fraction(0)) if fails else comparison  # holding a mere range is no proof


def _end(value: object) -> Fraction | None:
    return None if value is None or value == "" else Fraction(Decimal(str(value)))
