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
_FULFILLED = regex.compile("(?:圆满|顺利|全面|如期)完成$")
_GOES_ON = regex.compile("(?:开展|推进|实施|启动|落实)(?:好)?$")
_SUMMED = regex.compile(r"普法[^，。；\n]{0,8}(?:总结|验收|评估|收官|成果|转化)")
_FIRST_ENDS = 1990
_BEFORE, _AFTER = 5, 2  # a plan is drawn up in the year before it begins, and reviewed up to two years after its end
_DOUBT = "it may be told of other years"


def law_plans(view: View, year: int) -> Iterator[Statement]:
    """Statements `plan-turn`: in 2008 a report goes on with “五五”普法, and not with “四五”普法 of 2001 to 2005.

    Nor does a later part of it go on with what it has told to be fulfilled.
    """
    at = view.text.find(_TAUGHT) if year else -1
    done: dict[str, tuple[str, ...]] = {}  # the part of the report that tells that it is over
    while at >= 0:
        said = _WHICH.search(view.text, max(at - 4, 0), at)
        if said and not _HONOUR.match(view.text, at):
            ends = _FIRST_ENDS + 5 * ((whole(said["plan"]) or 0) - 1)
            fitting = ends - _BEFORE <= year <= ends + _AFTER
            due = ends if fitting else _FIRST_ENDS + 5 * -((_FIRST_ENDS - year) // 5)
            if fitting and _GOES_ON.search(view.text, max(said.start() - 10, 0), said.start()):
                over = done.get(said["plan"])
                due += 5 * (
                    over is not None and over != view.block(at).section[:1] and not _SUMMED.match(view.text, at)
                )
            elif _FULFILLED.search(view.text, max(said.start() - 6, 0), said.start()):
                done.setdefault(said["plan"], view.block(at).section[:1])
            item = view.item(said.start("plan"), said.end("plan") + 1, ends)
            yield fits("plan-turn", item, due, (view.item(said.start(), at + len(_TAUGHT)),), _DOUBT)
        at = view.text.find(_TAUGHT, at + 1)
