"""What was promised last year against what this year's report says was promised, and was reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from reportcheck.across.match import NEAR, SAME, sameness
from reportcheck.across.pair import Pair
from reportcheck.model.fact import Fact, Statement

_DONE = re.compile(r"(?:完成|实现)[^，。；]{0,10}(?:目标|任务)|达到(?:了)?预期")
_UNDONE = re.compile(r"未|没有|低于|差距|不及|欠")
_BETTER_LOW = ("cpi", "unemployment-surveyed", "unemployment-registered", "deficit", "deficit-rate")
_MEASURES = ("level", "growth", "rate", "share", "change")


def find(pair: Pair) -> Iterator[Statement]:
    """Statements `promise-recalled` (whole: the goal as this report recalls it, part: as set), and `promise-kept` or,
    where the report says so itself, `promise-claimed-kept` (smaller and larger: goal and what was reached)."""
    promised = [fact for fact in pair.there.facts if _promise(pair, fact)]
    for fact in pair.here.facts:
        if fact.measure not in _MEASURES or fact.figure.kind in ("ratio", "range", "fraction"):
            continue
        last = pair.there.year is not None and fact.period == str(pair.there.year)
        if not last:
            continue
        found = [goal for goal in promised if goal.measure == fact.measure and sameness(goal, fact) >= (SAME if fact.status == "actual" else NEAR)]
        if len({(goal.value, goal.figure.hedge) for goal in found}) != 1:
            continue
        if fact.status == "target" and _recalled(pair, fact):
            yield pair.statement("promise-recalled", {"whole": fact}, {"part": found[0]})
        elif fact.status == "actual":
            kind = "promise-claimed-kept" if _claims(pair, fact) else "promise-kept"
            low = found[0].figure.hedge in ("at_most", "less_than") or fact.indicator in _BETTER_LOW
            roles = ("smaller", "larger") if low else ("larger", "smaller")
            yield pair.statement(kind, {roles[0]: fact}, {roles[1]: found[0]})


def promised(pair: Pair) -> list[Fact]:
    """Goals of the other report for its own year, each indicator or name once."""
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in pair.there.facts:
        if _promise(pair, fact):
            seen.setdefault((fact.indicator or fact.label, fact.measure), fact)
    return list(seen.values())


def _promise(pair: Pair, fact: Fact) -> bool:
    return (fact.status in ("target", "plan") and fact.measure in _MEASURES and bool(fact.label)
            and fact.period == str(pair.there.year) and fact.figure.kind not in ("ratio", "range", "fraction"))  # fmt: skip


def _recalled(pair: Pair, fact: Fact) -> bool:
    return "目标" in pair.here.before(fact.start, "。；\n") or "目标" in pair.here.after(fact.end)


def _claims(pair: Pair, fact: Fact) -> bool:
    """Does the clause with the outcome say itself that the goal was reached?"""
    words = "".join(chain((pair.here.before(fact.start, "。；，\n"),), (pair.here.after(fact.end, "。；\n", 24),)))
    return bool(_DONE.search(words)) and not _UNDONE.search(words)
