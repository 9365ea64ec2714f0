"""From a source text to a Document: the way that every format shares."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck.model.document import Block, Document, Table
from reportcheck.readers.blocks import blocks
from reportcheck.readers.draft import Draft, Roles
from reportcheck.readers.fold import fold, is_chinese
from reportcheck.readers.lines import draft
from reportcheck.readers.mend import mend, rejoin, unjoin
from reportcheck.readers.tables import table
from reportcheck.readers.titles import find_title, period
from reportcheck.readers.view import view


def assemble(path: str, source: str, sha256: str, roles: Roles | None = None, pages: Sequence[int] = ()) -> Document:
    """The Document of a source text. `roles` tells what the format knows of lines, `pages` where each page starts."""
    chinese = is_chinese(source)
    folded = fold(source, chinese)
    pieces = mend(folded) if chinese and roles is None else None
    if pieces:
        made = draft(rejoin(folded, pieces), rejoin(source, pieces), chinese, {})
    else:
        made = draft(folded, source, chinese, roles or {})
    text, cuts = view(made.text(), chinese)
    lines = text.split("\n") if text else []
    title, place = find_title(lines, chinese)
    found = blocks(lines, made.paragraphs, place, chinese)
    return Document(
        path=path,
        source=source,
        text=text,
        cuts=unjoin(cuts, pieces) if pieces else cuts,
        blocks=found,
        tables=_tables(text, found, made),
        language="zh" if chinese else "en",
        title=title,
        period=period(title, text, found),
        sha256=sha256,
        pages=tuple(pages),
    )


def _tables(text: str, found: Sequence[Block], made: Draft) -> tuple[Table, ...]:
    """Tables of the row blocks, in order."""
    grouped: dict[int, list[int]] = {}
    for at, paragraph in enumerate(made.paragraphs):
        if found[at].kind == "table":
            grouped.setdefault(paragraph.table, []).append(at)
    result = []
    for number, rows in grouped.items():
        above = found[rows[0] - 1] if rows[0] else None
        caption = text[above.start : above.end] if above and above.kind != "table" else ""
        result.append(table(text, [found[at] for at in rows], made.spots.get(number), caption))
    return tuple(result)
