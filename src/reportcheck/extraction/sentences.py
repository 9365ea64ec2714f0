"""Blocks cut into sentences and clauses: the frames in which subject, period and status are inherited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportcheck.model.document import Block, Document

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’）]?")
_CLAUSE = re.compile(r"[^，；：]+[，；：]?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of one block; `clauses` are the offsets at which its clauses start."""

    start: int
    end: int
    index: int
    block: Block
    clauses: tuple[int, ...]


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of every block but tables and page furniture, in order."""
    text, index = document.text, 0
    for block in document.blocks:
        if block.kind in ("table", "furniture"):
            continue
        for match in _SENTENCE.finditer(text, block.start, block.end):
            start, end = match.span()
            clauses = tuple(clause.start() for clause in _CLAUSE.finditer(text, start, end))
            yield Sentence(start, end, index, block, clauses or (start,))
            index += 1
