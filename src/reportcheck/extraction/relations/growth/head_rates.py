"""People and their rate, both told twice: 贫困人口由10.81万人下降到2.88万人，贫困发生率由54.4%下降到14.8%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.view import View, comparable, place, reckoned
from reportcheck.model.fact import Fact, Statement

_PEOPLE, _RATE = "贫困", "贫困发生率"
_BETWEEN = 2  # figures that may stand between the people and their rate (累计减贫5.08万人)
_DRIFT = Decimal("0.3")  # by so much of itself the population may lie off, half of it either way
_DOUBT = "the population may have changed in between"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base): what the first two say of all people holds for the last two."""
    for was in view.facts:
        if was.figure.kind == "percent" and "from" in was.tags and was.label.endswith(_RATE):
            facts = view.sentences[was.sentence]
            at = place(facts, was)
            shares = facts[at : at + 2]
            for before in range(at - 2, max(at - 3 - _BETWEEN, -1), -1):
                people = facts[before : before + 2]
                if _became(people) and people[0].label.startswith(_PEOPLE) and _became(shares):
                    yield _held(*people, *shares)
                    break


def _became(facts: list[Fact]) -> bool:
    """Two plain figures, of which the one became the other."""
    told = len(facts) > 1 and "from" in facts[0].tags and "to" in facts[1].tags and comparable(*facts)
    return told and all(fact.figure.hedge == "none" and fact.value > 0 for fact in facts)


def _held(first: Fact, then: Fact, of: Fact, share: Fact) -> Statement:
    whole = first.value * 100 / of.value
    slack = whole * (first.figure.ulp / first.value + of.figure.ulp / of.value + _DRIFT)
    base = reckoned(first, whole, slack, f"{first.text}÷{of.text}")
    return Statement(
        "share-of", {"part": (then,), "share": (share,), "base": (base,)}, first.start, share.end, {}, _DOUBT
    )
