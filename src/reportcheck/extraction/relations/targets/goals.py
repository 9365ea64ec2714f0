"""A goal below what is reached already: for what does not fall by itself (rates of coverage, lengths, totals)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.accounts import grown_from_another
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.targets.goal_kinds import Goal, kind_of, schooling
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import exchanged
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_FALLS = regex.compile(
    r"失业|能耗|死亡|发生率|浓度|赤字|负债|排放|事故|差距|收入比|杠杆|债务|成本|耗|时间|时限|漏损|贫困|不良|逾期|控制|降|少|留存|污染|投诉率|价格|涨幅|物价|利率|负担|PM|缩短|压|以内|拖欠|病死|辍学|弃风|弃光|空置|抚养|生育|出生|流失|劣|黑臭"
)


_WELL_BELOW = Decimal("0.9")
_FAR_BELOW = Decimal("0.7")
_MOVES = regex.compile(
    r"(?:突破|迈上|跨上|跃上|站上|再上|提高[到至]|提升[到至]|增加到|增至|扩大到|升至)(?:约|近|超过?)?$"
)
_FLOOR = regex.compile(r"不(?:低|少)于$")  # a floor may lie a little below what is reached
_KEEPS = regex.compile(r"(?:保持在?|稳定在?|巩固在)$")
_ON = regex.compile(r"(?:持续|继续|始终|一直)(?:保持|稳定|巩固)在?$")
_OF_OTHERS = regex.compile(r"的(?!目标|任务|要求|预期)")  # 超亿元的企业: a mark of what is counted, no goal
_OF_ONE = regex.compile(r"建筑面积|占地(?!区)|用地|工期")  # marks of one project, of which a report names many
_SPENT = regex.compile(r"^占|支出$|预备费|预算$")  # shares of a budget go where they are needed
_COUNTED_UP = regex.compile(r"累计|五年|共(?!财政|预算)|总(?!面积|里程|装机|规模|量|值|收入|产|额|人口)")
_HELD = regex.compile(r"(?:高于|低于|超过|好于|完成|达到)了?(?:年初|年度|预期)(?:确定|预定|提出|下达|计划)?的?$")
_PASSED = frozenset(
    f"{mark}{word}" for mark in "，、" for word in ("超过", "高于", "好于", "超", "达到")
)  # 4.7个，超过4.5个的目标
_NOT_MET = regex.compile("(?:未|没有|未能)(?:达到|实现|完成)$")  # 虽未达到10.5%的预期目标
_CAME = regex.compile("，实际")  # 城镇化率计划达到30%，实际为29.1%
_BY_THEN = regex.compile(r"(?:\d月|季度|上半年)[底末]?前?[^。；\n]{0,16}$")  # 力争6月底前开工率达到60%: on the way
_OF_A_TOWN = regex.compile(  # 支持滨江在全省发挥龙头作用，力争地区生产总值突破9000亿元
    r"(?:支持|推动|促进|鼓励|引导|指导)(?!企业|经济|产业|工业|园区|市场)[\u4e00-\u9fff]{2,6}?(?:在全[省市县区州]|(?:加快|率先)?(?:建设|打造|争创|创建|发挥|做大|做强))"
)
_NAMELESS = regex.compile(r"(?:种植|栽培|养殖|造林|绿化|建设)?总?(?:面积|规模)")  # of what, the sentence before tells


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` (stocks) and `goal-magnitude` (flows, ten times off) with roles goal and reached."""
    goals = [fact for fact in view.facts if fact.status == "target" and _eligible(fact)]
    if not goals:
        return
    fluctuating = _fluctuating(view.lexicon)
    index = Index(fact for fact in view.facts if fact.status == "actual" and _eligible(fact))
    for fact in goals:
        exact = index.same(fact)
        alike = exact or (index.kin(fact) if fact.figure.kind != "duration" else [])
        if not alike:
            continue
        before = view.before(fact, 28)
        bare = before.removesuffix("保持在").removesuffix("稳定在") + fact.label
        hedged = fact.figure.hedge != "none"  # only of such is steadiness asked
        goal = Goal(fact, before, exact, alike, hedged and not fluctuating.search(bare))
        yield from _far_below(goal)
        yield from _striven(goal)
        yield from _kept(goal)
        if not no_floor(view, goal):
            yield from _below(view, goal, fluctuating)


def _far_below(goal: Goal) -> Iterator[Statement]:
    """收入突破60亿元, with 110亿元 reached: of what goes up and down, far below only."""
    if goal.fact.figure.hedge != "more_than" or goal.steady or not goal.fact.indicator:
        return
    for reached in _latest(goal.exact):
        if reached.scope == goal.fact.scope and goal.fact.value < _FAR_BELOW * reached.value:
            yield _statement("goal-reached", as_printed(goal.fact), reached, True, "it goes up and down")


def _striven(goal: Goal) -> Iterator[Statement]:
    """力争粮食总产达到13亿斤, with 13.4亿斤 harvested: nobody strives for less, but may for 13亿斤以上."""
    fact = goal.fact
    if fact.indicator not in _HARVESTS or fact.figure.hedge not in _STRIVEN or not _STRIVES.search(goal.before):
        return
    for reached in _latest(goal.exact):
        last = int(fact.period or 0) - 1 if (fact.period or "").isdigit() else 0
        lower = fact.scope == reached.scope and fact.value < reached.value
        if lower and reached.period == str(last) and reached.figure.hedge == "none":
            yield _statement("goal-reached", as_printed(fact), reached, True, _HARVEST)


_HARVESTS, _STRIVEN = frozenset({"grain"}), frozenset({"none", "more_than"})
_STRIVES = regex.compile(r"力争[^，。；、\d]{0,14}(?:达到?|突破|超过?|跨上|迈上)$")
_HARVEST = "the last harvest may have been an uncommon one"


def _kept(goal: Goal) -> Iterator[Statement]:
    """保持在95%以上 is to be: what is kept must be so high."""
    fact = goal.fact
    if fact.figure.hedge not in ("at_least", "approx") or not _KEEPS.search(goal.before):
        return
    for reached in _latest(goal.exact):
        held = goal.steady and fact.figure.hedge == "at_least"  # what goes up and down by itself: well below only
        if not held and reached.value >= _WELL_BELOW * fact.value:
            continue
        if reached.scope == fact.scope and reached.figure.hedge == "none" and len(reached.period or "") == 4:
            yield Statement("kept-level", {"smaller": (as_printed(fact),), "larger": (reached,)}, fact.start, fact.end)


def no_floor(view: View, goal: Goal) -> bool:
    """May it lie below what is reached: is it to fall, half way, of a town, of some, or of the year that is over?"""
    fact, before, text = goal.fact, goal.before, view.text
    if _FALLS.search(before + fact.label) or fact.sign < 0 or fact.figure.hedge == "at_most":
        return True
    begun = opening(text, fact.start, "。；\n")
    if _BY_THEN.search(text, begun, fact.start) or _OF_A_TOWN.match(text, begun, fact.start):
        return True
    over = _HELD.search(before) or _NOT_MET.search(before) or _CAME.match(text, fact.end)  # 高于年初确定的9%左右的目标
    return bool(over or _OF_OTHERS.match(text, fact.end)) or _of_some(view, fact)


def _below(view: View, goal: Goal, fluctuating: re.Pattern[str]) -> Iterator[Statement]:
    fact, before = goal.fact, goal.before
    alone = not goal.exact and (_NAMELESS.fullmatch(fact.label) or _from(view, fact))
    for reached in _latest([] if alone else goal.alike):
        words = view.before(reached, 28)
        if _apart(view, goal, reached, words):
            continue
        swapped = _exchanged(goal, reached, words)
        floor = _FLOOR.search(before) or (fact.figure.hedge == "at_least" and _KEEPS.search(before))
        if floor and fact.value >= _WELL_BELOW * reached.value and not swapped:
            continue
        summed = _COUNTED_UP.search(words) and not _COUNTED_UP.search(before)
        if summed or (fluctuating.search(before + fact.label) and not swapped):
            continue
        if kind := kind_of(view, goal, reached, words):
            moves = fact.figure.hedge in ("more_than", "at_least") and _MOVES.search(before)
            told = as_printed(fact) if moves else fact  # 提高到50%以上 is not said where it is 52.1%
            yield _statement(kind, told, reached, bool(goal.exact))


def _statement(kind: str, goal: Fact, reached: Fact, exact: bool, doubt: str = "") -> Statement:
    roles = {"goal": (goal,), "reached": (reached,)}
    return Statement(kind, roles, goal.start, goal.end, {"exact": int(exact)}, doubt)


def _apart(view: View, goal: Goal, reached: Fact, words: str) -> bool:
    """Is what is reached of something else than the goal, or of no year's end?"""
    fact = goal.fact
    return bool(
        _FALLS.search(words)
        or reached.sign < 0
        or fact.scope != reached.scope
        or (fact.figure.unit == "元" and ("per-head" in fact.tags) != ("per-head" in reached.tags))
        or region(view, fact) != region(view, reached)
        or grown_from_another(view, fact, reached)
        or ("每" in fact.label) != ("每" in reached.label)
        or _of_some(view, reached)
        or view.between(reached, fact) in _PASSED
        or (_of_less(fact) and not goal.exact and len(fact.label) > len(reached.label))  # some of them
        or (len(reached.period or "") != 4 and not _kept_up(view, reached))
    )


def _exchanged(goal: Goal, reached: Fact, words: str) -> bool:
    """稳定在98%以上, and 稳定在89%以上 to be: not a lower floor, but two digits that changed places."""
    fact, before = goal.fact, goal.before
    if not (_KEEPS.search(before) and _KEEPS.search(words) and fact.figure.hedge == reached.figure.hedge):
        return False
    on = _ON.search(before) and _ON.search(words)  # 持续保持在66%以上, and so it is to go on
    return bool(on) or exchanged(fact.value, reached.value, fact.figure.ulp or Decimal(1))


def _from(view: View, goal: Fact) -> bool:
    """由94.3%提高到97%以上: it says itself what is reached."""
    facts = view.sentences[goal.sentence]
    before = [fact for fact in facts if fact.end <= goal.start][-1:]
    return any("from" in fact.tags and fact.label == goal.label for fact in before)


def _kept_up(view: View, fact: Fact) -> bool:
    """A stock told in the review of several years is that of their end."""
    known = view.lexicon.indicators.get(fact.indicator or "")
    return bool(known and known.stock) and len(fact.period or "") == 9 and not fact.tags & {"average", "from", "new"}


def _of_less(goal: Fact) -> bool:
    """农产品网络零售额 beside 网络零售额: a longer name of a count, or of money, is that of a part."""
    return not goal.figure.ulp or goal.figure.unit == "元"


@lru_cache(maxsize=8)
def _fluctuating(lexicon: Lexicon) -> re.Pattern[str]:
    return regex.compile(alternation(lexicon.list("goals", "fluctuating")))


def _of_some(view: View, fact: Fact) -> bool:
    """Is only a part of what the label names counted: 产值过亿元企业, of the 企业 those above a threshold?"""
    words = view.before(fact, 40)
    if _ABOVE.search(words) or _OF_SO_MANY.search(words[: words.rfind(fact.label) + 2] if fact.label else ""):
        return True
    return words[: words.rfind(fact.label)].endswith(("元", "元以上", "元的", "元以上的")) if fact.label else False


_OF_SO_MANY = regex.compile(r"[2-9两二三四五六七八九]个[^，。；：、\d]{2}$")  # 高端装备、信息技术2个产业营业收入
_ABOVE = regex.compile(r"元(?:以上|以下|以内)的?[^，。；：、\d]{0,6}$")  # 村集体收入10万元以上的达到


def region(view: View, fact: Fact) -> str:
    """The part of the place that the clause opens with (珠三角, 中心城区); empty where it speaks of the whole."""
    start = opening(view.text, fact.start, "，。；：")
    found = _REGION.match(view.text, start, fact.start)
    return found[0] if found else ""


_REGION = regex.compile(r"[^，。；、\d]{1,6}?(?:三角|地区(?!生产)|片区|城区|山区|经济区|都市圈|城市群|经济带)")


def _eligible(fact: Fact) -> bool:
    return (
        (fact.measure in ("level", "rate", "share") or (schooling(fact) and fact.measure == "duration"))
        and (fact.figure.kind in ("number", "percent") or schooling(fact))
        and "from" not in fact.tags
        and bool(fact.figure.unit or fact.figure.ulp)
        and not (fact.measure == "share" and _SPENT.search(fact.label))
        and not _OF_ONE.search(fact.label)
    )


def _latest(facts: list[Fact]) -> list[Fact]:
    """Of several statements of what is reached, those of the latest period."""
    if not facts:
        return []
    last = max((fact.period or "")[-4:] for fact in facts)
    return [fact for fact in facts if (fact.period or "")[-4:] == last][:3]
