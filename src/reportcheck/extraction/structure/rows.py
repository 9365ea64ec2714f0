"""Rows of a table that carry numbers: 一、食品烟酒|98.3, 二、衣着|101.5, 三、居住|100.4."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
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
