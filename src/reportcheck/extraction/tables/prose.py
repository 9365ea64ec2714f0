"""A cell of a table against the sentence that says the same thing of the same year: one value, or a slip of the pen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import plain
from reportcheck.extraction.slips import shifted, slip
from reportcheck.model.fact import Fact, Statement

_AMOUNT = 4  # digits from which two amounts of one name that are a slip apart are one amount
_INDEX = regex.compile("(?:价格)?指数$")
_TOLD = ("level", "growth")
_LONG = 5  # characters of a name that may lack its beginning
_ALIKE = 3  # rates of one sentence that the table has too
_ROUNDED = 3  # digits in which one amount is another rounded
_MADE, _OUTPUT = "工业", "产量"
_NEAR = 24  # characters from a level to its growth
Told = Mapping[tuple[str, str | None], Sequence[Fact]]


def beside(prose: Iterable[Fact], rows: Iterable[Sequence[Fact]]) -> Iterator[Statement]:
    """Statements `table-prose` (role mention: the sentence's figure, the cell's) and `table-index` (rate, index)."""
    told: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in prose:
        if fact.measure in _TOLD and fact.scope == "self" and fact.status == "actual" and fact.figure.ulp:
            label = plain(fact.label)
            made = (
                label.removeprefix(_MADE) if label.endswith("量") else label
            )  # 规模以上工业发电量, and 发电量 in a row
            for name in {fact.indicator, label, made} - {None, ""}:
                told[str(name), fact.period].append(fact)
    rates: dict[int, list[tuple[Fact, Fact]]] = defaultdict(list)
    for row in rows if told else ():
        cells = [cell for cell in row if cell.scope == "self" and cell.status == "actual" and cell.figure.ulp]
        levels = [(fact, cell) for cell in cells if cell.measure == "level" for fact in _named(told, cell)]
        same = [(fact, cell) for fact, cell in levels if _one(fact, cell) or _point(told, fact, cell, cells)]
        for fact, cell in same:
            yield _pair("table-prose", {"mention": (fact, cell)})
            yield from _growth(told, fact, cells)
        for cell in cells:
            yield from _index(told, cell)
            yield from _way(told, cell)
            for fact in () if same else _rates(told, cell):
                rates[fact.sentence].append((fact, cell))
    for pairs in rates.values():
        yield from _in_a_row(pairs)


def _rates(told: Told, cell: Fact) -> list[Fact]:
    """The growth that sentences tell of what a row names, in the very same words."""
    if cell.measure != "growth" or cell.figure.unit != "%" or _RATES.search(cell.label):
        return []
    label = plain(cell.label)
    added = label.rpartition(_ADDED)[2] + _ADDED  # 工业增加值增长速度 over 轻工业: 轻工业增加值 in the sentence
    facts = [fact for name in {label, added, label + _OUTPUT} for fact in told.get((name, cell.period), ())]
    return [fact for fact in facts if fact.measure == "growth" and fact.figure.unit == "%"]


_ADDED = "增加值"


def _in_a_row(pairs: Sequence[tuple[Fact, Fact]]) -> Iterator[Statement]:
    """家具类下降14.0%；烟酒类增长7.1%；…: a sentence that tells the rates of a table's rows, all of them but one."""
    once = len({fact.start for fact, _ in pairs}) == len(pairs)  # else the table has two columns of rates
    off = [(fact, cell) for fact, cell in pairs if fact.value != cell.value]
    slips = all(
        slip(abs(fact.value), abs(cell.value), cell.figure.ulp) or fact.value == -cell.value for fact, cell in off
    )
    if once and ((len(pairs) - len(off) >= _ALIKE and len(off) < 2 and slips) or _crossed(off)):
        for fact, cell in pairs:
            yield _pair("table-prose", {"mention": (fact, cell)})


def _crossed(off: Sequence[tuple[Fact, Fact]]) -> bool:
    """重工业增长2.9%，轻工业增长11.4%, and the other way round in the table: two rates that changed places."""
    if len(off) != 2:
        return False
    (one, cell), (other, next_) = off
    return one.value == next_.value and other.value == cell.value and one.sign == next_.sign == other.sign == cell.sign


def _named(told: Told, cell: Fact) -> list[Fact]:
    """What sentences tell of the thing that a cell is about, in its year; 人均消费支出 ends 居民人均消费支出."""
    label = plain(cell.label)
    label = label.removesuffix(_OUTPUT) if label.endswith("量" + _OUTPUT) else label  # 发电量 under 产量
    names = {cell.indicator, label} - {None, ""}
    if len(label) >= _LONG:
        names |= {name for name, period in told if period == cell.period and name.endswith(label)}
        names |= {name for name, period in told if period == cell.period and len(name) > _LONG and label.endswith(name)}
    return list({fact.start: fact for name in names for fact in told.get((str(name), cell.period), ())}.values())


def _growth(told: Told, level: Fact, cells: Sequence[Fact]) -> Iterator[Statement]:
    """The growth said right behind a level that the row has too."""
    for cell in cells:
        for fact in _named(told, cell) if cell.measure == "growth" else ():
            near = fact.sentence == level.sentence and 0 <= fact.start - level.end < _NEAR
            if near and fact.measure == "growth" and fact.figure.unit == cell.figure.unit == "%":
                yield _pair("table-prose", {"mention": (fact, cell)})


def _one(fact: Fact, cell: Fact) -> bool:
    """Are these two one amount, the same in both places or a slip apart?"""
    if fact.measure != "level" or fact.figure.unit != cell.figure.unit or fact.figure.kind != cell.figure.kind:
        return False
    if fact.value == cell.value:
        return True
    ulp = max(fact.figure.ulp, cell.figure.ulp)
    long = len(str(int(abs(fact.value) / ulp))) >= _AMOUNT
    if fact.figure.ulp != cell.figure.ulp:
        if abs(fact.value - cell.value) <= ulp / 2:  # 195.18亿千瓦时, and 195 in the table
            return len(str(int(abs(cell.value) / ulp))) >= _ROUNDED
        return long and shifted(fact.value, cell.value, ulp / 2)
    return long and slip(fact.value, cell.value, ulp)


def _point(told: Told, fact: Fact, cell: Fact, cells: Sequence[Fact]) -> bool:
    """货运量26.1亿吨, or 2.61万吨, for 2.61亿吨 in the table, where the growth is the same: the point is misplaced."""
    if fact.measure != "level" or (fact.figure.unit, fact.figure.kind) != (cell.figure.unit, cell.figure.kind):
        return False
    moved = any(
        abs(fact.value.scaleb(way) - cell.value) <= (fact.figure.ulp.scaleb(way) + cell.figure.ulp) / 2
        for way in (1, -1, 4, -4)
    )
    grown = [one for one in _named(told, cell) if one.measure == "growth" and 0 <= one.start - fact.end < _NEAR]
    return moved and any(
        rate.value == one.value and rate.sign == one.sign and one.value
        for rate in cells if rate.measure == "growth" for one in grown
    )  # fmt: skip


def _pair(kind: str, roles: dict[str, tuple[Fact, ...]]) -> Statement:
    every = [fact for facts in roles.values() for fact in facts]
    return Statement(kind, roles, min(fact.start for fact in every), max(fact.end for fact in every))


def _index(told: Told, cell: Fact) -> Iterator[Statement]:
    """An index of prices (the year before: 100) and the rise that a sentence tells."""
    if cell.figure.unit or not 80 < cell.value < 120 or not _INDEX.search(cell.label):
        return
    named = cell._replace(label=_INDEX.sub("", cell.label))
    for fact in {one.start: one for one in (*_named(told, cell), *_named(told, named))}.values():
        if fact.measure == "growth" and fact.figure.kind == "percent" and fact.figure.ulp == cell.figure.ulp:
            yield _pair("table-index", {"rate": (fact,), "index": (cell,)})


def _way(told: Told, cell: Fact) -> Iterator[Statement]:
    """居民消费价格下降0.1%, and 0.1 in the table, where what fell has a minus: one rate, up here and down there."""
    if not _RATES.search(cell.label) or cell.measure not in ("growth", "index") or abs(cell.value) > _MOST:
        return
    rate = cell._replace(measure="growth", figure=cell.figure._replace(unit="%", kind="percent"))
    named = cell._replace(label=_INDEX.sub("", cell.label))
    for fact in {one.start: one for one in (*_named(told, cell), *_named(told, named))}.values():
        same = fact.measure == "growth" and fact.figure.kind == "percent" and fact.figure.ulp == cell.figure.ulp
        if same and (abs(fact.value) == abs(cell.value) or slip(abs(fact.value), abs(cell.value), cell.figure.ulp)):
            yield _pair("table-prose", {"mention": (fact, rate)})


_RATES = regex.compile("价格")  # what rises and falls
_MOST = 20
