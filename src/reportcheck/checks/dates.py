"""Dates and years that must agree."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Any

from reportcheck.model.fact import Item, Statement
from reportcheck.model.result import Comparison


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Is role `date` what `params` ask? Years, days and sessions are whole numbers in `Item.number`.

    `relation` is `equal` or `at_most` (to the number `due`), `span` (not before the first of role `other`, and
    `years` years long, unless that is 0: counted with its first year, or without it too unless `whole`) or
    `ascending` (a day after another; no more than a note, since a tale may go back in time).
    """
    dates = [item for item in statement.roles["date"] if isinstance(item, Item) and item.number is not None]
    others = [item for item in statement.roles.get("other", ()) if isinstance(item, Item)]
    operands = (*(("date", item) for item in dates), *(("other", item) for item in others))
    numbers = [item.number or 0 for item in dates]
    if not numbers:
        return Comparison("indeterminate", operands)  # 第百十届: no number that could be held against another
    relation = statement.params["relation"]
    if relation == "ascending":
        late = next((i for i, (a, b) in enumerate(pairwise(numbers)) if b < a), None)
        if late is None:
            return Comparison("pass", operands, power=Fraction(1))
        texts = dates[late + 1].text, f">{dates[late].text}"
        return Comparison("fail", operands, *texts, gap=Fraction(numbers[late] - numbers[late + 1]), ceiling="note")
    number = numbers[0]
    if relation == "span":
        return _span(statement, operands, number, others[0].number or 0)
    due = int(statement.params["due"])  # type: ignore[arg-type]
    gap = Fraction(0) if number == due or (relation == "at_most" and number < due) else Fraction(due - number)
    expected = str(due) if relation == "equal" else f"≤{due}"
    power = Fraction(1) if relation == "equal" else Fraction(due - number + 1)
    return Comparison("fail" if gap else "pass", operands, str(number), expected, gap, power)


def _span(statement: Statement, operands: tuple[tuple[str, Item], ...], end: int, start: int) -> Comparison:
    years = int(statement.params["years"])  # type: ignore[arg-type]
    if end < start:
        return Comparison("fail", operands, f"{start}–{end}", f"≥{start}", Fraction(start - end), Fraction(1))
    lengths = (end - start + 1,) if statement.params.get("whole") else (end - start, end - start + 1)
    if years and years not in lengths:
        gap = Fraction(years - (end - start + 1))
        return Comparison("fail", operands, f"{start}–{end}", f"{start}–{start + years - 1}", gap, Fraction(2))
    return Comparison("pass", operands, f"{start}–{end}", f"{start}–{end}", Fraction(0), Fraction(1))
