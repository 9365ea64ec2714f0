"""Which rows of a table add up to which other row: by its labels, borne out by its numbers.

A reading of the rows is taken where numbers of several figures bear it out in some column; a column that then does not
add up contradicts the table. What no column bears out is a table read wrongly, or one of another build: silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportcheck.extraction.tables.grid import Grid, Row
from reportcheck.extraction.tables.outline import Place, places

_LONGEST = 80  # parts of one whole
_STRONG = 1000  # a whole of that many units of its last digit does not add up by chance


class Group(NamedTuple):
    """Rows that add up to a row, by number; `columns` tells of each column that can be held against it whether it does."""

    whole: int
    parts: tuple[int, ...]
    columns: dict[int, bool]


def groups(grid: Grid, columns: Sequence[int]) -> Iterator[Group]:
    """The sums of a grid in the given columns, each whole with one reading."""
    rows = grid.rows
    built = places(rows)
    inner: set[int] = set()  # rows that add up to the plain row above them
    for at in range(len(rows) - 1, -1, -1):
        if not rows[at].numbers or not rows[at].read:
            continue
        if built[at].kind == "plain":
            found = _run(rows, built, columns, at, inner)
        else:
            found = _best(rows, columns, at, _readings(built, at, inner))
        if found:
            if built[at].kind in ("plain", "marked"):
                inner.update(found.parts)
            yield found


def _readings(built: Sequence[Place], at: int, inner: set[int]) -> Iterator[tuple[int, ...]]:
    """The rows that may add up to a total or a marked row, likelier readings first."""
    if built[at].kind == "total":
        yield from _totalled(built, at, inner)
    elif built[at].kind == "marked" and (below := _below(built, at)):
        yield from _levels(built, below, inner)


def _below(built: Sequence[Place], at: int) -> range:
    """The rows that a marked row stands over: down to the next one of its rank, or a total."""
    end = at + 1
    while end < len(built) and built[end].kind != "total" and not 0 < built[end].rank <= built[at].rank:
        end += 1
    return range(at + 1, end)


def _levels(built: Sequence[Place], among: range, inner: set[int]) -> Iterator[tuple[int, ...]]:
    """The outermost marked rows of a range; without marks its plain rows, all of them or those not inside another."""
    ranks = {built[at].rank for at in among if built[at].rank}
    if ranks:
        first = min(ranks)
        yield tuple(at for at in among if built[at].rank == first)
        lone = tuple(at for at in among if built[at].rank == first or (built[at].kind == "plain" and at not in inner))
        yield lone
        return
    plain = [at for at in among if built[at].kind == "plain"]
    yield tuple(plain)
    yield tuple(at for at in plain if at not in inner)


def _totalled(built: Sequence[Place], at: int, inner: set[int]) -> Iterator[tuple[int, ...]]:
    """What a total adds up: the rows above it back to the total before, with it or without; else the rows below."""
    before = max((nth for nth in range(at) if built[nth].kind == "total"), default=-1)
    after = next((nth for nth in range(at + 1, len(built)) if built[nth].kind == "total"), len(built))
    if before < at - 1:
        for parts in _levels(built, range(before + 1, at), inner):
            yield parts
            if before >= 0:
                yield (before, *parts)
        if before >= 0:
            yield from _levels(built, range(at), inner)
    if after > at + 1:
        yield from _levels(built, range(at + 1, after), inner)
    totals = tuple(nth for nth in range(at) if built[nth].kind == "total")
    if len(totals) > 1:
        yield totals


def _run(rows: Sequence[Row], built: Sequence[Place], columns: Sequence[int], whole: int, inner: set[int]) -> Group | None:
    """The plain rows right below a plain row that add up to it: as many as all columns, or all but one, bear out."""
    due = {column: number for column in columns if (number := rows[whole].numbers.get(column))}
    left = {column: number.value for column, number in due.items()}
    run: list[int] = []
    best: Group | None = None
    for at in range(whole + 1, min(len(rows), whole + 1 + _LONGEST)):
        if built[at].kind in ("total", "marked") or not rows[at].read:
            break
        if built[at].kind == "within" or at in inner:
            continue
        run.append(at)
        for column, number in rows[at].numbers.items():
            if column in left:
                left[column] -= number.value
        near = sum(abs(left[column]) <= (len(run) + 1) * due[column].ulp for column in left)
        if len(run) > 1 and near:
            found = _judged(rows, columns, whole, tuple(run))
            if found and all(found.columns.values()):
                return found
            best = best or found
        elif not near and all(value < 0 for value in left.values()):
            break
    return best


def _best(rows: Sequence[Row], columns: Sequence[int], whole: int, readings: Iterator[tuple[int, ...]]) -> Group | None:
    """The first reading that every column bears out; else the first that all but one do."""
    best: Group | None = None
    for parts in dict.fromkeys(readings):
        found = _judged(rows, columns, whole, parts)
        if found and all(found.columns.values()):
            return found
        best = best or found
    return best


def _judged(rows: Sequence[Row], columns: Sequence[int], whole: int, parts: tuple[int, ...]) -> Group | None:
    """A reading, if columns bear it out and no more than one contradicts it."""
    if len(parts) < 2:
        return None
    held = held_columns(rows, columns, whole, parts)
    strength = sum(_strength(rows, whole, parts, column) for column, holds in held.items() if holds)
    wrong = sum(not holds for holds in held.values())
    return Group(whole, parts, held) if strength >= 2 and wrong <= 1 else None


def held_columns(rows: Sequence[Row], columns: Sequence[int], whole: int, parts: Sequence[int]) -> dict[int, bool]:
    """For each column with a whole and no doubt about its parts: do they add up, rounding allowed for?"""
    held: dict[int, bool] = {}
    if not all(rows[at].read for at in parts):
        return held
    for column in columns:
        total = rows[whole].numbers.get(column)
        found = [rows[at].numbers[column] for at in parts if column in rows[at].numbers]
        if total is None or len(found) < 2:
            continue
        slack = (sum((one.ulp for one in found), Decimal(0)) + total.ulp) / 2
        holds = abs(total.value - sum((one.value for one in found), Decimal(0))) <= slack
        if holds or len(found) == len(parts):
            held[column] = holds
    return held


def _strength(rows: Sequence[Row], whole: int, parts: Sequence[int], column: int) -> int:
    """How well a column that adds up bears a reading out: 2 for long numbers, 1 for short, 0 for hardly any."""
    total = rows[whole].numbers[column]
    size = abs(total.value) / total.ulp
    nonzero = sum(1 for at in parts if column in rows[at].numbers and rows[at].numbers[column].value)
    return 0 if nonzero < 2 or size < 20 else 2 if size >= _STRONG else 1
