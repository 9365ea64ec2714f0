"""Relations of statistical communiques: identities that a pack lists (`yearbook`), and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations.view import View
from reportcheck.extraction.relations.yearbook import (
    accidents,
    classes,
    crops,
    grades,
    growths,
    infections,
    people,
    places,
    price_lines,
    revised,
    run_together,
    splits,
    subscribers,
    two_ways,
)
from reportcheck.extraction.relations.yearbook.named import named
from reportcheck.model.fact import Statement


def find(view: View) -> Iterator[Statement]:
    """Every statement of the finders of this folder."""
    paragraphs = list(named(view))
    yield from splits.find(view, paragraphs)
    yield from growths.find(view, paragraphs)
    yield from two_ways.find(view, paragraphs)
    yield from places.find(view)
    yield from crops.find(view)
    yield from grades.find(view)
    yield from accidents.find(view)
    yield from people.find(view)
    yield from classes.find(view)
    yield from revised.find(view)
    yield from subscribers.find(view)
    yield from run_together.find(view)
    yield from price_lines.find(view)
    yield from infections.find(view)
