"""Days of good air, and their share as a goal: 2020年优良天数242天, and for 2025 no more than 60%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Statement

_GOOD = regex.compile("优良(?:天数|率|比例)|(?:空气质量)?优良以上天数")
_REACHES = regex.compile(r"(?:达到?|提高[到至]|提升[到至]|增加到|突破)(?:了)?$")
_YEARS = 3  # ahead: by then the weather of one year explains little
_BELOW, _FAR_BELOW = Decimal("0.94"), Decimal("0.85")
_DAYS = Decimal(366)
_DOUBT = "the air is not the same each year"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, the days as a share of the year."""
    if "优良" not in view.text:
        return
    told = [fact for fact in view.near(("优良",), 30) if _GOOD.search(fact.label) and fact.figure.hedge != "at_most"]
    reached = [
        fact
        for fact in told
        if fact.status == "actual" and fact.measure in ("level", "duration") and fact.figure.unit == "天"
        if len(fact.period or "") == len("2025") and not fact.tags and 0 < fact.value <= _DAYS
    ]
    for goal in told if reached else ():
        share = goal.status == "target" and goal.figure.unit == "%" and goal.measure in ("share", "rate")
        if not share or goal.figure.hedge not in ("none", "more_than") or not _REACHES.search(view.before(goal, 24)):
            continue
        last = max(reached, key=lambda fact: fact.period or "")
        ahead = int((goal.period or "0")[-4:]) - int(last.period or 0)
        due = last.value * 100 / _DAYS
        if goal.scope == last.scope and ahead > 0 and goal.value < due * (_BELOW if ahead >= _YEARS else _FAR_BELOW):
            done = reckoned(last, due, goal.figure.ulp, f"{last.text}（{due.quantize(Decimal('0.1'))}%）")
            done = done._replace(figure=done.figure._replace(unit="%", kind="percent"), measure=goal.measure)
            roles = {"goal": (as_printed(goal),), "reached": (as_printed(done),)}
            yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)
