"""The unit of a table's numbers: over the column, in a column of its own, or in the line 单位：万元 above the table."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.grid import Grid, Row

_POWERS = {"万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10, "千亿": 11, "万亿": 12}
_SCALED = regex.compile(r"(万亿|[十百千]?[万亿])?(.*)", re.DOTALL)
_BRACKETS = regex.compile(r"[（(]([^（）()]{1,12})[）)]")
_COLUMN = regex.compile(r"(?:计量)?单位$")
_LONGEST = 8


class Unit(NamedTuple):
    """A unit word without its multiplier, and the power of ten that the multiplier stands for."""

    name: str
    power: int


@lru_cache(maxsize=512)
def unit(text: str) -> Unit:
    """Read 万元, 亿千瓦时, 吨; an empty name where the words are no unit."""
    found = _SCALED.fullmatch(text.strip())
    if found is None or len(found[2]) > _LONGEST or any(char.isdigit() for char in found[2]):
        return Unit("", 0)
    return Unit(found[2], _POWERS.get(found[1] or "", 0))


def unit_column(grid: Grid) -> int | None:
    """The column that names the unit of each row."""
    return next(
        (column for column, words in grid.heads.items() if words and _COLUMN.search(words[-1].replace(" ", ""))), None
    )


def unit_of(grid: Grid, row: Row, words: str, column: int | None, known: Callable[[str], bool]) -> Unit:
    """The unit of the amounts of a row in a column with these words over it; `known` tells units from other words."""
    for found in _BRACKETS.findall(words)[::-1]:
        if "%" not in found and ((own := unit(found)).power or known(own.name)) and own.name:
            return own
    if column is not None and (found := row.words.get(column)):
        return unit(found)
    stated = [part for part in re.split(r"[、，,/]", grid.unit) if part and "%" not in part and "％" not in part]
    return unit(stated[0]) if len(stated) == 1 else Unit("", 0)
