"""From a source text to a Document: the machinery that every format shares."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportcheck.model.document import Block, Document, Table
from reportcheck.readers import tables
from reportcheck.readers.blocks import Paragraph, blocks
from reportcheck.readers.fold import DROP, fold, is_chinese
from reportcheck.readers.furniture import PAGE_NUMBER, furniture_lines
from reportcheck.readers.titles import period, title
from reportcheck.readers.view import JOIN, view
from reportcheck.readers.wraps import Line, joins

_HEAD = re.compile(r" *(?:> ?)*(?:(#{1,6})(?: +|(?=[^#\d ]))|[-*+•] +(?=\S))")
_RULE = re.compile(r" *(?:[-*_=] ?){3,} *$")


@dataclass(frozen=True, slots=True)
class Role:
    """What a format knows of a source line: a heading and its level, a note, furniture, a cell of a table."""

    kind: Literal["heading", "note", "furniture", "cell", "paragraph"] = "paragraph"
    level: int = 0
    table: int = -1
    row: int = 0
    column: int = 0
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True)
class _Draft:
    """A report half made: lines of the folded source, what ends each, and the paragraphs they make."""

    lines: list[str]
    ends: list[str]
    paragraphs: list[Paragraph]
    cells: dict[int, list[list[tuple[int, int, int]]]]


def assemble(
    path: str, source: str, sha256: str, roles: Mapping[int, Role] | None = None, pages: Sequence[int] = ()
) -> Document:
    """The Document of a source text. With `roles` (by line, from 0) every line is a whole paragraph or cell already."""
    chinese = is_chinese(source)
    folded = fold(source, chinese)
    draft = _from_roles(folded, roles) if roles is not None else _from_text(folded, source, chinese)
    text, cuts = view("".join(map("".join, zip(draft.lines, draft.ends, strict=True))), chinese)
    parts = blocks(text, draft.paragraphs, chinese) if text else ()
    heading = title(text, parts)
    return Document(
        path, source, text, cuts, parts, _tables(text, parts, draft), "zh" if chinese else "en",
        heading, period(text, heading), sha256, tuple(pages),
    )  # fmt: skip


def _from_text(folded: str, source: str, chinese: bool) -> _Draft:
    if "**" in folded:
        folded = folded.replace("**", DROP * 2)
    lines = folded.split("\n")
    ends = ["\n"] * (len(lines) - 1) + [""]
    feeds = "\f" in source
    kept, starts, gap, paged, at = [], [], 0, False, 0
    places = []
    for index, line in enumerate(lines):
        start, at = at, at + len(line) + 1
        paged = paged or (feeds and "\f" in source[start : at])
        bare = line.strip(" \0")
        if not bare:
            gap += 1
        elif PAGE_NUMBER.fullmatch(bare) or _RULE.match(bare) or tables.delimiter(bare):
            lines[index] = DROP * len(line)
            paged = paged or bare[0] not in "*_=|"
        else:
            places.append((index, start, gap, paged))
            gap, paged = 0, False
    texts = [lines[index].strip(" \0") for index, *_ in places]
    skipped = furniture_lines(texts) if chinese else set()
    rows = tables.pipe_rows(texts) if "|" in folded else [False] * len(texts)
    made: list[Line] = []
    infos: list[Paragraph] = []
    number = -1
    for nth, (index, start, gap, paged) in enumerate(places):
        info = Paragraph()
        line = lines[index]
        head = _HEAD.match(line)
        if nth in skipped:
            info.kind = "furniture"
        elif rows[nth]:
            number += not (nth and rows[nth - 1] and not gap)
            info.kind, info.table = "table", number
            lines[index] = _bare_row(line)
        elif head:
            info.level, info.bullet = len(head[1] or ""), not head[1]
            lines[index] = DROP * head.end() + line[head.end() :]
            if head[1]:
                lines[index] = re.sub(" #+ *$", lambda match: DROP * len(match[0]), lines[index])
        infos.append(info)
        made.append(Line(start, start + len(line), gap, paged, info.kind is not None, info.level > 0))
    paragraphs = []
    continued = joins(folded, made, chinese)
    for nth, (index, *_) in enumerate(places):
        if not (nth and continued[nth - 1]):
            paragraphs.append(infos[nth])
        if continued[nth]:
            for between in range(index, places[nth + 1][0]):
                ends[between] = JOIN
    return _Draft(lines, ends, paragraphs, {})


def _bare_row(line: str) -> str:
    """A table row without the bars at its ends."""
    stripped = line.strip()
    first = DROP if stripped.startswith("|") else stripped[:1]
    last = DROP if stripped.endswith("|") and len(stripped) > 1 else stripped[-1:] if len(stripped) > 1 else ""
    row = first + stripped[1:-1] + last
    lead = len(line) - len(line.lstrip())
    return " " * lead + row + " " * (len(line) - lead - len(row))


def _from_roles(folded: str, roles: Mapping[int, Role]) -> _Draft:
    lines = folded.split("\n")
    ends = ["\n"] * (len(lines) - 1) + [""]
    draft = _Draft(lines, ends, [], {})
    index = 0
    while index < len(lines):
        role = roles.get(index, Role())
        if role.kind == "cell":
            index = _row(draft, roles, index)
            continue
        if lines[index].strip(" \0"):
            kind = role.kind if role.kind in ("note", "furniture") else None
            draft.paragraphs.append(Paragraph(kind, role.level if role.kind == "heading" else 0))  # type: ignore[arg-type]
        index += 1
    return draft


def _row(draft: _Draft, roles: Mapping[int, Role], index: int) -> int:
    """Make one row of the cells from line `index` on; the index after it."""
    first = roles[index]
    cells: list[tuple[int, int, int]] = []
    start, last = index, None
    while (role := roles.get(index)) and role.kind == "cell" and (role.table, role.row) == (first.table, first.row):
        draft.lines[index] = draft.lines[index].replace("|", "¦")
        if role.column != last:
            cells.append((role.column, role.rowspan, role.colspan))
            if last is not None:
                draft.ends[index - 1] = "|"
        else:
            draft.ends[index - 1] = JOIN
        last = role.column
        index += 1
    if len(cells) > 1 or "".join(draft.lines[start:index]).strip(" \0"):
        draft.paragraphs.append(Paragraph("table", table=first.table))
        draft.cells.setdefault(first.table, []).append(cells)
    return index


def _tables(text: str, parts: Sequence[Block], draft: _Draft) -> tuple[Table, ...]:
    """Tables of the row blocks, in order."""
    grouped: dict[int, list[int]] = {}
    for at, paragraph in enumerate(draft.paragraphs):
        if paragraph.kind == "table":
            grouped.setdefault(paragraph.table, []).append(at)
    found = []
    for table, rows in grouped.items():
        above = parts[rows[0] - 1] if rows[0] else None
        caption = text[above.start : above.end] if above and above.kind != "table" else ""
        found.append(tables.table(text, [parts[at] for at in rows], draft.cells.get(table), caption))
    return tuple(found)
