"""Which of per cent and percentage points fits: an amount grows by per cent, a level is no difference of two."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.english.words import alternation, words
from reportcheck.extraction.relations.view import PERCENT, View
from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon

_CLAUSE = ",;.:(\n"


def find(view: View) -> Iterator[Statement]:
    """Statements `rate-level` and `amount-growth` (both in %), with role figure and param units."""
    known = _words(view.lexicon)
    if known is None:
        return
    points = words(view.lexicon).points
    for fact in view.facts:
        if fact.figure.kind != "point" and fact.figure.unit not in points:
            continue
        before = view.text[max(fact.start - 160, 0) : fact.start]
        left, right = before[max(map(before.rfind, _CLAUSE)) + 1 :], view.text[fact.end : fact.end + 24].split(".")[0]
        said = f"{left} {right}"
        level = not known.differs.match(right) and (known.reached.search(left) or right.startswith(" of "))
        grew = fact.measure == "change" and fact.label and known.grows.search(left)
        if level or not known.told.search(said):
            kind = "rate-level"
        elif grew and not known.rates.search(f"{fact.label} {said}"):
            kind = "amount-growth"
        else:
            continue
        yield Statement(kind, {"figure": (fact,)}, fact.start, fact.end, {"units": PERCENT})


class _Words:
    """The word list `english-points`: what may differ by points, what grows, of what a percentage is told itself."""

    def __init__(self, lexicon: Lexicon) -> None:
        told, grows, rates, reached, differs, hedges = (
            rf"(?:{alternation(lexicon.list(*name))})"
            for name in (*(("english-points", key) for key in _KEYS), ("english-hedges",))
        )
        self.told, self.grows, self.rates = (regex.compile(rf"(?i)\b{words}\b") for words in (told, grows, rates))
        self.reached = regex.compile(rf"(?i)\b{reached}(?: an?| the)?(?: {hedges})* $")
        self.differs = regex.compile(
            rf"(?i) (?:of )?(?:(?:year-on-year|GDP|economic|annual|total|the) )*(?:{differs}|{grows})\b"
        )


_KEYS = ("told", "grows", "rates", "reached", "differs")


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words | None:
    return _Words(lexicon) if lexicon.list("english-points", "told") else None
