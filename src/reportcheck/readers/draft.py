"""A report half made: its folded lines, what ends each of them, and the paragraphs they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reportcheck.model.document import BlockKind
from reportcheck.readers.view import JOIN

_KINDS: dict[str, BlockKind] = {"note": "note", "furniture": "furniture"}
Spot = tuple[int, int, int]  # column, rowspan and colspan of a cell


class Role(NamedTuple):
    """What a format knows of a source line: a heading and its level, a note, furniture, a cell of a table."""

    kind: Literal["heading", "note", "furniture", "cell", "paragraph"] = "paragraph"
    level: int = 0
    table: int = -1
    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True)
class Paragraph:
    """What is known of a paragraph before its text is looked at. `level` > 0: a heading by its format."""

    kind: BlockKind | None = None
    level: int = 0
    bullet: bool = False
    table: int = -1


@dataclass(slots=True)
class Draft:
    """Folded lines with their ends (`\\n` between paragraphs, `JOIN` inside one, `|` between cells), and paragraphs.

    `cells` holds the spots of each row of each table, where the format tells them.
    """

    lines: list[str]
    ends: list[str]
    paragraphs: list[Paragraph]
    cells: dict[int, list[list[Spot]]] = field(default_factory=dict)

    def text(self) -> str:
        """The folded source again, with its line ends as decided."""
        return "".join([piece for pair in zip(self.lines, self.ends, strict=True) for piece in pair])


def split(folded: str) -> tuple[list[str], list[str]]:
    """Lines and their ends."""
    lines = folded.split("\n")
    return lines, ["\n"] * (len(lines) - 1) + [""]


def from_roles(folded: str, roles: Mapping[int, Role]) -> Draft:
    """The draft of a source whose lines are whole paragraphs and cells, as `roles` tells by line (from 0)."""
    draft = Draft(*split(folded), [])
    index = 0
    while index < len(draft.lines):
        role = roles.get(index, Role())
        if role.kind == "cell":
            index = _row(draft, roles, index)
            continue
        if draft.lines[index].strip(" \0"):
            kind = _KINDS.get(role.kind)
            draft.paragraphs.append(Paragraph(kind, role.level if role.kind == "heading" else 0))
        index += 1
    return draft


def _row(draft: Draft, roles: Mapping[int, Role], index: int) -> int:
    """Make one row of the cells from line `index` on; the index after it."""
    first, start, spots = roles[index], index, list[Spot]()
    while (role := roles.get(index)) and role.kind == "cell" and (role.table, role.row) == (first.table, first.row):
        draft.lines[index] = draft.lines[index].replace("|", "¦")
        if spots:
            draft.ends[index - 1] = "|" if role.column != spots[-1][0] else JOIN
        if not spots or role.column != spots[-1][0]:
            spots.append((role.column, role.rowspan, role.colspan))
        index += 1
    if len(spots) > 1 or "".join(draft.lines[start:index]).strip(" \0"):
        draft.paragraphs.append(Paragraph("table", table=first.table))
        draft.cells.setdefault(first.table, []).append(spots)
    return index
