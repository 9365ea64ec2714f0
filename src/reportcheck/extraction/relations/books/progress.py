"""收入完成1748028万元，为预算的110.91%; 收入174.8亿元，为年计划的110.91%: one amount is one share of its plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_OF_PLAN = regex.compile(
    r"[，、（](?:为|占|完成|达到)(?P<which>[^，。；：、\d（）]{0,6}?)(?:预算|计划|任务)(?:数|任务)?的"
)
_DOUBT = "the plan is taken to be one"
_SURE = 1_000  # an amount of so many units of its last digit is told for certain


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: the two shares."""
    told: list[tuple[Fact, Fact, str]] = []
    for facts in view.sentences.values():
        for level, share in pairwise(facts):
            money = level.figure.unit == "元" and level.measure == "level" and level.value >= _SURE * level.figure.ulp
            said = _OF_PLAN.fullmatch(view.between(level, share)) if money and share.figure.unit == "%" else None
            if said and level.figure.ulp:
                told.append((level, share, said["which"].strip("全年度")))
    for at, (level, share, which) in enumerate(told):
        for other, again, of in told[at + 1 :]:
            same = other.interval().meets(level.interval()) and other.label == level.label and which == of
            if same and other.period == level.period and other.scope == level.scope:
                yield Statement("mentions-alike", {"mention": (share, again)}, share.start, again.end, doubt=_DOUBT)
                break
