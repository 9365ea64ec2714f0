"""Parts against their whole: `Σ parts = whole` where all are named, `Σ parts ≤ whole` where some are.

Source: XBRL Calculations 1.1 (intervals); UNECE vocabulary (balance edit); semantics.md, "Sum" and "Parts".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportcheck.model.compare import at_most, equality, like, many, operands
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import around, decimal_sum, total
from reportcheck.model.result import Comparison

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)", "partition": "complete or partial"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """`whole`: one fact; `part`: facts, subtracted where `params['minus']` says so by position."""
    rounding = str(options.get("rounding", "nearest"))
    whole, parts = many(statement, "whole")[0], many(statement, "part")
    minus = {int(at) for at in str(statement.params.get("minus", "")).split(",") if at}
    weights = [-1 if at in minus else 1 for at in range(len(parts))]
    signed = zip(weights, parts, strict=True)
    printed = decimal_sum(part.value if weight > 0 else part.value.copy_negate() for weight, part in signed)
    if rounding == "nearest" and all(_plain(part) for part in parts):  # as the sum of intervals, four times faster
        summed = around(printed, decimal_sum(part.figure.ulp for part in parts))
    else:
        summed = total((weight, part.interval(rounding)) for weight, part in zip(weights, parts, strict=True))
    named = operands(statement, "whole")
    terms = "".join(
        ("-" if weight < 0 else "+") + part.text for weight, part in zip(weights, parts, strict=True)
    ).lstrip("+")
    same = printed == whole.value
    shown = whole.text if same and whole.sign > 0 and _plain(whole) else like(printed, whole.figure)
    values, texts = {"sum": shown, "terms": terms}, (whole.text, shown)
    partition = statement.params.get("partition", options.get("partition", "complete"))
    if partition == "partial":
        return at_most(named, summed, whole.interval(rounding), texts, values)
    return equality(named, whole.interval(rounding), summed, same, texts, values)


def _plain(fact: Fact) -> bool:
    """Is it an amount without hedge: half a unit of its last digit to either side?"""
    figure = fact.figure
    return figure.hedge == "none" and not figure.parts and figure.value >= 0
