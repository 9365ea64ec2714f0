"""收入为277800万元，与备案预算一致; below, 完成279196万元，为预算的100.5%: the plan told some sentences before.

Also 支出预算由574593万元变动为654965万元, and what the next year's plan is more than that (比2018年预算增长20.16%),
where they fit but for a slip.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import START, View, place
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_SAME = regex.compile(r"，(?:与|同)[^，。；\d]{0,10}预算数?(?:一致|持平|相同)")
_MOVED = regex.compile(r"预算数?由(?P<old>[\d.,]{3,12}[万亿]元)(?:调整|变动|变更)(?:为|至|到)(?=\d)")
_OF_PLAN = regex.compile(r"，(?:为|占|完成)(?:变动|调整)?预算数?的")
_THAN_PLAN = regex.compile(
    r"(?:（[^（）]{1,40}）)?，比(?:(?:19|20)\d\d|[上去])年(?:年初)?预算数?(?:增长|增加|下降|减少)"
)
_KINDS = ("收入", "支出")
_CLOSE = 4  # sentences from a plan to what came of it
_WITHIN = 10  # points that a share is off: further, another plan is meant
_REACH = 60  # characters of a bracket and what it is compared with
_DOUBT = "another plan may be meant"


class Plan(NamedTuple):
    """What was planned: the amount, whether it takes in or spends, of whose account."""

    fact: Fact
    kind: str
    first: bool  # as it was set, before it was changed


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-share` (part, base, share) and `budget-planned` (level, earlier, rate)."""
    plans = list(_plans(view))
    for share in view.near(("预算的", "预算数的"), 5) if plans else ():
        level = _before(view, share)
        if level and share.figure.unit == "%" and _OF_PLAN.fullmatch(view.between(level, share)):
            told = [
                plan for plan in plans
                if _alike(view, plan, level) and 0 <= level.sentence - plan.fact.sentence <= _CLOSE
                and plan.fact.start < level.start
            ]  # fmt: skip
            fits = [plan for plan in told if _off(level, plan, share) <= share.figure.ulp]
            for plan in (fits or [plan for plan in told if not plan.first])[-1:]:
                if _off(level, plan, share) <= _WITHIN:
                    roles = {"part": (level,), "base": (plan.fact,), "share": (share,)}
                    doubt = "" if fits else _DOUBT
                    yield Statement("budget-share", roles, plan.fact.start, share.end, doubt=doubt)
    for match in view.matches(_THAN_PLAN, ("预算增", "预算数增", "预算下", "预算减"), _REACH, 4) if plans else ():
        yield from _next_year(view, plans, match.start(), match.end())


def _next_year(view: View, plans: list[Plan], start: int, end: int) -> Iterator[Statement]:
    """支出安排690405万元（…），比2018年预算增长20.16%: of the plan as it was set the year before."""
    at = bisect_left(view.facts, start, key=START) - 1
    level, rate = view.facts[at] if at >= 0 else None, next(iter(view.told(end, end + 1)), None)
    if level is None or rate is None or level.end != start or rate.figure.unit != "%":
        return
    year = level.period or ""
    told = [plan for plan in plans if plan.first and _alike(view, plan, level) and _name(plan.fact) == _name(level)]
    told = [plan for plan in told if year.isdigit() and plan.fact.period == str(int(year) - 1)]
    if len({plan.fact.value for plan in told}) == 1:
        base, ulp = told[0].fact, rate.figure.ulp or Decimal(1)
        due = (level.value * 100 / base.value - 100).quantize(ulp)
        fits = abs(due - rate.value) <= ulp
        if fits or slip(rate.value, due, ulp):  # else the base has been put right, which is not always told
            roles = {"level": (level,), "earlier": (base,), "rate": (rate,)}
            yield Statement("budget-planned", roles, base.start, rate.end, doubt="" if fits else _DOUBT)


def _plans(view: View) -> Iterator[Plan]:
    for match in view.matches(_SAME, ("一致", "持平", "相同"), 18, 2):
        fact = _ending(view, match.start())
        if fact and (kind := _kind(fact.label)):
            yield Plan(fact, kind, first=False)
    for match in view.matches(_MOVED, ("动为", "动至", "动到", "整为", "整至", "整到", "更为"), 24, 3):
        told = view.told(match.start("old"), match.end() + 1)
        words = view.text[opening(view.text, match.start(), "。；，\n") : match.start()]
        kind = _kind(words) if len(told) == 2 else ""
        for at, fact in enumerate(told):
            if kind and fact.figure.unit == "元" and fact.value > 0:
                yield Plan(fact, kind, first=at == 0)


def _ending(view: View, end: int) -> Fact | None:
    """The amount of money that ends at a place."""
    at = bisect_left(view.facts, end, key=START) - 1
    fact = view.facts[at] if at >= 0 else None
    return fact if fact and fact.end == end and fact.figure.unit == "元" and fact.value > 0 else None


def _before(view: View, fact: Fact) -> Fact | None:
    at = place(view.facts, fact)
    level = view.facts[at - 1] if at else None
    return level if level and level.figure.unit == "元" and level.measure == "level" else None


def _kind(words: str) -> str:
    """Does the name speak last of what is taken in, or of what is spent?"""
    ends = {words.rfind(kind): kind for kind in _KINDS}
    return ends[max(ends)] if max(ends) >= 0 else ""


def _alike(view: View, plan: Plan, level: Fact) -> bool:
    if _kind(level.label) != plan.kind or "其中" in level.label:
        return False
    whole = "一般公共预算" in level.label or "基金" in level.label or _name(plan.fact) == _name(level)
    return whole and account(view, plan.fact)[:2] == account(view, level)[:2]


def _name(fact: Fact) -> str:
    return fact.label.removesuffix("预算")


def _off(level: Fact, plan: Plan, share: Fact) -> Decimal:
    return abs(level.value * 100 / plan.fact.value - share.value)
