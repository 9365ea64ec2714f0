"""A rank that is kept, gained or lost against last year's."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.across.match import name, sameness
from reportcheck.across.names import paired
from reportcheck.across.pair import Pair
from reportcheck.model.fact import Fact, Statement

_UP = regex.compile(r"跃居|升至|上升到|跃升至?|提升至|提升到|晋升|前移至|跃升到|升到")
_KEPT = regex.compile(r"保持|稳居|继续|蝉联|仍居|稳定在|连续")
_LIKELY = 0.6
_MORE = regex.compile(r"和|、|及|均")


def find(pair: Pair) -> Iterator[Statement]:
    """Statements `rank-gained` (smaller now, larger then) and `rank-kept` (whole now, part then)."""
    now = [fact for fact in pair.here.facts if _rank(fact)]
    then = [fact for fact in pair.there.facts if _rank(fact)]

    def alike(a: Fact, b: Fact) -> float:
        return sameness(a, b) if a.among == b.among and pair.shift(b.period) == a.period else 0.0

    for a, b in paired(now, then, alike, _LIKELY):
        words = pair.here.before(a.start, "。；，\n")[-12:]
        if _UP.search(words):
            yield pair.statement("rank-gained", {"smaller": a}, {"larger": b}, "both are taken to be the same ranking")
        elif _KEPT.search(words):
            yield pair.statement("rank-kept", {"whole": a}, {"part": b}, "both are taken to be the same ranking")


def _rank(fact: Fact) -> bool:
    return (fact.figure.kind == "rank" and fact.status == "actual" and len(name(fact)) > 3
            and fact.figure.hedge == "none" and not _MORE.search(fact.label))  # fmt: skip
