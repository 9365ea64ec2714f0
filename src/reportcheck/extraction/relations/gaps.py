"""Percentage-point gaps: growth, the gap to a target or another place, and that target or place's own growth."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `gap` with roles own, gap and other, or `gap-implied` where no other value is stated."""
    growth: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure in ("growth", "rate") and fact.figure.kind == "percent" and (name := _name(fact)):
            growth[name, fact.period].append(fact)
    for fact in view.facts:
        if fact.measure != "gap" or fact.figure.kind != "point" or not fact.among:
            continue
        found = growth.get((_name(fact), fact.period), [])
        own = _own(found, fact)
        if own is None:
            continue
        other = next((g for g in found if g is not own and _is_other(g, fact)), None) or _named(view, fact)
        roles = {"own": (own,), "gap": (fact,)} | ({"other": (other,)} if other else {})
        yield Statement(
            "gap" if other else "gap-implied",
            roles,
            min(own.start, fact.start),
            max(own.end, fact.end),
            {"among": fact.among},
        )


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")


def _own(found: list[Fact], gap: Fact) -> Fact | None:
    """The place's own figure: the last one said before the gap in its sentence, else the only one of the report."""
    mine = [
        fact
        for fact in found
        if fact.scope == "self" and (fact.status == gap.status or gap.among == "target") and fact.status != "target"
    ]
    near = [fact for fact in mine if fact.sentence == gap.sentence and fact.end <= gap.start]
    if near:
        return near[-1]
    values = {fact.value for fact in mine}
    return mine[0] if len(values) == 1 else None


def _named(view: View, gap: Fact) -> Fact | None:
    """The target that stands in the gap's own words: 低于9.5%的年初目标0.6个百分点."""
    before = [fact for fact in view.sentences[gap.sentence] if fact.end <= gap.start]
    near = before[-1] if before and gap.among == "target" else None
    if near is None or near.figure.kind != "percent" or not _GOAL.match(view.between(near, gap)):
        return None
    return near._replace(figure=near.figure._replace(hedge="none"))  # 低于 speaks of the gap, not of the target


_GOAL = re.compile(r"^的?[^，。；、\d]{0,6}目标(?:值|任务)?$")


def _is_other(fact: Fact, gap: Fact) -> bool:
    return fact.scope == gap.among or (gap.among == "target" and fact.status == "target")
