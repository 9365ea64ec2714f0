"""一查…，二查…，三查…: in a sentence, one verb again and again, each time with the next number before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_BEFORE = frozenset("，。；：、“（\n即")
_FIRST = regex.compile(r"[，。；：、“（\n即]一(?P<verb>[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_AGAIN = regex.compile(r"[，。；：、\s]([一二三四五六七八九十]{1,2})([\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_UNITS = frozenset("个项年季月日天大种类条次级期批是要方家所名位件处座定些般直样切致体起律线带路片")
_LEAST = 3  # times


def recited(view: View) -> Iterator[Statement]:
    """Statements `series` of what a sentence counts up with one verb, three times and more."""
    for at in view.at("一"):
        first = _FIRST.match(view.text, at - 1) if view.text[at - 1 : at] in _BEFORE else None
        if first is None:
            continue
        verb = first["verb"]
        if verb in _UNITS:
            continue
        end = view.sentence(first.end())
        again = [found for found in _AGAIN.finditer(view.text, first.end(), end) if found[2] == verb]
        items = [view.item(first.start() + 1, first.end(), 1)]
        items += [view.item(*found.span(1), whole(found[1])) for found in again]
        if len(items) >= _LEAST and _counts_on(items):
            params: dict[str, str | int] = {"style": "shi", "lacks": ""}
            yield Statement("series", {"mark": tuple(items)}, items[0].start, items[-1].end, params)


def _counts_on(items: Sequence[Item]) -> bool:
    """Is it a count, with one number wrong at most?"""
    due = [item.number == at for at, item in enumerate(items, 1)]
    return due.count(False) < 2
