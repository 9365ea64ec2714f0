"""Relations that the sentences of a report claim between its figures, one finder a kind of wording."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations import (
    adverse,
    annual,
    based,
    beside,
    calendar,
    changes,
    comparing,
    complements,
    compositions,
    contributions,
    divisions,
    entire,
    fields,
    from_to,
    gaps,
    goals,
    goals_twice,
    granular,
    halves,
    heads,
    heights,
    implied,
    indivisible,
    leagues,
    limits,
    listed,
    magnitudes,
    means,
    measures,
    mentions,
    multiples,
    nationwide,
    newly,
    outcomes,
    own_years,
    paces,
    pairs,
    parallel,
    paths,
    plenums,
    points,
    proportions,
    quotients,
    raised,
    ranks,
    remainders,
    sentence_before,
    sets,
    shares,
    shifts,
    steps,
    stocks,
    subsets,
    sums,
    swapped,
    totals,
    twins,
    ways,
    wayward,
    wholes,
    within,
    years,
)
from reportcheck.extraction.relations.view import view
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

FINDERS = (
    from_to,
    within,
    sentence_before,
    subsets,
    outcomes,
    newly,
    heights,
    entire,
    compositions,
    limits,
    parallel,
    changes,
    years,
    goals,
    goals_twice,
    wholes,
    heads,
    mentions,
    pairs,
    sets,
    sums,
    listed,
    shares,
    comparing,
    gaps,
    ranks,
    contributions,
    leagues,
    own_years,
    ways,
    multiples,
    steps,
    magnitudes,
    points,
    calendar,
    means,
    annual,
    complements,
    paces,
    totals,
    swapped,
    raised,
    twins,
    halves,
    wayward,
    remainders,
    stocks,
    fields,
    shifts,
    paths,
    quotients,
    indivisible,
    nationwide,
    based,
    implied,
    proportions,
    beside,
    adverse,
    measures,
    divisions,
    granular,
    plenums,
)


def relations(document: Document, facts: tuple[Fact, ...], lexicon: Lexicon) -> Iterator[Statement]:
    """Every statement that a finder sees, in the order of the finders."""
    seen = view(document, facts, lexicon)
    for finder in FINDERS:
        yield from finder.find(seen)
    if "ledger" in lexicon.words:
        from reportcheck.extraction.relations import books  # only packs for budgets ask for them

        yield from books.find(seen)
    if "yearbook" in lexicon.words:
        from reportcheck.extraction.relations import yearbook  # only packs for statistical communiques do

        yield from yearbook.find(seen)
