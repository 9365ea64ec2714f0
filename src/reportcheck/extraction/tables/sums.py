"""Which rows of a table add up to which other row: by its labels, borne out by its numbers.

A reading of the rows is taken where numbers of several figures bear it out in some column; a column that then does not
add up contradicts the table. What no column bears out is a table read wrongly, or one of another build: silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.grid import Grid, Row
from reportcheck.extraction.tables.numbers import adds_up
from reportcheck.extraction.tables.outline import Place

_LONGEST = 80  # parts of one whole
_STRONG = 1000  # a whole of that many units of its last digit does not add up by chance


class Group(NamedTuple):
    """Rows that add up to a row, by number; `columns` tells of each column that can be held against it whether it does.

    `borne_out`: some column shows that the reading is right; without, it rests on the labels alone.
    """

    whole: int
    parts: tuple[int, ...]
    columns: dict[int, bool]
    borne_out: bool = True


def groups(grid: Grid, columns: Sequence[int]) -> Iterator[Group]:
    """The sums of a grid in the given columns, each whole with one reading (and one more for each 其中 below it)."""
    if _RATES.search(grid.caption):
        return  # 比上年涨跌幅度（%）: rates do not add up, but by chance
    found = [one for one in _groups(grid, columns) if _of_one_unit(grid, one)]
    yield from found
    yield from _sisters(grid, found)


def _of_one_unit(grid: Grid, one: Group) -> bool:
    """风电 | 亿千瓦时, 太阳能发电 | 亿千瓦时, 电解铝 | 万吨: what is told in another unit is no part."""
    column = next((at for at, words in grid.heads.items() if any("单位" in word for word in words)), None)
    return column is None or len({grid.rows[at].words.get(column) for at in (one.whole, *one.parts)}) == 1


_RATES = regex.compile("涨跌|涨幅|增幅|增速|增长速度|价格指数")


def _sisters(grid: Grid, found: Sequence[Group]) -> Iterator[Group]:
    """客运量, 其中：公路, 铁路, 民航 that add up, and 货运量 over the same four, which should then add up too."""
    rows, built = grid.rows, grid.built
    done = {group.parts[0]: group for group in found}
    starts = [at for at in range(1, len(rows)) if built[at].kind == "within"]
    for at in starts:
        for twin in (done[one] for one in starts if one != at and one in done) if at not in done else ():
            parts = tuple(range(at, at + len(twin.parts)))
            alike = parts[-1] < len(rows) and _names(built, parts) == _names(built, twin.parts)
            read = alike and len(parts) >= _FEWEST and rows[at - 1].read and all(twin.columns.values())
            held = held_columns(rows, list(twin.columns), at - 1, parts) if read else {}
            if held:
                yield Group(at - 1, parts, held, borne_out=False)
                break


_FEWEST = 3
_ASIDE = regex.compile(r"（[^（）]*）")


def _names(built: Sequence[Place], parts: Sequence[int]) -> list[str]:
    return [_ASIDE.sub("", built[at].name) for at in parts]


def _groups(grid: Grid, columns: Sequence[int]) -> Iterator[Group]:
    rows = grid.rows
    built = grid.built
    inner: set[int] = set()  # rows that add up to the plain row above them
    for at in range(len(rows) - 1, -1, -1):
        kind = built[at].kind
        if not rows[at].numbers or not rows[at].read:
            continue
        if kind == "within":
            found = _within(rows, built, columns, at)
        elif kind == "plain":
            found = _run(rows, built, columns, at, at + 1, inner) if _stands_over(built, at) else None
        else:
            found = _best(rows, columns, at, _readings(built, at, inner))
        if found:
            if kind in ("plain", "marked"):
                inner.update(found.parts)
            yield found


def _stands_over(built: Sequence[Place], at: int) -> bool:
    return at + 1 < len(built) and built[at + 1].kind == "plain"


def _within(rows: Sequence[Row], built: Sequence[Place], columns: Sequence[int], at: int) -> Group | None:
    """其中 and the plain rows behind it, as parts of the row above, or of the row that an earlier 其中 belongs to."""
    wholes = [at - 1] if at else []
    wholes += [nth - 1 for nth in range(at - 1, max(0, at - 12), -1) if built[nth].kind == "within"][-1:]
    wholes += [nth for nth in range(at - 1, max(-1, at - 12), -1) if built[nth].kind in ("marked", "total")][:1]
    best: Group | None = None
    for whole in dict.fromkeys(wholes):
        if rows[whole].read and rows[whole].numbers and built[whole].kind != "within":
            found = _run(rows, built, columns, whole, at, set())
            if found and all(found.columns.values()):
                return found
            best = best or found
    return best


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


def _run(
    rows: Sequence[Row], built: Sequence[Place], columns: Sequence[int], whole: int, first: int, inner: set[int]
) -> Group | None:
    """The plain rows from `first` on that add up to a row: as many as all columns, or all but one, bear out."""
    numbers = rows[whole].numbers
    due = {column: numbers[column] for column in columns if column in numbers}
    left = {column: number.value for column, number in due.items()}
    run: list[int] = []
    best: Group | None = None
    of_which = built[first].kind == "within"
    for at in range(first, min(len(rows), first + _LONGEST)):
        kind = built[at].kind
        if kind in ("total", "marked") or not rows[at].read or (kind == "within" and of_which and at > first):
            break
        if (kind == "within" and not of_which) or at in inner:
            continue
        run.append(at)
        for column, number in rows[at].numbers.items():
            if column in left:
                left[column] -= number.value
        most = len(run) + 1
        near = any(abs(value) <= most * due[column].ulp for column, value in left.items())
        if near and most > 2:
            found = _judged(rows, columns, whole, tuple(run))
            if found and all(found.columns.values()):
                return found
            best = best or found
        elif not near and all(value < 0 for value in left.values()):
            break
    return best


def _best(rows: Sequence[Row], columns: Sequence[int], whole: int, readings: Iterator[tuple[int, ...]]) -> Group | None:
    """The first reading that every column bears out; else the first that all but one do; else what the labels say."""
    best: Group | None = None
    tried = list(dict.fromkeys(readings))
    for parts in tried:
        found = _judged(rows, columns, whole, parts)
        if found and all(found.columns.values()):
            return found
        best = best or found
    if best is None and tried and len(tried[0]) > 1:
        held = held_columns(rows, columns, whole, tried[0])
        if len(held) == 1 and not all(held.values()):
            return Group(whole, tried[0], held, borne_out=False)
    return best


def _judged(rows: Sequence[Row], columns: Sequence[int], whole: int, parts: tuple[int, ...]) -> Group | None:
    """A reading, if columns bear it out and no more than one contradicts it, or two whose cells changed places."""
    if len(parts) < 2:
        return None
    held = held_columns(rows, columns, whole, parts)
    strength = sum(_strength(rows, whole, parts, column) for column, holds in held.items() if holds)
    wrong = [column for column, holds in held.items() if not holds]
    if len(wrong) == 2 and strength > 2:
        swapped = exchanged_row([rows[at] for at in parts], rows[whole], (wrong[0], wrong[1]))
        return Group(whole, parts, held) if swapped else None
    return Group(whole, parts, held) if strength >= 2 and len(wrong) <= 1 else None


def exchanged_row(parts: Sequence[Row], whole: Row, columns: tuple[int, int]) -> Row | None:
    """The one row whose numbers in two columns changed places: 一般债务33.05、专项债务36.37 set as 36.37, 33.05."""
    one, other = columns
    if one not in whole.numbers or other not in whole.numbers:
        return None
    gaps = [
        whole.numbers[column].value
        - sum((row.numbers[column].value for row in parts if column in row.numbers), Decimal(0))
        for column in columns
    ]
    slack = len(parts) * whole.numbers[one].ulp
    found = [
        row
        for row in parts
        if one in row.numbers and other in row.numbers
        and abs(row.numbers[other].value - row.numbers[one].value - gaps[0]) <= slack
        and abs(row.numbers[one].value - row.numbers[other].value - gaps[1]) <= slack
    ]  # fmt: skip
    return found[0] if len(found) == 1 and min(map(abs, gaps)) > 2 * slack else None


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
        holds = adds_up(total, found)
        if holds or len(found) == len(parts):
            held[column] = holds
    return held


def _strength(rows: Sequence[Row], whole: int, parts: Sequence[int], column: int) -> int:
    """How well a column that adds up bears a reading out: 2 for long numbers, 1 for short, 0 for hardly any."""
    total = rows[whole].numbers[column]
    size = abs(total.value) / total.ulp
    nonzero = sum(1 for at in parts if column in rows[at].numbers and rows[at].numbers[column].value)
    return 0 if nonzero < 2 or size < 20 else 2 if size >= _STRONG else 1
