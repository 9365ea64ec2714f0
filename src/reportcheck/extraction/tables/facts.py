"""The numbers of a grid as facts: the row says what is measured, the column how, when and in which status."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.grid import Grid
from reportcheck.extraction.tables.heads import Head
from reportcheck.extraction.tables.numbers import Number
from reportcheck.extraction.tables.units import Unit, unit_column, unit_of
from reportcheck.extraction.vocabulary import vocabulary
from reportcheck.model.fact import Fact, Figure, FigureKind, Measure
from reportcheck.model.lexicon import Lexicon

Key = tuple[int, int]  # where a row starts, and the column
_MEASURES: Mapping[str, Measure] = {
    "level": "level", "growth": "growth", "change": "change", "share": "share", "done": "share",
    "index": "index", "rate": "rate",
}  # fmt: skip
_PERCENT = frozenset({"growth", "share", "done", "rate"})
_SAYS_HOW = regex.compile(
    r"预算|决算|执行|完成|快报|绝对|数量|金额|总量|数值|本年|上年|预计|累计|合计|总计|全[省市区县]|年末数"
    r"|^数$|^$"
)
_BY_PLACE = regex.compile(r"地区|县区|区县|市县|县市|（市|市）|行政区")
_BOOKS = regex.compile(r"(?:省|市|州|盟|区|县|旗)本?级|本级|高新区|开发区|新区")
_NOTED = regex.compile(r"（[^（）]*）|(?:19|20)\d\d年")
_DOUBT = "the words over the column could not be read"


def facts(grid: Grid, heads: Mapping[int, Head], lexicon: Lexicon) -> dict[Key, Fact]:
    """The facts of a grid, row by row."""
    made: dict[Key, Fact] = {}
    of_units, by_place = unit_column(grid), bool(_BY_PLACE.search(grid.label_head))
    books = _BOOKS.search(grid.caption)
    section, words, names = _section(grid), vocabulary(lexicon), lexicon.names
    columns = {column: _column(head) for column, head in heads.items()}
    units: dict[tuple[str, bool, str | None], tuple[Unit, bool]] = {}
    whole, scope = "", books[0] if books else "self"
    for row, place in zip(grid.rows, grid.built, strict=True):
        whole = whole if place.kind == "within" else place.name
        name = f"{whole}{place.name}" if place.kind == "within" else place.name
        own, unit_word = names.get(place.name), row.words.get(of_units) if of_units is not None else None
        scope = place.name if by_place else scope
        loose = ((-at - 1, number) for at, number in enumerate(row.loose)) if row.loose else ()
        for column, number in (*row.numbers.items(), *loose):
            head, bare, measured, measure, doubt, percents = columns.get(column) or _NO_COLUMN
            percent = number.percent or percents
            known = (head.words, percent, unit_word)
            if known not in units:
                unit = Unit("%", 0) if percent else unit_of(grid, row, head.words, of_units, words.is_unit)
                units[known] = unit, bool(unit.power) or not unit.name or words.measured(unit.name)
            label = bare if by_place else name + measured
            made[row.start, column] = Fact(
                _figure(grid, number, *units[known]), measure, label, names.get(label) or own, head.period, head.status,
                scope, None, section, -1 if number.value < 0 else 1, _TAGS, doubt, -1,
            )  # fmt: skip
    return made


class _Column(NamedTuple):
    """What the words over a column say of each number in it."""

    head: Head
    bare: str
    measured: str
    measure: Measure
    doubt: str
    percents: bool


def _column(head: Head) -> _Column:
    bare, doubt = _NOTED.sub("", head.words), "" if head.kind and head.sure else _DOUBT
    measure = _MEASURES.get(head.kind, "other")
    return _Column(head, bare, _measured(head, bare), measure, doubt, head.kind in _PERCENT)


_TAGS = frozenset({"table"})


def _measured(head: Head, own: str) -> str:
    """What the column measures of what the row names (产量, 招生数); empty where it says but how and when."""
    return "" if head.kind != "level" or _SAYS_HOW.search(own) or len(own) > 8 else own


_NO_COLUMN = _Column(Head("", "", None, "actual", False), "", "", "other", _DOUBT, False)


def _figure(grid: Grid, number: Number, unit: Unit, rounded: bool) -> Figure:
    """A cell's number as a figure; counts without a multiplier are exact."""
    ulp, value = number.ulp if rounded or number.ulp != 1 else Decimal(0), abs(number.value)
    if unit.power:
        ulp, value = ulp.scaleb(unit.power), value.scaleb(unit.power)
    kind: FigureKind = "percent" if unit.name == "%" else "number"
    text = grid.document.verbatim(number.start, number.end)
    return Figure(number.start, number.end, text, kind, value, ulp, unit.name)


def _section(grid: Grid) -> tuple[str, ...]:
    blocks = grid.document.blocks
    at = bisect_right(blocks, grid.start, key=lambda block: block.start) - 1
    return blocks[at].section if at >= 0 else ()
