"""接待游客873万人次，综合效益43.65亿元; the goals 1000万人次，综合收入50亿元: more visitors do not bring less."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_BRING = regex.compile(
    r"[，、](?:预计)?(?:实现|带动|创造|创)?(?:旅游)?(?:业)?(?:综合|总|社会)?(?:收入|效益|花费|消费)(?:达到?|突破|超过?|为)?"
)
_DOUBT = "the two may be told of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-money` with roles goal and reached, for visits and what they bring in, told side by side."""
    goals: list[tuple[Fact, Fact]] = []
    done: list[tuple[Fact, Fact]] = []
    for visits, money, words in view.pairs:
        both = visits.figure.unit == "人次" and money.figure.unit == "元" and visits.status == money.status
        if both and visits.measure == money.measure == "level" and visits.scope == "self" and _BRING.fullmatch(words):
            (goals if visits.status == "target" else done).append((visits, money))
    if len(goals) == len(done) == 1:
        (more, goal), (fewer, reached) = goals[0], done[0]
        next_year = (goal.period or "").isdigit() and reached.period == str(int(goal.period or 0) - 1)
        if next_year and comparable(goal, reached) and more.value >= fewer.value > 0:
            start, end = min(goal.start, reached.start), max(goal.end, reached.end)
            yield Statement("goal-money", {"goal": (goal,), "reached": (reached,)}, start, end, {"exact": 1}, _DOUBT)
