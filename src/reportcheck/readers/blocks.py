"""Paragraphs to blocks: headings with their level, items, notes, and the section each stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportcheck.model.document import Block, BlockKind
from reportcheck.readers.draft import Paragraph
from reportcheck.readers.marks import HEADING_STYLES, NUMBER_STYLES, Mark, mark_at

_TITLED = 50  # characters a heading may have
_BARE = 40  # the same without a mark
_TITLE = re.compile("(?!图|表|注|单位|附|其中|来源|作者|各位)[^。！？；：:|]*[^。！？；：:，、…|]$")
_FIRST = re.compile("[^。！？；\n]{2,60}?[。！？]")
_NOTES = re.compile(
    r"(?:附件?\d{0,2}[：:]?)?[（(《]?.{0,14}(?:名词(?:解释|注释|说明|术语)|用语说明|注释).{0,8}$"
    r"|附[注件：:]{0,2}\d?$|注[：:]$|Notes?:?$"
)
_NOTE = re.compile(r"[^。！？]{1,60}?(?:[：:]|——|，?是?指)")
_SALUTATION = re.compile("(?:各位|尊敬的|同志们|主席|主任)[^。]{0,20}[：，！:]$")
_BYLINE = re.compile(
    "会议上|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|[〇一二三四五六七八九]{4}年.{1,2}月"
    "|^[^，。]{2,20}[省市区县州]长 ?[^，。]{2,4}$"
)


def blocks(
    lines: Sequence[str], paragraphs: Sequence[Paragraph], title: int, chinese: bool
) -> tuple[Block, ...]:
    """The blocks of the view's lines, as `paragraphs` describes them; what stands before the title is furniture."""
    marks = [mark_at(line) for line in lines]
    bare = _bare_titles(lines, paragraphs, marks, title) if chinese else {}
    found: list[Block] = []
    sections: list[tuple[float, str]] = []
    outer: tuple[str, ...] = ()
    noted = False
    end = -1
    for at, (line, paragraph) in enumerate(zip(lines, paragraphs, strict=True)):
        start = end + 1
        end = start + len(line)
        if paragraph.kind in ("table", "furniture"):
            found.append(Block(paragraph.kind or "table", start, end, section=outer))
            continue
        if at < title and len(line) < 60 and not line.endswith("。"):
            found.append(Block("furniture", start, end))
            continue
        mark = marks[at]
        if mark is None and not (noted or paragraph.level or paragraph.bullet or paragraph.kind) and len(line) > _TITLED:
            found.append(Block("paragraph", start, end, section=outer))
            continue
        body = start + mark.end if mark else start
        kind, heading = _kind(line[mark.end :] if mark else line, mark, paragraph, noted, at in bare)
        if mark and kind == "paragraph":
            mark, body = None, start
        level, section = 0, outer
        if heading and not (_BYLINE.search(heading) or (not found and not mark)):
            noted = _NOTES.match(heading) is not None
            styled = HEADING_STYLES.get(mark.style) if mark else bare.get(at)
            rank = 1.0 if noted else styled or 1 + paragraph.level / 10
            while sections and sections[-1][0] >= rank:
                sections.pop()
            level, section = len(sections) + 1, tuple(name for _, name in sections)
            sections.append((rank, heading))
            outer = (*section, heading)
        style = mark.style if mark else "bullet" if paragraph.bullet else ""
        if kind == "heading":
            level = level or 1
        else:
            level, section = 0, outer
        text, place, number = (mark.text, start, mark.number) if mark else ("", -1, None)
        found.append(Block(kind, body, end, level, text, place, style, number, section))
    return tuple(found)


def _bare_titles(
    lines: Sequence[str], paragraphs: Sequence[Paragraph], marks: Sequence[Mark | None], title: int
) -> dict[int, float]:
    """Short lines that stand as titles over long paragraphs, without mark or markup, and how far out they stand.

    One that a first heading of some style follows (一、 or （一）) holds the headings of that style.
    """
    found: dict[int, float] = {}
    inner, after = 8.0, ""
    for at in range(len(lines) - 1, max(title, 0), -1):
        line, mark = lines[at], marks[at]
        if mark and mark.style in HEADING_STYLES:
            inner = HEADING_STYLES[mark.style] - 0.5 if mark.number == 1 else 8.0
        elif (
            3 < len(line) <= _BARE
            and mark is None
            and not (paragraphs[at].kind or paragraphs[at].level or paragraphs[at].bullet)
            and (len(after) > _TITLED or (marks[at + 1 : at + 2] and inner < 8.0 and marks[at + 1] is not None))
            and lines[at - 1][-1:] in "。！？；：”）"
            and _TITLE.match(line)
            and not _BYLINE.search(line)
        ):
            found[at] = inner
        after = line
    first = next((at for at, line in enumerate(lines) if len(line) > _TITLED and line[-1] in "。；："), len(lines))
    return {at: rank for at, rank in found.items() if at > first}


def _kind(line: str, mark: Mark | None, paragraph: Paragraph, noted: bool, bare: bool) -> tuple[BlockKind, str]:
    """Kind of a paragraph, and the title it gives to what follows ("" if none); `line` is the text after the mark."""
    if bare:
        return "heading", line
    if paragraph.level and not _SALUTATION.match(line):
        return "heading", line.rstrip("。")
    if paragraph.kind == "note":
        return "note", ""
    if mark is None:
        if len(line) <= _TITLED and _NOTES.match(line):
            return "heading", line
        return ("note" if noted and _NOTE.match(line) else "item" if paragraph.bullet else "paragraph"), ""
    if (noted and mark.style in NUMBER_STYLES) or (mark.style == "bracket" and _NOTE.match(line)):
        return "note", ""
    if mark.style not in HEADING_STYLES:
        return ("paragraph" if mark.style == "dash" and len(line) <= _TITLED and _BYLINE.search(line) else "item"), ""
    first = _FIRST.match(line)
    title = line if first is None else first[0][:-1]
    if len(title) > _TITLED or "；" in title or line.endswith("；"):
        return "item", ""
    if first is None or first.end() == len(line):
        closed = first is not None and mark.style in NUMBER_STYLES
        return ("item", "") if closed else ("heading", title)
    return "item", title
