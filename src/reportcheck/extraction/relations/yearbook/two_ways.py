"""A whole that is not told, split in two ways: 城镇500.1亿元，乡村29.0亿元；批发和零售487.3亿元，住宿和餐饮41.8亿元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from reportcheck.extraction.relations.view import View, comparable, reckoned
from reportcheck.extraction.relations.yearbook.named import Formula, Named, Names, formulas
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_NEAR = 90  # characters from a part to the next, and from one split to the other
_NOUGHT = Decimal(0)
_DOUBT = "both are taken to be splits of one whole"


class _Split(NamedTuple):
    way: Formula
    parts: tuple[Fact, ...]

    @property
    def made(self) -> Decimal:
        return sum((part.value for part in self.parts), _NOUGHT)


def find(view: View, paragraphs: Sequence[Sequence[Named]]) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole: what one split makes, part: the other), from the word list `ways`."""
    ways = formulas(view.lexicon.list("yearbook", "ways"))
    names = Names(ways)
    for paragraph in paragraphs:
        if len(paragraph) >= 2 * 2 and any("乡村" in one.words for one in paragraph):
            levels = [one for one in paragraph if one.fact.measure == "level" and one.fact.figure.kind == "number"]
            splits = sorted(
                (split for way in ways for split in _splits(names, levels, way)), key=lambda one: one.parts[0].start
            )
            for first, second in pairwise(splits):
                yield from _both(levels, first, second)


def _splits(names: Names, levels: Sequence[Named], way: Formula) -> Iterator[_Split]:
    """Amounts of both names one after the other, what the first is made of between them."""
    for at, one in enumerate(levels):
        if not names.match(one, way.terms[0]):
            continue
        for other in levels[at + 1 : at + 3]:
            if not comparable(one.fact, other.fact) or other.fact.start - one.fact.end > _NEAR:
                break
            if names.match(other, way.terms[1]):
                yield _Split(way, (one.fact, other.fact))
                break
            if "其中" not in other.lead:
                break


def _both(levels: Sequence[Named], first: _Split, second: _Split) -> Iterator[Statement]:
    start, end = first.parts[0], second.parts[-1]
    near = 0 < second.parts[0].start - first.parts[-1].end < _NEAR and comparable(start, end)
    if not near or first.way == second.way or start.sentence != end.sentence:
        return
    slack = sum((part.figure.ulp for part in (*first.parts, *second.parts)), _NOUGHT) / 2
    off = second.made - first.made
    told = [one.fact for one in levels if one.fact.start < start.start and comparable(one.fact, start)]
    if any(min(abs(fact.value - first.made), abs(fact.value - second.made)) <= slack for fact in told):
        return  # the whole is told, and each split is held to it
    due = [*((part, off) for part in first.parts), *((part, -off) for part in second.parts)]
    if abs(off) <= slack or any(one_slip(part, (), way) for part, way in due):
        whole = reckoned(start, first.made, slack, "+".join(part.text for part in first.parts))
        roles = {"whole": (whole,), "part": second.parts}
        yield Statement("sum-nearly", roles, start.start, end.end, {"partition": "complete"}, _DOUBT)
