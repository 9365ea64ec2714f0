"""How small a slip of the pen would explain a figure: one wrong digit, two exchanged, one too many or too few."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor, inf

from reportcheck.model.fact import Figure
from reportcheck.repair.ranges import Range


def slip(figure: Figure, range_: Range) -> int:
    """0 where one slip leads from a value of the range to what is printed, 1 where it takes more."""
    step = Fraction(figure.ulp) or Fraction(1)
    digits = str(abs(int(Fraction(figure.value) / step)))
    low = ceil(range_.low / step)
    high = inf if range_.high is None else floor(range_.high / step)
    return int(low > high or not any(low <= int(other) <= high for other in _others(digits)))


def _others(digits: str) -> Iterator[str]:
    """Numbers that one slip makes into this one."""
    for at in range(len(digits)):
        if len(digits) > 1:
            yield digits[:at] + digits[at + 1 :]
        for digit in "0123456789":
            yield digits[:at] + digit + digits[at + 1 :]
            yield digits[:at] + digit + digits[at:]
        if at + 1 < len(digits):
            yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    for digit in "0123456789":
        yield digits + digit
