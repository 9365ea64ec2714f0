"""A report as read: its source, a normalised view of it, and the blocks the view falls into."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "paragraph", "item", "note", "table", "furniture"]


class Place(NamedTuple):
    """Where a span stands in the source: 1-based line and column in code points, end exclusive; page for PDF."""

    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = None


class Block(NamedTuple):
    """A heading, paragraph, list item, note, table or piece of page furniture: `text[start:end]` of the document.

    `mark` is the printed list or heading mark (`（一）`, `3.`, `[12]`, `一是`), its own place `mark_start:start`;
    `style` names the family of marks (see `readers.marks`), `number` its value. `level` is 1 for the outermost
    heading, 0 elsewhere. `section` holds the titles of the headings above, outermost first.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    mark: str = ""
    mark_start: int = -1
    style: str = ""
    number: int | None = None
    section: tuple[str, ...] = ()


class Cell(NamedTuple):
    """One cell of a table: its text is `Document.text[start:end]`; rows and columns count from 0."""

    start: int
    end: int
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


class Table(NamedTuple):
    """A table of the report. `caption` is the line above it, `unit` what a unit line such as 单位：亿元 states."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption: str = ""
    unit: str = ""
    header_rows: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """A report: `source` as decoded, `text` as normalised, and the way back from the one to the other.

    `cuts` lists, by offset in text, `(offset in text, offset in source)` for the start of every stretch that was copied
    unchanged (one character for one); what lies between stretches in the source was dropped. Source offsets ascend
    too, but for lines that the source has in pieces out of order (see `readers.mend`).
    """

    path: str
    source: str
    text: str
    cuts: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    language: Literal["zh", "en"] = "zh"
    title: str = ""
    period: str | None = None
    sha256: str = ""
    pages: tuple[int, ...] = ()  # source offset at which each page starts (PDF only)
    beside: tuple[tuple[int, Document], ...] = ()  # documents compared with; spans from the offset on are theirs
    _lines: list[int] = field(default_factory=list, repr=False, compare=False)

    def home(self, offset: int) -> tuple[Document, int]:
        """The document in which a span at `offset` stands (this one, or one beside it) and the offset it begins at."""
        for base, other in reversed(self.beside):
            if offset >= base:
                return other, base
        return self, 0

    def origin(self, offset: int) -> int:
        """Offset in `source` of the character at `offset` in `text`."""
        at = bisect_right(self.cuts, (offset, len(self.source) + 1)) - 1
        if at < 0:
            return 0
        start, source = self.cuts[at]
        return source + offset - start

    def verbatim(self, start: int, end: int) -> str:
        """The source characters behind `text[start:end]`, line breaks and stray spaces included."""
        if end <= start:
            return ""
        if self.beside:
            home, base = self.home(start)
            if base:
                return home.verbatim(start - base, end - base)
        cuts = self.cuts
        at = bisect_right(cuts, (start, len(self.source) + 1))
        if at and (at == len(cuts) or cuts[at][0] >= end):  # within one stretch that was copied: nearly always
            first = cuts[at - 1][1] + start - cuts[at - 1][0]
            return self.source[first : first + end - start]
        first, last = self.origin(start), self.origin(end - 1)
        return self.source[first : last + 1] if first <= last else self.text[start:end]

    def place(self, start: int, end: int) -> Place:
        """Line and column of `text[start:end]` in the source."""
        home, base = self.home(start)
        if base:
            return home.place(start - base, end - base)
        if not self._lines:
            self._lines.append(0)
            at = self.source.find("\n")
            while at >= 0:
                self._lines.append(at + 1)
                at = self.source.find("\n", at + 1)
        first = self.origin(start)
        last = self.origin(end - 1) + 1 if end > start else first
        if last <= first and end > start:
            offsets = [self.origin(at) for at in range(start, end)]
            first, last = min(offsets), max(offsets) + 1
        line = bisect_right(self._lines, first)
        end_line = bisect_right(self._lines, max(last - 1, first))
        page = bisect_right(self.pages, first) if self.pages else None
        return Place(line, first - self._lines[line - 1] + 1, end_line, last - self._lines[end_line - 1] + 1, page)
