"""What a goal below what is reached goes against: a stock that does not fall, money, or a yearly count."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact

_STATE = regex.compile(
    r"(?:达到?|突破|发展到|提高(?:到|至)|提升(?:到|至)|增加到|增至|升至|扩大到|超过?|率|比重|占比|比例|强度|总量|总数|里程|规模|面积|人数|寿命|装机|容量|拥有量|保有量|存量|蓄积量|含量|年限)(?:约|近|超过?|在)?$"
)
_REACHES = regex.compile(r"(?:达到?|提高到|增加到|增至|(?:总量)?突破|总数|总量)(?:约|近|超过?)?$")
_NEW = regex.compile(
    r"新增|新建|新改建|改造|完成|建设|培育|引进|吸纳|吸引|接待|惠及|救助|资助|招收|选派|再|增加(?![到至])|建成|净增|转移|实施|安排|投入|开工|推动超|争取|推动.{0,6}开工|帮助|发放|开展|(?<!高)新(?:增|建|设|开|培|认|签|引|获|改|入|上|发|创)"
)
_WELL_SHORT = Decimal("0.75")
_YIELDS = regex.compile(r"(?:总产值|旅游总?收入|零售总?额|营业收入|销售额|交易额)$")  # no plan is for less of it
_VISITS = regex.compile(r"接待|游客|旅游人数")
_PASSES = regex.compile(r"(?:突破|迈上|跨上|跃上|站上|再上)(?:约|近|超过?)?$")
_STANDARD = regex.compile(r"标准|补助|养老金|津贴|低保")  # what is paid a head does not fall
_FLOW_UNITS = regex.compile(r"千瓦|flops|FLOPS|Flops")


class Goal(NamedTuple):
    """A goal with the words before it, and what is reached of the same name, or else of a kin to it."""

    fact: Fact
    before: str
    exact: list[Fact]
    alike: list[Fact]
    steady: bool  # is it one of those that do not go up and down by themselves?


def kind_of(view: View, goal: Goal, reached: Fact, words: str) -> str:
    """What a goal below what is reached goes against; empty where it may well lie below."""
    fact, before, exact = goal.fact, goal.before, goal.exact
    known = view.lexicon.indicators.get(fact.indicator or "")
    passed = fact.figure.hedge in ("more_than", "at_least") and not fact.tags  # 突破90亿元 tells of a rise
    above = known and fact.figure.hedge == "more_than" and not _NEW.search(before)  # 一般公共预算收入超10亿元
    passes = above or (_PASSES.search(before) and not _NEW.search(before + words))
    passes = passes and not fact.tags | reached.tags
    if passes and exact:
        return "goal-reached"  # 突破 says that it was not so high before, of a flow too
    both = _is_stock(fact, before) and _is_stock(reached, words)
    if both or (known and known.stock and fact.indicator == reached.indicator and passed):
        risen = "to" in reached.tags and exact  # 由1795亿元增加到5260亿元: no goal lies below, by however little
        money = fact.figure.unit == "元" and not (risen or _STANDARD.search(fact.label))
        return "goal-money" if money else "goal-reached"
    if passes and not exact:
        return "goal-reached"
    return _kind_of_flow(goal, reached, words, known is not None) if exact else ""


def _kind_of_flow(goal: Goal, reached: Fact, words: str, known: bool) -> str:
    """The kind of what is counted anew each year, and is planned to be no less all the same."""
    fact = goal.fact
    digits = fact.text[0].isdigit()
    if fact.figure.unit == "元":
        held = _is_stock(fact, goal.before) and (known or not _NEW.search(words))
        if held or (digits and _YIELDS.search(fact.label)):
            return "goal-money"
    if fact.figure.unit == "人次" and digits and _VISITS.search(fact.label):
        return "goal-money"
    if fact.label.endswith("产量") and fact.value < _WELL_SHORT * reached.value:
        return "goal-reached"  # 原煤产量1.08亿吨, with 1.68亿吨 reached
    if fact.label.endswith("吞吐量") and fact.tags == reached.tags and digits:
        return "goal-reached"  # of a port no less is planned
    if _FLOW_UNITS.search(fact.figure.unit) and ("new" in fact.tags) == ("new" in reached.tags):
        return "goal-magnitude"
    return ""


def _is_stock(fact: Fact, before: str) -> bool:
    if fact.measure in ("rate", "share") or schooling(fact):
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


def schooling(fact: Fact) -> bool:
    """人均受教育年限: years that are measured, and no time that passes."""
    return fact.figure.kind == "duration" and fact.figure.unit == "年" and "受教育年限" in fact.label
