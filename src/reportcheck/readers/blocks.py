"""Paragraphs to blocks: headings with their level, items, notes, and the section each stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportcheck.model.document import Block, BlockKind
from reportcheck.readers.marks import HEADING_STYLES, Mark, mark_at

_TITLED = 50  # characters a heading may have
_FIRST = re.compile("[^。！？；\n]{2,60}?[。！？]")
_NOTES = re.compile(r"(?:附件?\d*[：:]?)?[（(《]?.{0,14}?(?:名词解释|名词注释|注释|名词说明|用语说明|名词术语).{0,8}$|附[注件：:]{0,2}\d?$|注[：:]$|Notes?:?$")
_NOTE = re.compile(r"[“《《]?[^。！？]{1,60}?(?:[：:]|——|，?是?指)")


_SALUTATION = re.compile("(?:各位|尊敬的|同志们|主席|主任)[^。]{0,20}[：，！:]$")
_BYLINE = re.compile("会议上|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|^[^，。]{2,20}[省市区县州]长 ?[^，。]{2,4}$")


@dataclass(slots=True)
class Paragraph:
    """What is known of a paragraph before its text is looked at. `level` > 0: marked as a heading by its format."""

    kind: BlockKind | None = None
    level: int = 0
    bullet: bool = False
    table: int = -1


def blocks(text: str, paragraphs: Sequence[Paragraph], chinese: bool) -> tuple[Block, ...]:
    """The blocks of `text`, one a line, as `paragraphs` describes them."""
    found: list[Block] = []
    sections: list[tuple[float, str]] = []
    noted = False
    at = 0
    for line, paragraph in zip(text.split("\n"), paragraphs, strict=True):
        start, end = at, at + len(line)
        at = end + 1
        if paragraph.kind in ("table", "furniture"):
            found.append(Block(paragraph.kind, start, end, section=tuple(name for _, name in sections)))
            continue
        mark = mark_at(text, start) if chinese or line[:1] in "[（" else _english_mark(line)
        if mark and mark.end >= end:
            mark = None
        body = mark.end if mark else start
        kind, heading = _kind(text, body, end, mark, paragraph, noted)
        style = mark.style if mark else "bullet" if paragraph.bullet else ""
        level = 0
        own: tuple[str, ...] = ()
        if heading:
            rank = _rank(mark, paragraph)
            while sections and sections[-1][0] >= rank:
                sections.pop()
            noted = bool(_NOTES.match(heading)) if kind == "heading" else noted
            level = len(sections) + 1 if kind == "heading" else 0
        outer = tuple(name for _, name in sections)
        if heading and not _BYLINE.search(heading) and (found or mark):
            sections.append((rank, heading))
            own = (heading,) if kind == "item" else ()
        found.append(
            Block(kind, body, end, level, mark.text if mark else "", start if mark else -1, style, mark.number if mark else None, outer + own)
        )
    return tuple(found)


def _kind(text: str, body: int, end: int, mark: Mark | None, paragraph: Paragraph, noted: bool) -> tuple[BlockKind, str]:
    """Kind of a paragraph, and the title it gives to what follows ("" if none)."""
    length = end - body
    if paragraph.level and not _SALUTATION.match(text, body, end):
        return "heading", text[body:end].rstrip("。")
    if paragraph.kind == "note" or (mark and mark.style == "bracket" and (noted or _NOTE.match(text, body, end))):
        return "note", ""
    if mark is None:
        if length <= _TITLED and _NOTES.match(text[body:end]):
            return "heading", text[body:end]
        return ("note" if noted and _NOTE.match(text, body, end) else "item" if paragraph.bullet else "paragraph"), ""
    if noted and mark.style in ("arabic", "arabic-paren", "circled", "bracket"):
        return "note", ""
    if mark.style not in HEADING_STYLES:
        return "item", ""
    line = text[body:end]
    first = _FIRST.match(line)
    title = line if first is None else first[0][:-1]
    if len(title) > _TITLED or "；" in title or line.endswith("；"):
        return "item", ""
    if first is None or first.end() == len(line):
        closed = first is not None and mark.style in ("arabic", "arabic-paren", "circled")
        return ("item", "") if closed else ("heading", title)
    return "item", title


def _rank(mark: Mark | None, paragraph: Paragraph) -> float:
    """How far out a heading stands: an unmarked one by its level, a marked one by its style."""
    if mark and mark.style in HEADING_STYLES:
        return HEADING_STYLES[mark.style]
    return 1 + (paragraph.level or 1) / 10


def _english_mark(line: str) -> Mark | None:
    return None
