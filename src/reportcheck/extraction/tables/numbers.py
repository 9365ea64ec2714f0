"""Numbers in the cells of a table, and whether they add up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reportcheck import regex

_NUMBER = regex.compile(r"([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(%?)")


class Number(NamedTuple):
    """A number in a cell as printed: `value` signed, `ulp` the unit of its last digit, `percent` where % follows."""

    value: Decimal
    ulp: Decimal
    percent: bool
    start: int
    end: int


def number(text: str, start: int) -> Number | None:
    """The number that a cell holds and nothing else; spaces that a page's layout left inside it do not count."""
    found = _NUMBER.fullmatch(text.replace(" ", ""))
    if found is None:
        return None
    sign, digits, decimals, percent = found.groups("")
    value = Decimal(("-" if sign == "-" else "") + digits.replace(",", ""))
    last = start + len(text)
    if text[0] == " " or text[-1] == " ":
        start, last = last - len(text.lstrip()), start + len(text.rstrip())
    return Number(value, _ULPS.get(len(decimals)) or Decimal(1).scaleb(-len(decimals)), percent != "", start, last)


def adds_up(total: Number, parts: Sequence[Number]) -> bool:
    """Are the parts together what is printed of the whole, rounding allowed for?"""
    off = total.value
    for part in parts:
        off -= part.value
    return not off or abs(off) * 2 <= sum((part.ulp for part in parts), total.ulp)


_ULPS = {places: Decimal(1).scaleb(-places) for places in range(8)}
