"""A rank and a gap of one figure: who is first of a group does not lie below its average."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `first-and-gap` with roles rank and gap, of one indicator, group and period."""
    yield from _nested(view)
    gaps = [fact for fact in view.facts if fact.measure == "gap" and fact.among not in (None, "target")]
    for rank in (fact for fact in view.facts if fact.figure.kind == "rank" and fact.value == 1 and fact.among):
        for gap in gaps:
            same = gap.among == rank.among and gap.period == rank.period and gap.sentence == rank.sentence
            if same and _name(gap) == _name(rank):
                yield Statement("first-and-gap", {"rank": (rank,), "gap": (gap,)}, gap.start, rank.end)


def _nested(view: View) -> Iterator[Statement]:
    """位居全省第六、全市第一: who is sixth of the province cannot be behind that in a city of it."""
    for facts in view.sentences.values():
        for a, b in pairwise(facts):
            both = a.figure.kind == b.figure.kind == "rank" and a.among in _WIDTH and b.among in _WIDTH
            if both and a.among != b.among and _LIST.fullmatch(view.between(a, b)):
                wide, narrow = (a, b) if _WIDTH[a.among or ""] > _WIDTH[b.among or ""] else (b, a)
                roles = {"smaller": (narrow,), "larger": (wide,)}
                yield Statement("rank-within", roles, a.start, b.end, doubt="the two may be of different things")


_WIDTH = {"world": 3, "nation": 2, "province": 1, "city": 0}
_LIST = regex.compile(r"位?[、，](?:位?居|排名?|列)?全[省国市]$|位?[、，](?:位?居|排名?|列)?全[省国市区]")


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")
