"""The grid of a Word table: which cell stands where and how far it reaches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportcheck.readers.archive import Element
from reportcheck.readers.draft import Role
from reportcheck.readers.numbering import W, integer, value

_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_GONE = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "rt")}


class _Cell(NamedTuple):
    element: Element
    row: int
    column: int
    span: int
    merge: str  # "" alone, "restart" first of several rows, "continue" covered by the cell above


def live(parent: Element) -> Iterator[Element]:
    """The children that a reader sees: deletions left out, the first of alternatives taken."""
    for child in parent:
        if child.tag == _ALTERNATIVES:
            yield from child[:1]
        elif child.tag not in _GONE:
            yield child


def cells(table: Element, number: int) -> Iterator[tuple[Element, Role]]:
    """The cells of a table, row by row, with their roles; covered cells have rowspan 0."""
    grid = [cell for row, line in enumerate(_rows(table)) for cell in _row(line, row)]
    below = {(cell.row, cell.column): cell.merge for cell in grid}
    for cell in grid:
        rows = 0 if cell.merge == "continue" and (cell.row - 1, cell.column) in below else 1
        while rows and cell.merge and below.get((cell.row + rows, cell.column)) == "continue":
            rows += 1
        yield cell.element, Role("cell", 0, number, cell.row, cell.column, rows, cell.span)


def _rows(table: Element) -> Iterator[Element]:
    for row in _within(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def _row(line: Element, row: int) -> Iterator[_Cell]:
    column = integer(value(line, f"{W}trPr/{W}gridBefore"), 0)
    for element in _within(line, "tc"):
        properties = element.find(f"{W}tcPr")
        span = max(integer(value(properties, f"{W}gridSpan"), 1), 1)
        merge = None if properties is None else properties.find(f"{W}vMerge")
        kind = "" if merge is None else merge.get(f"{W}val") or "continue"
        yield _Cell(element, row, column, span, kind)
        column += span


def _within(parent: Element, name: str) -> Iterator[Element]:
    """The elements of this name, also those inside content controls and insertions."""
    for child in live(parent):
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag not in (f"{W}tbl", f"{W}tc", f"{W}p"):
            yield from _within(child, name)
