"""Relations of statistical communiques: identities that a pack lists (`yearbook`), and what follows from them."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.guarded import found
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


def find(view: View, broken: list[str] | None = None) -> Iterator[Statement]:
    """Every statement of the finders of this folder; `broken` takes what finder broke, and why."""
    paragraphs = list(named(view))
    for finder in (splits, growths, two_ways):
        yield from found(broken, finder.find, view, paragraphs)
    for finder in _ALONE:
        yield from found(broken, finder.find, view)


_ALONE = (
    places,
    crops,
    grades,
    accidents,
    people,
    classes,
    revised,
    subscribers,
    run_together,
    price_lines,
    infections,
)
