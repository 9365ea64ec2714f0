"""Exact intervals: what a printed figure stands for, and arithmetic on it (XBRL Calculations 1.1; semantics.md).

Ends are `Fraction`s, or None for an end that is open to infinity. Nothing here is rounded: no floats, no context.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from functools import reduce
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportcheck.model.fact import Figure

HALF = Fraction(1, 2)
_EXACT = Context(prec=1000, traps=[Inexact])  # more digits than any report prints; beyond, an ArithmeticError


class Interval(NamedTuple):
    """The values between `low` and `high` (None: unbounded), each end itself included where it is closed."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def exact(cls, value: Decimal | Fraction | int) -> Interval:
        """The single value."""
        point = Fraction(value)
        return cls(point, point)

    def meets(self, other: Interval) -> bool:
        """Is there a value in both? Where they only touch, both ends must be closed."""
        return not self.below(other) and not other.below(self)

    def below(self, other: Interval) -> bool:
        """Does every value here lie below every value of `other`?"""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and not (self.high_closed and other.low_closed))

    def gap(self, other: Interval) -> Fraction:
        """0 where the two meet, else the signed distance from here to `other`'s nearest end."""
        if self.below(other):
            assert self.high is not None and other.low is not None
            return other.low - self.high
        if other.below(self):
            assert self.low is not None and other.high is not None
            return other.high - self.low
        return Fraction(0)

    def __neg__(self) -> Interval:
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Interval(low, high, self.high_closed, self.low_closed)

    def __add__(self, other: Interval) -> Interval:  # type: ignore[override]
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_closed and other.low_closed, self.high_closed and other.high_closed)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scale(self, weight: Fraction | int) -> Interval:
        """Times an exact number; a negative one swaps the ends."""
        if weight < 0:
            return (-self).scale(-weight)
        if weight == 0:
            return Interval.exact(0)
        low = None if self.low is None else self.low * weight
        high = None if self.high is None else self.high * weight
        return Interval(low, high, self.low_closed, self.high_closed)

    @property
    def positive(self) -> bool:
        """Does every value here exceed 0?"""
        return self.low is not None and (self.low > 0 or (self.low == 0 and not self.low_closed))

    @property
    def width(self) -> Fraction | None:
        return None if self.low is None or self.high is None else self.high - self.low

    def times(self, other: Interval) -> Interval:
        """Product of two intervals of values that are not negative (amounts, rates); ValueError otherwise."""
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            raise ValueError("products are defined here for values of 0 and more")
        high = None if self.high is None or other.high is None else self.high * other.high
        low_closed = (self.low_closed and other.low_closed) or (self.low == 0 and self.low_closed)
        low_closed = low_closed or (other.low == 0 and other.low_closed)
        return Interval(self.low * other.low, high, low_closed, self.high_closed and other.high_closed)

    def over(self, other: Interval) -> Interval:
        """Quotient `self / other`, each used once; `other` must be positive and `self` 0 or more (ValueError)."""
        if not other.positive or self.low is None or self.low < 0:
            raise ValueError("quotients are defined here for a positive divisor")
        assert other.low is not None
        low = Fraction(0) if other.high is None else self.low / other.high
        low_closed = (
            self.low_closed and (other.high_closed or self.low == 0) and (other.high is not None or self.low == 0)
        )
        high = None if self.high is None or other.low == 0 else self.high / other.low
        return Interval(low, high, low_closed, self.high_closed and other.low_closed)


def total(terms: Iterable[tuple[Fraction | int, Interval]]) -> Interval:
    """Weighted sum of intervals."""
    scaled = [interval if weight == 1 else interval.scale(weight) for weight, interval in terms]
    lows, highs = [each.low for each in scaled], [each.high for each in scaled]
    closed = all(each.low_closed for each in scaled), all(each.high_closed for each in scaled)
    return Interval(_sum(lows), _sum(highs), *closed)


def decimal_sum(values: Iterable[Decimal]) -> Decimal:
    """The exact sum of printed amounts: ten times faster than of fractions."""
    return reduce(_EXACT.add, values, Decimal(0))


def around(middle: Decimal, width: Decimal) -> Interval:
    """The values at most half of `width` away from `middle`."""
    (a, b), (c, d) = middle.as_integer_ratio(), width.as_integer_ratio()  # in integers: four times faster
    middle_, half, under = 2 * a * d, b * c, 2 * b * d
    return Interval(Fraction(middle_ - half, under), Fraction(middle_ + half, under))


def exact_sum(values: Sequence[Fraction]) -> Fraction:
    """Over one common denominator: many times faster than `+`, which reduces after every term."""
    parts = [value.as_integer_ratio() for value in values]
    whole = lcm(*(denominator for _, denominator in parts))
    return Fraction(sum(numerator * (whole // denominator) for numerator, denominator in parts), whole)


def _sum(ends: Sequence[Fraction | None]) -> Fraction | None:
    known = [end for end in ends if end is not None]
    return exact_sum(known) if len(known) == len(ends) else None


def rounded(value: Decimal, ulp: Decimal, rounding: str = "nearest") -> Interval:
    """The values that print as `value` when rounded to multiples of `ulp` (semantics.md, table of roundings).

    Raises ValueError for a rounding that is not in the table.
    """
    if rounding == "nearest" and value >= 0 and ulp:  # the one in all but a few packs
        return around(value, ulp)
    v, u = Fraction(value), Fraction(ulp)
    if rounding == "exact" or u == 0:
        return Interval(v, v)
    if rounding == "unknown":
        return Interval(v - u, v + u, False, False)
    if v < 0:
        return -rounded(-value, ulp, rounding)
    h = u * HALF
    if rounding == "half_up":
        return Interval(v - h, v + h, v != 0, False)
    if rounding == "half_even":
        even = (v / u) % 2 == 0
        return Interval(v - h, v + h, even, even)
    if rounding == "truncate":
        return Interval(v, v + u, True, False) if v else Interval(-u, u, False, False)
    raise ValueError(f"unknown rounding {rounding!r}")


def last_digit_unit(value: Decimal) -> Decimal:
    """The unit of the last digit that is not 0: 10 for 120, 0.1 for 8.4; 1 for 0."""
    if not value:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    zeros = next(i for i, digit in enumerate(reversed(digits)) if digit)
    return Decimal(1).scaleb(int(exponent) + zeros)


def printed_interval(figure: Figure, sign: int = 1, rounding: str = "nearest") -> Interval:
    """The interval of a figure with its hedge; a negative sign mirrors it. Ranges cover both ends as printed."""
    if figure.kind == "range" and len(figure.parts) == 2:
        a, b = (rounded(part, figure.ulp, rounding) for part in figure.parts)
        low, high = (a, b) if figure.parts[0] <= figure.parts[1] else (b, a)
        interval = Interval(low.low, high.high, low.low_closed, high.high_closed)
    elif figure.kind == "fraction" and len(figure.parts) == 2 and figure.hedge == "none":
        interval = Interval.exact(Fraction(figure.parts[0]) / Fraction(figure.parts[1]))
    elif figure.kind == "ratio" and len(figure.parts) == 2 and figure.hedge == "none" and min(figure.parts) > 0:
        interval = _quotient(figure.parts[0], figure.parts[1], rounding)
    else:
        interval = _hedged(figure, rounding)
    return interval if sign > 0 else -interval


def _quotient(a: Decimal, b: Decimal, rounding: str) -> Interval:
    """2.26:1 is 2.26 and 1:0.64 is 1/0.64, the 1 exact and the other to its own digits; 3:2 the quotient of both."""
    exact = Interval.exact(1)
    ulps = [Decimal(1).scaleb(min(int(term.as_tuple().exponent), 0)) for term in (a, b)]
    top, bottom = (exact if x == 1 else rounded(x, ulp, rounding) for x, ulp in zip((a, b), ulps, strict=True))
    return top.over(bottom) if bottom.positive else Interval.exact(Fraction(a) / Fraction(b))


def _hedged(figure: Figure, rounding: str) -> Interval:
    hedge = figure.hedge
    if hedge == "none":
        return rounded(figure.value, figure.ulp, rounding)
    v = Fraction(figure.value)
    if hedge == "at_least":
        return Interval(v, None)
    if hedge == "at_most":
        return Interval(None, v)
    if hedge == "less_than":
        return Interval(None, v, True, False)
    step = v / 10 if figure.kind == "fraction" else Fraction(last_digit_unit(figure.value))  # 约三分之一
    if hedge == "nearly":
        return Interval(v - step, v, True, False)
    if hedge == "approx":
        return Interval(v - step, v + step)
    if figure.text and figure.text[-1:] and any(mark in figure.text for mark in "多余来"):
        return Interval(v, v + step)  # 3000余件: from v up to one unit of the last non-zero digit more
    return Interval(v, None, False, True)
