"""收支相抵，年终结余结转4万元: what is left of a budget is no more than the largest amount told of it before."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair
from reportcheck.model.fact import Statement

_LEFT = regex.compile(r"收支相抵，(?:年终|当年|累计|滚存)?(?:结余|结转)[^，。；、\d]{0,4}$")
_REACH = 24  # characters


def find(view: View) -> Iterator[Statement]:
    """Statements `left-over` (smaller: what is left, larger: the largest amount of its paragraph)."""
    for left in view.near(("收支相抵",), _REACH):
        if left.figure.unit != "元" or not _LEFT.search(view.text, left.start - _REACH, left.start):
            continue
        told = view.told(view.text.rfind("\n", 0, left.start) + 1, left.start)
        amounts = [fact for fact in told if fact.figure.unit == "元" and fact.measure == "level"]
        if len(amounts) > 1:
            yield pair("left-over", left, max(amounts, key=lambda fact: fact.figure.value))
