"""Ranges of values a figure may take; printed magnitudes, without sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """Both ends included; None for a high end without bound."""

    low: Fraction
    high: Fraction | None

    def holds(self, value: Fraction) -> bool:
        """Does the value lie in the range?"""
        return self.low <= value and (self.high is None or value <= self.high)

    def signed(self, sign: int) -> tuple[Fraction | None, Fraction | None]:
        """The ends as signed values, ascending; a figure that may be anything down to 0 has no low end."""
        low = self.low or None
        if sign > 0:
            return low, self.high
        return (None if self.high is None else -self.high), (None if low is None else -low)


def meet(ranges: Iterable[Range]) -> Range | None:
    """The values in all of the ranges; None where there are none."""
    low, high = Fraction(0), None
    for one in ranges:
        low = max(low, one.low)
        high = one.high if high is None else high if one.high is None else min(high, one.high)
    return None if high is not None and high < low else Range(low, high)
