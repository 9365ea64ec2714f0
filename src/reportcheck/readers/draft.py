"""A report half made: its folded lines, what ends each of them, and the paragraphs they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reportcheck.model.document import BlockKind
from reportcheck.readers.view import JOIN

Spot = tuple[int, int, int]  # column, rowspan and colspan of a cell


class Role(NamedTuple):
    """What a format knows of a source line: a heading and its level, a note, furniture, a cell of a table.

    A cell with rowspan 0 is covered by the one above it and belongs to the cell before it.
    """

    kind: Literal["heading", "note", "furniture", "cell"]
    level: int = 0
    table: int = -1
    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1


Roles = Mapping[int, Role]  # by the offset in the source at which the line starts


@dataclass(slots=True, eq=False, repr=False)
class Paragraph:
    """What is known of a paragraph before its text is looked at. `level` > 0: a heading by its format."""

    kind: BlockKind | None = None
    level: int = 0
    bullet: bool = False
    table: int = -1


@dataclass(slots=True, eq=False, repr=False)
class Draft:
    """Folded lines with their ends (`\\n` between paragraphs, `JOIN` inside one, `|` between cells), and paragraphs.

    `spots` holds those of each row of each table, where the format tells them; `ruled` are the lines of dashes under
    the headers of Markdown tables, by index.
    """

    lines: list[str]
    ends: list[str]
    paragraphs: list[Paragraph] = field(default_factory=list)
    spots: dict[int, list[list[Spot]]] = field(default_factory=dict)
    ruled: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, folded: str) -> Draft:
        """Every line a paragraph of its own."""
        lines = folded.split("\n")
        return cls(lines, ["\n"] * (len(lines) - 1) + [""])

    def text(self) -> str:
        """The folded source again, with its line ends as decided."""
        return "".join([piece for pair in zip(self.lines, self.ends, strict=True) for piece in pair])

    def join(self, first: int, last: int) -> None:
        """Make the lines from `first` to `last` one paragraph."""
        self.ends[first:last] = [JOIN] * (last - first)

    def row(self, roles: Roles, index: int, at: int) -> tuple[int, int]:
        """Make one row of the cells from line `index` at offset `at` on: index and offset after it."""
        first, start, spots = roles[at], index, list[Spot]()
        while (role := roles.get(at)) and role.kind == "cell" and (role.table, role.row) == (first.table, first.row):
            new = role.rowspan > 0 and (not spots or role.column != spots[-1][0])
            if index > start:
                self.ends[index - 1] = "|" if new and spots else JOIN
            if new:
                spots.append((role.column, role.rowspan, role.colspan))
            at += len(self.lines[index]) + 1
            self.lines[index] = self.lines[index].replace("|", "¦")
            index += 1
        if len(spots) > 1 or "".join(self.lines[start:index]).strip(" \0"):
            self.spots.setdefault(first.table, []).append(spots)
        return index, at
