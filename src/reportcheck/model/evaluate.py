"""The value of a formula over intervals, and whether it holds: surely, surely not, or not known (three-valued).

A name that stands twice in one formula is taken as two values (the result can only be wider): what is called false
here is false for every value the figures stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from reportcheck.model.fact import Fact
from reportcheck.model.formula import COMPARISONS, Formula
from reportcheck.model.interval import HALF, Interval
from reportcheck.model.units import dimension

Values = Mapping[str, Sequence[Interval]]
Slack = Callable[[Interval, Interval], Interval]
EVERYTHING = Interval(None, None)


def values_of(roles: Mapping[str, Sequence[Fact]], rounding: str = "nearest") -> dict[str, list[Interval]]:
    """What the facts stand for, each in the base unit of its dimension (5% is 0.05)."""
    return {role: [scaled(fact, fact.interval(rounding)) for fact in facts] for role, facts in roles.items()}


def printed_of(roles: Mapping[str, Sequence[Fact]]) -> dict[str, list[Interval]]:
    """The printed values alone, in base units."""
    return {role: [scaled(fact, Interval.exact(fact.value)) for fact in facts] for role, facts in roles.items()}


def scaled(fact: Fact, interval: Interval) -> Interval:
    """An interval in the fact's unit, in base units."""
    return interval.scale(dimension(fact.figure.unit)[1])


def truth(node: Formula, values: Values, slack: Slack | None = None) -> bool | None:
    """Does it hold for all values (True), for none (False), or is it not known (None)?

    `slack` widens the left side of each comparison, given both.
    """
    if node.op in COMPARISONS:
        left, right = (value(arg, values) for arg in node.args)
        return holds(node.op, slack(left, right) if slack else left, right)
    found = [truth(arg, values, slack) for arg in node.args]
    if node.op == "not":
        return None if found[0] is None else not found[0]
    decisive = node.op == "or"
    return decisive if decisive in found else None if None in found else not decisive


def holds(op: str, a: Interval, b: Interval) -> bool | None:
    """`a op b` for two intervals, three-valued."""
    if op in ("==", "!="):
        single = a.low is not None and a.low == a.high == b.low == b.high
        equal = False if not a.meets(b) else True if single else None
        return equal if op == "==" or equal is None else not equal
    if op in (">", ">="):
        a, b, op = b, a, op.replace(">", "<")
    if op == "<":
        return True if a.below(b) else False if _no_more(b, a) else None
    return False if b.below(a) else True if _no_more(a, b) else None


def _no_more(a: Interval, b: Interval) -> bool:
    """Is every value of `a` at most every value of `b`?"""
    return a.high is not None and b.low is not None and a.high <= b.low


def value(node: Formula, values: Values) -> Interval:
    """The interval of an amount. LookupError for a name without facts; ValueError for several where one is meant."""
    if node.op == "number":
        assert node.value is not None
        return Interval.exact(node.value.value * dimension(node.value.unit)[1])
    if node.op in ("name", "number()"):
        name = node.name or node.args[0].name
        found = values[f"number {name}"] if node.op == "number()" else values[name]
        if len(found) != 1:
            raise ValueError(f"{name} has {len(found)} values: use sum, min or max")
        return found[0]
    if node.op in _MANY:
        several = [one for arg in node.args for one in (values[arg.name] if arg.op == "name" else [value(arg, values)])]
        return _MANY[node.op](several)
    first, *rest = (value(arg, values) for arg in node.args)
    if node.op == "neg":
        return -first
    if node.op == "abs":
        return _abs(first)
    if node.op == "round":
        places = int(node.args[1].value.value) if rest and node.args[1].value else 0
        return _round(first, places)
    return _ARITHMETIC[node.op](first, rest[0])


def _sum(several: Sequence[Interval]) -> Interval:
    result = Interval.exact(0)
    for one in several:
        result = result + one
    return result


def _extreme(several: Sequence[Interval], sign: int) -> Interval:
    """The interval of the greatest (sign 1) or least value."""
    if sign < 0:
        return -_extreme([-one for one in several], 1)
    lows = [(one.low, one.low_closed) for one in several if one.low is not None]
    low, low_closed = max(lows, key=lambda end: (end[0], not end[1])) if lows else (None, True)
    if any(one.high is None for one in several):
        return Interval(low, None, low_closed)
    high, high_closed = max((one.high, one.high_closed) for one in several if one.high is not None)
    return Interval(low, high, low_closed, high_closed)


def _abs(one: Interval) -> Interval:
    if one.low is not None and one.low >= 0:
        return one
    if one.high is not None and one.high <= 0:
        return -one
    far = _extreme([one, -one], 1)
    return Interval(Fraction(0), far.high, True, far.high_closed)


def _round(one: Interval, places: int) -> Interval:
    """Rounded half up to decimals; the ends of what can come out are reached."""
    scale = 10**places

    def end(limit: Fraction | None) -> Fraction | None:
        return None if limit is None else Fraction((limit * scale + HALF).__floor__(), scale)

    return Interval(end(one.low), end(one.high))


def _product(a: Interval, b: Interval) -> Interval:
    corners = [
        _times(x, x_closed, y, y_closed)
        for x, x_closed in ((a.low, a.low_closed), (a.high, a.high_closed))
        for y, y_closed in ((b.low, b.low_closed), (b.high, b.high_closed))
    ]
    if None in (a.low, a.high, b.low, b.high):
        if a.low is not None and b.low is not None and a.low >= 0 and b.low >= 0:
            return a.times(b)
        return EVERYTHING
    known = [corner for corner in corners if corner is not None]
    low = min(known, key=lambda end: (end[0], not end[1]))
    high = max(known)
    return Interval(low[0], high[0], low[1], high[1])


def _times(x: Fraction | None, x_closed: bool, y: Fraction | None, y_closed: bool) -> tuple[Fraction, bool] | None:
    if x is None or y is None:
        return None
    return x * y, (x_closed and y_closed) or (x == 0 and x_closed) or (y == 0 and y_closed)


def _quotient(a: Interval, b: Interval) -> Interval:
    if b.high is not None and b.high <= 0:
        a, b = -a, -b
    if not b.positive:
        return EVERYTHING
    assert b.low is not None
    low = Fraction(0) if b.high is None else 1 / b.high
    high = None if b.low == 0 else 1 / b.low
    return _product(a, Interval(low, high, b.high is not None and b.high_closed, b.low_closed))


_MANY: Mapping[str, Callable[[Sequence[Interval]], Interval]] = {
    "sum": _sum,
    "max": lambda several: _extreme(several, 1),
    "min": lambda several: _extreme(several, -1),
}
_ARITHMETIC: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": Interval.__add__,
    "-": Interval.__sub__,
    "*": _product,
    "/": _quotient,
}
