"""Lines that a PDF's text layer tore apart: a decimal point set on its own base line leaves its line in two.

    完成预算的 100                   .9%，其中，税收 1556
            .9%，其中，税收 1556     完成预算的 100
                                 .4亿元
The pieces are put back into one line by the columns they stand in.
"""

from __future__ import annotations

from itertools import pairwise

from reportcheck import regex
from reportcheck.readers.furniture import PAGE_NUMBER

Piece = tuple[int, int]  # start and end in the folded source

_TORN = regex.compile(r"(?m)^ *\.(?:\d|(?= ?[^ -~]))")
_SEGMENT = regex.compile(r"\S+(?: \S+)*")
_OVERLAP = 2  # columns that pieces may seem to overlap: widths in a text layer are not exact


def mend(folded: str) -> list[Piece] | None:
    """The pieces of the source in the order they are read; None where nothing is torn."""
    if len(_TORN.findall(folded)) < 3:
        return None
    pieces: list[Piece] = []
    lines = folded.split("\n")
    start = kept = index = 0
    while index < len(lines):
        end = start + len(lines[index]) + 1
        last, merged = index, list[Piece]()
        while last + 1 < len(lines) and last < index + 3:
            after = last + 1 if lines[last + 1].strip() else last + 2
            if after >= len(lines) or PAGE_NUMBER.match(lines[after].strip()):
                break
            if not (joined := _merge(lines, start, index, after)):
                break
            merged, last = joined, after
        if merged:
            pieces.append((kept, start))
            pieces.extend(merged)
            end = start + sum(len(line) + 1 for line in lines[index : last + 1])
            kept = end - 1
        start, index = end, last + 1
    return [*pieces, (kept, len(folded))] if pieces else None


def _merge(lines: list[str], start: int, first: int, last: int) -> list[Piece]:
    """The segments of these lines as one line, if their columns fit and every stray decimal finds its digits."""
    segments: list[tuple[int, bool, int, str]] = []  # column, begins with a point, offset, text
    for line in lines[first : last + 1]:
        for match in _SEGMENT.finditer(line):
            segments.append((match.start(), match[0][0] == ".", start + match.start(), match[0]))
        start += len(line) + 1
    segments.sort()
    mended = False
    for (column, _, _, text), (follows, point, _, _) in pairwise(segments):
        over = column + len(text) - follows
        if over > (_OVERLAP if point else 0) or (point and not text[-1].isdigit()):
            return []
        mended = mended or point
    if not mended or segments[0][1]:
        return []
    return [(offset, offset + len(text)) for _, _, offset, text in segments]


def rejoin(text: str, pieces: list[Piece]) -> str:
    """The pieces of a text one after another."""
    return "".join([text[start:end] for start, end in pieces])


def unjoin(cuts: tuple[Piece, ...], pieces: list[Piece]) -> tuple[Piece, ...]:
    """Cuts into the rejoined text as cuts into the source."""
    bounds = [0]
    for start, end in pieces:
        bounds.append(bounds[-1] + end - start)
    result = []
    at = 0
    for number, (place, offset) in enumerate(cuts):
        until = cuts[number + 1][0] - place if number + 1 < len(cuts) else bounds[-1] - offset
        while bounds[at + 1] <= offset:
            at += 1
        result.append((place, pieces[at][0] + offset - bounds[at]))
        beyond = at + 1
        while beyond < len(pieces) and bounds[beyond] < offset + until:
            if pieces[beyond][1] > pieces[beyond][0]:
                result.append((place + bounds[beyond] - offset, pieces[beyond][0]))
            beyond += 1
    return tuple(result)
