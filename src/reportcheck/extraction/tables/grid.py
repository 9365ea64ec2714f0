"""Tables as grids: rows with a label and the numbers of their columns, whatever the source drew them with.

A table falls into sections where a new header begins, and a section into blocks where label columns stand side by
side (收入 | 数 | 支出 | 数). Rows of a table set with spaces are put into columns by where their numbers end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.gaps import aligned
from reportcheck.extraction.tables.numbers import Number, number
from reportcheck.extraction.tables.outline import Place, places
from reportcheck.model.document import Cell, Document, Table

_EMPTY = frozenset({"", "-", "--", "—", "——", "－", "…", "……", "/", "\\", "*", "x", "X"})
_MIXED = regex.compile(r"\d[\d.,]{2,}[^\d.,%）)年月日]|\d +\d")
_CODES = regex.compile(r"\d{3}(?:\d\d){0,4}")
_UNITS = regex.compile(r"^(?:计量)?单位$")
_WIDE_TITLE = regex.compile(r"^表\d|表$|附[表件]")


@dataclass(slots=True)
class Row:
    """A row of a block: its label, the words of its other cells by column, and its numbers by column."""

    label: str
    start: int
    indent: int
    numbers: dict[int, Number]
    words: dict[int, str] = field(default_factory=dict)
    code: str = ""
    read: bool = True  # False: its numbers cannot be put into columns for certain
    loose: tuple[Number, ...] = ()  # numbers that belong to no column for certain


@dataclass
class Grid:
    """A block of a section: the header words over each number column, and the rows below.

    `drawn`: the format tells its cells apart (Markdown, HTML, Word), so that an empty cell is known to be empty.
    """

    document: Document
    caption: str
    unit: str
    heads: dict[int, tuple[str, ...]]
    label_head: str
    rows: list[Row]
    drawn: bool
    start: int

    @cached_property
    def columns(self) -> list[int]:
        """Number columns, from left to right."""
        return sorted({column for row in self.rows for column in row.numbers})

    @cached_property
    def built(self) -> list[Place]:
        """What the label of each row says of its place."""
        return places(self.rows)


class _Read(NamedTuple):
    """What the cells of a table hold, by where they start: their words, and of those with a number that."""

    texts: dict[int, str]
    numbers: dict[int, Number]


def _read(document: Document, table: Table) -> _Read:
    texts, numbers = {}, {}
    for cell in table.cells:
        text = document.text[cell.start : cell.end]
        texts[cell.start] = text.strip()
        if value := number(text, cell.start):
            numbers[cell.start] = value
    return _Read(texts, numbers)


def grids(document: Document, table: Table) -> Iterator[Grid]:
    """The blocks of a table, those without numbers left out."""
    rows = _rows(table)
    marks = _between(document, rows)
    drawn = bool(marks.strip(" \u3000\xa0") or "\n" in marks or "\t" in marks)
    read = _read(document, table)
    fits = _even(read, rows) if "|" in marks else [True] * len(rows)
    if not drawn:
        rows, fits = aligned(document, rows)
    lost = frozenset(row[0].start for row, fit in zip(rows, fits, strict=True) if not fit)
    caption = table.caption
    for heads, body in _sections(read, rows, lost):
        heads = [
            _whole(read, row, body) for row in heads if row[0].start not in lost or _UNITS.search(_text(read, row[0]))
        ]
        titles = [texts.pop() for row in heads if len(texts := set(_texts(read, row))) == 1]
        caption = next(filter(_WIDE_TITLE.search, titles), caption)
        yield from _blocks(document, read, caption, table.unit, heads, body, drawn, lost)


def _rows(table: Table) -> list[list[Cell]]:
    return [list(cells) for _, cells in groupby(table.cells, key=attrgetter("row"))]


def _between(document: Document, rows: Sequence[Sequence[Cell]]) -> str:
    """What the source has between the last few cells that stand side by side."""
    pairs = [(a, b) for row in rows for a, b in pairwise(row) if a.end > a.start and b.end > b.start][-3:]
    gaps = [document.source[document.origin(a.end - 1) + 1 : document.origin(b.start)] for a, b in pairs]
    blank = any(not gap.strip(" \u3000\xa0") and "\n" not in gap and "\t" not in gap for gap in gaps)
    return "" if blank else "".join(gaps)


def _whole(read: _Read, row: list[Cell], body: list[list[Cell]]) -> list[Cell]:
    """A header that lacks the word over the labels (单位 | 产量 | 增长 over 小麦 | 吨 | 12 | 3) set right by one."""
    width = max(len(other) for other in body)
    lacking = len(row) == width - 1 and _UNITS.search(_text(read, row[0]))
    return [cell._replace(column=cell.column + 1) for cell in row] if lacking else row


def _even(read: _Read, rows: Sequence[Sequence[Cell]]) -> list[bool]:
    """Which rows drawn with bars have as many cells as most: of others the columns are not known."""
    widths = Counter(len(row) for row in rows if len(_texts(read, row)) > 1)
    width = widths.most_common(1)[0][0] if widths else 0
    return [len(row) == width or len(_texts(read, row)) < 2 for row in rows]


def _text(read: _Read, cell: Cell) -> str:
    return read.texts[cell.start]


def _texts(read: _Read, row: Sequence[Cell]) -> list[str]:
    return [text for cell in row if (text := read.texts[cell.start])]


def _is_data(read: _Read, row: Sequence[Cell]) -> bool:
    """A row with a number behind its first words."""
    return any(cell.start in read.numbers for cell in row[1:])


def _sections(
    read: _Read, rows: list[list[Cell]], lost: frozenset[int]
) -> Iterator[tuple[list[list[Cell]], list[list[Cell]]]]:
    """Header rows with the data rows below them; rows with but a label belong to the data."""
    heads: list[list[Cell]] = []
    body: list[list[Cell]] = []
    for at, row in enumerate(rows):
        data = _is_data(read, row) or (row[0].start in lost and bool(body))
        header = not data and (not body or _opens(read, rows, at))
        if header and body:
            yield heads, body
            heads, body = [], []
        (heads if header else body).append(row)
        if header and len(heads) > 1 and not body:
            continue
    if body:
        yield heads, body


def _opens(read: _Read, rows: list[list[Cell]], at: int) -> bool:
    """Does a new header begin here: rows of words, at least one of them with several, before the next numbers?"""
    several = False
    for row in rows[at : at + 6]:
        if _is_data(read, row):
            return several
        several = several or (len(_texts(read, row)) > 1 and row[0].start not in read.numbers)
    return False


def _blocks(document: Document, read: _Read, caption: str, unit: str, heads: list[list[Cell]],
            body: list[list[Cell]], drawn: bool, lost: frozenset[int]) -> Iterator[Grid]:  # fmt: skip
    found: Counter[int] = Counter()
    worded: Counter[int] = Counter()
    for row in body:
        for cell in row if row[0].start not in lost else row[:1]:
            if cell.start in read.numbers:
                found[cell.column] += 1
            elif read.texts[cell.start] not in _EMPTY:
                worded[cell.column] += 1
    columns = sorted({*found, *worded})
    codes = {column for column in columns[:1] if _coded(read, body, column)}
    labels = [column for column in columns if column not in codes and worded[column] > found[column]]
    labels = _label_columns(labels, columns, codes)
    for nth, label in enumerate(labels):
        stop = labels[nth + 1] if nth + 1 < len(labels) else 1 << 30
        own = [column for column in columns if label < column < stop]
        code = next((column for column in codes if nth == 0), -1)
        rows = [made for row in body if (made := _row(document, read, row, label, own, code, drawn, lost))]
        if any(row.numbers for row in rows):
            over = {column: _over(read, heads, column) for column in own}
            head = "".join(_over(read, heads, label))
            yield Grid(document, caption, unit, over, head, rows, drawn, min(row.start for row in rows))


def _label_columns(labels: list[int], columns: list[int], codes: set[int]) -> list[int]:
    """Of columns of words that stand side by side (name, unit of measure) only the first holds labels."""
    order = {column: at for at, column in enumerate(columns)}
    return [column for column in labels if order[column] == 0 or columns[order[column] - 1] not in (*labels,)] or (
        [column for column in columns if column not in codes][:1]
    )


def _coded(read: _Read, body: list[list[Cell]], column: int) -> bool:
    """Does a column hold codes of accounts (201, 20101), and not amounts?"""
    texts = [_text(read, cell) for row in body for cell in row if cell.column == column]
    coded = [text for text in texts if _CODES.fullmatch(text)]
    return len(coded) > 1 and len(coded) * 2 > len(texts) and len({len(text) for text in coded}) > 1


def _row(document: Document, read: _Read, row: list[Cell], label: int, own: list[int], code: int,
         drawn: bool, lost: frozenset[int]) -> Row | None:  # fmt: skip
    texts, known = read
    if row[0].start in lost:
        loose = tuple(known[cell.start] for cell in row[1:] if cell.start in known)
        first = row[0].start
        return Row(texts[first], first, 0, {}, read=False, loose=loose) if label == row[0].column else None
    named = next((cell for cell in row if cell.column == label), None)
    numbers: dict[int, Number] = {}
    words: dict[int, str] = {}
    certain = True
    for cell in row:
        if cell.column not in own:
            continue
        text = texts[cell.start]
        if cell.start in known and (drawn or " " not in text):
            numbers[cell.column] = known[cell.start]
        elif text not in _EMPTY:
            words[cell.column] = text
            certain = certain and not _MIXED.search(text)
    text = texts[named.start] if named else ""
    if not text and not numbers:
        return None
    start = named.start if named else min(value.start for value in numbers.values())
    own_code = next((texts[cell.start] for cell in row if cell.column == code), "") if code >= 0 else ""
    certain = certain and (drawn or not _MIXED.search(text))
    return Row(text, start, _indent(document, named), numbers, words, own_code, certain)


def _indent(document: Document, cell: Cell | None) -> int:
    """How many spaces stand before a label in the source."""
    if cell is None or cell.start >= cell.end:
        return 0
    before = document.source[max(0, document.origin(cell.start) - 24) : document.origin(cell.start)]
    return len(before) - len(before.rstrip(" \u3000\xa0\t"))


def _over(read: _Read, heads: list[list[Cell]], column: int) -> tuple[str, ...]:
    """The words of the header above a column, from the top down; titles over the whole width left out."""
    found: list[str] = []
    for row in heads:
        texts = _texts(read, row)
        for cell in row:
            text = _text(read, cell)
            if (
                text
                and len(set(texts)) > 1
                and cell.column <= column < cell.column + max(cell.colspan, 1)
                and text not in found
            ):
                found.append(text)
    return tuple(found)


def joined(first: Grid, second: Grid) -> Grid | None:
    """A table and its continuation on the next page as one, where their columns fit; None where they do not."""
    if first.drawn or second.drawn or first.columns != second.columns or first.unit != second.unit:
        return None
    return replace(first, rows=[*first.rows, *second.rows])
