"""确保50%的园区达到较低风险等级, where 园区较低风险等级比例达60%: a goal for so many of them, below what is reached."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_SO_MANY = regex.compile(
    r"(?:以上|左右)?的(?P<noun>[\u4e00-\u9fff]{2,10}?)(?:达到|达|实现|建成|完成|具备|开展|创建|纳入|通过)了?"
    r"(?P<state>[\u4e00-\u9fff“”A-Z\d]{2,18})"
)
_RATE = regex.compile(r"(?:比例|比率|占比|比重|覆盖率|率)$")
_LOOSE = regex.compile(r"(?:以上|及以上|水平|标准|要求|等级|目标|全?覆盖|[“”])")
_OFF = regex.compile(r"未|不|没有|风险点|隐患|贫困|关停|退出|淘汰")  # of what is to become less
_DOUBT = "the two may be counted within other bounds"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, both in per cent of one kind of things."""
    if "%的" not in view.text and "%以上的" not in view.text:
        return
    told = [
        (fact, said) for fact in view.facts
        if fact.figure.unit == "%" and (said := _SO_MANY.match(view.text, fact.figure.end)) and not _OFF.search(said[0])
    ]  # fmt: skip
    goals = [(fact, said) for fact, said in told if fact.status == "target" and fact.figure.hedge != "at_most"]
    for goal, said in goals:
        state = _LOOSE.sub("", said["state"])
        before = [
            one for one, words in told
            if words["noun"] == said["noun"] and _LOOSE.sub("", words["state"]) == state and _earlier(one, goal)
        ] + [
            one for one in view.facts
            if one.figure.unit == "%" and one.label.startswith(said["noun"]) and state in one.label
            and _RATE.search(one.label) and _earlier(one, goal)
        ]  # fmt: skip
        reached = max(before, key=lambda one: one.period or "", default=None)
        if reached and len(state) > 1:
            roles = {"goal": (as_printed(goal),), "reached": (as_printed(reached),)}
            yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)


def _earlier(fact: Fact, goal: Fact) -> bool:
    told = fact.status == "actual" and fact.measure in ("rate", "share") and "from" not in fact.tags
    return told and _place(fact) == _place(goal) and len(fact.period or "") == 4 and _year(fact) < _year(goal)


def _place(fact: Fact) -> str:
    """90%以上的县医院 reads like a bar that some pass, and is a share of the place's own."""
    return "self" if fact.scope == "each-0" and fact.figure.hedge == "at_least" else fact.scope


def _year(fact: Fact) -> str:
    return (fact.period or "")[-4:]
