"""Relations that the sentences of a report claim between its figures, one finder a kind of wording."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.guarded import found
from reportcheck.extraction.relations import again, growth, parts, placing, ratios, sizes, targets, words
from reportcheck.extraction.relations.view import view
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

FINDERS = (
    *growth.FINDERS,
    *parts.FINDERS,
    *targets.FINDERS,
    *ratios.FINDERS,
    *sizes.FINDERS,
    *words.FINDERS,
    *again.FINDERS,
    *placing.FINDERS,
)


def relations(document: Document, facts: tuple[Fact, ...], lexicon: Lexicon, broken: list[str]) -> Iterator[Statement]:
    """Every statement that a finder sees, in the order of the finders; `broken` takes what finder broke, and why."""
    seen = view(document, facts, lexicon)
    for finder in FINDERS:
        yield from found(broken, finder.find, seen)
    if "ledger" in lexicon.words:
        from reportcheck.extraction.relations import books  # only packs for budgets ask for them

        yield from found(broken, books.find, seen, broken)
    if "yearbook" in lexicon.words:
        from reportcheck.extraction.relations import yearbook  # only packs for statistical communiques do

        yield from found(broken, yearbook.find, seen, broken)
