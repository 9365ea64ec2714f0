"""What is left of a number after what is done: 16项问题，已整改7项，剩余9项."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_LEFT = regex.compile(r"(?:剩余|其余|余下|还剩|尚余)的?$")
_DONE = regex.compile(r"已(?:经)?[^，。；\d]{0,6}$|(?:完成|整改|交付|建成|落实|办结|化解|销号)(?:了)?[^，。；\d]{0,4}$")
_NEAR = 90  # characters in which the three are told


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-left` with roles whole and part (what is done, what is left)."""
    counts = [fact for fact in view.facts if fact.measure == "level" and fact.figure.kind == "number"]
    for at, left in enumerate(counts):
        if not _LEFT.search(view.before(left)) or not left.figure.unit:
            continue
        before = [fact for fact in counts[max(0, at - 4) : at] if comparable(fact, left) and _close(fact, left)]
        if len(before) == 2 and before[0].value > before[1].value and _DONE.search(view.before(before[1])):
            roles = {"whole": (before[0],), "part": (before[1], left)}
            yield Statement("sum-left", roles, before[0].start, left.end, {"partition": "complete"})


def _close(fact: Fact, left: Fact) -> bool:
    return left.start - fact.end < _NEAR and left.sentence - fact.sentence < 2
