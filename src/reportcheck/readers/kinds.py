"""What a paragraph is: heading, item, note or running text; and which lines without a mark are titles."""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck import regex
from reportcheck.model.document import BlockKind
from reportcheck.readers.draft import Paragraph
from reportcheck.readers.marks import HEADING_STYLES, NUMBER_STYLES, Mark

TITLED = 50  # characters a heading may have
_ENGLISH = 3  # times as many in English
_BARE = 40  # characters of a heading without mark or markup
_BELOW = 8.0  # rank of such a heading within all marked ones
_TITLE = regex.compile("(?!图|表|注|单位|附|其中|来源|作者|各位)[^。！？；：:|]*[^。！？；：:，、…|]$")
# Says of which time the text below it tells: a title wherever it stands, at the head of a report too.
_TIMED = regex.compile(
    r"(?:[12]\d{3}年|过去的?[一二三四五]年|[本上]届政府)[^。！？；：:，|]{0,18}(?:回顾|总结|安排|任务|目标|打算)$"
)
_SPOKEN_OF = regex.compile(
    r"(?:去年|今年|过去一年|上年|新的一年)，?我们[^。！？；：]{0,12}(?:[干做办]|怎么)[^。！？；：，]{0,8}$"
)
_FIRST = regex.compile(r"[^。！？；\n]{2,60}?[。！？]|[A-Z][^.!?;\n]{2,150}?[.!?](?= |$)")
_NOTE = regex.compile(r"[^。！？]{1,60}?(?:[：:]|——|，?是?指)")
_SALUTATION = regex.compile("(?:各位|尊敬的|同志们|主席|主任)[^。]{0,20}[：，！:]$")
NOTES = regex.compile(
    r"(?:附件?\d{0,2}[：:]?)?[（(《]?.{0,14}(?:名词(?:解释|注释|说明|术语)|用语说明|注释).{0,8}$"
    r"|附[注件：:]{0,2}\d?$|注[：:]$|Notes?:?$"
)
BYLINE = regex.compile(
    "会议上|[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日|[〇一二三四五六七八九]{4}年.{1,2}月"
    "|^[^，。]{2,20}[省市区县州]长 ?[^，。]{2,4}$"
)


def kind_of(line: str, mark: Mark | None, paragraph: Paragraph, noted: bool) -> tuple[BlockKind, str]:
    """Kind of a paragraph, and the title it gives to what follows ("" if none).

    `line` is the text after the mark; `noted`: the section holds notes.
    """
    if paragraph.level and not _SALUTATION.match(line):
        return "heading", line.rstrip("。")
    if paragraph.kind == "note":
        return "note", ""
    if mark is None:
        if len(line) <= TITLED and NOTES.match(line):
            return "heading", line
        return ("note" if noted and _NOTE.match(line) else "item" if paragraph.bullet else "paragraph"), ""
    if (noted and mark.style in NUMBER_STYLES) or (mark.style == "bracket" and _NOTE.match(line)):
        return "note", ""
    if mark.style not in HEADING_STYLES:
        spoken = mark.style == "dash" and len(line) <= TITLED and BYLINE.search(line)
        return ("paragraph" if spoken else "item"), ""
    return _marked(line, mark)


def _marked(line: str, mark: Mark) -> tuple[BlockKind, str]:
    """A paragraph with the mark of a heading: is it one, or does running text follow its first sentence?"""
    first = _FIRST.match(line)
    title = line if first is None else first[0][:-1]
    if len(title) > TITLED * (_ENGLISH if title.isascii() else 1) or "；" in title or line.endswith("；"):
        return "item", ""
    if first is not None and first.end() < len(line):
        return "item", title
    closed = first is not None and mark.style in NUMBER_STYLES and not title.isascii()
    return ("item", "") if closed else ("heading", title)


def bare_titles(
    lines: Sequence[str], paragraphs: Sequence[Paragraph], marks: Sequence[Mark | None], title: int
) -> dict[int, float]:
    """Short lines that stand as titles over long paragraphs without mark or markup, and how far out they stand.

    One that a first heading of some style follows (一、 or （一）) holds the headings of that style.
    """
    found: dict[int, float] = {}
    rank, after, holds = _BELOW, "", False
    for at in range(len(lines) - 1, max(title, 0), -1):
        line, mark, paragraph = lines[at], marks[at], paragraphs[at]
        if mark and mark.style in HEADING_STYLES:
            rank = HEADING_STYLES[mark.style] - 0.5 if mark.number == 1 else _BELOW
        elif mark is None and 3 < len(line) <= _BARE and not (paragraph.kind or paragraph.level or paragraph.bullet):
            over = len(after) > TITLED or (holds and rank < _BELOW)
            ended = lines[at - 1][-1:] in "。！？；：”）" or _timed(line)
            if over and ended and (_TITLE.match(line) or _SPOKEN_OF.match(line)) and not BYLINE.search(line):
                found[at] = rank
        after, holds = line, mark is not None
    first = next((at for at, line in enumerate(lines) if len(line) > TITLED and line[-1] in "。；："), len(lines))
    return {at: rank for at, rank in found.items() if at > first or _timed(lines[at])}


def _timed(line: str) -> bool:
    return bool(_TIMED.match(line) or _SPOKEN_OF.match(line))
