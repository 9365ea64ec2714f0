"""Paragraphs to blocks, each with the section it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportcheck.model.document import Block
from reportcheck.readers.draft import Paragraph
from reportcheck.readers.kinds import BYLINE, NOTES, TITLED, bare_titles, kind_of
from reportcheck.readers.marks import HEADING_STYLES, Mark, mark_at

_PLAIN = Paragraph()
_SHORT = 60  # characters of a line before the title that is no part of the report


class _Section(NamedTuple):
    name: str
    rank: float  # by the style of its mark
    level: int  # by its format, 0 if that does not tell
    marked: bool


@dataclass(slots=True, eq=False, repr=False)
class _Outline:
    """The headings above the paragraph at hand."""

    open: list[_Section] = field(default_factory=list)
    names: tuple[str, ...] = ()
    noted: bool = False

    def enter(self, name: str, mark: Mark | None, level: int, bare: float | None) -> tuple[str, ...]:
        """Open the section of a heading; the names of the sections around it."""
        self.noted = NOTES.match(name) is not None
        styled = HEADING_STYLES.get(mark.style) if mark else None
        rank = 1.0 if self.noted else styled or bare or 1 + level / 10
        here = _Section(name, rank, level, styled is not None)
        while self.open and not _holds(self.open[-1], here):
            self.open.pop()
        around = tuple(section.name for section in self.open)
        self.open.append(here)
        self.names = (*around, name)
        return around


def _holds(outer: _Section, inner: _Section) -> bool:
    """Can one section stand in the other? Marks say it, for a heading without mark the level of its format."""
    if not inner.marked and inner.level and outer.level and inner.rank > 1:
        return outer.level < inner.level
    return outer.rank < inner.rank


def blocks(lines: Sequence[str], paragraphs: Sequence[Paragraph], title: int, chinese: bool) -> tuple[Block, ...]:
    """The blocks of the view's lines, as `paragraphs` describes them; short lines before the title are furniture."""
    marks = [mark_at(line) for line in lines]
    bare = bare_titles(lines, paragraphs, marks, title) if chinese else {}
    outline = _Outline()
    found: list[Block] = []
    end = -1
    for at, (line, paragraph) in enumerate(zip(lines, paragraphs, strict=True)):
        start, mark = end + 1, marks[at]
        end = start + len(line)
        known = paragraph.kind
        if at < title and len(line) < _SHORT and not line.endswith("。"):
            found.append(Block("furniture", start, end))
        elif known == "table" or known == "furniture":
            found.append(Block(known, start, end, section=outline.names))
        elif at in bare:
            around = outline.enter(line, None, 0, bare[at])
            found.append(Block("heading", start, end, len(around) + 1, section=around))
        elif mark is None and len(line) > TITLED and paragraph == _PLAIN and not outline.noted:
            found.append(Block("paragraph", start, end, section=outline.names))
        else:
            found.append(_block(line, start, mark, paragraph, outline, not found))
    return tuple(found)


def _block(line: str, start: int, mark: Mark | None, paragraph: Paragraph, outline: _Outline, first: bool) -> Block:
    """The block of one paragraph; opens its section if it has a title (the report's own and bylines do not)."""
    end = start + len(line)
    kind, heading = kind_of(line[mark.end :] if mark else line, mark, paragraph, outline.noted)
    if kind == "paragraph":
        mark = None
    section, level = outline.names, 0
    if heading and not BYLINE.search(heading) and (mark or not first):
        around = outline.enter(heading, mark, paragraph.level, None)
        section = around if kind == "heading" else outline.names
    if kind == "heading":
        level = len(section) + 1
    if mark is None:
        return Block(kind, start, end, level, style="bullet" if paragraph.bullet else "", section=section)
    return Block(kind, start + mark.end, end, level, mark.text, start, mark.style, mark.number, section)
