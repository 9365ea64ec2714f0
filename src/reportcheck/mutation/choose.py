"""Which changes are tried: of every kind as many as another, as far as the report has them; the same for one seed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from random import Random

from reportcheck.model.document import Document
from reportcheck.model.fact import Fact
from reportcheck.mutation import figures, words
from reportcheck.mutation.change import Mutant

KINDS = (*figures.EACH, "stale", *words.EACH)


def mutants(
    document: Document, facts: Sequence[Fact], kinds: Sequence[str] = KINDS, seed: int = 0, limit: int = 200
) -> list[Mutant]:
    """At most `limit` changes (0: all there are), by kind in turn, in the order in which they stand in the report."""
    queues = []
    for kind in dict.fromkeys(kinds):
        rng = Random(f"{seed}:{kind}")
        found = [mutant for mutant in _all(kind, document, facts, rng) if _together(document, mutant)]
        rng.shuffle(found)
        queues.append(found)
    turns = [mutant for turn in zip_longest(*queues) for mutant in turn if mutant is not None]
    return sorted(turns[:limit] if limit else turns, key=lambda one: (one.start, one.end, one.kind))


def _all(kind: str, document: Document, facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    if kind == "stale":
        yield from figures.stale(facts, rng)
    elif kind in words.EACH:
        yield from words.EACH[kind](document, facts, rng)
    else:
        for one in filter(None, (figures.EACH[kind](fact, rng) for fact in facts)):
            yield replace(one, new=figures.IN_ENGLISH.get(one.new, one.new)) if document.language == "en" else one


def _together(document: Document, mutant: Mutant) -> bool:
    """Does the change replace characters that stand together in the source?"""
    first, last = document.origin(mutant.start), document.origin(mutant.end - 1)
    return 0 <= last - first == mutant.end - 1 - mutant.start
