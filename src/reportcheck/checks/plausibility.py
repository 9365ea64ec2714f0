"""Sizes against what is known of the field: never an error, since knowledge of the field is not in the report.

Source: UNECE vocabulary of statistical data editing (range and ratio edits, "soft" edits).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import amount, many, operands
from reportcheck.model.fact import Fact, Operand, Statement
from reportcheck.model.result import Comparison

OPTIONS = {
    "factor": "how many times the base an amount may be",
    "far": "how many times apart two amounts are no matter of a note any more",
    "low": "least value, in the figure's unit",
    "high": "greatest value, in the figure's unit",
    "ranges": "list of: indicator, least and greatest value (gdp -20 40)",
}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `amount` and `economy`; or `goal` and `reached`; or `figure` with low and high (params or options).

    `figure` and `per`: low and high are for one of what `per` counts. The param `wide` tells that high is far above all
    that is usual: to pass is no proof.
    `figure` with the param `step`: a multiple of it, as counts of what comes whole are of 1.
    """
    if "economy" in statement.roles:
        return _economy(
            many(statement, "amount"), many(statement, "economy")[0], Fraction(str(options.get("factor", 10)))
        )
    if "goal" in statement.roles:
        far = Fraction(str(options.get("far", 0)))
        return _sizes(statement, Fraction(str(options.get("factor", 10))), far)
    if "step" in statement.params:
        return _stepped(statement, Fraction(str(statement.params["step"])))
    fact = many(statement, "figure")[0]
    low, high = _range(statement, options)
    value = Fraction(fact.value)
    per = many(statement, "per")
    if per:
        number = Fraction(per[0].value)
        low, high = (None if bound is None else bound * number for bound in (low, high))
    named: list[tuple[str, Operand]] = list(operands(statement))
    if low is None and high is None:
        return Comparison("indeterminate", tuple(named), fact.text, "?")
    shown = f"{'' if low is None else amount(low)}–{'' if high is None else amount(high)}{fact.figure.unit}"
    outside = (low is not None and value < low) or (high is not None and value > high)
    past = (high is not None and value * 10 > high) or (low is not None and value * 10 < low)
    sure = past or not (per or {"indicator", "members", "wide"} & set(statement.params))
    power = (
        max(high - value, Fraction(0)) if sure and high is not None else None
    )  # where ten times the value would still pass: no proof
    told = f"-{fact.text}" if fact.sign < 0 else fact.text
    return Comparison("fail" if outside else "pass", tuple(named), told, shown, None, power, {}, "warning")


def _stepped(statement: Statement, step: Fraction) -> Comparison:
    fact = many(statement, "figure")[0]
    least = Fraction(fact.value) // step * step
    fails = least != Fraction(fact.value)
    expected = f"{amount(least)}, {amount(least + step)}" if fails else fact.text
    named = tuple(operands(statement))
    return Comparison("fail" if fails else "pass", named, fact.text, expected, None, Fraction(0), {}, "warning")


def _range(statement: Statement, options: Mapping[str, Any]) -> tuple[Fraction | None, Fraction | None]:
    for known in options.get("ranges") or ():
        indicator, least, most = str(known).split()
        if indicator == statement.params.get("indicator"):
            return Fraction(least), Fraction(most)
    low, high = (statement.params.get(key, options.get(key)) for key in ("low", "high"))
    members = statement.params.get("members")
    if members is not None:
        low, high = 1, members
    return (None if low is None else Fraction(str(low))), (None if high is None else Fraction(str(high)))


_SPENT = re.compile("资金|投入|补助|补贴|支出")  # what a place spends itself
_NATION = 1000  # times the place's economy: what is told of the nation by name is left out
_FAR = 20  # times: round amounts so large (1万亿元) may be of a market, amounts to the digit are the place's own


def _precise(fact: Fact) -> bool:
    return len(str(int(fact.figure.value / (fact.figure.ulp or 1))).rstrip("0")) > 2


def _economy(amounts: list[Fact], economy: Fact, factor: Fraction) -> Comparison:
    """One comparison for all amounts: the first that is more than `factor` times the economy is reported."""
    bound = Fraction(economy.value) * factor
    outside = [fact for fact in amounts if Fraction(fact.value) > bound]
    base: tuple[str, Operand] = ("economy", economy)
    if not economy.value:
        return Comparison("indeterminate", (*(("amount", fact) for fact in amounts), base), economy.text, "?")
    if outside:
        times = Fraction(outside[0].value) / Fraction(economy.value)
        far = times > _NATION or (times > _FAR and _precise(outside[0])) or _SPENT.search(outside[0].label)
        return Comparison(
            "fail",
            (("amount", outside[0]), base),
            outside[0].text,
            f"≤{amount(bound, '元')}",
            None,
            Fraction(0),
            {"amount": outside[0].text},
            "warning" if far or len(outside) > 1 else "note",  # a single one may be the nation's
        )
    named = (*(("amount", fact) for fact in amounts), base)
    most = max(Fraction(fact.value) for fact in amounts)
    return Comparison(
        "pass", named, amounts[0].text, f"≤{amount(bound, '元')}", Fraction(0), bound - most, {}, "warning"
    )


def _sizes(statement: Statement, factor: Fraction, far: Fraction) -> Comparison:
    goal, reached = many(statement, "goal")[0], many(statement, "reached")[0]
    ratio = Fraction(goal.value) / Fraction(reached.value)
    fails = not 1 / factor < ratio < factor
    near = far and 1 / far < ratio < far
    power = Fraction(reached.value) * factor - Fraction(goal.value)
    return Comparison(
        "fail" if fails else "pass",
        tuple(operands(statement, "goal")),
        goal.text,
        reached.text,
        None,
        power,
        {},
        "note" if near else "warning",
    )
