"""锚定一般公共预算收入增长2%的目标: an aim of a budget, and the growth it plans for that year (收入计划…，增长2%)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_AIM = regex.compile(r"(?:左右|以上)?(?:[、，][^，。；、]{0,24}){0,2}的?(?:预期|收支|年度)*目标")
_DOUBT = "the aim may be that of one level alone"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-twice` with role mention: growth of a revenue or of spending as an aim, and as it is planned."""
    planned: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    aims: list[Fact] = []
    for fact in view.facts:
        if fact.indicator and fact.measure == "growth" and fact.status == "target" and fact.scope == "self":
            said = _AIM.match(view.text, fact.end)
            (aims if said else planned[fact.indicator, fact.period]).append(fact)
    for aim in aims:
        found = [fact for fact in planned.get((aim.indicator or "", aim.period), ()) if fact.sentence != aim.sentence]
        told = next((fact for fact in found if fact.interval().meets(aim.interval())), None)
        own = [fact for fact in found if account(view, fact)[0] == ""]
        if told or (own and account(view, aim)[0] == ""):
            plan = told or own[0]
            start, end = min(plan.start, aim.start), max(plan.end, aim.end)
            yield Statement("goal-twice", {"mention": (plan, aim)}, start, end, doubt=_DOUBT)
