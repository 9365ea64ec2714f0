"""The year since which an economy is to double: 到2020年…比2010年翻一番 in one place, and so in another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_SINCE = regex.compile(r"[比较在](?P<year>(?:19|20)\d\d)年(?:的?基础上)?(?P<times>翻一番|翻番|翻两番)")
_ECONOMY = regex.compile(r"生产总值|GDP|经济总量")
_UNTIL = regex.compile(r"到((?:19|20)\d\d)年")
_FAR = 60  # characters before it in which what doubles is named
_DOUBT = "the two may be of different spans"


def doubled_since(view: View) -> Iterator[Statement]:
    """Statements `base-year` of the later mention, where both are of the economy, by no two years."""
    told: list[tuple[Item, str, str]] = []
    for match in view.near(_SINCE, ("翻",), 12, 4):
        begin = max(view.text.rfind("。", 0, match.start()) + 1, match.start() - _FAR)
        if _ECONOMY.search(view.text, begin, match.start()):
            until = _UNTIL.search(view.text, begin, match.start())
            times = match["times"].replace("翻番", "翻一番")
            told.append((view.item(*match.span("year"), int(match["year"])), times, until[1] if until else ""))
    for (first, by, end), (last, again, then) in pairwise(told):
        if by == again and (end == then or not (end and then)):
            yield fits("base-year", last, first.number or 0, (first,), _DOUBT)
