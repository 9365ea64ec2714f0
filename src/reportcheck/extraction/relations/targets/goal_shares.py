"""What is done in per cent of what was to be done: 完成1500户，为年度目标1200户的125%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` with roles part (what is done), share and base (the goal)."""
    for facts, words in view.several:
        if len(facts) > 2 and any(goal in words for goal in _GOALS):
            yield from _beside(view, facts)
            yield from _further(view, facts)


def _beside(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """完成1500户，为年度目标1200户的125%: what is done, what was to be done, and the one in per cent of the other."""
    for done, goal, share in zip(facts, facts[1:], facts[2:], strict=False):
        of = view.between(goal, share) in ("的", "的约", "的近") and share.figure.unit == "%"
        levels = comparable(done, goal) and done.measure == goal.measure == "level" and goal.value
        if of and levels and _FOR_GOAL.match(view.between(done, goal)):
            before = [one for one in facts if one.end <= done.end and comparable(one, goal) and one.measure == "level"]
            yield _share(
                next((one for one in before if _fits(one, share, goal)), done), share, goal
            )  # 改造…，去年又改造…


def _further(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """完成33.82亿元，增长25.63%，为预算数37.1亿元的91.16%: one goal after another, each with its own share."""
    told = [fact for fact in facts if fact.measure in ("level", "share")]
    for at, (goal, share) in enumerate(pairwise(told)):
        of = view.between(goal, share) in ("的", "") and share.figure.unit == "%" and goal.measure == "level"
        if of and goal.figure.ulp and _FOR_IT.search(view.before(goal)):
            levels = (one for one in reversed(told[:at]) if one.measure == "level")
            every = [
                one for one in levels if _is_done(view, one, goal)
            ]  # 收入187亿元，其中税收119亿元，完成预算242亿元的77.4%
            done = next((one for one in every if _fits(one, share, goal)), every[0] if every else None)
            if done and "；" not in view.text[done.end : goal.start]:
                yield _share(done, share, goal)


def _fits(done: Fact, share: Fact, goal: Fact) -> bool:
    return bool(goal.value) and abs(done.value * 100 / goal.value - share.value) < 2 * share.figure.ulp


def _is_done(view: View, fact: Fact, goal: Fact) -> bool:
    """Is it what was done, and not the goal of another share (为三季度目标33.23亿元的101.78%，为全年目标…)?"""
    words = view.before(fact)
    if _FOR_IT.search(words) or _THEN.search(words):
        return False
    return comparable(fact, goal) and fact.figure.hedge == "none"


_GOALS = ("目标", "计划", "任务", "指标", "预算")
_THEN = regex.compile(r"(?:[比较]|上年|去年)[^，。；、\d]{0,8}$")  # 比上年同期144987万元
_FOR_IT = regex.compile(r"(?:^|，)(?:为|占|完成)[^，。；、\d]{0,10}(?:预算|目标|计划|任务)(?:数|任务)?$")
_FOR_GOAL = regex.compile(
    r"^[，、（](?:达到|完成|占|为|是|相当于)[^，。；、\d]{0,8}(?:目标|计划|任务|指标)(?:数|任务)?(?:的)?$"
)


def _share(done: Fact, share: Fact, goal: Fact) -> Statement:
    doubt = "" if goal.indicator else "the whole is told in other words"
    roles = {"part": (done,), "share": (share,), "base": (goal,)}
    return Statement("share-of", roles, done.start, share.end, doubt=doubt)
