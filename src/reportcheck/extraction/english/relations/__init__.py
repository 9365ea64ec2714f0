"""Relations that English sentences claim between their figures: the same kinds of statements as in Chinese reports."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.english.relations import (
    beside,
    changes,
    goals,
    lists,
    mentions,
    moves,
    points,
    series,
    sums,
    years,
)
from reportcheck.extraction.english.relations.view import view
from reportcheck.extraction.relations.parts import wholes
from reportcheck.extraction.relations.view import view as plain_view
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

FINDERS = (moves, changes, sums, lists, mentions, years, series)


def relations(document: Document, facts: tuple[Fact, ...], lexicon: Lexicon) -> Iterator[Statement]:
    """Every statement that a finder sees, in the order of the finders."""
    seen = view(document, facts, lexicon)
    for finder in FINDERS:
        yield from finder.find(seen)
    plain = plain_view(document, facts, lexicon)
    yield from wholes.find(plain)
    yield from beside.find(plain)
    yield from points.find(plain)
    yield from goals.find(plain)
