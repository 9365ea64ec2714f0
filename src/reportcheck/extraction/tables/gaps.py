"""Tables set with spaces: which column a number belongs to, by where it stands on the line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.model.document import Cell, Document

Reach = tuple[int, int]  # first and last place on the line
_NUMERAL = regex.compile(r"[-+]?\d[\d,.]*%?")


def aligned(document: Document, rows: Sequence[list[Cell]]) -> tuple[list[list[Cell]], list[bool]]:
    """The rows with every cell in its column where it fits, and which of them do.

    The rows with most cells tell where columns stand; tools that set a page as text give a Chinese character one
    place or two: what lets the columns stand apart is right. Where neither does, only rows that lack no column fit.
    """
    width = max((len(row) for row in rows if _numbered(document, row)), default=0)
    placed: list[list[Cell] | None] = [None] * len(rows)
    for wide in (1, 2) if width > 1 else ():
        reaches = [[_reach(document, cell, wide) for cell in row] for row in rows]
        full = [
            reach for reach, row in zip(reaches, rows, strict=True) if len(row) == width and _numbered(document, row)
        ]
        bands = _bands(full)
        if bands:
            for _ in range(2):  # rows placed widen the bands for those that are left
                columns = [_columns(document, row, reach, bands) for row, reach in zip(rows, reaches, strict=True)]
                bands = _widened(bands, columns, reaches) or bands
            placed = [_placed(row, found) for row, found in zip(rows, columns, strict=True)]
            break
    else:
        full_rows = [row for row in rows if len(row) == width and _numbered(document, row)]
        if len(full_rows) * 3 > len(rows) and _uniform(document, full_rows):
            placed = [row if len(row) == width else None for row in rows]
    return [row or given for row, given in zip(placed, rows, strict=True)], [row is not None for row in placed]


def _numbered(document: Document, row: Sequence[Cell]) -> bool:
    return any(document.text[cell.start : cell.end].strip(" -")[:1].isdigit() for cell in row[1:])


def _uniform(document: Document, full: Sequence[list[Cell]]) -> bool:
    """Has every row numbers in the same places?"""
    texts = [[document.text[cell.start : cell.end].strip() for cell in row[1:]] for row in full]
    return all(_NUMERAL.fullmatch(text) for row in texts for text in row)


def _reach(document: Document, cell: Cell, wide: int) -> Reach:
    text = document.text[cell.start : cell.end]
    first = cell.start + len(text) - len(text.lstrip())
    last = cell.start + len(text.rstrip())
    if last <= first:
        return (0, 0)
    source = document.source
    begin, end = document.origin(first), document.origin(last - 1) + 1
    line = source.rfind("\n", 0, begin) + 1
    left = _places(source[line:begin], wide)
    return (left, left + _places(source[begin:end], wide))


def _places(text: str, wide: int) -> int:
    return len(text) if wide == 1 else sum(2 if char > "\u2e7f" else 1 for char in text)


def _bands(full: list[list[Reach]]) -> list[Reach] | None:
    """How far each column reaches; None where columns overlap, so that nothing can be told."""
    bands = [
        (min(reach[0] for reach in column), max(reach[1] for reach in column)) for column in zip(*full, strict=True)
    ]
    apart = all(left[1] <= right[0] for left, right in pairwise(bands[1:]))
    return bands if apart else None


def _columns(document: Document, row: list[Cell], reaches: list[Reach], bands: list[Reach]) -> list[int] | None:
    """The column of every cell of a row; None where one stands under no band, or under two."""
    if len(row) > 1 and not _numbered(document, row):  # a header: over which columns its words stand, only if over all
        return list(range(len(row))) if len(row) == len(bands) else None
    found: list[int] = []
    for at, (cell, (left, right)) in enumerate(zip(row, reaches, strict=True)):
        fitting = [nth for nth, band in enumerate(bands) if nth and left < band[1] and right > band[0]]
        named = at == 0 and not document.text[cell.start : cell.end].strip()[:1].isdigit()
        column = 0 if named else fitting[0] if len(fitting) == 1 else -1
        if column < 0 or (found and column <= found[-1]):
            return None
        found.append(column)
    return found


def _widened(bands: list[Reach], columns: list[list[int] | None], reaches: list[list[Reach]]) -> list[Reach] | None:
    """The bands with all that was placed under them; None where they then overlap."""
    wider = list(bands)
    for placed, reach in zip(columns, reaches, strict=True):
        for column, (left, right) in zip(placed or (), reach, strict=False):
            wider[column] = (min(wider[column][0], left), max(wider[column][1], right))
    apart = all(left[1] <= right[0] for left, right in pairwise(wider[1:]))
    return wider if apart else None


def _placed(row: list[Cell], columns: list[int] | None) -> list[Cell] | None:
    return None if columns is None else [cell._replace(column=at) for cell, at in zip(row, columns, strict=True)]
