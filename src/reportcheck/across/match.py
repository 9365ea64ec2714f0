"""Facts of two reports that speak of the same thing: same unit and measure, same indicator or the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from reportcheck.across.names import core, likeness
from reportcheck.extraction.relations.view import plain
from reportcheck.model.fact import Fact
from reportcheck.model.units import dimension

SAME = 0.99  # the same words
NEAR = 0.8
_TAIL = 0.9  # one name is the end of the other (国考断面, 地表水国考断面)
_LEAST = 4


def name(fact: Fact) -> str:
    """The words of a fact's label that tell what it is."""
    return core(plain(fact.label))


def sameness(a: Fact, b: Fact) -> float:
    """1 for one indicator or the same words, 0 for two indicators or another unit; else how alike the words are."""
    ranks = a.figure.kind == b.figure.kind == "rank"
    if not (ranks or dimension(a.figure.unit)[0] == dimension(b.figure.unit)[0]) or not _one_scope(a, b):
        return 0.0
    if a.indicator and b.indicator:
        return float(a.indicator == b.indicator)
    one, other = name(a), name(b)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0 if len(one) > 2 else 0.0
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST and long.endswith(short):
        return _TAIL
    return likeness(one, other)


def _one_scope(a: Fact, b: Fact) -> bool:
    """全国重点实验室 names a thing of the place itself: a scope counts only beside an indicator."""
    return a.scope == b.scope or not (a.indicator or b.indicator)


def matches(
    now: Iterable[Fact], then: Iterable[Fact], least: float = NEAR,
    allowed: Callable[[Fact, Fact], bool] = lambda a, b: True,
) -> Iterator[tuple[Fact, Fact, float]]:  # fmt: skip
    """Each fact of `now` with the one of `then` that is most like it; none where two are and differ in value."""
    by_unit: dict[str, list[Fact]] = defaultdict(list)
    for fact in then:
        by_unit[dimension(fact.figure.unit)[0]].append(fact)
    for fact in now:
        scored = [
            (sameness(fact, other), other) for other in by_unit[dimension(fact.figure.unit)[0]] if allowed(fact, other)
        ]
        best = max((score for score, _ in scored), default=0.0)
        if best < least:
            continue
        found = [other for score, other in scored if score == best]
        if len({(other.value, other.figure.hedge) for other in found}) == 1:
            yield fact, found[0], best
