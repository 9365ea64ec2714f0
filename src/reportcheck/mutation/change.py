"""One change of a report, and the report with it: as if the file had been read with the other words in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportcheck.model.document import Block, Document
from reportcheck.readers.marks import mark_at


@dataclass(frozen=True, slots=True)
class Mutant:
    """`Document.text[start:end]` becomes `new`; `about` is the span of the figure or words that are wrong then."""

    kind: str
    start: int
    end: int
    new: str
    about: tuple[int, int]


def applied(document: Document, mutant: Mutant) -> Document:
    """The document with the change in its text and source; blocks, tables and places moved along.

    Blocks keep their kind and level: a slip does not make a heading of what was none.
    """
    start, end, new = mutant.start, mutant.end, mutant.new
    by = len(new) - (end - start)

    def at(offset: int) -> int:
        return offset + by if offset >= end else min(offset, start + len(new))

    text = document.text[:start] + new + document.text[end:]
    first, last = document.origin(start), document.origin(end - 1) + 1
    moved = by + (end - start) - (last - first)
    cuts = [(t, s) if s <= first else (t, s + moved) for t, s in document.cuts if t < start]
    cuts += [(start, first), (start + len(new), first + len(new))]
    cuts += [(t + by, s + moved if s >= last else s) for t, s in document.cuts if t > end]
    return replace(
        document,
        text=text,
        source=document.source[:first] + new + document.source[last:],
        cuts=tuple(cuts),
        blocks=tuple(
            block if block.end <= start else _block(block, at(block.start), at(block.end), mutant, text)
            for block in document.blocks
        ),
        tables=tuple(
            table
            if table.end <= start
            else table._replace(
                start=at(table.start),
                end=at(table.end),
                cells=tuple(cell._replace(start=at(cell.start), end=at(cell.end)) for cell in table.cells),
            )
            for table in document.tables
        ),
        pages=tuple(page if page <= first else page + moved for page in document.pages),
        _lines=[],
    )


def _block(block: Block, start: int, end: int, mutant: Mutant, text: str) -> Block:
    """The block moved; its mark read anew where that is what was changed."""
    if not block.mark:
        return block._replace(start=start, end=end)
    by = start - block.start
    if not block.mark_start <= mutant.start < block.start:
        return block._replace(start=start, end=end, mark_start=block.mark_start + by)
    mark = mark_at(text[block.mark_start : end])
    if mark is None:
        return block._replace(start=start, end=end)
    return block._replace(start=start, end=end, mark=mark.text, style=mark.style, number=mark.number)
