"""A goal in some years against what there is and its yearly growth: 2.36万亿元, 年均增长5%, 2030年迈上3万亿元台阶."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Fact, Statement

_PRICES = Decimal("1.15")  # growth may be told at comparable prices: so much may prices add in five years
_MOST = 10  # years
_HEIGHT = regex.compile("[两二三四五六]?个?(?:大关|关口|台阶)")  # 连跨100亿元、150亿元两个关口: no level
_FIVE, _LED = regex.compile(r"(?:今后|未来)(?:五|5)年"), 300  # and how far before a goal it is said


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-path` with roles smaller (the goal) and larger (what growth and prices lead to)."""
    for growth in view.facts:
        yearly = growth.measure == "growth" and growth.figure.unit == "%" and "average" in growth.tags
        first, _, last = (growth.period or "").partition("-")
        if not yearly or growth.status != "target" or not growth.indicator:
            continue
        if not last and first.isdigit() and _FIVE.search(view.text, max(growth.start - _LED, 0), growth.start):
            first, last = str(int(first) - 4), first  # 今后五年的目标是：到2021年…，年均增长12%以上
        if not last.isdigit():
            continue
        years = int(last) - int(first) + 1
        base = _base(view, growth.indicator, str(int(first) - 1))
        for goal in view.sentences[growth.sentence] if base and 1 < years <= _MOST else ():
            named = goal.indicator == growth.indicator and goal.measure == "level" and goal.status == "target"
            if base and named and goal.period in (last, growth.period) and goal.figure.hedge != "at_most":
                yield _statement(goal, growth, base, years)
                if growth.figure.hedge in ("none", "at_least") and goal.figure.hedge == "none":  # 突破90亿元 says more
                    yield _below(goal, growth, base, years)


def _base(view: View, indicator: str, year: str) -> Fact | None:
    """The level of the year before the plan, where the report tells one."""
    found = [
        fact for fact in view.facts
        if fact.indicator == indicator and fact.measure == "level" and fact.status == "actual"
        and fact.period == year and fact.scope == "self" and fact.figure.hedge == "none"
        and not _HEIGHT.match(view.text, fact.end)
    ]  # fmt: skip
    return found[0] if len({fact.value for fact in found}) == 1 else None


def _shown(reached: Decimal, base: Fact) -> str:
    return f"{reached / _YI:.1f}亿{base.figure.unit}" if reached > _YI else f"{reached:.4g}{base.figure.unit}"


_YI = 10**8


def _below(goal: Fact, growth: Fact, base: Fact, years: int) -> Statement:
    """A goal is no less than what its growth leads to: prices add to it."""
    reached = base.value * (1 + growth.value / 100) ** years
    least = reckoned(base, reached * _NEARLY, Decimal(0), _shown(reached, base))
    start, end = min(goal.start, growth.start), max(goal.end, growth.end)
    params: dict[str, str | int] = {"growth": growth.text, "base": base.text, "years": years}
    roles = {"smaller": (least,), "larger": (as_printed(goal),)}
    return Statement("goal-under-path", roles, start, end, params, "growth and prices may turn out otherwise")


_NEARLY = Decimal("0.95")  # goals are round


def _statement(goal: Fact, growth: Fact, base: Fact, years: int) -> Statement:
    reached = base.value * (1 + growth.value / 100) ** years
    larger = reckoned(base, reached * _PRICES, Decimal(0), _shown(reached, base))
    roles = {"smaller": (as_printed(goal),), "larger": (larger,)}
    start, end = min(goal.start, growth.start), max(goal.end, growth.end)
    params: dict[str, str | int] = {"growth": growth.text, "base": base.text, "years": years}
    return Statement("goal-path", roles, start, end, params, "growth and prices may turn out otherwise")
