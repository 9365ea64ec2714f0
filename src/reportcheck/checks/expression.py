"""A free assertion over intervals: `primary-share * gdp <= farm-output`.

Violated only if even the most favourable values conflict (semantics.md, "Targets, order, rank").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import many, operands, span
from reportcheck.model.dimensions import infer
from reportcheck.model.evaluate import Values, holds, printed_of, truth, value, values_of
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.formula import COMPARISONS, Formula, FormulaError, parse
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison, Outcome
from reportcheck.model.units import PERCENT, RATIO, dimension

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}
PLACEHOLDERS = ("formula",)
Roles = Mapping[str, Sequence[Fact]]
_SIGNS = {"<=": "≤", ">=": "≥", "==": "", "!=": "≠", "<": "<", ">": ">"}
_TURNED = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """`params['assert']` is the formula, the roles are its names; `params['zero']` lists names that count as 0."""
    text = str(statement.params["assert"])
    formula = parse(text)
    roles = {role: many(statement, role) for role in statement.roles}
    named = operands(statement)
    units: dict[str, str | None] = {role: facts[0].figure.unit for role, facts in roles.items() if facts}
    try:
        infer(formula, units)
    except FormulaError as error:
        return Comparison("indeterminate", tuple(named), values={"formula": text}, because=error.what)
    values = prepared(statement, values_of(roles, str(options.get("rounding", "nearest"))), roles)
    printed = prepared(statement, printed_of(roles), roles)
    part = _telling(formula, values)
    a, b = (value(arg, values) for arg in part.args)
    plain = holds(part.op, *(value(arg, printed) for arg in part.args))
    whole = truth(formula, values)
    outcome: Outcome = "fail" if whole is False else "pass" if whole or (part.op == "==" and plain) else "indeterminate"
    if outcome == "indeterminate" and (part.op == "==" or plain) and None not in (a.low, a.high, b.low, b.high):
        outcome = "pass_by_rounding"
    reported, expected = _words(part, a, b, units, roles)
    gap = a.gap(b) if outcome == "fail" else Fraction(0)
    return Comparison(outcome, tuple(named), reported, expected, gap, _power(part.op, a, b), {"formula": text})


def prepared(statement: Statement, values: dict[str, list[Interval]], roles: Roles) -> Values:
    """Values by name, with those that count as 0, and as printed for `number(name)`."""
    zero = statement.params.get("zero", ())
    names = zero if isinstance(zero, tuple) else ()
    as_printed = {f"number {role}": [fact.interval() for fact in facts] for role, facts in roles.items()}
    return {**as_printed, **values, **{name: [Interval.exact(0)] for name in names if name not in values}}


def _telling(node: Formula, values: Values) -> Formula:
    """The comparison to show: the first one that decides how the whole comes out."""
    if node.op in COMPARISONS:
        return node
    outcome = truth(node, values)
    wanted = {outcome, not outcome} if node.op == "not" and outcome is not None else {outcome}
    return _telling(next((arg for arg in node.args if truth(arg, values) in wanted), node.args[0]), values)


def _power(op: str, a: Interval, b: Interval) -> Fraction | None:
    """The smallest change of one side that could not have gone unseen; None where every value would have passed."""
    if op == "==":
        return None if a.width is None or b.width is None else a.width + b.width
    if op in (">", ">="):
        a, b = b, a
    return None if b.high is None or a.low is None or op == "!=" else max(b.high - a.low, Fraction(0))


def _words(part: Formula, a: Interval, b: Interval, units: Mapping[str, str | None], roles: Roles) -> tuple[str, str]:
    """What is reported and what follows: where a figure stands alone on a side it is what is reported."""
    left, right = part.args
    op = part.op
    if left.op != "name" and right.op == "name":
        left, right, a, b, op = right, left, b, a, _TURNED.get(op, op)
    facts = roles.get(left.name, ()) if left.op == "name" else ()
    unit = facts[0].figure.unit if facts else infer(left, units) or infer(right, units) or ""
    if unit == RATIO or (unit and dimension(unit)[0] == PERCENT):
        unit = PERCENT
    a, b = (one.scale(1 / dimension(unit)[1]) for one in (a, b))
    limit = {"<": Interval(b.high, b.high), ">": Interval(b.low, b.low)}.get(op[0], b)
    return facts[0].text if len(facts) == 1 else span(a, unit), _SIGNS[op] + span(limit, unit)
