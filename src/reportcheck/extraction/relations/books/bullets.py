"""——税收收入a。——非税收入b。: the two kinds of what the paragraph above tells, each in a paragraph of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_ABOVE = 3  # paragraphs above in which the whole is told
_LONG = 10_000  # an amount of so many units of its last digit: a slip in it shows


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-kinds` (roles whole, part) where the two make the whole, or would but for one slip."""
    kinds = [pair.partition("-")[::2] for pair in view.lexicon.list("ledger", "kinds")]
    for at, (one, other) in enumerate(pairwise(books)):
        for a, b in kinds:
            first, second = one[0], other[0]
            if _opens(view, first, a) and _opens(view, second, b):
                above = [entry for entries in reversed(books[max(at - _ABOVE, 0) : at]) for entry in entries]
                wholes = [e.fact for e in above if e.part == "amount" and not e.depth and a[-2:] in e.words]
                yield from _made(wholes, first.fact, second.fact)


def _opens(view: View, entry: Entry, name: str) -> bool:
    """Does the paragraph open with this kind?"""
    return entry.part == "amount" and entry.lead.strip(" \u3000—-·").startswith(name)


def _made(wholes: Sequence[Fact], first: Fact, second: Fact) -> Iterator[Statement]:
    total = first.value + second.value
    slack = (first.figure.ulp + second.figure.ulp) / 2
    fitting = [fact for fact in wholes if abs(total - fact.value) <= slack + fact.figure.ulp / 2]
    slips = [fact for fact in wholes if _slipped(fact, (first, second), total - fact.value)]
    for whole in (fitting or slips)[:1]:
        roles = {"whole": (whole,), "part": (first, second)}
        doubt = "" if fitting else "the whole is told in another paragraph"
        yield Statement("budget-kinds", roles, whole.start, second.end, {"partition": "complete"}, doubt)


def _slipped(whole: Fact, parts: tuple[Fact, Fact], off: Decimal) -> bool:
    return whole.value / whole.figure.ulp >= _LONG and one_slip(whole, parts, off)
