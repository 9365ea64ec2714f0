"""A free assertion over intervals: `primary-share * gdp <= farm-output`.

Violated only if even the most favourable values conflict (semantics.md, "Targets, order, rank").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import many, operands, span
from reportcheck.model.dimensions import compared, infer, tolerable
from reportcheck.model.evaluate import Slack, Values, printed_of, truth, value, values_of
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.formula import COMPARISONS, Formula, FormulaError, parse
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison, Outcome
from reportcheck.model.said import Said
from reportcheck.model.units import PERCENT, RATIO, Quantity, comparable, dimension

OPTIONS = {
    "rounding": "how figures are taken to be rounded (semantics.md)",
    "tolerance": "how far beside the formula still holds: 0.1个百分点, 2亿元, or a percentage of an amount",
}
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
    tolerance: Quantity | None = options.get("tolerance")
    try:
        infer(formula, units)
        slack = _slack(tolerance, compared(formula, units))
    except FormulaError as error:
        because = Said(error.what, "单位不相配，不能比较")
        return Comparison("indeterminate", tuple(named), values={"formula": text}, because=because)
    values = prepared(statement, values_of(roles, str(options.get("rounding", "nearest"))), roles)
    part = _telling(formula, values, slack)
    a, b = (value(arg, values) for arg in part.args)
    a = slack(a, b) if slack else a
    outcome: Outcome = _outcome(truth(formula, values, slack), None not in (a.low, a.high, b.low, b.high))
    if (
        outcome == "pass_by_rounding"
        and part.op == "=="
        and truth(formula, prepared(statement, printed_of(roles), roles))
    ):
        outcome = "pass"
    reported, expected = _words(part, a, b, units, roles)
    gap = a.gap(b) if outcome == "fail" else Fraction(0)
    return Comparison(outcome, tuple(named), reported, expected, gap, _power(part.op, a, b), {"formula": text})


def _outcome(holds: bool | None, bounded: bool) -> Outcome:
    """Where it is not certain, the figures are consistent if they are bounded at all."""
    if holds is not None:
        return "pass" if holds else "fail"
    return "pass_by_rounding" if bounded else "indeterminate"


def _slack(tolerance: Quantity | None, dimensions: set[str]) -> Slack | None:
    """How a tolerance widens a side: a percentage of an amount, else by itself. FormulaError for another unit."""
    if tolerance is None:
        return None
    if not tolerable(tolerance.unit, dimensions):
        what = f"a tolerance in {tolerance.unit} does not fit what is compared"
        raise FormulaError(0, what, "Use the unit compared")
    base, factor = dimension(tolerance.unit)
    width = tolerance.value * factor
    if base == PERCENT and not all(comparable(base, one) for one in dimensions):
        return lambda a, b: a + _around(width * max((abs(end) for end in (b.low, b.high) if end), default=Fraction(0)))
    return lambda a, b: a + _around(width)


def _around(width: Fraction) -> Interval:
    return Interval(-width, width)


def prepared(statement: Statement, values: dict[str, list[Interval]], roles: Roles) -> Values:
    """Values by name, with those that count as 0, and as printed for `number(name)`."""
    zero = statement.params.get("zero", ())
    names = zero if isinstance(zero, tuple) else ()
    as_printed = {f"number {role}": [fact.interval() for fact in facts] for role, facts in roles.items()}
    return {**as_printed, **values, **{name: [Interval.exact(0)] for name in names if name not in values}}


def _telling(node: Formula, values: Values, slack: Slack | None) -> Formula:
    """The comparison to show: the first one that decides how the whole comes out."""
    if node.op in COMPARISONS:
        return node
    outcome = truth(node, values, slack)
    wanted = not outcome if node.op == "not" and outcome is not None else outcome
    chosen = next((arg for arg in node.args if truth(arg, values, slack) is wanted), node.args[0])
    return _telling(chosen, values, slack)


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
