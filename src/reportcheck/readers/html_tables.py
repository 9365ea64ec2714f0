"""Tables of a web page: those with data, and which cell of them stands where."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.readers.archive import Element
from reportcheck.readers.draft import Role

_LONGEST = 200  # characters in a cell of data; longer ones are a page laid out as a table
_WIDEST = 100  # columns and rows a cell may span


def is_data(table: Element) -> bool:
    """Is this a table with data, and not one that only lays out the page?"""
    if table.tag != "table" or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[len("".join(cell.itertext()).strip()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
    sizes = [size for row in rows for size in row]
    return len(rows) > 1 and max(map(len, rows)) > 1 and max(sizes) <= _LONGEST


def cells(table: Element, number: int) -> Iterator[tuple[Element, Role]]:
    """The cells row by row with their roles; columns count what cells above reach down into."""
    taken: dict[tuple[int, int], bool] = {}
    for row, line in enumerate(table.iter("tr")):
        column = 0
        for cell in line.iterchildren("td", "th"):
            while (row, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            for below in range(1, down):
                for beside in range(across):
                    taken[row + below, column + beside] = True
            yield cell, Role("cell", 0, number, row, column, down, across)
            column += across


def _span(cell: Element, name: str) -> int:
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), _WIDEST) if text.isascii() and text.isdigit() else 1
