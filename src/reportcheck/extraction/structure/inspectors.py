"""The group that inspected a place: 省委第三巡视组巡视反馈意见 in one part of a report, and so in the other."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import NUMERAL, View, whole
from reportcheck.model.fact import Item, Statement

_GROUP = regex.compile(
    rf"(?P<who>中央|[省市区县州]委|自治区党委)第(?P<n>[{NUMERAL}]{{1,3}}|\d{{1,2}})(?P<kind>巡[视察])组"
    r"[^，。；、\n\d]{0,16}?反馈(?:意见|问题)"
)
_DOUBT = "a place may have been inspected twice"


def inspectors(view: View) -> Iterator[Statement]:
    """Statements `coined` for two mentions of what one body's group told the place; none where there are three."""
    told: dict[str, list[Item]] = {}
    for match in view.near(_GROUP, ("巡视组", "巡察组"), 10, 30):
        item = view.item(match.start("n"), match.end("n"), whole(match["n"]))
        told.setdefault(match["who"] + match["kind"], []).append(item)
    for name, items in told.items():
        first, numbers = items[0], {item.number for item in items}
        for item in items[1:] if len(numbers) < _MANY else ():
            apart = view.sentence(first.end) < item.start
            if apart and (item.number != first.number or len(numbers) == 1):
                yield Statement("coined", {"mention": (first, item)}, first.start, item.end, {"name": name}, _DOUBT)


_MANY = 3
