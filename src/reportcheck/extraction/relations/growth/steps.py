"""What is reached, the step planned, and the goal: 覆盖率75%, 提高3个百分点, 达到78% must fit together."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `step` with roles goal, step and reached, for rates said in three places of the report."""
    steps = [
        f
        for f in view.facts
        if f.measure == "change" and f.figure.kind == "point" and f.status == "target" and f.figure.hedge == "none"
    ]
    if not steps:
        return
    rates = [
        f
        for f in view.facts
        if f.measure in ("rate", "share")
        and f.figure.kind == "percent"
        and f.figure.hedge == "none"
        and f.scope == "self"
    ]
    index = Index(f for f in rates if f.status == "actual" and "from" not in f.tags)
    for goal in (f for f in rates if f.status == "target"):
        for step in steps:
            if not _speaks_of(step, goal) or step.period != goal.period:
                continue
            found = index.same(goal) or index.kin(goal)
            if len({fact.value for fact in found}) == 1 and found[0].sentence != goal.sentence:
                roles = {"goal": (goal,), "step": (step,), "reached": (found[0],)}
                yield Statement("step", roles, min(goal.start, step.start), max(goal.end, step.end))


def _speaks_of(step: Fact, goal: Fact) -> bool:
    """Is the goal's name among those the step is for (A、B和C均提高3个百分点)?"""
    name, label = plain(goal.label), plain(step.label)
    return len(name) >= 5 and (name in label or _core(name) in label)


def _core(name: str) -> str:
    """A rate's name without 农村 and the kind of rate, as a list names it."""
    return name.removeprefix("农村").removesuffix("覆盖率") or name
