"""Blocks of an English report cut into sentences and clauses; a full stop after U.S. or No. ends none."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.words import Words
from reportcheck.extraction.sentences import Sentence
from reportcheck.model.document import Document

_END = regex.compile(r"[.!?][”\"’')\]]*(?=\s+[“\"'(]?[A-Z0-9$€£¥]|\s*$)")
_CLAUSE = regex.compile(
    r"[;:—] ?|, (?=(?:and|while|with|but|whereas|which|of which|of whom|including|compared|up|down)\b)"
)


def sentences(document: Document, words: Words) -> Iterator[Sentence]:
    """The sentences of every block but tables and page furniture, in order."""
    text, index = document.text, 0
    for block in document.blocks:
        if block.kind in ("table", "furniture"):
            continue
        start = block.start
        for end in _ends(text, block.start, block.end, words):
            clauses = (start, *(found.end() for found in _CLAUSE.finditer(text, start, end)))
            yield Sentence(start, end, index, block, clauses)
            index, start = index + 1, end


def _ends(text: str, start: int, end: int, words: Words) -> Iterator[int]:
    last = start
    for match in _END.finditer(text, start, end):
        if text[match.start()] == "." and words.abbreviation.search(
            text, max(start, match.start() - 8), match.start() + 1
        ):
            continue
        last = match.end()
        yield last
    if last < end and text[last:end].strip():
        yield end
