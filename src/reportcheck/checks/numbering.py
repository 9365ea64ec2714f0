"""Marks of one series: each is one more than the mark before it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

from reportcheck.model.fact import Item, Statement
from reportcheck.model.result import Comparison, Severity
from reportcheck.model.said import Said

CEILINGS: Mapping[str, Severity] = {"within": "note", "last": "warning"}  # a lost heading leaves the same trace
BECAUSE = Said("a mark may be missing only from the text as read", "编号也可能只是读取文件时丢失的")


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Do the numbers of role `mark` go up by one? The first that does not is named, with the mark before it.

    Of a series that lacks numbers anyway, one that comes twice: no lost line makes up for that.

    `params["lacks"]` says that a number is missing altogether: `within` the series, or before its `last` mark.
    """
    marks = [mark for mark in statement.roles["mark"] if isinstance(mark, Item) and mark.number is not None]
    lacks = str(statement.params.get("lacks", ""))
    pairs = list(pairwise(marks))
    if lacks and any(mark.number == before.number for before, mark in pairs):
        pairs, lacks = [(before, mark) for before, mark in pairs if mark.number == before.number], ""
    for before, mark in pairs:
        assert before.number is not None and mark.number is not None
        due = before.number + 1
        if mark.number != due:
            values = {"before": before.text.strip(), "mark": mark.text.strip()}
            operands = (("mark", mark), ("before", before))
            ceiling = CEILINGS.get(lacks)
            because = BECAUSE if ceiling else ""
            gap = Fraction(due - mark.number)
            return Comparison("fail", operands, str(mark.number), str(due), gap, Fraction(1), values, ceiling, because)
    power = Fraction(1) if len(marks) > 2 else None
    all_marks = tuple(("mark", mark) for mark in marks)
    return Comparison("pass", all_marks, str(len(marks)), str(len(marks)), Fraction(0), power)
