"""Groups and their members said together more than once (7户22人): where one number is the same, so is the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_TELLING = 10  # smaller numbers meet by chance


def find(view: View) -> Iterator[Statement]:
    """Statements `paired` with role mention: the two groups, or the two numbers of members, of one pair said twice."""
    units = {tuple(pair.split("-")) for pair in view.lexicon.list("group-units")}
    pairs: list[tuple[Fact, Fact]] = []
    for facts in view.sentences.values():
        for groups, members in pairwise(facts):
            if (groups.figure.unit, members.figure.unit) in units and not view.between(groups, members):
                pairs.append((groups, members))
    for (a, b), (c, d) in combinations(pairs, 2):
        if a.figure.unit != c.figure.unit or a.figure.ulp or b.figure.ulp:
            continue
        if b.value == d.value >= _TELLING:
            yield Statement("paired", {"mention": (a, c)}, a.start, d.end)
        if a.value == c.value >= _TELLING:
            yield Statement("paired", {"mention": (b, d)}, a.start, d.end)
