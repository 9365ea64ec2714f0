"""Averages: a whole's rate between those of its parts, a mean times its count, yearly growth between two ends.

Source: a weighted mean with weights of 0 and more lies between the least and the greatest of its terms; semantics.md,
"Operations" (average growth (cur/prev)^(1/n) - 1).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportcheck.model.compare import decimal, equality, like, many, operands, span
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval, rounded
from reportcheck.model.result import Comparison, Outcome, Severity

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Roles `whole` (one fact) and `part` (all parts): fails where the whole lies outside their hull.

    Roles `mean`, `count` and `total` (param `scale`, total's units in one of the mean's): total = count * mean.
    Roles `start`, `end` and `rate` (params `years`, `basis`): end = start * (1 + rate)^years; growth at comparable
    prices (basis real) is not told by levels, and money off by less than 0.6 % a year may have been revised: no
    more than a note. Roles `start`, `end`, `rise`: the same with an amount a year. Roles `total` and `rate`: growth
    over all the years against that of each.
    """
    rounding = str(options.get("rounding", "nearest"))
    if "mean" in statement.roles:
        return _mean(statement, rounding)
    if "rise" in statement.roles:
        return _risen(statement, rounding)
    if "total" in statement.roles:
        return _compounded(statement, rounding)
    if "rate" in statement.roles:
        return _yearly(statement, rounding)
    whole, named = many(statement, "whole")[0], many(statement, "part")
    around = whole.figure.hedge == "approx" and all(part.figure.hedge == "approx" for part in named)
    interval, hull = _hull(whole, named, rounding, around)
    ceiling: Severity | None = "warning" if around else None
    if interval.meets(hull) and not around:  # 6% among 5.2% and 5.3% is 6.0%: so the row is taken to be told
        closer = _hull(*_alike(whole, named), rounding, around)
        if not closer[0].meets(closer[1]):
            interval, hull, ceiling = *closer, "warning"
    outcome: Outcome = "pass" if interval.meets(hull) else "fail"
    return Comparison(
        outcome,
        tuple(operands(statement, "whole")),
        whole.text,
        span(hull, whole.figure.unit),
        interval.gap(hull),
        hull.width,
        {"parts": "、".join(part.text for part in named)},
        ceiling,
    )


def _hull(whole: Fact, named: Sequence[Fact], rounding: str, around: bool) -> tuple[Interval, Interval]:
    """What the whole is, and all that its parts allow it to be."""
    parts = [_value(part, rounding, around) for part in named]
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    hull = Interval(
        min(lows) if len(lows) == len(parts) else None,
        max(highs) if len(highs) == len(parts) else None,
        len(set(lows)) == 1 or around,  # every part has weight: where they differ the mean comes to neither end
        len(set(highs)) == 1 or around,
    )
    return _value(whole, rounding, around), hull


def _alike(whole: Fact, named: Sequence[Fact]) -> tuple[Fact, list[Fact]]:
    """Whole per cents beside others with a decimal: as told with one too, and no nought left out."""
    told = sum(fact.figure.ulp < 1 for fact in (whole, *named)) > 1  # of two at least
    ulp = Decimal("0.1") if told else Decimal(1)
    whole, *parts = (
        fact._replace(figure=fact.figure._replace(ulp=ulp)) if fact.figure.ulp == 1 else fact
        for fact in (whole, *named)
    )
    return whole, parts


def _mean(statement: Statement, rounding: str) -> Comparison:
    mean, count, total = (many(statement, role)[0] for role in ("mean", "count", "total"))
    scale = Fraction(str(statement.params.get("scale", 1)))
    several, each = count.interval(rounding), mean.interval(rounding)
    if any(one.low is None or one.low < 0 for one in (several, each)):
        return Comparison("indeterminate", tuple(operands(statement, "total")), total.text, "?")
    product = several.times(each).scale(scale)
    printed = Fraction(count.value) * Fraction(mean.value) * scale
    texts = (total.text, like(printed, total.figure))
    exact = printed == Fraction(total.value)
    named = operands(statement, "total")
    return equality(named, total.interval(rounding), product, exact, texts, {"product": texts[1]})


_REVISED = Decimal("0.6")  # per cent a year


def _yearly(statement: Statement, rounding: str) -> Comparison:
    start, end, rate = (many(statement, role)[0] for role in ("start", "end", "rate"))
    years = int(str(statement.params["years"]))
    named, first = operands(statement, "rate"), start.interval(rounding)
    factor = rate.interval(rounding).scale(Fraction(1, 100)) + Interval.exact(1)
    if not first.positive or not factor.positive:
        return Comparison("indeterminate", tuple(named), rate.text, "?")
    reached = first
    for _ in range(years):
        reached = reached.times(factor)
    if not reached.meets(end.interval(rounding)) and reached.times(factor).meets(end.interval(rounding)):
        reached = reached.times(factor)  # 2021年到2025年 is five years to some
    grown = (end.value / start.value) ** (1 / Decimal(years)) * 100 - 100
    texts = (rate.text, f"{decimal(Fraction(grown), 2)}%")
    close = abs(grown - rate.value) <= rate.figure.ulp / 2
    # amounts of past years are revised, and printed rates keep to what was told then
    revised = end.figure.unit == "元" and abs(grown - rate.value) < _REVISED
    ceiling: Severity | None = "note" if revised else None
    if statement.params.get("basis") == "real":  # prices rise by some points a year, and seldom fall
        if -2 <= grown - rate.value <= 7:
            return Comparison("indeterminate", tuple(named), *texts)
        ceiling = "note" if -4 <= grown - rate.value <= 15 else None
    return equality(named, end.interval(rounding), reached, close, texts, {}, ceiling)


def _risen(statement: Statement, rounding: str) -> Comparison:
    start, end, rise = (many(statement, role)[0] for role in ("start", "end", "rise"))
    years = int(str(statement.params["years"]))
    risen = end.interval(rounding) - start.interval(rounding)
    printed = (Fraction(end.value) - Fraction(start.value)) / years
    texts = (rise.text, like(printed, rise.figure))
    each = rise.interval(rounding).scale(Fraction(years))
    return equality(operands(statement, "rise"), each, risen, printed == Fraction(rise.value), texts)


def _compounded(statement: Statement, rounding: str) -> Comparison:
    total, rate = (many(statement, role)[0] for role in ("total", "rate"))
    years = int(str(statement.params["years"]))
    named, one = operands(statement, "rate"), Interval.exact(1)
    factor = rate.interval(rounding).scale(Fraction(1, 100)) + one
    hundredth = Decimal(1) if total.figure.unit == "倍" else Decimal("0.01")
    whole = total.interval(rounding).scale(Fraction(hundredth)) + one
    if not factor.positive or not whole.positive:
        return Comparison("indeterminate", tuple(named), rate.text, "?")
    reached = factor
    for _ in range(years - 1):
        reached = reached.times(factor)
    grown = (total.value * hundredth + 1) ** (1 / Decimal(years)) * 100 - 100
    texts = (rate.text, f"{decimal(Fraction(grown), 2)}%")
    return equality(named, whole, reached, abs(grown - rate.value) <= rate.figure.ulp / 2, texts)


def _value(fact: Fact, rounding: str, around: bool) -> Interval:
    """Goals set with one 左右 for all are compared by the values named: an assumption."""
    size = rounded(fact.figure.value, fact.figure.ulp, rounding) if around else fact.interval(rounding)
    return -size if around and fact.sign < 0 else size
