"""打造智能计算产业先导区、力争产业规模突破8000亿元, and in the review 智能计算产业产值突破8500亿元: of that trade."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_SIZE = regex.compile(r"(?:产业)?(?:总?规模|总?产值|产值规模|营业收入|营收)")
_OF_TRADE = regex.compile(r"(?P<trade>[\u4e00-\u9fff]{3,10}产业)(?:总?规模|总?产值|产值规模|营业收入|营收)")
_NAMED = regex.compile(
    r"[^，。；、\d]{0,4}(?P<trade>[\u4e00-\u9fff]{3,12}产业)(?:先导区|示范区|集聚区|集群|高地|强[省市区县]|体系|生态)?[、，](?:力争|确保|推动|实现|争取|使)*$"
)
_OF_OTHERS = regex.compile("支持|鼓励|指导|引导|推动|促进|依托|建设")  # 支持东州打造…产业集群: of a town, or of a park
_PART = Decimal("0.6")  # times what is reached: below it, the goal is rather that of a part
_REACH = 60  # characters before the goal
_DOUBT = "the size may be that of another trade"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, for amounts of money."""
    goals = [fact for fact in view.facts if fact.status == "target" and _worth(fact) and _SIZE.fullmatch(fact.label)]
    if not goals:
        return
    trades = {
        said["trade"]: fact
        for fact in view.facts
        if fact.status == "actual"
        and _worth(fact)
        and len(fact.period or "") == 4
        and (said := _OF_TRADE.fullmatch(fact.label))
    }
    for goal in goals if trades else ():
        at = view.text.rfind(goal.label, 0, goal.start)
        begin = max(opening(view.text, goal.start, "。；\n"), at - _REACH)
        named = _NAMED.search(view.text, begin, at) if at >= begin else None
        if named is None or _of_others(view, named.end("trade")):
            continue
        reached = next((fact for trade, fact in trades.items() if named["trade"].endswith(trade)), None)
        if reached and _PART * reached.value < goal.value and _earlier(reached, goal):
            roles = {"goal": (as_printed(goal),), "reached": (as_printed(reached),)}
            yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, _DOUBT)


def _of_others(view: View, at: int) -> bool:
    return bool(_OF_OTHERS.search(view.text, opening(view.text, at, "，。；\n"), at))


def _earlier(reached: Fact, goal: Fact) -> bool:
    return reached.scope == goal.scope and (reached.period or "") < (goal.period or "")


def _worth(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.unit == "元" and fact.figure.kind == "number" and not fact.tags
