"""A goal below what is reached already: for what does not fall by itself (rates of coverage, lengths, totals)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.accounts import grown_from_another
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import exchanged
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_STATE = regex.compile(
    r"(?:达到?|突破|发展到|提高(?:到|至)|提升(?:到|至)|增加到|增至|升至|扩大到|超过?|率|比重|占比|比例|强度|总量|总数|里程|规模|面积|人数|寿命|装机|容量|拥有量|保有量|存量|蓄积量|含量|年限)(?:约|近|超过?|在)?$"
)
_REACHES = regex.compile(r"(?:达到?|提高到|增加到|增至|(?:总量)?突破|总数|总量)(?:约|近|超过?)?$")
_NEW = regex.compile(
    r"新增|新建|新改建|改造|完成|建设|培育|引进|吸纳|吸引|接待|惠及|救助|资助|招收|选派|再|增加(?![到至])|建成|净增|转移|实施|安排|投入|开工|推动超|争取|推动.{0,6}开工|帮助|发放|开展|(?<!高)新(?:增|建|设|开|培|认|签|引|获|改|入|上|发|创)"
)
_FALLS = regex.compile(
    r"失业|能耗|死亡|发生率|浓度|赤字|负债|排放|事故|差距|收入比|杠杆|债务|成本|耗|时间|时限|漏损|贫困|不良|逾期|控制|降|少|留存|污染|投诉率|价格|涨幅|物价|利率|负担|PM|缩短|压|以内|拖欠|病死|辍学|弃风|弃光|空置|抚养|生育|出生|流失|劣|黑臭"
)


_WELL_BELOW = Decimal("0.9")
_WELL_SHORT = Decimal("0.75")
_FAR_BELOW = Decimal("0.7")
_YIELDS = regex.compile(r"(?:总产值|旅游总?收入|零售总?额|营业收入|销售额|交易额)$")  # no plan is for less of it
_VISITS = regex.compile(r"接待|游客|旅游人数")
_PASSES = regex.compile(r"(?:突破|迈上|跨上|跃上|站上|再上)(?:约|近|超过?)?$")
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
_STANDARD = regex.compile(r"标准|补助|养老金|津贴|低保")  # what is paid a head does not fall
_NAMELESS = regex.compile(r"(?:种植|栽培|养殖|造林|绿化|建设)?总?(?:面积|规模)")  # of what, the sentence before tells
_FLOW_UNITS = regex.compile(r"千瓦|flops|FLOPS|Flops")


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` (stocks) and `goal-magnitude` (flows, ten times off) with roles goal and reached."""
    goals = [fact for fact in view.facts if fact.status == "target" and _eligible(fact)]
    if not goals:
        return
    fluctuating = _fluctuating(view.lexicon)
    index = Index(fact for fact in view.facts if fact.status == "actual" and _eligible(fact))
    for goal in goals:
        exact = index.same(goal)
        alike = exact or index.kin(goal)
        if not alike:
            continue
        before, hedged = view.before(goal, 28), goal.figure.hedge != "none"  # only of such is steadiness asked
        steady = hedged and not fluctuating.search(before.removesuffix("保持在").removesuffix("稳定在") + goal.label)
        if goal.figure.hedge == "more_than" and not steady and goal.indicator:
            for reached in _latest(exact):
                if reached.scope == goal.scope and goal.value < _FAR_BELOW * reached.value:
                    roles = {"goal": (as_printed(goal),), "reached": (reached,)}
                    yield Statement("goal-reached", roles, goal.start, goal.end, {"exact": 1}, "it goes up and down")
        if goal.figure.hedge in ("at_least", "approx") and _KEEPS.search(before):
            for reached in _latest(exact):
                held = steady and goal.figure.hedge == "at_least"  # what goes up and down by itself: well below only
                if not held and reached.value >= _WELL_BELOW * goal.value:
                    continue
                if reached.scope == goal.scope and reached.figure.hedge == "none" and len(reached.period or "") == 4:
                    kept = as_printed(goal)
                    yield Statement("kept-level", {"smaller": (kept,), "larger": (reached,)}, goal.start, goal.end)
        if _FALLS.search(before + goal.label) or goal.sign < 0 or goal.figure.hedge == "at_most":
            continue
        begun = opening(view.text, goal.start, "。；\n")
        if _BY_THEN.search(view.text, begun, goal.start) or _OF_A_TOWN.match(view.text, begun, goal.start):
            continue
        if (
            _HELD.search(before) or _NOT_MET.search(before) or _CAME.match(view.text, goal.end)
        ):  # 高于年初确定的9%左右的目标: a goal of the year that is over
            continue
        if _OF_OTHERS.match(view.text, goal.end) or _of_some(view, goal):
            continue
        alone = not exact and (_NAMELESS.fullmatch(goal.label) or _from(view, goal))
        for reached in _latest([] if alone else alike):
            words = view.before(reached, 28)
            if (
                _FALLS.search(words)
                or reached.sign < 0
                or goal.scope != reached.scope
                or (goal.figure.unit == "元" and ("per-head" in goal.tags) != ("per-head" in reached.tags))
                or _region(view, goal) != _region(view, reached)
                or grown_from_another(view, goal, reached)
                or ("每" in goal.label) != ("每" in reached.label)
                or _of_some(view, reached)
                or view.between(reached, goal) in _PASSED
                or (_of_less(goal) and not exact and len(goal.label) > len(reached.label))  # some of them
                or (len(reached.period or "") != 4 and not _kept_up(view, reached))
            ):
                continue
            floor = _FLOOR.search(before) or (goal.figure.hedge == "at_least" and _KEEPS.search(before))
            steadied = _KEEPS.search(before) and _KEEPS.search(words) and goal.figure.hedge == reached.figure.hedge
            # 稳定在98%以上, and 稳定在89%以上 to be: not a lower floor, but two digits that changed places
            on = steadied and _ON.search(before) and _ON.search(words)  # 持续保持在66%以上, and so it is to go on
            swapped = bool(steadied) and (
                bool(on) or exchanged(goal.value, reached.value, goal.figure.ulp or Decimal(1))
            )
            if floor and goal.value >= _WELL_BELOW * reached.value and not swapped:
                continue
            summed = _COUNTED_UP.search(words) and not _COUNTED_UP.search(before)
            if summed or (fluctuating.search(before + goal.label) and not swapped):
                continue
            known = view.lexicon.indicators.get(goal.indicator or "")
            both = _is_stock(goal, before) and _is_stock(reached, words)
            passed = goal.figure.hedge in ("more_than", "at_least") and not goal.tags  # 突破90亿元 tells of a rise
            above = known and goal.figure.hedge == "more_than" and not _NEW.search(before)  # 一般公共预算收入超10亿元
            passes = above or (_PASSES.search(before) and not _NEW.search(before + words))
            passes = passes and not goal.tags | reached.tags
            if passes and exact:
                kind = "goal-reached"  # 突破 says that it was not so high before, of a flow too
            elif both or (known and known.stock and goal.indicator == reached.indicator and passed):
                risen = (
                    "to" in reached.tags and exact
                )  # 由1795亿元增加到5260亿元: no goal lies below, by however little
                money = goal.figure.unit == "元" and not (risen or _STANDARD.search(goal.label))
                kind = "goal-money" if money else "goal-reached"
            elif (
                goal.figure.unit == "元"
                and exact
                and (
                    (_is_stock(goal, before) and (known or not _NEW.search(words)))
                    or (_YIELDS.search(goal.label) and goal.text[0].isdigit())
                )
            ) or (exact and goal.figure.unit == "人次" and _VISITS.search(goal.label) and goal.text[0].isdigit()):
                kind = "goal-money"
            elif exact and goal.label.endswith("产量") and goal.value < _WELL_SHORT * reached.value:
                kind = "goal-reached"  # 原煤产量1.08亿吨, with 1.68亿吨 reached
            elif exact and goal.label.endswith("吞吐量") and goal.tags == reached.tags and goal.text[0].isdigit():
                kind = "goal-reached"  # of a port no less is planned
            elif passes:
                kind = "goal-reached"
            elif exact and _FLOW_UNITS.search(goal.figure.unit) and ("new" in goal.tags) == ("new" in reached.tags):
                kind = "goal-magnitude"
            else:
                continue
            moves = goal.figure.hedge in ("more_than", "at_least") and _MOVES.search(before)
            told = as_printed(goal) if moves else goal  # 提高到50%以上 is not said where it is 52.1%
            yield Statement(
                kind, {"goal": (told,), "reached": (reached,)}, goal.start, goal.end, {"exact": int(bool(exact))}
            )


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


def _region(view: View, fact: Fact) -> str:
    """The part of the place that the clause opens with (珠三角, 中心城区); empty where it speaks of the whole."""
    start = opening(view.text, fact.start, "，。；：")
    found = _REGION.match(view.text, start, fact.start)
    return found[0] if found else ""


_REGION = regex.compile(r"[^，。；、\d]{1,6}?(?:三角|地区(?!生产)|片区|城区|山区|经济区|都市圈|城市群|经济带)")


def _eligible(fact: Fact) -> bool:
    return (
        fact.measure in ("level", "rate", "share")
        and fact.figure.kind in ("number", "percent")
        and "from" not in fact.tags
        and bool(fact.figure.unit or fact.figure.ulp)
        and not (fact.measure == "share" and _SPENT.search(fact.label))
        and not _OF_ONE.search(fact.label)
    )


def _is_stock(fact: Fact, before: str) -> bool:
    if fact.measure in ("rate", "share"):
        return True
    if "to" in fact.tags and "new" not in fact.tags and not _NEW.search(before):
        return True  # 提升至2025年的76.8岁
    if not fact.figure.ulp and fact.status == "actual":
        return not _NEW.search(before) and "new" not in fact.tags
    return (
        bool((_STATE if fact.figure.ulp else _REACHES).search(before))
        and not _NEW.search(before)
        and "new" not in fact.tags
    )


def _latest(facts: list[Fact]) -> list[Fact]:
    """Of several statements of what is reached, those of the latest period."""
    if not facts:
        return []
    last = max((fact.period or "")[-4:] for fact in facts)
    return [fact for fact in facts if (fact.period or "")[-4:] == last][:3]
