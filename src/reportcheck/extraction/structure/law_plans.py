"""Five years of teaching the law, counted by themselves: “五五”普法 ran from 2006 to 2010, “八五”普法 to 2025."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TAUGHT = "普法"
_WHICH = regex.compile(r"[“‘\"](?P<plan>[一二三四五六七八九])五[”’\"]$")
_HONOUR = regex.compile(r"[^，。；\n]{0,8}(?:先进|表彰|表扬|优秀)")  # given years later
_FIRST_ENDS = 1990
_BEFORE, _AFTER = 5, 2  # a plan is drawn up in the year before it begins, and reviewed up to two years after its end
_DOUBT = "it may be told of other years"


def law_plans(view: View, year: int) -> Iterator[Statement]:
    """Statements `plan-turn`: in 2008 a report goes on with “五五”普法, and not with “四五”普法 of 2001 to 2005."""
    at = view.text.find(_TAUGHT) if year else -1
    while at >= 0:
        said = _WHICH.search(view.text, max(at - 4, 0), at)
        if said and not _HONOUR.match(view.text, at):
            ends = _FIRST_ENDS + 5 * ((whole(said["plan"]) or 0) - 1)
            fitting = ends - _BEFORE <= year <= ends + _AFTER
            due = ends if fitting else _FIRST_ENDS + 5 * -((_FIRST_ENDS - year) // 5)
            item = view.item(said.start("plan"), said.end("plan") + 1, ends)
            yield fits("plan-turn", item, due, (view.item(said.start(), at + len(_TAUGHT)),), _DOUBT)
        at = view.text.find(_TAUGHT, at + 1)
