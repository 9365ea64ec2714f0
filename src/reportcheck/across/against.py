"""`--against LAST_YEAR`: every statement that last year's report allows about this year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportcheck.across import counts, levels, promises, ranks, rises, streaks
from reportcheck.across.pair import Pair, Side, base_of
from reportcheck.extraction import Extraction, extract
from reportcheck.model.document import Document
from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon

FINDERS: tuple[Callable[[Pair], Iterator[Statement]], ...] = (
    streaks.find, levels.growth, rises.find, counts.totals, counts.cumulative, counts.swapped, counts.shrunk,
    ranks.find, promises.find,
)  # fmt: skip


def against(document: Document, last: Document) -> Callable[[Extraction, Lexicon], list[Statement]]:
    """For `audit(side_by_side(document, [last]), packs, beside=...)`: statements that need the facts of both."""

    def beside(extraction: Extraction, lexicon: Lexicon) -> list[Statement]:
        there = Side(last, extract(last, lexicon).facts, base_of(document, last))
        pair = Pair(Side(document, extraction.facts), there, lexicon)
        return [statement for find in FINDERS for statement in find(pair)]

    return beside
