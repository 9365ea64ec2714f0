"""What a table states by its layout, as statements: rows and columns that add up, growth and shares, balances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.slips import slip, slipped
from reportcheck.extraction.tables.columns import Relation, relations, shares
from reportcheck.extraction.tables.facts import Key
from reportcheck.extraction.tables.grid import Grid, Row
from reportcheck.extraction.tables.heads import Head
from reportcheck.extraction.tables.numbers import Number
from reportcheck.extraction.tables.sums import Group, exchanged_row, groups
from reportcheck.model.fact import Fact, Statement

_COMPARABLE = regex.compile(r"可比|同口径|同比口径|剔除|扣除|不变价")
_ADDED = ("level", "change", "share", "")
_ROLES = {
    "growth": ("rate", "level", "earlier"), "quotient": ("share", "part", "base"), "index": ("rate", "index"),
    "difference": ("reported", "minuend", "subtrahend"),
}  # fmt: skip
_LONG = 10_000  # numbers of so many units of their last digit are seldom a slip apart by chance
_UNEXPLAINED = "no single slip explains the difference"


def stated(grid: Grid, heads: Mapping[int, Head], facts: Mapping[Key, Fact]) -> Iterator[Statement]:
    """The statements of a grid; what does not hold is stated only where the table is read for certain."""
    columns = [column for column in grid.columns if heads[column].kind in _ADDED]
    found = list(groups(grid, columns))
    added = _added(found, heads, grid.drawn)
    for group in found:
        for column, holds in group.columns.items():
            if column in added:
                yield from _sum(grid, facts, group, column, holds)
    rows = {row.start: row for row in grid.rows}
    for relation in relations(grid, heads):
        comparable = relation.form == "growth" and _COMPARABLE.search(heads[relation.result].words + grid.caption)
        if not comparable:
            yield from _relation(grid, heads, facts, relation, rows)
    for start, base, column, amount, _ in shares(grid, heads):
        share, part, whole = facts[start, column], facts[start, amount], facts[base, amount]
        yield Statement(
            "table-quotient", {"part": (part,), "base": (whole,), "share": (share,)}, share.start, share.end
        )


def _added(found: Sequence[Group], heads: Mapping[int, Head], drawn: bool) -> set[int]:
    """The columns whose numbers add up: by the words over them, else by having done so more often than not."""
    good: dict[int, int] = {}
    for group in found:
        for column, holds in group.columns.items() if group.borne_out else ():
            good[column] = good.get(column, 0) + (1 if holds else -1)
    return {column for column, score in good.items() if (heads[column].kind and drawn) or score > 0}


def _sum(grid: Grid, facts: Mapping[Key, Fact], group: Group, column: int, holds: bool) -> Iterator[Statement]:
    rows = [grid.rows[at] for at in group.parts if column in grid.rows[at].numbers]
    whole = grid.rows[group.whole]
    doubt = "" if holds else _doubt_of_sum(grid, group, column)
    if doubt is not None:
        parts = tuple(facts[row.start, column] for row in rows)
        total = facts[whole.start, column]
        yield Statement(
            "table-sum", {"whole": (total,), "part": parts}, total.start, total.end, {"partition": "complete"}, doubt
        )


def _doubt_of_sum(grid: Grid, group: Group, column: int) -> str | None:
    """Why a sum that does not hold may be no error of the report; empty: it is one, None: too uncertain to say."""
    rows = [grid.rows[at] for at in group.parts if column in grid.rows[at].numbers]
    total, parts = grid.rows[group.whole].numbers[column], [row.numbers[column] for row in rows]
    gap = total.value - sum((part.value for part in parts), Decimal(0))
    own = {grid.rows[group.whole].start, *(row.start for row in rows)}
    others = {abs(row.numbers[column].value) for row in grid.rows if column in row.numbers and row.start not in own}
    if abs(gap) in others or (not grid.drawn and _printed_near(grid, gap, min(own), max(own))):
        return None
    wrong = [one for one, holds in group.columns.items() if not holds]
    pair = (wrong[0], wrong[1]) if len(wrong) == 2 else None
    if pair and exchanged_row([grid.rows[at] for at in group.parts], grid.rows[group.whole], pair):
        return ""
    slack = Decimal(0) if group.borne_out else sum((part.ulp for part in parts), total.ulp) / 2
    if slipped(total.value, total.value - gap, total.ulp, slack) or any(
        slipped(part.value, part.value + gap, part.ulp, slack) for part in parts
    ):
        return "" if group.borne_out or abs(total.value) / total.ulp >= _LONG else None
    return _UNEXPLAINED if grid.drawn and group.borne_out else None


def _printed_near(grid: Grid, gap: Decimal, start: int, end: int) -> bool:
    """Is what is missing printed near by, in a row that was lost to a line or page break?"""
    near = grid.document.text[max(0, start - 800) : end + 1500].replace(",", "")
    return re.search(rf"(?<![\d.]){re.escape(str(abs(gap)))}(?![\d.])", near) is not None


def _relation(
    grid: Grid, heads: Mapping[int, Head], facts: Mapping[Key, Fact], relation: Relation, rows: Mapping[int, Row]
) -> Iterator[Statement]:
    for start, holds in relation.rows.items():
        row = rows[start]
        doubt = "" if holds else _doubt_of_relation(grid, heads, relation, row)
        if doubt is not None:
            yield _statement(relation, row, facts, doubt)


def _statement(relation: Relation, row: Row, facts: Mapping[Key, Fact], doubt: str) -> Statement:
    result = facts[row.start, relation.result]
    terms = [facts[row.start, column] for column in relation.terms if column in row.numbers]
    if relation.form == "sum":
        return Statement(
            "table-sum",
            {"whole": (result,), "part": tuple(terms)},
            result.start,
            result.end,
            {"partition": "complete"},
            doubt,
        )
    roles = {role: (fact,) for role, fact in zip(_ROLES[relation.form], (result, *terms), strict=True)}
    return Statement(f"table-{relation.form}", roles, result.start, result.end, {}, doubt)


def _doubt_of_relation(grid: Grid, heads: Mapping[int, Head], relation: Relation, row: Row) -> str | None:
    full = len(row.numbers) == len(grid.columns)
    if not full and not grid.drawn:
        return None
    if relation.form in ("sum", "difference", "index"):
        return ""
    known = heads[relation.result].kind != ""
    if _cut(relation, row):
        return "the last digit seems cut off, not rounded"
    if _slipped(relation, row):
        return ""
    return _UNEXPLAINED if known else None


def _cut(relation: Relation, row: Row) -> bool:
    """Is the rate off by less than one unit of its last digit?"""
    rate = row.numbers[relation.result]
    above, below = (row.numbers[column].value for column in relation.terms)
    due = (above / below - (1 if relation.form == "growth" else 0)) * 100
    return abs(due - rate.value) < rate.ulp


def _slipped(relation: Relation, row: Row) -> bool:
    """Does one slip in the rate, or in either amount, explain that it does not fit?"""
    rate = row.numbers[relation.result]
    above, below = (row.numbers[column] for column in relation.terms)
    less = Decimal(1) if relation.form == "growth" else Decimal(0)
    factor = rate.value / 100 + less
    if not factor or not below.value:
        return False
    return (
        slip(rate.value, _to(rate, (above.value / below.value - less) * 100), rate.ulp)
        or slip(above.value, _to(above, below.value * factor), above.ulp)
        or slip(below.value, _to(below, above.value / factor), below.ulp)
    )


def _to(number: Number, value: Decimal) -> Decimal:
    return (value / number.ulp).quantize(Decimal(1)) * number.ulp
