"""Names with what they have wherever they are: 《空间规划（2019—2035年）》, 保新路（S604）, 十年“卓粤”计划."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_TITLE = regex.compile(
    r"《(?P<name>[^《》（）()\n]{4,40})[（(]"
    r"(?P<years>(?P<first>(?:19|20)\d\d)年?[-—–~～－至]{1,2}(?P<last>(?:19|20)\d\d)年?)[）)]》"
)

_MOST = 60  # mentions: a text with more of them is no report
_CODE = regex.compile(r"（(?P<code>(?P<letter>[A-Z])(?P<number>\d{2,4}))）")
_PLAN = regex.compile(r"年“(?<=[三五六七八九十\d]年“)(?P<name>[^“”\d\n]{2,10})”(?:计划|行动|工程)")
_YEARS = regex.compile(r"[三五六七八九十]$|\d{1,2}$")
_ROAD = regex.compile(r"[\u4e00-\u9fff]{3}$")


def titled(view: View) -> Iterator[Statement]:
    """Statements `coined` (role mention) for documents and plans with their years, roads with their codes."""
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
    for match in _PLAN.finditer(view.text):
        if said := _YEARS.search(view.text, match.start() - 2, match.start()):
            named.setdefault(match["name"], []).append(view.item(*said.span(), whole(said[0])))
    for name, items in named.items():
        if 1 < len(items) <= _MOST:
            yield Statement(
                "coined", {"mention": tuple(items)}, items[0].start, items[-1].end, {"name": name}, "there may be two"
            )
