"""A rank and a gap of one figure: who is first of a group does not lie below its average."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `rank-in-larger` (smaller, larger) and `first-and-gap` (rank, gap), of one group and period."""
    yield from _nested(view)
    gaps = [fact for fact in view.facts if fact.measure == "gap" and fact.among not in (None, "target")]
    for rank in (fact for fact in view.facts if fact.figure.kind == "rank" and fact.value == 1 and fact.among):
        for gap in gaps:
            same = gap.among == rank.among and gap.period == rank.period and gap.sentence == rank.sentence
            if same and _name(gap) == _name(rank):
                yield Statement("first-and-gap", {"rank": (rank,), "gap": (gap,)}, gap.start, rank.end)


def _nested(view: View) -> Iterator[Statement]:
    """位列全省各县第七、全市各县第四: who is seventh of a city is not fourth of the province that holds it."""
    for facts in view.sentences.values():
        for one, other in pairwise(facts):
            both = one.figure.kind == other.figure.kind == "rank"
            if not both or not _AND.fullmatch(view.between(one, other)):
                continue
            sizes = [_SIZE.get(fact.among or "", 0) for fact in (one, other)]
            if 0 in sizes or sizes[0] == sizes[1] or {one.figure.text[-2:], other.figure.text[-2:]} & _LAST:
                continue
            outer, inner = (one, other) if sizes[0] > sizes[1] else (other, one)
            yield pair("rank-in-larger", inner, outer)


_SIZE = {"city": 1, "province": 2, "nation": 3}
_AND = regex.compile(
    r"(?:位|名)?[、，](?:分?别?居?|位列|位居|列|排名?)?全[国省市州盟](?:各)?(?:[^，。；、\d第（）]{0,8}(?:（[^（）]{1,8}）)?)?"
)
_LAST = frozenset({"倒数"})


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")
