"""Names with what is in brackets: 《国土空间规划（2019—2035年）》, 保新路（S604） have the same wherever they are."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_TITLE = regex.compile(
    r"《(?P<name>[^《》（）()\n]{4,40})[（(]"
    r"(?P<years>(?P<first>(?:19|20)\d\d)年?[-—–~～－至]{1,2}(?P<last>(?:19|20)\d\d)年?)[）)]》"
)

_MOST = 60  # mentions: a text with more of them is no report
_CODE = regex.compile(r"（(?P<code>(?P<letter>[A-Z])(?P<number>\d{2,4}))）")
_ROAD = regex.compile(r"[\u4e00-\u9fff]{3}$")


def titled(view: View) -> Iterator[Statement]:
    """Statements `coined` (role mention) for documents with their years and roads with their codes, named twice."""
    named: dict[str, list[Item]] = {}
    for match in _TITLE.finditer(view.text):
        years = int(match["first"] + match["last"])
        named.setdefault(match["name"], []).append(view.item(*match.span("years"), years))
    for match in _CODE.finditer(view.text):
        road = _ROAD.search(view.text, max(match.start() - 3, 0), match.start())
        if road is None:
            continue
        number = int(match["number"]) * 100 + ord(match["letter"])
        named.setdefault(road[0], []).append(view.item(*match.span("code"), number))
    for name, items in named.items():
        if 1 < len(items) <= _MOST:
            yield Statement(
                "coined", {"mention": tuple(items)}, items[0].start, items[-1].end, {"name": name}, "there may be two"
            )
