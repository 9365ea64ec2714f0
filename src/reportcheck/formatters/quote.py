"""The report's own words around the figures of a check, short enough for a line, with the figures' places in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reportcheck import regex
from reportcheck.formatters.inert import same_length
from reportcheck.formatters.width import width
from reportcheck.model.document import Block, Document, Place
from reportcheck.model.fact import Fact, Operand, moved

_PAUSE = regex.compile(r"[，、：；。,;](?!\d)")
_STOP = regex.compile(r"[。！？；!?;\n]")


class Quote(NamedTuple):
    """Words of the report with figures at `marks` (start, end, index of the operand); `place` is that of the first.

    `path` is empty but for a document that the report is compared with.
    """

    place: Place
    text: str
    marks: tuple[tuple[int, int, int], ...]
    path: str = ""

    def underline(self) -> str:
        """A line of `^` under the claim and `~` under its counterparts, aligned for wide characters."""
        line, at = "", 0
        for start, end, index in self.marks:
            line += " " * width(self.text[at:start]) + ("~" if index else "^") * max(width(self.text[start:end]), 1)
            at = end
        return line


def quotes(document: Document, operands: Sequence[Operand], columns: int = 100) -> list[Quote]:
    """A quote for each operand, the claim's first; operands that fit on one line of `columns` share one.

    Of an operand that is long itself (a listed item, a heading) only the beginning is marked.
    """
    if document.beside:
        return _by_document(document, operands, columns)
    return _quotes(document, [_begun(document, operand, max(columns // 4, 12)) for operand in operands], columns)


def _begun(document: Document, operand: Operand, longest: int) -> Operand:
    """A long item up to a mark of punctuation, or as far as it may go."""
    if isinstance(operand, Fact) or operand.end - operand.start <= longest:
        return operand
    words = document.text[operand.start : operand.start + longest]
    pauses = [match.start() for match in _PAUSE.finditer(words) if match.start() > 5]
    return operand._replace(end=operand.start + (pauses[-1] if pauses else longest))


def _quotes(document: Document, operands: Sequence[Operand], columns: int) -> list[Quote]:
    lines: list[list[int]] = []
    windows: list[tuple[int, int]] = []
    for index, operand in enumerate(operands):
        window = _sentence(document, operand.start, operand.end)
        for at, (start, end) in enumerate(windows):
            both = min(start, window[0]), max(end, window[1])
            if start < window[1] and window[0] < end and (both == (start, end) or _fits(document, both, columns)):
                lines[at].append(index)
                windows[at] = both
                break
        else:
            lines.append([index])
            windows.append(window)
    return [
        q for line, window in zip(lines, windows, strict=True) for q in _cut(document, operands, line, window, columns)
    ]


def _by_document(document: Document, operands: Sequence[Operand], columns: int) -> list[Quote]:
    """Quotes from each document in turn, the claim's first."""
    homes = [document.home(operand.start) for operand in operands]
    made: list[Quote] = []
    for base in dict.fromkeys(base for _, base in homes):
        own = [i for i, home in enumerate(homes) if home[1] == base]
        home = homes[own[0]][0]
        there = replace(home, beside=())
        for quote in quotes(there, [moved(operands[i], -base) for i in own], columns):
            marks = tuple((start, end, own[index]) for start, end, index in quote.marks)
            made.append(quote._replace(marks=marks, path=home.path if base else ""))
    return made


def _cut(
    document: Document, operands: Sequence[Operand], line: list[int], window: tuple[int, int], columns: int
) -> list[Quote]:
    """One quote of the whole window where it fits, else one for each stretch of figures that stand close together."""
    if _fits(document, window, columns):
        return [_quote(document, operands, line, window)]
    context = max(columns // 5, 8)  # characters kept on either side where a sentence is too long
    made, rest = [], sorted(line, key=lambda i: operands[i].start)
    while rest:
        near = [rest.pop(0)]
        start = max(window[0], operands[near[0]].start - context)
        while rest and _fits(document, (start, operands[rest[0]].end), columns):
            near.append(rest.pop(0))
        end = min(window[1], max(operands[i].end for i in near) + context)
        made.append(_quote(document, operands, near, (start, end), start > window[0], end < window[1]))
    return sorted(made, key=lambda q: min(mark[2] for mark in q.marks))


def _quote(
    document: Document, operands: Sequence[Operand], line: list[int], window: tuple[int, int],
    before: bool = False, after: bool = False,
) -> Quote:  # fmt: skip
    start, end = window
    while start < end and document.text[start].isspace():
        start += 1
    shift = int(before) - start
    marks, at = [], 0
    for i in sorted(line, key=lambda i: (operands[i].start, i)):
        if operands[i].start + shift >= at:  # the same figure in two roles is underlined once
            at = operands[i].end + shift
            marks.append((operands[i].start + shift, at, i))
    text = "…" * before + same_length(document.text[start:end]).rstrip() + "…" * after
    first = operands[min(line)]
    return Quote(document.place(first.start, first.end), text, tuple(marks))


def _sentence(document: Document, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, within its block."""
    at = bisect_right(document.blocks, start, key=begin) - 1
    low, high = 0, len(document.text)
    if at >= 0:
        block = document.blocks[at]
        low, high = begin(block), max(block.end, end)
    stops = [m.end() for m in _STOP.finditer(document.text, max(low, start - 400), start)]
    after = _STOP.search(document.text, end, high)
    return stops[-1] if stops else max(low, start - 400), after.end() if after else high


def begin(block: Block) -> int:
    """Where a block begins, its printed mark included."""
    return block.mark_start if 0 <= block.mark_start < block.start else block.start


def _fits(document: Document, window: tuple[int, int], columns: int) -> bool:
    return window[1] - window[0] <= columns and width(document.text[window[0] : window[1]]) <= columns
