"""锚定一般公共预算收入增长2%的目标: an aim of a budget, and the growth it plans for that year (收入计划…，增长2%).

一般公共预算按收入增长2%左右、支出增长1%左右考虑: what it is drawn up by, and the growth it plans of each.
"""

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
    yield from _drawn_up_by(view)


def _drawn_up_by(view: View) -> Iterator[Statement]:
    """The growth of revenue and of spending a budget is drawn up by, and what it then plans, of the same level."""
    for said in regex.near(_BY, view.text, _DRAWN, 24, 40):
        name = said["name"]
        for side in ("收入", "支出"):
            at = said.end(side) if said[side] else -1
            basis = next((fact for fact in view.told(at, at + 3) if fact.measure == "growth"), None)
            plans = [
                fact for fact in view.facts
                if basis and fact.measure == "growth" and fact.status == "target" and fact.period == basis.period
                and fact.start > said.end() and _name(fact.label) == _name(name + side)
            ]  # fmt: skip
            if basis and plans:
                mentions = {"mention": (basis, plans[0])}
                yield Statement("goal-twice", mentions, basis.start, plans[0].end, doubt=_DOUBT)


_BY = regex.compile(
    r"(?P<name>[^，。；、\d\n]{0,8}(?:一般公共预算|政府性基金预算|国有资本经营预算))按照?(?P<收入>收入增长)[\d.]+%(?:左右|以上)?"
    r"(?:、(?P<支出>支出增长)[\d.]+%(?:左右|以上)?)?(?:来)?(?:考虑|安排|测算|编制|匡算|掌握|把握)"
)
_DRAWN = ("按收入增长", "按照收入增长")
_WHOLE = regex.compile("^(?:年|全[省市区县州旗盟])+")


def _name(label: str) -> str:
    return _WHOLE.sub("", label)
