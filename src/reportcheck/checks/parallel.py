"""分别 lists: as many values as subjects.

Source: semantics of the Chinese distributive 分别; output-contract.md, kind `parallel`.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import operands
from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison

OPTIONS: dict[str, str] = {}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Fails where no reading of the subjects (params `readings`: how many they may be) gives the number of values."""
    values = len(statement.roles["value"])
    readings = [int(str(n)) for n in statement.params.get("readings", ())]  # type: ignore[union-attr]
    named = operands(statement, "value")
    texts = (str(values), str(max(readings)))
    if values in readings:
        return Comparison("pass", tuple(named), *texts, Fraction(0), Fraction(1))
    return Comparison("fail", tuple(named), *texts, Fraction(values - max(readings)), Fraction(1))
