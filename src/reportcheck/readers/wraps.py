"""Which line breaks stand inside a paragraph: hard wraps and page breaks."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportcheck.readers.marks import STRONG, WEAK

_CLOSED = "。！？!?；;：:…"
_QUOTES = "”’\"'）)》】] "
_CLAUSE = re.compile("[，、。；]|, ")
_STARTS_INSIDE = re.compile(r" *[，。；、：？！）》】”%]")
_LOWER = re.compile(r" *[a-z]")
LONG = 20  # characters: a title may lack its stop, a longer line with clauses in it has been cut


class Line(NamedTuple):
    """A line that is not blank: `folded[start:end]`, blank lines or a page break before it, its share in joining."""

    start: int
    end: int
    gap: int = 0  # blank lines before it
    paged: bool = False  # a page number or form feed stood before it
    solid: bool = False  # never joined to a neighbour (table rows, furniture)
    heading: bool = False  # marked as a heading by its format: ends with its line or wraps at full width


def joins(folded: str, lines: list[Line], chinese: bool) -> list[bool]:
    """For every line: does the next one continue its paragraph?"""
    texts = [folded[line.start : line.end].rstrip() for line in lines]
    edges = [(len(text.encode("utf-8", "replace")) + len(text)) >> 1 for text in texts]
    width = _wrap_width(texts, edges)
    apart = _blank_between_all(lines, edges, width)
    result = [_wrapped(texts, edges, lines, at, width, apart, chinese) for at in range(len(lines) - 1)]
    result.append(False)
    if any(line.gap or line.paged for line in lines):
        _join_pages(texts, lines, result, chinese)
    return result


def _open(text: str) -> bool:
    """Does the line end in the middle of a sentence?"""
    return text.rstrip(_QUOTES)[-1:] not in _CLOSED


def _wrap_width(texts: list[str], edges: list[int]) -> int:
    """The column at which the document's lines were broken, 0 if they were not."""
    prose = [at for at, text in enumerate(texts) if len(text) > 8 and "  " not in text.strip()]
    if len(prose) < 3:
        return 0
    width = sorted(edges[at] for at in prose)[len(prose) * 9 // 10]
    if width > 130:
        return 0
    full = [at for at in prose if width - 6 <= edges[at] <= width + 6]
    broken = sum(_open(texts[at]) for at in full)
    clauses = sum(_CLAUSE.search(texts[at]) is not None for at in full)
    wrapped = len(full) >= 3 and len(full) * 5 >= len(prose) * 2 and broken * 5 >= len(full) * 3 and clauses * 2 >= len(full)
    return width if wrapped else 0


def _blank_between_all(lines: list[Line], edges: list[int], width: int) -> bool:
    """Do blank lines stand even between the lines of a paragraph (double spacing)?"""
    if not width:
        return False
    full = [after.gap for line, edge, after in zip(lines, edges, lines[1:], strict=False) if edge >= width - 6]
    return sum(gap > 0 for gap in full) * 2 > len(full)


def _wrapped(texts: list[str], edges: list[int], lines: list[Line], at: int, width: int, apart: bool, chinese: bool) -> bool:
    line, after, text, follows = lines[at], lines[at + 1], texts[at], texts[at + 1]
    if line.solid or after.solid or after.heading or (after.gap and not (apart and after.gap == 1)) or STRONG.match(follows):
        return False
    is_open = _open(text)
    if _STARTS_INSIDE.match(follows):
        return True
    if not chinese:
        return bool(_LOWER.match(follows)) and is_open or (bool(width) and is_open and edges[at] >= width - 16)
    indented = follows.startswith("  ") or (follows.startswith(" ") and not text.startswith(" "))
    if indented:
        return False
    if width and edges[at] >= width - (8 if is_open else 2):
        return True
    if WEAK.match(follows):
        return False
    if text[-1:] in "，、" or (text[-1:] == "；" and not STRONG.match(text)):
        return True
    return bool(width) and is_open and edges[at] * 5 >= width * 3 and _CLAUSE.search(text) is not None and not STRONG.match(text)


def _join_pages(texts: list[str], lines: list[Line], result: list[bool], chinese: bool) -> None:
    """Join the halves of paragraphs that a page break cut, where the document shows that it has such breaks."""
    cut, whole = [], 0
    first = 0
    for at in range(len(lines) - 1):
        if result[at]:
            continue
        start, first = first, at + 1
        if lines[at].solid or lines[start].heading:
            continue
        clauses = any(_CLAUSE.search(texts[line]) for line in range(start, at + 1))
        if not clauses or sum(map(len, texts[start : at + 1])) < LONG:
            continue
        if not _open(texts[at]):
            whole += 1
            continue
        after = lines[at + 1]
        follows = texts[at + 1]
        inside = not after.solid and not STRONG.match(follows) and not WEAK.match(follows) and (after.gap or after.paged)
        if inside and (not follows.startswith("  ") or after.paged) and _CLAUSE.search(follows):
            cut.append(at)
    paged = sum(line.paged for line in lines)
    if paged or len(cut) >= 3 and len(cut) * 20 >= whole + len(cut):
        for at in cut:
            result[at] = True
