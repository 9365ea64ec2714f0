"""“双九通一平”：…达到“信息通、市场通、…、服务通”的标准; “三创四建”：…建设甲体系，建设乙体系，…: items of one word.

What a note lists for one of the numbers of its term begins, or ends, in that number's word, item after item.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, links, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_CN = "[三四五六七八九十]"
_TERM = regex.compile(r"“(?P<term>[^“”，。；：、\n]{3,9})”[^“”，。；：\n]{0,6}：")
_PART = regex.compile(rf"(?P<n>{_CN})(?P<x>[\u4e00-\u9fff])")
_ITEM = regex.compile(r"[^、，。；：“”+＋\n]+")
_LEAD = regex.compile("[^即指]{0,8}(?:即|是指|指)")
_LEAST = 3
_DOUBT = "the items may stand for something other than the number"


def runs(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a number of a term, with the items of its word that follow each other."""
    for start in view.at("“"):
        term = _TERM.match(view.text, start)
        if term is None:
            continue
        end = view.block(start).end
        if end - term.end() < _LEAST * 2:
            continue
        for part in _PART.finditer(view.text, *term.span("term")):
            ways = {at: [run for run in _runs(view, term.end(), end, part["x"], at) if run] for at in _WAYS}
            found = [way[0] for at, way in ways.items() if len(way) == 1 and _alone(view, way[0], at)]
            number = whole(part["n"]) or 0
            if len(found) == 1 and abs(len(found[0]) - number) < _NEAR:
                stated = view.item(part.start(), part.end(), number)
                fewest, most = len(found[0]), len(found[0]) + links(view.text, tuple(found[0]))
                doubt = "" if fewest <= number <= most else _DOUBT
                yield stated_count(stated, view.items(found[0]), fewest, most, doubt=doubt)


_NEAR = 2


def _alone(view: View, run: list[Span], at: int) -> bool:
    """Is the row all of its list: 建好、管好、护好、运营好农村路 goes on in other words?"""
    before, goes_on = view.text[run[0][0] - 1], view.text.startswith(("、", "，"), run[-1][1])
    return len(run) >= _LEAST and not goes_on and not (at and before in "、，")


def _runs(view: View, start: int, end: int, word: str, at: int) -> Iterator[list[Span]]:
    """The rows of items that all end in a word (-1), 、 between them, or all begin with it (0), ， between them."""
    row: list[Span] = []
    for item in _ITEM.finditer(view.text, start, end):
        lead = _LEAD.match(item[0]) if not at and word in item[0] else None
        if lead and item[0].startswith(word, lead.end()):  # 四建即建设甲体系
            yield row
            row = [(item.start() + lead.end(), item.end())]
        elif item[0][at] != word or len(item[0]) < 2:
            yield row
            row = []
        else:
            if row and view.text[item.start() - 1] != _WAYS[at]:
                yield row
                row = []
            row.append(item.span())
    yield row


_WAYS = {-1: "、", 0: "，"}
