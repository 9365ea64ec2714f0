"""What was promised last year against what this year's report says was promised, and was reached."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from reportcheck import regex
from reportcheck.across.match import SAME, sameness
from reportcheck.across.pair import Pair
from reportcheck.across.rises import rises_from
from reportcheck.model.fact import Fact, Statement

_DONE = regex.compile(r"(?:完成|实现)[^，。；]{0,10}(?:目标|任务)|达到(?:了)?预期")
_UNDONE = regex.compile(r"省定|国家|上级|下达|市定|未|没有|低于|差距|不及|欠")
_BETTER_LOW = ("cpi", "unemployment-surveyed", "unemployment-registered", "deficit", "deficit-rate")
_MEASURES = ("level", "growth", "rate", "share", "change")
_NOT_GOALS = ("ratio", "range", "fraction")
_GOAL_AFTER = regex.compile(r"(?:左右|以上|以内|以下)?的?(?:年度|年初|预期|既定|增长|全年){0,3}目标")
_GOAL_BEFORE = regex.compile(r"目标(?:值|任务)?(?:是|为)?[^，。；\d]{0,3}$")


def find(pair: Pair) -> Iterator[Statement]:
    """Statements `promise-recalled` (whole: the goal as this report recalls it, part: as set), and `promise-kept` or,
    where the report says so itself, `promise-claimed-kept` (smaller and larger: goal and what was reached)."""
    goals = promised(pair)
    for fact in pair.here.facts:
        if fact.measure not in _MEASURES or fact.figure.kind in _NOT_GOALS or fact.period != str(pair.there.year):
            continue
        recalled = _recalled(pair, fact)
        if not recalled and (
            fact.status != "actual" or "from" in fact.tags or _yearly(pair, fact) or rises_from(pair.here, fact)
        ):
            continue
        alike = _of_one_kind if recalled else _measured_alike
        found = [goal for goal in goals if alike(goal, fact) and sameness(goal, fact) >= SAME]
        if len({(goal.value, goal.figure.hedge) for goal in found}) != 1:
            continue
        if recalled:
            yield pair.statement("promise-recalled", {"whole": _as_set(fact)}, {"part": _as_set(found[0])})
            continue
        kind = "promise-claimed-kept" if _claims(pair, fact) else "promise-kept"
        low = found[0].figure.hedge in ("at_most", "less_than") or fact.indicator in _BETTER_LOW
        roles = ("smaller", "larger") if low else ("larger", "smaller")
        yield pair.statement(kind, {roles[0]: _towards(found[0], fact)}, {roles[1]: found[0]})


def _yearly(pair: Pair, fact: Fact) -> bool:
    """Is it the mean of several years (年均增长5%), and not that of one year's months (失业率平均为5.2%)?"""
    return "average" in fact.tags and "年均" in pair.here.before(fact.start, "。；\n")


def promised(pair: Pair) -> list[Fact]:
    """Goals that the other report sets for its own year, in order."""
    return [fact for fact in pair.there.facts if _promise(pair, fact)]


def _towards(goal: Fact, reached: Fact) -> Fact:
    """What was reached, negative where it went the other way: 增长5% was wanted, 下降3% came."""
    if goal.sign == reached.sign:
        return reached
    return reached._replace(sign=1, figure=reached.figure._replace(value=-reached.figure.value))


def _as_set(goal: Fact) -> Fact:
    """A goal is the number named, not one rounded: 8%左右 and 8%以上 set 8%."""
    return goal._replace(figure=goal.figure._replace(ulp=Decimal(0), hedge="none"))


def _measured_alike(a: Fact, b: Fact) -> bool:
    measured = a.measure == b.measure or {a.measure, b.measure} == {"rate", "share"}
    return measured and ("new" in a.tags) == ("new" in b.tags)


def _of_one_kind(a: Fact, b: Fact) -> bool:
    return a.figure.kind == b.figure.kind


def _promise(pair: Pair, fact: Fact) -> bool:
    if fact.status not in ("target", "plan") or fact.period != str(pair.there.year) or not fact.label:
        return False
    return fact.measure in _MEASURES and fact.figure.kind not in _NOT_GOALS


def _recalled(pair: Pair, fact: Fact) -> bool:
    """Is it the goal that was set (低于8%的目标, 目标为8%), told now that the year is over?"""
    return bool(_GOAL_AFTER.match(pair.here.after(fact.end)) or _GOAL_BEFORE.search(pair.here.before(fact.start)))


def _claims(pair: Pair, fact: Fact) -> bool:
    """Does the clause with the outcome say itself that the goal was reached?"""
    words = "".join(chain((pair.here.before(fact.start, "。；，\n"),), (pair.here.after(fact.end, "。；\n", 24),)))
    return bool(_DONE.search(words)) and not _UNDONE.search(words)
