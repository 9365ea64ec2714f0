"""Rows of a table that carry numbers: 一、食品烟酒|98.3, 二、衣着|101.5, 三、居住|100.4.

And so many classes as the line above a table says: 八大类居民消费价格指数, with a row each below 居民消费价格指数.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.document import Block
from reportcheck.model.fact import Item, Statement

_MARK = regex.compile(r"([一二三四五六七八九十]{1,3})、")


def rows(view: View) -> Iterator[Statement]:
    """Statements `series` for the numbered rows of every table, where they go up by one but for a single row."""
    marks: list[Item] = []
    for block in view.blocks if "|" in view.text else ():
        if block.kind != "table":
            yield from _series(marks)
            marks = []
        elif match := _MARK.match(view.text, block.start, block.end):
            marks.append(view.item(block.start, match.end(), whole(match[1])))
    yield from _series(marks)


def _series(marks: list[Item]) -> Iterator[Statement]:
    """A row between n-1 and n+1 is n, whatever is printed; a table that leaves out numbers says nothing."""
    numbers = [mark.number or 0 for mark in marks]
    off = [at for at in range(1, len(marks) - 1) if numbers[at - 1] + 1 != numbers[at] != numbers[at + 1] - 1]
    near = marks[off[0] - 1 : off[0] + 2] if off else marks
    between = not off or numbers[off[0] + 1] - numbers[off[0] - 1] == 2
    if len(marks) > 2 and numbers[0] == 1 and len(off) < 2 and between and _goes_on(numbers, off):
        yield Statement("series", {"mark": tuple(near)}, near[0].start, near[-1].end, {"style": "cn", "lacks": ""})


def _goes_on(numbers: list[int], off: list[int]) -> bool:
    """Do all the other rows stand where their numbers say?"""
    return all(number == at + 1 for at, number in enumerate(numbers) if at not in off)


def classes(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: the rows below the one that is all of them, where none has rows of its own."""
    for match in _CLASSES.finditer(view.text) if "|" in view.text else ():
        after = (block for block in view.blocks if block.start > match.end())
        labels = [_label(view, block) for block in takewhile(lambda block: block.kind == "table", after)]
        whole_at = next((at for at, label in enumerate(labels) if label.text == match["noun"]), None)
        listed = labels[whole_at + 1 :] if whole_at is not None and whole_at < _HEADER else []
        number = whole(match["n"]) or 0
        plain = all(label.text and not _WITHIN.search(label.text) for label in listed)
        if plain and len(listed) > _HEADER and abs(number - len(listed)) < _HEADER:
            stated = view.item(match.start("n"), match.end("noun"), number)
            yield stated_count(stated, listed, len(listed), len(listed), doubt="a row may be of no class")


def _label(view: View, block: Block) -> Item:
    """The first cell of a row."""
    bar = view.text.find("|", block.start, block.end)
    first = view.text[block.start : bar if bar >= 0 else block.end]
    start = block.start + len(first) - len(first.lstrip())
    return view.item(start, start + len(first.strip()))


_CLASSES = regex.compile("(?P<n>[三四五六七八九十])大?类(?P<noun>[\u4e00-\u9fff]{4,16})(?=\n)")
_WITHIN = regex.compile("其中|^[#＃（(]|^[一二三四五六七八九十\\d][、.]|合计|总计|^注|^其他$")
_HEADER = 2  # rows at most above the one that is all of them, or by which the number may be off
