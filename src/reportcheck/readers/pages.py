"""Paragraphs that were torn apart: by the end of a page, or by a link of a web page."""

from __future__ import annotations

from typing import NamedTuple

from reportcheck import regex
from reportcheck.readers.marks import STRONG, WEAK

_OPEN = regex.compile(r"[^。！？!?；;：:…”’\"'）)》】\] ][”’\"'）)》】\] ]*$")
_END = 8  # characters at its end that show whether a line ends a sentence
CLAUSE = regex.compile("[，、。；]|, ")
_LONG = 20  # characters: a title may lack its stop, a longer line with clauses in it has been cut


def is_open(text: str) -> bool:
    """Does a line end in the middle of a sentence?"""
    return _OPEN.search(text[-_END:]) is not None


class Line(NamedTuple):
    """A line that is not blank: `folded[start:end]`, blank lines or a page break before it, its share in joining."""

    start: int
    end: int
    gap: int = 0  # blank lines before it
    paged: bool = False  # a page number or form feed stood before it
    solid: bool = False  # never joined to a neighbour (table rows, furniture)
    heading: bool = False  # marked as a heading by its format: ends with its line or wraps at full width


def join_pages(texts: list[str], lines: list[Line], result: list[bool]) -> None:
    """Join the halves of paragraphs that a page break cut, where the document shows that it has such breaks."""
    sure, likely = [], []
    first = whole = 0
    for at in range(len(lines) - 1):
        if result[at]:
            continue
        start, first = first, at + 1
        half = "".join(texts[start : at + 1])
        if lines[at].solid or lines[start].heading or len(half) < _LONG or not CLAUSE.search(half):
            continue
        if not is_open(texts[at]):
            whole += 1
            continue
        after, follows = lines[at + 1], texts[at + 1]
        if after.solid or after.heading or not (after.gap or after.paged):
            continue
        if STRONG.match(follows) or WEAK.match(follows):
            continue
        last = result.index(False, at + 1)
        if (after.paged or not follows.startswith("  ")) and CLAUSE.search("".join(texts[at + 1 : last + 1])):
            if "。" in half:
                sure.append(at)
            elif not STRONG.match(half):
                likely.append(at)
    if any(line.paged for line in lines) or (len(sure) >= max(3, len(likely)) and len(sure) * 20 >= whole + len(sure)):
        for at in sure + likely:
            result[at] = True


def join_links(texts: list[str], lines: list[Line], result: list[bool]) -> None:
    """Join words that stood as links in a web page and came out on lines of their own to the text around them."""
    links: list[int] = []
    for at in range(1, len(lines) - 1):
        link, follows = texts[at].strip(), texts[at + 1]
        if len(link) > 12 or any(line.solid or line.heading for line in lines[at : at + 2]):
            continue
        before = texts[at - 1]
        text = result[at - 1] or links[-1:] == [at - 2] or len(before) >= 30
        cut = text and is_open(before) and CLAUSE.search(before)
        if not (cut and is_open(link) and CLAUSE.search(follows)):
            continue
        if not (STRONG.match(link) or WEAK.match(link) or STRONG.match(follows)):
            links.append(at)
    if len(links) > 1:
        for at in links:
            result[at - 1] = result[at] = True
