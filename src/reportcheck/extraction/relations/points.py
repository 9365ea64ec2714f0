"""Which of per cent and percentage points fits: what grows is an amount, what is held against a place is a rate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

PERCENT, POINTS = ("%", "‰"), ("个百分点",)


def find(view: View) -> Iterator[Statement]:
    """Statements `amount-growth`, `rate-level` (in %) and `rate-gap` (in points), with role figure and param units."""
    words = _words(view.lexicon)
    for facts in view.sentences.values():
        before: Fact | None = None
        for fact in facts:
            if fact.figure.unit in PERCENT or fact.figure.unit in POINTS:
                said = view.before(fact, 40)
                level = words.level.search(said) or _listed(view, before, fact)
                if level and fact.measure in ("rate", "share", "change"):
                    yield _one("rate-level", fact, PERCENT)
                elif fact.measure in ("growth", "change") and _amount(fact, said, words) and not _of_rate(before, fact):
                    yield _one("amount-growth", fact, PERCENT)
                elif before is not None and before.figure.kind == "percent" and words.gap.search(said):
                    yield _one("rate-gap", fact, POINTS)
            before = fact


def _listed(view: View, before: Fact | None, fact: Fact) -> bool:
    """Does it follow a percentage in a list (达96%和94%) or in a change from one to the other (从75.6%提升至76.5%)?"""
    if before is None or before.figure.unit not in PERCENT or before.measure not in ("rate", "share"):
        return False
    words = view.between(before, fact)
    return words in ("、", "和") or ("from" in before.tags and len(words) < 12 and words.endswith(("到", "至", "为")))


class _Words:
    """The word lists `points` of a lexicon, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        def words(name: str) -> str:
            return alternation(lexicon.list("points", name))

        self.grows = regex.compile(rf"(?<![每率比度])(?:{words('grows')})了?(?:约|近|超过?)?$")
        self.rate = regex.compile(rf"(?:{words('rates')})")
        self.level = regex.compile(
            rf"(?:{words('levels')})(?:已|分别|均|约)?(?:{words('reached')})(?:约|近|超过?|了)?$"
        )
        self.gap = regex.compile(rf"(?:{words('above')})(?:{words('places')})[^，。；、（]{{0,8}}$")


@lru_cache(maxsize=8)
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)


def _amount(fact: Fact, said: str, words: _Words) -> bool:
    """Is it said of a named amount that it grew by this (进出口增长3%), and of no rate, price or index?"""
    return len(fact.label) > 1 and bool(words.grows.search(said)) and not words.rate.search(fact.label)


def _of_rate(before: Fact | None, fact: Fact) -> bool:
    """Does it follow a rate of the same name, which it may be the change of (占0.8%、比上年下降2.9个百分点)?"""
    return before is not None and before.measure in ("rate", "share") and before.label == fact.label


def _one(kind: str, fact: Fact, units: tuple[str, ...]) -> Statement:
    return Statement(kind, {"figure": (fact,)}, fact.start, fact.end, {"units": units})
