"""Which columns of a table follow from which others: growth, shares of a plan, differences, rows that add up.

As with sums, the words over a column make a reading likely and the numbers below bear it out: one is taken where most
rows hold, and the rows that do not contradict it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Literal, NamedTuple

from reportcheck.extraction.tables.grid import Grid, Row
from reportcheck.extraction.tables.heads import Head
from reportcheck.extraction.tables.numbers import Number, adds_up

Form = Literal["growth", "quotient", "difference", "sum", "index"]
Test = Callable[[Number, Number, Number], bool]
_WIDEST = 14  # number columns; what is wider is no table of a report
_SELDOM = 15  # a table is wrong in one of so many rows at most; where more do not hold, the reading is wrong


class Relation(NamedTuple):
    """Columns that belong together in every row: `result` from `terms`; `rows` tells of each row whether it holds."""

    form: Form
    result: int
    terms: tuple[int, ...]
    rows: dict[int, bool]


def relations(grid: Grid, heads: Mapping[int, Head]) -> Iterator[Relation]:
    """The relations of a grid's columns, each result and each set of columns with one reading."""
    columns = [column for column in grid.columns if heads[column].kind not in ("other", "share")]
    if len(grid.columns) < 2 or len(columns) > _WIDEST:
        return
    rows = [row for row in grid.rows if row.read]
    yield from _indices(rows, columns, heads)
    amounts = [column for column in columns if heads[column].kind in ("level", "") and not _percent(rows, column)]
    found = list(_across(rows, amounts))
    sizes = {column: _size(rows, column) for column in columns}
    for column in columns:
        kind = heads[column].kind
        pairs = list(permutations(_near(column, amounts, columns, heads), 2))
        for form, test, kinds in _FORMS:
            if kind in kinds:
                pairs_of_form = (
                    pairs if form == "difference" else [pair for pair in pairs if sizes[column] < sizes[pair[1]]]
                )
                found += filter(None, (_tried(form, test, rows, column, pair, kind) for pair in pairs_of_form))
    results: set[int] = set()
    sets: set[frozenset[int]] = set()
    for relation in sorted(found, key=lambda one: (_weakness(one), sizes[one.result], _distance(one))):
        together = frozenset((relation.result, *relation.terms))
        if relation.result not in results and together not in sets:
            results.add(relation.result)
            sets.add(together)
            yield relation


def _near(column: int, amounts: Sequence[int], columns: Sequence[int], heads: Mapping[int, Head]) -> list[int]:
    """The amounts that a column may follow from: those since the last column of its kind, if there are two of them."""
    kind = heads[column].kind
    last = max((one for one in columns if kind and one < column and heads[one].kind == kind), default=-1)
    near = [one for one in amounts if last < one < column]
    return near if last >= 0 and len(near) > 1 else [one for one in amounts if one != column]


def _weakness(relation: Relation) -> int:
    """Rows that hold count for a reading, those that do not three times as much against it."""
    return 3 * len(relation.rows) - 4 * sum(relation.rows.values())


def _distance(relation: Relation) -> int:
    """How far apart the columns stand: those that belong together stand together."""
    return sum(abs(relation.result - term) for term in relation.terms)


def _percent(rows: Sequence[Row], column: int) -> bool:
    return any(row.numbers[column].percent for row in rows if column in row.numbers)


def _size(rows: Sequence[Row], column: int) -> Decimal:
    """The middle size of a column's numbers: percentages are smaller than amounts."""
    sizes = sorted(abs(row.numbers[column].value) for row in rows if column in row.numbers)
    return sizes[len(sizes) // 2] if sizes else Decimal(0)


def _tried(
    form: Form, test: Test, rows: Sequence[Row], result: int, terms: tuple[int, int], kind: str
) -> Relation | None:
    """The relation, if enough rows bear it out: most of them, and more where the words over the column say nothing."""
    least = 2 if kind else 4
    held: dict[int, bool] = {}
    for at, row in enumerate(rows):
        a, b, value = row.numbers.get(terms[0]), row.numbers.get(terms[1]), row.numbers.get(result)
        if a and b and value and _telling(a, b, value, form):
            held[row.start] = test(a, b, value)
        if at == 11 and sum(held.values()) * 2 < len(held):
            return None
    good = sum(held.values())
    return Relation(form, result, terms, held) if good >= least and _seldom(len(held) - good, good) else None


def _seldom(bad: int, good: int) -> bool:
    return bad == 0 or (good >= 2 and bad <= 1 + good // _SELDOM)


def _telling(a: Number, b: Number, value: Number, form: Form) -> bool:
    """Are the numbers such that they would seldom fit by chance?"""
    if a.value == b.value or not a.value or not b.value:
        return False
    if form == "difference":
        return bool(value.value) and value.value != a.value and not value.percent
    return abs(b.value) / b.ulp >= 20 and b.value > 0 and a.value > 0


def _grown(now: Number, before: Number, rate: Number) -> bool:
    return _within(rate, now, before, Decimal(1))


def _divided(part: Number, base: Number, rate: Number) -> bool:
    return _within(rate, part, base, Decimal(0))


def _within(rate: Number, above: Number, below: Number, less: Decimal) -> bool:
    """Is `above / below - less`, in per cent, what is printed, rounding allowed for?"""
    a, b, half = above.ulp / 2, below.ulp / 2, rate.ulp / 2
    low = ((above.value - a) / (below.value + b) - less) * 100
    high = ((above.value + a) / (below.value - b) - less) * 100
    return low - half <= rate.value <= high + half


def _less(minuend: Number, subtrahend: Number, value: Number) -> bool:
    slack = (minuend.ulp + subtrahend.ulp + value.ulp) / 2
    return abs(minuend.value - subtrahend.value - value.value) <= slack


def _across(rows: Sequence[Row], columns: Sequence[int]) -> Iterator[Relation]:
    """A column that is the sum of the two or more columns right behind it, or right before it, in nearly every row."""
    done: set[int] = set()
    for result in columns:
        at = columns.index(result)
        tried = [tuple(columns[at + 1 : end]) for end in range(at + 3, len(columns) + 1)]
        tried += [tuple(columns[start:at]) for start in range(at - 1)]
        for terms in tried:
            if result in done or len(terms) < 2:
                continue
            relation = _summed(rows, result, terms)
            if relation:
                done.add(result)
                yield relation


def _indices(rows: Sequence[Row], columns: Sequence[int], heads: Mapping[int, Head]) -> Iterator[Relation]:
    """An index with last year as 100, and beside it the rise or fall in per cent."""
    for index in (one for one in columns if heads[one].kind == "index"):
        for rate in (one for one in columns if heads[one].kind == "growth"):
            held: dict[int, bool] = {}
            for row in rows:
                a, b = row.numbers.get(index), row.numbers.get(rate)
                if a and b:
                    held[row.start] = abs(a.value - 100 - b.value) <= (a.ulp + b.ulp) / 2
            good = sum(held.values())
            if good >= 2 and _seldom(len(held) - good, good):
                yield Relation("index", rate, (index,), held)


def shares(grid: Grid, heads: Mapping[int, Head]) -> Iterator[tuple[int, int, int, int, bool]]:
    """Shares of a total row (the one with 100 per cent): start of row and of the total's row, columns of share and
    amount, and whether the share holds."""
    for column in (one for one in grid.columns if heads[one].kind == "share"):
        amounts = [one for one in grid.columns if one < column and heads[one].kind == "level"]
        held: list[tuple[int, int, int, int, bool]] = []
        base: Row | None = None
        for row in grid.rows if amounts else ():
            share, part = row.numbers.get(column), row.numbers.get(amounts[-1])
            if share is None or part is None or not row.read:
                continue
            if share.value == 100:
                base = row
            elif base and (whole := base.numbers[amounts[-1]]).value > 0:
                held.append((row.start, base.start, column, amounts[-1], _divided(part, whole, share)))
        good = sum(one[-1] for one in held)
        if good >= 2 and _seldom(len(held) - good, good):
            yield from held


def _summed(rows: Sequence[Row], result: int, terms: tuple[int, ...]) -> Relation | None:
    held: dict[int, bool] = {}
    bad, most = 0, 1 + len(rows) // _SELDOM
    for row in rows:
        total = row.numbers.get(result)
        found = [row.numbers[column] for column in terms if column in row.numbers]
        if total is None or len(found) < 2 or sum(1 for one in found if one.value) < 2:
            continue
        holds = adds_up(total, found)
        if holds or len(found) == len(terms):
            held[row.start] = holds
            bad += not holds
            if bad > most:
                return None
    good = len(held) - bad
    return Relation("sum", result, terms, held) if good >= 3 and _seldom(bad, good) else None


_FORMS: tuple[tuple[Form, Test, tuple[str, ...]], ...] = (
    ("growth", _grown, ("growth", "")),
    ("quotient", _divided, ("done", "rate", "")),
    ("difference", _less, ("change", "")),
)
