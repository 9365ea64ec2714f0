"""Names with what they have wherever they are: 《空间规划（2019—2035年）》, 保新路（S604）, 十年“卓粤”计划."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_TITLE = regex.compile(
    r"《(?P<name>[^《》（）()\n]{4,40})[（(]"
    r"(?P<years>(?P<first>(?:19|20)\d\d)年?[-—–~～－至]{1,2}(?P<last>(?:19|20)\d\d)年?)[）)]》"
)

_BOTH = regex.compile(  # 2025年预算执行情况和2026年预算: from what is rare back to its year
    r"执行情况[和与及暨]((?:19|20)\d\d)年"
)
_FIRST = regex.compile(r"((?:19|20)\d\d)年[^，。；\n\d]{0,24}$")
_SUBMITTED = regex.compile(r"(?:提[交请]|委托)(?![^。]{0,60}(?:通过|批准))")
_TOP, _HEAD = 300, 1500  # characters that hold the title; in which a report says what it is
_MOST = 60  # mentions: a text with more of them is no report
_CODE = regex.compile(r"（(?P<code>(?P<letter>[A-Z])(?P<number>\d{2,4}))）")
_PLAN = regex.compile(r"年“(?<=[三五六七八九十\d]年“)(?P<name>[^“”\d\n]{2,10})”(?:计划|行动|工程)")
_YEARS = regex.compile(r"[三五六七八九十]$|\d{1,2}$")
_ROAD = regex.compile(r"[\u4e00-\u9fff]{3}$")


def _two_years(view: View) -> Iterator[Statement]:
    """2025年预算执行情况和2026年预算: year after year, and alike in the title and where the report is submitted."""
    title: Item | None = None
    for match in _BOTH.finditer(view.text):
        first = _FIRST.search(view.text, max(match.start() - 32, 0), match.start())
        if first is None:
            continue
        done, planned = view.item(*first.span(1), int(first[1])), view.item(*match.span(1), int(match[1]))
        yield fits("heading-year", planned, int(first[1]) + 1, (done,), "the two may be of other years")
        begin = max(view.text.rfind("。", 0, first.start()) + 1, first.start() - 120)
        if title and match.start() < _HEAD and _SUBMITTED.search(view.text, begin, first.start()):
            yield fits("heading-year", planned, title.number or 0, (title,), "another report may be meant")
        title = title or (planned if match.start() < _TOP else None)


def titled(view: View) -> Iterator[Statement]:
    """Statements `heading-year`, and `coined` for documents and plans with their years and roads with their codes."""
    yield from _two_years(view)
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
