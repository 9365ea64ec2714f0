"""What a plan builds on, and how many of them the review tells: 5个点位全面推进; 在去年布局5个点位基础上."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_BASE = regex.compile(r"(?P<n>\d{1,3})(?P<x>[个家项条座][\u4e00-\u9fff]{2,10}?)的?基础上")
_LAST_YEAR = regex.compile(r"在[^，。；\d]{0,4}(?:去年|上年)[^，。；\d]{0,8}$")
_MANY = 3  # mentions of what is rare enough to be one set
_DOUBT = "the two may be different ones"


def built_on(view: View) -> Iterator[Statement]:
    """Statements `named-set` (role mention) where all that was told before has one number, and this one is near it."""
    for match in view.near(_BASE, ("基础上",), 16, 3):
        if not _LAST_YEAR.search(view.text, max(match.start() - 18, 0), match.start()):
            continue
        told = []
        at = view.text.find(match["x"], 0, match.start())
        while at >= 0:
            many = _NUMBER.search(view.text, max(at - 4, 0), at)
            if many:
                told.append(view.item(many.start(), at + len(match["x"]), int(many[0])))
            at = view.text.find(match["x"], at + 1, match.start())
        number = int(match["n"])
        numbers = {item.number or 0 for item in told}
        if len(numbers) == 1 and len(told) <= _MANY and _slip(number, *numbers):
            here = view.item(match.start("n"), match.end("x"), number)
            yield Statement("named-set", {"mention": (*told, here)}, told[0].start, here.end, doubt=_DOUBT)


_NUMBER = regex.compile(r"(?<![\d.第])\d{1,3}$")


def _slip(one: int, other: int) -> bool:
    return abs(one - other) < 2 or sorted(str(one)) == sorted(str(other))
