"""All the kinds there are of a thing, by name: 农业、林业、牧业、渔业 and their services make 农林牧渔业总产值."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import mistaken
from reportcheck.model.fact import Fact, Statement

_DOUBT = "the kinds named are taken to be all there are"
_NEAR = 3  # sentences before the one that names the kinds
_PARTS = frozenset({"new", "cumulative", "per-head", "from", "to"})


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` (roles whole, part) for the word list `classifications`: 甲-乙/乙的别名-丙."""
    classes = [
        [tuple(name.split("/")) for name in line.split("-")] for line in view.lexicon.list("classifications")
    ]  # each kind by all its names
    firsts = tuple(name for line in classes for names in line for name in names)
    before: deque[list[Fact]] = deque(maxlen=_NEAR)
    for facts in view.sentences.values():
        levels = [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
        if any(fact.label.startswith(firsts) for fact in levels):
            for line in classes:
                parts = _parts(levels, line)
                if parts:
                    start = min(part.start for part in parts)
                    told = [fact for fact in (*chain.from_iterable(before), *levels) if fact.start < start]
                    yield from _summed(told, parts)
        before.append(levels)


def _parts(levels: list[Fact], line: list[tuple[str, ...]]) -> list[Fact]:
    """The one amount of each kind, all told alike, or none."""
    parts = []
    for names in line:
        found = [fact for fact in levels if fact.label.startswith(names)]
        if len(found) != 1:
            return []
        parts.append(found[0])
    first = parts[0]
    alike = all(
        comparable(part, first) and part.period == first.period and part.status == first.status
        and part.scope == first.scope and part.tags & _PARTS == first.tags & _PARTS and part.figure.hedge == "none"
        for part in parts
    )  # fmt: skip
    return parts if alike else []


def _summed(told: list[Fact], parts: list[Fact]) -> Iterator[Statement]:
    """The whole that fits, or else one that would if it were not for a slip of the pen, nearest first."""
    first = parts[0]
    wholes = [
        fact for fact in reversed(told)
        if comparable(fact, first) and fact.period == first.period and fact.status == first.status
        and fact.figure.hedge == "none" and fact.tags & _PARTS == first.tags & _PARTS and fact.scope == first.scope
    ]  # fmt: skip
    total = sum((part.value for part in parts), Decimal(0))
    slack = sum((part.figure.ulp for part in parts), Decimal(0)) / 2
    fitting = [whole for whole in wholes if abs(whole.value - total) <= slack + whole.figure.ulp / 2]
    slips = [whole for whole in wholes if mistaken(whole, parts, total - whole.value, slack + whole.figure.ulp / 2)]
    for whole in (fitting or slips)[:1]:
        roles = {"whole": (whole,), "part": tuple(parts)}
        end = max(part.end for part in parts)
        yield Statement("sum-complete", roles, whole.start, end, {"partition": "complete"}, _DOUBT)
