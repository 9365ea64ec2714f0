"""Lines of a text or Markdown file to a draft: what is heading, list, table, page number or web furniture."""

from __future__ import annotations

import re

from reportcheck.readers.draft import Draft, Paragraph, split
from reportcheck.readers.fold import DROP
from reportcheck.readers.furniture import PAGE_NUMBER, furniture_lines
from reportcheck.readers.pages import Line
from reportcheck.readers.tables import bare_row, column_rows, delimiter, pipe_rows
from reportcheck.readers.view import JOIN
from reportcheck.readers.wraps import joins

_HEAD = re.compile(r" *(?:> ?)*(?:(#{1,6})(?: +|(?=[^#\d ]))|[-*+•] +(?=\S))")
_HEAD_END = re.compile(" #+ *$")
_RULE = re.compile(r"(?:[-*_=] ?){3,}$")
_NO_TEXT = frozenset("-—–－·~第Pp0123456789*_=|:")  # what page numbers and rules start with


def from_text(folded: str, source: str, chinese: bool) -> Draft:
    """The draft of a text as found."""
    if "**" in folded:
        folded = folded.replace("**", DROP * 2)
    draft = Draft(*split(folded), [])
    feeds = "\f" in source
    places: list[int] = []
    texts: list[str] = []
    lines: list[Line] = []
    at = gap = 0
    paged = False
    for index, line in enumerate(draft.lines):
        start, at = at, at + len(line) + 1
        text = line.strip(" \0")
        if feeds and "\f" in source[start:at]:
            paged = True
        if not text:
            gap += 1
        elif text[0] in _NO_TEXT and len(text) < 200 and (page := _no_text(text)):
            draft.lines[index] = DROP * len(line)
            paged = paged or page > 1
        else:
            places.append(index)
            texts.append(text)
            lines.append(Line(start, at - 1, gap, paged))
            gap, paged = 0, False
    sources = [source[line.start : line.end] for line in lines]
    infos = _infos(draft, places, texts, lines, sources, chinese)
    continued = joins(folded, lines, chinese)
    for nth, index in enumerate(places):
        if not (nth and continued[nth - 1]):
            draft.paragraphs.append(infos[nth])
        if continued[nth]:
            last = places[nth + 1]
            draft.ends[index:last] = [JOIN] * (last - index)
    return draft


def _no_text(text: str) -> int:
    """2 for a page number, 1 for a rule or the dashes under a table's header, 0 for text."""
    return 2 if PAGE_NUMBER.match(text) else int(_RULE.match(text) is not None or delimiter(text))


def _infos(
    draft: Draft, places: list[int], texts: list[str], lines: list[Line], sources: list[str], chinese: bool
) -> list[Paragraph]:
    """What the lines show by themselves: furniture, table rows, headings and bullets (whose marks leave the text)."""
    skipped = furniture_lines(texts) if chinese else set()
    rows = pipe_rows(texts) if any("|" in text for text in texts) else [False] * len(texts)
    columns = column_rows([draft.lines[index] for index in places], sources)
    infos = []
    table = -1
    for nth, (index, text) in enumerate(zip(places, texts, strict=True)):
        info = Paragraph()
        infos.append(info)
        if nth in skipped:
            info.kind = "furniture"
            lines[nth] = lines[nth]._replace(solid=True)
        elif rows[nth] or nth in columns:
            table += not (nth and infos[nth - 1].kind == "table" and (nth in columns or not lines[nth].gap))
            info.kind, info.table = "table", table
            bare = columns[nth] if nth in columns else bare_row(draft.lines[index])
            draft.lines[index] = bare if bare.strip(" \0") else draft.lines[index]
            lines[nth] = lines[nth]._replace(solid=True)
        elif text[0] in "#>-*+•" and (head := _HEAD.match(draft.lines[index])):
            line = DROP * head.end() + draft.lines[index][head.end() :]
            if not line.strip(" \0"):
                continue
            info.level, info.bullet = len(head[1] or ""), not head[1]
            if head[1]:
                line = _HEAD_END.sub(lambda match: DROP * len(match[0]), line)
                lines[nth] = lines[nth]._replace(heading=True)
            draft.lines[index] = line
    return infos
