"""What the labels of a table's rows say of its build: totals, marks (一、（一）1.), of which (其中), plain rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from reportcheck import regex

if TYPE_CHECKING:
    from reportcheck.extraction.tables.grid import Row

Kind = Literal["total", "marked", "within", "plain"]

_TOTAL = regex.compile(r"(?:合\s*计|总\s*计|小\s*计|总\s*数)(?:（[^（）]*）)?$|^(?:合\s*计|总\s*计|小\s*计)")
_WITHIN = regex.compile(r"^(?:(?:（[一二三四五六七八九十\d]+）|\d+[.、])?其\s*中|#|＃|在总计中|内[:：])")
_MARKS = (
    regex.compile(r"([一二三四五六七八九十]{1,3})、"),
    regex.compile(r"（([一二三四五六七八九十]{1,3})）"),
    regex.compile(r"(\d{1,2})[.、．](?!\d)"),
    regex.compile(r"（(\d{1,2})）|(\d{1,2})）"),
    regex.compile(r"([①-⑳])"),
)
_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)}


class Place(NamedTuple):
    """A row's place in the build: its kind, the rank of its mark (1 outermost, 0 none), the mark's number, its name."""

    kind: Kind
    rank: int
    number: int
    name: str


def places(rows: Sequence[Row]) -> list[Place]:
    """The places of a table's rows; the digits of a code rank like a mark."""
    widths = sorted({len(row.code) for row in rows if row.code})
    return [_place(row, widths) for row in rows]


def _place(row: Row, widths: Sequence[int]) -> Place:
    label = row.label.lstrip("◆●·※")
    if _WITHIN.match(label):
        return Place("within", 0, 0, _bare(_WITHIN.sub("", label)))
    if row.code:
        return Place("marked", widths.index(len(row.code)) + 1, 0, _bare(label))
    for rank, mark in enumerate(_MARKS, 1):
        if found := mark.match(label):
            return Place("marked", rank, _value(next(filter(None, found.groups()))), _bare(label[found.end() :]))
    if _TOTAL.search(label):
        return Place("total", 0, 0, _bare(label))
    return Place("plain", 0, 0, _bare(label))


def _value(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if text in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳":
        return ord(text) - ord("①") + 1
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def _bare(label: str) -> str:
    """A label without marks and spaces."""
    return re.sub(r"\s", "", label).lstrip("：:、").strip()
