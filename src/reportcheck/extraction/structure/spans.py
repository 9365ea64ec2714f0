"""Spans against how long they are said to be: 休牧45天（4月10日至5月24日）, 连续三年（2007—2009年）, 20周年."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_BEGIN, _END = r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日", r"(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日"
_TO = "[至到—－–~-]{1,2}"
# What is rare first, so that a search skips to it: 天 behind a number, the words before one.
_THEN_SPAN = regex.compile(rf"天(?:的?[^，。；：（\n\d]{{1,12}})?（[自从]?{_BEGIN}{_TO}{_END}）")
_THEN_COUNT = regex.compile(r"日[，、（]?(?:为期|历时|共计?|前后|一?连续?)(?P<n>\d{2,3})天(?=[，。；、）的\n])")
_ON_END = regex.compile(rf"日起，?(?:已经?)?连续(?P<n>\d{{2,3}})天[^，。；：（\n\d]{{0,24}}（截[至止]到?{_END}）")
_SOME_DAYS = regex.compile(r"优良|[雨雪晴霾霜阴]|污染|达标|天气|累计|天数|其中")  # of the days between
_NUMBER = regex.compile(r"(?<![\d.])\d{2,3}$")
_SPAN = regex.compile(rf"(?<!\d){_BEGIN}{_TO}{_END}$")
_SINCE = regex.compile(r"(?<!\d)(?P<m1>\d{1,2})月(?P<d1>\d{1,2})$")
_YEARS = regex.compile(
    rf"连续(?P<n>[{CN}两]|\d{{1,2}})年(?:[^，。；：（\n\d]{{1,8}})?"
    rf"（(?P<first>(?:19|20)\d\d)年?{_TO}(?P<last>(?:19|20)\d\d)年）"
)
_COUNTED = regex.compile(  # 1950年到2002年53年的总和
    rf"(?P<first>(?:19|20)\d\d)年{_TO}(?P<last>(?:19|20)\d\d)年，?(?:这|共|的)?(?P<n>\d{{1,2}}|[{CN}]{{1,3}})年(?:的|间)"
)
_BRACKETED = regex.compile(rf"（(?P<first>(?:19|20)\d\d)年?{_TO}(?P<last>(?:19|20)\d\d)年）")
_ACTION = regex.compile(r"(?<![个的])“?(?P<n>[两三四五])年(?:攻坚|专项)?(?:行动|计划|方案)”?$")
_ANNIVERSARY = regex.compile(r"周年（(?P<year>(?:19|20)\d\d)年(?![至到—－–~-])")
_FOUNDED = regex.compile(
    rf"(?:成立|设立|建立|组建|设置|[建设](?:市|县|区|院|校|州|旗|厂|省))(?P<n>\d{{1,3}}|[{CN}]{{1,3}})$"
)
_COMMON = 2023  # a year without a 29 February


def spans(view: View, year: int) -> Iterator[Statement]:
    """Kinds `days-last`, `years-in-row` and `years-since`; `year` is the report's, 0 if not known."""
    yield from _days(view)
    for match in view.near(_YEARS, ("连续",), 0, 30):
        yield _in_row(view, match, match)
    for match in view.near(_COUNTED, ("年的", "年间"), 16, 4):
        number, first, last = whole(match["n"]) or 0, int(match["first"]), int(match["last"])
        item, other = view.item(*match.span("n"), number), view.item(match.start("first"), match.end("last"))
        due = number if number in (last - first, last - first + 1) else last - first + 1
        yield fits("years-in-row", item, due, (other,))
    for match in _BRACKETED.finditer(view.text):
        if said := _ACTION.search(view.text, max(match.start() - 12, 0), match.start()):
            yield _in_row(view, said, match)  # 三年行动（2023—2025年）
    for match in _ANNIVERSARY.finditer(view.text) if year else ():
        if said := _FOUNDED.search(view.text, max(match.start() - 7, 0), match.start()):
            number, since = whole(said["n"]) or 0, int(match["year"])
            item, other = view.item(*said.span("n"), number), view.item(*match.span("year"), since)
            due = number if number in (year - since, year - since - 1) else year - since
            yield fits("years-since", item, due, (other,), "another year may be meant")


def _in_row(view: View, said: re.Match[str], span: re.Match[str]) -> Statement:
    item = view.item(*said.span("n"), whole(said["n"]))
    count = int(span["last"]) - int(span["first"]) + 1
    return fits("years-in-row", item, count, (view.item(span.start("first"), span.end("last")),))


def _days(view: View) -> Iterator[Statement]:
    """休牧45天（4月10日至5月24日）; 4月10日至5月24日，共45天; 3月13日起连续294天（截至12月31日）."""
    for match in _THEN_SPAN.finditer(view.text):
        said = _NUMBER.search(view.text, max(match.start() - 4, 0), match.start())
        if said and not _SOME_DAYS.search(view.text, max(said.start() - 12, view.clause(said.start())), said.start()):
            yield from _last(view, said.span(), (match, match), (match.start("m1"), match.end("d2") + 1))
    for match in _THEN_COUNT.finditer(view.text):
        if told := _SPAN.search(view.text, max(match.start() - 16, 0), match.start() + 1):
            yield from _last(view, match.span("n"), (told, told), told.span())
    for match in view.near(_ON_END, ("连续",), 6, 50):
        if since := _SINCE.search(view.text, max(match.start() - 6, 0), match.start()):
            yield from _last(view, match.span("n"), (since, match), (since.start(), match.end()))


def _last(
    view: View, count: tuple[int, int], ends: tuple[re.Match[str], re.Match[str]], span: tuple[int, int]
) -> Iterator[Statement]:
    """As many days as there are from the first to the last, counted with both or without one; no year is known."""
    first, last = (int(ends[0]["m1"]), int(ends[0]["d1"])), (int(ends[1]["m2"] or ends[0]["m1"]), int(ends[1]["d2"]))
    try:
        between = (date(_COMMON + (last < first), *last) - date(_COMMON, *first)).days
    except ValueError:  # a day that there is not: others see to it
        return
    days = int(view.text[slice(*count)])
    leap = first <= (2, 29) and last > (2, 28)
    due = days if days in range(between, between + 2 + leap) else between + 1
    yield fits("days-last", view.item(*count, days), due, (view.item(*span),))
