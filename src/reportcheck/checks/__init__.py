"""Checks: one relation a file, pure functions of a statement. Loaded when a rule first asks for one.

Each `checks/<kind>.py` has `check(statement, options) -> Comparison` and may declare
`OPTIONS`: the options it knows, each with a description; what an option's value may be is the same in every check
(`TYPES`), and packs are checked against it when they are loaded;
`PLACEHOLDERS`: the names of roles and values that messages may use, beside those of `COMMON`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison
from reportcheck.model.rule import KINDS
from reportcheck.model.said import Said

COMMON = ("reported", "expected", "gap", "label", "indicator")
ROUNDINGS = ("nearest", "half_up", "half_even", "truncate", "unknown", "exact")
TYPES: Mapping[str, str | tuple[str, ...]] = {  # the texts allowed, or what the value is; options not listed are text
    "rounding": ROUNDINGS,
    "partition": ("complete", "partial"),
    "approx": "quantity",  # a number with its unit, as model.units.Quantity
    "tolerance": "quantity",
    "least": "quantity",
    "most": "quantity",
    "low": "number",
    "high": "number",
    "members": "integer",
    "words": "texts",
    "ranges": "texts",
    "pattern": "regex",
}
Check = Callable[[Statement, Mapping[str, Any]], Comparison]

_loaded: dict[str, Check] = {}


def run(kind: str, statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """What the check of this kind finds; a check that breaks yields the outcome `error` and says why."""
    check = _loaded.get(kind)
    if check is None:
        check = _loaded[kind] = module(kind).check
    try:
        return check(statement, options)
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        because = Said(f"{type(error).__name__}: {error}", f"核对本身出错（{type(error).__name__}：{error}）")
        operands = tuple((role, operand) for role, found in statement.roles.items() for operand in found)
        return Comparison("error", operands, because=because)


def module(kind: str) -> Any:
    """The module of a kind; LookupError for an unknown one."""
    if kind not in KINDS:
        raise LookupError(f"no check is called {kind!r}")
    return import_module(f"reportcheck.checks.{kind}")
