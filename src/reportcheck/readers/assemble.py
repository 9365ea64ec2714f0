"""From a source text to a Document: the way that every format shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportcheck.model.document import Block, Document, Table
from reportcheck.readers.blocks import blocks
from reportcheck.readers.draft import Draft, Role, from_roles
from reportcheck.readers.fold import fold, is_chinese
from reportcheck.readers.lines import from_text
from reportcheck.readers.mend import mend, rejoin, unjoin
from reportcheck.readers.tables import table
from reportcheck.readers.titles import find_title, period
from reportcheck.readers.view import view


def assemble(
    path: str, source: str, sha256: str, roles: Mapping[int, Role] | None = None, pages: Sequence[int] = ()
) -> Document:
    """The Document of a source text. With `roles` (by line, from 0) every line is a whole paragraph or cell already."""
    chinese = is_chinese(source)
    folded = fold(source, chinese)
    pieces = mend(folded) if roles is None and chinese else None
    if pieces:
        draft = from_text(rejoin(folded, pieces), rejoin(source, pieces), chinese)
    else:
        draft = from_text(folded, source, chinese) if roles is None else from_roles(folded, roles)
    text, cuts = view(draft.text(), chinese)
    if pieces:
        cuts = unjoin(cuts, pieces)
    lines = text.split("\n") if text else []
    title, place = find_title(lines, chinese)
    found = blocks(lines, draft.paragraphs, place, chinese)
    return Document(
        path=path,
        source=source,
        text=text,
        cuts=cuts,
        blocks=found,
        tables=_tables(text, found, draft),
        language="zh" if chinese else "en",
        title=title,
        period=period(title, text, found),
        sha256=sha256,
        pages=tuple(pages),
    )


def _tables(text: str, found: Sequence[Block], draft: Draft) -> tuple[Table, ...]:
    """Tables of the row blocks, in order."""
    grouped: dict[int, list[int]] = {}
    for at, paragraph in enumerate(draft.paragraphs):
        if paragraph.kind == "table":
            grouped.setdefault(paragraph.table, []).append(at)
    result = []
    for number, rows in grouped.items():
        above = found[rows[0] - 1] if rows[0] else None
        caption = text[above.start : above.end] if above and above.kind != "table" else ""
        result.append(table(text, [found[at] for at in rows], draft.cells.get(number), caption))
    return tuple(result)
