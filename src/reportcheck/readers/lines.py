"""Lines to a draft: what is heading, list, table, page number or web furniture, and which lines belong together."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck import regex
from reportcheck.model.document import BlockKind
from reportcheck.readers.draft import Draft, Paragraph, Roles
from reportcheck.readers.fold import DROP
from reportcheck.readers.furniture import PAGE_NUMBER, furniture_lines
from reportcheck.readers.pages import Line
from reportcheck.readers.tables import bare_row, column_rows, delimiter, framed_rows, pipe_rows
from reportcheck.readers.wraps import joins

_HEAD = regex.compile(r" *(?:> ?)*(?:(#{1,6})(?: +|(?=[^#\d ]))|[-*+•●◆■▪] *(?<=[ ●◆■▪])(?=\S))")
_HEAD_END = regex.compile(" #+ *$")
_RULE = regex.compile(r"(?:[-*_=] ?){3,}$")
_NO_TEXT = frozenset("-—–－·~第Pp0123456789*_=|:：")  # what page numbers and rules start with
_KINDS: dict[str, BlockKind] = {"note": "note", "furniture": "furniture"}


def draft(folded: str, source: str, chinese: bool, roles: Roles) -> Draft:
    """The draft of a folded source, with what its format knows of the lines."""
    if "**" in folded:
        folded = folded.replace("**", DROP * 2)
    made = Draft.of(folded)
    places, lines = _lines(made, source, roles)
    texts = [made.lines[index].strip(" \0") for index in places]
    sources = [source[line.start : line.end] for line in lines]
    infos = [_known(roles, line.start) if roles else Paragraph() for line in lines]
    _look(made, places, texts, sources, infos, chinese)
    for nth, info in enumerate(infos):
        if info.kind or info.level:
            lines[nth] = lines[nth]._replace(solid=info.kind in ("table", "furniture"), heading=info.level > 0)
    continued = joins(folded, lines, chinese)
    for nth, index in enumerate(places):
        if not (nth and continued[nth - 1]):
            made.paragraphs.append(infos[nth])
        if continued[nth]:
            made.join(index, places[nth + 1])
    return made


def _lines(made: Draft, source: str, roles: Roles) -> tuple[list[int], list[Line]]:
    """The lines with text (rows of a format's tables as one), by index; page numbers and rules are dropped."""
    feeds = "\f" in source
    places: list[int] = []
    lines: list[Line] = []
    index = at = gap = 0
    paged = False
    while index < len(made.lines):
        start, first, text = at, index, made.lines[index].strip(" \0")
        rows = 0
        if start in roles and roles[start].kind == "cell":
            rows = sum(map(len, made.spots.values()))
            index, at = made.row(roles, index, at)
            text = "|" if sum(map(len, made.spots.values())) > rows else ""
        else:
            index, at = index + 1, at + len(made.lines[index]) + 1
        paged = paged or (feeds and "\f" in source[start:at])
        if not text:
            gap += 1
        elif not rows and text[0] in _NO_TEXT and len(text) < 200 and (page := _no_text(text)):
            made.lines[first] = DROP * len(made.lines[first])
            if "|" in text:
                made.ruled.add(first)
            paged = paged or page > 1
        else:
            places.append(first)
            lines.append(Line(start, at - 1, gap, paged))
            gap, paged = 0, False
    return places, lines


def _no_text(text: str) -> int:
    """2 for a page number, 1 for a rule or the dashes under a table's header, 0 for text."""
    return 2 if PAGE_NUMBER.match(text) else int(_RULE.match(text) is not None or delimiter(text))


def _known(roles: Roles, start: int) -> Paragraph:
    """What the format knows of a line."""
    role = roles.get(start)
    if role is None:
        return Paragraph()
    if role.kind == "cell":
        return Paragraph("table", table=role.table)
    return Paragraph(_KINDS.get(role.kind), role.level if role.kind == "heading" else 0)


def _look(
    made: Draft,
    places: Sequence[int],
    texts: list[str],
    sources: Sequence[str],
    infos: Sequence[Paragraph],
    chinese: bool,
) -> None:
    """What the lines show by themselves: furniture, table rows, headings and bullets (whose marks leave the text)."""
    for at in furniture_lines(texts) if chinese else ():
        infos[at].kind = infos[at].kind or "furniture"
    rows = pipe_rows(texts) if any("|" in text for text in texts) else [False] * len(texts)
    framed = framed_rows(texts, rows)
    columns = column_rows([made.lines[index] for index in places], sources)
    table = max((info.table for info in infos), default=-1)
    before = False
    for nth, (index, text, info) in enumerate(zip(places, texts, infos, strict=True)):
        line, row = made.lines[index], False
        if info.kind is None and (nth in columns or rows[nth]):
            row = True
            table += not before or index + 1 in made.ruled
            info.kind, info.table = "table", table
            bare = bare_row(line, *framed[nth]) if rows[nth] else columns[nth]
            made.lines[index] = bare if bare.strip(" \0") else line
        elif info.kind is None and text[0] in "#>-*+•●◆■▪" and (head := _HEAD.match(line)):
            line = DROP * head.end() + line[head.end() :]
            if line.strip(" \0"):
                info.level, info.bullet = len(head[1] or ""), not head[1]
                made.lines[index] = _HEAD_END.sub(lambda end: DROP * len(end[0]), line) if head[1] else line
        before = row
