"""Growth said with a word that bounds it: 与经济增长同步, 保持两位数增长, 超过5%的年度目标."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import LESS_IS_MORE, View, as_printed, comparable, pair, standing
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_ALONG = regex.compile(
    r"[^，。；\d]{0,4}[、，](?:[^，。；\d]{0,10})?与(?:经济|GDP|地区生产总值|国内生产总值)"
    r"(?:增长|增速)?(?:基本)?(?:保持)?同步"
)
_AHEAD = 40  # characters in which _ALONG ends
_TWO_DIGITS = regex.compile(
    r"(?:连续[^，。；]{1,6})?(?:保持|实现)(?:连续)?(?:两位数|2位数)(?:以上)?的?(?:快速|较快|高速)?增长"
)
_ITSELF = regex.compile(r"[，、（](?:20\d\d年|其中|同比|比上年|增速|增幅|实际|增长|达到?|为|高达|约)*")
_IT_KEPT = regex.compile(rf"[、，](?:{_TWO_DIGITS.pattern})")
_OVER = regex.compile(
    r"^[、，](?:超过|高于|超出|快于|(?P<well>好于|优于)|超额完成了?(?:[国省市区县][^，。；、\d]{0,12})?|高出)"
    r"(?P<set>(?:原定|预定|计划|年初确定)的)?近?$"
)
_UNDER = regex.compile(r"^[、，](?:低于|未达到?|没有达到|未完成|慢于|不及)$")
_GOAL = regex.compile(r"的?(?:年度|年初|预期|既定|全年|计划|增长)?(?:增长)?(?:预期)?(?:目标|任务|计划)(?!任务?\d)")
STEP = Decimal(1)  # points by which growth that keeps pace may lag behind


def find(view: View) -> Iterator[Statement]:
    """Statements `same-pace` and `beyond-goal`, `short-of-goal` (roles smaller, larger), `two-digits` (figure, low)."""
    growth = [fact for fact in view.facts if fact.measure == "growth" and fact.figure.kind == "percent"]
    economy = {f.period: f for f in reversed(growth) if f.indicator == "gdp" and f.status == "actual" and not f.tags}
    for fact in growth:
        if "同步" not in view.text[fact.end : fact.end + _AHEAD]:
            continue
        whole = economy.get(fact.period)
        if whole and whole is not fact and fact.status == "actual" and _ALONG.match(view.text, fact.end):
            behind = whole._replace(figure=whole.figure._replace(value=whole.figure.value - STEP))
            yield pair("same-pace", behind, fact, printed=1)
    for facts, _ in view.several:
        for at, (own, goal) in enumerate(pairwise(facts)):
            words = view.between(own, goal)
            over = _OVER.match(words)
            if not over and not _UNDER.match(words):
                continue
            own = _level(view, facts, at, goal)
            if own.figure.kind != goal.figure.kind or own.figure.unit != goal.figure.unit:
                continue
            if _GOAL.match(view.text, goal.end) or (over and over["set"]):
                plain = as_printed(goal)  # 超过 speaks of what is reached
                well = over and over["well"] and LESS_IS_MORE.search(own.label)
                more = "超额" in words and own.measure == "level" and _LEVEL_OF_LESS.search(own.label)
                above = over and not (well or more)
                smaller, larger = (plain, own) if above else (own, plain)
                yield pair("beyond-goal" if above else "short-of-goal", smaller, larger, printed=1)
    for facts in view.sentences.values() if "位数" in view.text else ():
        for fact in facts:
            if fact.measure == "growth" and fact.figure.kind == "percent" and fact.sign > 0:
                begin = opening(view.text, fact.start, "。；")
                after = _IT_KEPT.match(view.text, fact.end)  # 增长11.5%、连续24个月保持两位数增长
                said = after or _TWO_DIGITS.search(view.text, begin, fact.start)
                itself = after or (said and _ITSELF.fullmatch(view.text, said.end(), fact.start))
                if said and itself:  # 产业投资实现两位数增长，技改投资增长9.6%: another thing
                    params = {"low": Decimal(10), "high": Decimal(1000)}
                    start, end = min(said.start(), fact.start), max(said.end(), fact.end)
                    yield Statement("two-digits", {"figure": (fact,)}, start, end, params)


def _level(view: View, facts: list[Fact], at: int, goal: Fact) -> Fact:
    """The figure held against a goal: 浓度45微克/立方米，同比下降15%，超额完成50微克/立方米年度目标."""
    own, before = standing(facts, at), facts[at - 1] if at else None
    grew = before and own.measure == "growth" and before.measure == "level" and comparable(before, goal)
    return before if before and grew and _GREW.fullmatch(view.between(before, own)) else own


_GREW = regex.compile(r"[，、](?:同比|[比较](?:上年|去年)(?:同期)?)?(?:增长|上升|下降|提高|降低|改善)(?:了)?")
_LEVEL_OF_LESS = regex.compile(r"(?:PM_?(?:2\.5|10)|颗粒物|细颗粒物)[^，。；]{0,6}(?:浓度|均值)|^[^，。；]{0,8}浓度")
