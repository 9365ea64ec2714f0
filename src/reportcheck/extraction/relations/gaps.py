"""Percentage-point gaps: growth, the gap to a target or another place, and that target or place's own growth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `gap` with roles own, gap and other, or `gap-implied` where no other value is stated."""
    growth: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure in ("growth", "rate") and fact.figure.kind == "percent" and (name := _name(fact)):
            growth[name, fact.period].append(fact)
    gdp = [fact for fact in view.facts if fact.indicator == "gdp" and fact.measure == "growth" and not fact.tags]
    economy = {fact.period: fact for fact in reversed(gdp)}
    for fact in view.facts:
        if fact.measure != "gap" or fact.figure.kind != "point":
            continue
        if not fact.among:
            yield from _economy(view, fact, economy.get(fact.period))
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


def _economy(view: View, gap: Fact, whole: Fact | None) -> Iterator[Statement]:
    """农村居民收入增长5.8%、快于经济增速1个百分点: the other value is the growth of the economy."""
    before = [fact for fact in view.sentences[gap.sentence] if fact.end <= gap.start]
    own = before[-1] if before else None
    if whole is None or own is None or own is whole or own.measure != "growth" or "average" in own.tags:
        return
    if own.scope == whole.scope and own.period == whole.period and _FASTER.match(view.between(own, gap)):
        roles = {"own": (own,), "gap": (gap,), "other": (whole,)}
        yield Statement("gap", roles, min(own.start, whole.start), max(gap.end, whole.end), {"among": "economy"})


_FASTER = regex.compile(
    r"^[、，](?:增速)?(?:分别)?(?:快于|高于|高出|超过|慢于|低于)(?:同期)?(?:经济|GDP|地区生产总值|生产总值)(?:增速|增长)$"
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


_GOAL = regex.compile(r"^的?[^，。；、\d]{0,6}目标(?:值|任务)?$")


def _is_other(fact: Fact, gap: Fact) -> bool:
    return fact.scope == gap.among or (gap.among == "target" and fact.status == "target")
