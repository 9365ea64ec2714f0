"""Goals for what is to fall (PM2.5平均浓度降至35微克/立方米): below what is reached, or it would have to rise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_FALLS = regex.compile(
    r"(?:下降|降低|减少|压减|缩小|压缩|缩短|回落|[降减缩])(?:至|到)(?:全[省市国][^，。；、\d]{0,6})?(?:了|约|低于|不高于)?$"
)
_DOUBT = "it may be reckoned anew, or of a part"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-falls` with roles smaller (the goal) and larger (what the review says is reached)."""
    goals = [
        fact for fact in view.facts
        if fact.status == "target" and _told(fact) and len(fact.label) > 1
        and (_FALLS.search(view.before(fact)) or _kept_below(fact))
    ]  # fmt: skip
    if not goals:
        return
    index = Index(fact for fact in view.facts if fact.status == "actual" and _told(fact))
    for goal in goals:
        known = [
            fact for fact in index.same(goal) or index.kin(goal)
            if not fact.label.startswith("减少")  # 减少贫困人口1.5万人: by so much
            and fact.scope == goal.scope and _year(fact) and _year(fact) < _year(goal) and fact.figure.hedge == "none"
        ]  # fmt: skip
        if _kept_below(goal):
            known = [fact for fact in known if goal.value >= _WEAK * fact.value]
        latest = [fact for fact in known if _year(fact) == max(map(_year, known))]
        if latest and len({fact.value for fact in latest}) == 1:
            start, end = min(goal.start, latest[0].start), max(goal.end, latest[0].end)
            roles = {"smaller": (as_printed(goal),), "larger": (latest[0],)}
            yield Statement("goal-falls", roles, start, end, doubt=_DOUBT)


def _kept_below(goal: Fact) -> bool:
    """PM2.5平均浓度30微克/立方米以下, where it is 20 already: such a goal would let it rise by half."""
    return goal.figure.unit == "微克/立方米" and goal.figure.hedge == "at_most"


_WEAK = Decimal("1.25")  # times what is reached: a bound that is kept may be a little above


def _told(fact: Fact) -> bool:
    figure = fact.figure
    return (
        fact.measure in ("level", "rate", "share")
        and figure.kind in ("number", "percent")
        and bool(figure.unit)
        and not fact.tags & {"from", "new", "within"}
    )


def _year(fact: Fact) -> str:
    last = (fact.period or "")[-4:]
    return last if last.isdigit() else ""
