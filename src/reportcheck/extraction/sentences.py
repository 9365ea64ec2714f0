"""Blocks cut into sentences and clauses: the frames in which subject, period and status are inherited."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportcheck import regex
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Figure

_SENTENCE = regex.compile(r"[^。！？\n]+[。！？]*[”’）]?")
_CLAUSE = regex.compile(r"[^，；：]+[，；：]?")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sentence:
    """`text[start:end]` of one block; `clauses` are the offsets at which its clauses start."""

    start: int
    end: int
    index: int
    block: Block
    clauses: tuple[int, ...]


def sentences(document: Document, figures: Sequence[Figure]) -> Iterator[tuple[Sentence, Sequence[Figure]]]:
    """The sentences that hold figures, each with its own, in order; none in tables and page furniture."""
    text, index = document.text, -1
    starts = [figure.start for figure in figures]
    last, count = 0, len(starts)
    for block in document.blocks:
        if block.kind in ("table", "furniture"):
            continue
        for match in _SENTENCE.finditer(text, block.start, block.end):
            start, end = match.span()
            index += 1
            if last == count or starts[last] >= end:
                continue
            first = bisect_left(starts, start, last)
            last = bisect_left(starts, end, first)
            if first < last:
                clauses = tuple([clause.start() for clause in _CLAUSE.finditer(text, start, end)])
                yield Sentence(start, end, index, block, clauses or (start,)), figures[first:last]


def closed(words: str) -> bool:
    """Does a bracket close here that was open before: is what stands before the words an aside?"""
    at = words.find("）")
    return at >= 0 and "（" not in words[:at]


def behind_bracket(seg: str) -> str:
    """下同）增加: the words behind a bracket that opened before a figure inside it."""
    return seg[seg.rindex("）") + 1 :] if closed(seg) else seg


def opening(text: str, at: int, stops: str = "。") -> int:
    """Where the piece that a place stands in begins: behind the last of the stops before it, or of the lines."""
    begin = text.rfind("\n", 0, at) + 1
    return max(begin, *(text.rfind(stop, begin, at) + 1 for stop in stops))
