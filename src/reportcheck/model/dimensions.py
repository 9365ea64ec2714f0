"""Do the units of a formula fit together? Asked of a rule with the lexicon's units, of facts with the printed ones."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck.model.formula import COMPARISONS, Formula, FormulaError
from reportcheck.model.units import PERCENT, comparable, dimension, divided, multiplied


def check(formula: Formula, units: Mapping[str, str | None]) -> None:
    """Raise FormulaError where values of different units meet; a name without a unit (None) fits everything."""
    infer(formula, units)


def compared(formula: Formula, units: Mapping[str, str | None]) -> set[str]:
    """The dimensions of what the formula compares, as far as they are known."""
    sides = (side for node in formula.nodes() if node.op in COMPARISONS for side in node.args)
    return {unit for side in sides if (unit := infer(side, units)) is not None}


def tolerable(unit: str, dimensions: set[str]) -> bool:
    """May what is compared be off by an amount in this unit? A percentage of anything will do."""
    base = dimension(unit)[0]
    return base == PERCENT or all(comparable(base, one) for one in dimensions)


def infer(node: Formula, units: Mapping[str, str | None]) -> str | None:
    """The dimension of a node (`model.units`), None where it is not known; FormulaError as in `check`."""
    if node.op == "number":
        assert node.value is not None
        return dimension(node.value.unit)[0] if node.value.unit or node.value.value else None
    if node.op == "name":
        unit = units.get(node.name)
        return None if unit is None else dimension(unit)[0]
    found = [infer(arg, units) for arg in node.args]
    if node.op in ("and", "or", "not"):
        return None
    if node.op == "number()":
        return ""
    if node.op in ("*", "/"):
        left, right = found
        if left is None or right is None:
            return None
        return multiplied(left, right) if node.op == "*" else divided(left, right)
    if node.op == "round":
        return found[0]
    known = [one for one in found if one is not None]
    for other in known[1:]:
        if not comparable(known[0], other):
            verb = "compared" if node.op in COMPARISONS else "combined"
            what = f"{_said(known[0])} and {_said(other)} cannot be {verb} by {node.op!r}"
            raise FormulaError(node.at, what, "Give numbers their unit (5%, 100亿元), or strip one with number(name).")
    return known[0] if known else None


def _said(unit: str) -> str:
    return {"": "a number without a unit", "ratio": "a ratio"}.get(unit, f"values in {unit}")
