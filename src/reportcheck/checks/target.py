"""A goal against what is reached: for a stock, a goal below the level reached already is no goal.

Source: semantics.md, "Targets, order, rank": violated only if even the most favourable values conflict.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import at_most, many, operands
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval, rounded
from reportcheck.model.result import Comparison
from reportcheck.model.said import Said

OPTIONS = {"factor": "how many times the goal may fall short of what is reached (1: not at all)"}

BECAUSE = Said("what is reached is taken not to fall again", "已达到的水平视为不再下降")


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Fails where the goal, times `factor`, lies below all that the level reached can be."""
    goal, reached = many(statement, "goal")[0], many(statement, "reached")[0]
    factor = Fraction(str(options.get("factor", 1)))
    wanted = Interval.exact(goal.figure.value).scale(factor)  # a goal is set, not measured
    level = _named(reached)
    compared = at_most(operands(statement, "goal"), level, wanted, (goal.text, reached.text))
    return compared._replace(ceiling="warning", because=BECAUSE)


def _named(fact: Fact) -> Interval:
    """The value as said, its hedge left aside: 约27 as a level is 27."""
    return rounded(fact.figure.value, fact.figure.ulp)
