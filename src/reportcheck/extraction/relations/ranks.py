"""A rank and a gap of one figure: who is first of a group does not lie below its average."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `first-and-gap` with roles rank and gap, of one indicator, group and period."""
    gaps = [fact for fact in view.facts if fact.measure == "gap" and fact.among not in (None, "target")]
    for rank in (fact for fact in view.facts if fact.figure.kind == "rank" and fact.value == 1 and fact.among):
        for gap in gaps:
            same = gap.among == rank.among and gap.period == rank.period and gap.sentence == rank.sentence
            if same and _name(gap) == _name(rank):
                yield Statement("first-and-gap", {"rank": (rank,), "gap": (gap,)}, gap.start, rank.end)


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")
