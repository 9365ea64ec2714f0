"""Ranks: who is first of a group does not lie below its average.

Source: output-contract.md, kind `rank`; semantics.md, "Targets, order, rank".
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import many, operands
from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison, Outcome

OPTIONS: dict[str, str] = {}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `rank` (1) and `gap` to the same group's average: the gap must not be negative."""
    rank, gap = many(statement, "rank")[0], many(statement, "gap")[0]
    outcome: Outcome = "fail" if rank.value == 1 and gap.value < 0 else "pass"
    named = tuple(operands(statement, "rank"))
    return Comparison(outcome, named, rank.text, gap.text, None, Fraction(abs(gap.value)), ceiling="warning")
