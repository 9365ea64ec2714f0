"""Figures that have a range by their nature: a share or a rate of coverage does not exceed 100 %."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, joined
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_UNBOUNDED = regex.compile(
    r"保值增值|到位率|增长|溢价|入学率|巩固率|依存度|投资率|产能利用|完成[率年]|负债率|杠杆|综合债务|覆盖率?倍|拨备|流动性|贡献率|资本|债务|周转|预算|任务|达产|利用率|市盈|进度|计划|目标|同比|保证|赔付|产销|增速|比上年|履约|提升|提高|保障倍数|财力|偿付|超|之和|(?:电话|宽带|网络?|汽车)[^，。；、\d]{0,4}普及率"
)
_OF_ALL = regex.compile(
    r"占[^，。；、\d]{0,8}(?:支出|收入|产值|人口)的(?:比重|比例)?(?:为|达到?)?$"
)  # no more than all of it
_OF_THE_WORLD = regex.compile(
    r"占(?:全国|全球|世界|全[省市区县州])[^，。；、\d]{0,8}(?:比重|份额|比例|总量|总数)的?[^，。；、\d]{0,3}$"
)
_VERB = regex.compile(r"(?:提高|提升)[到至](?:了)?$|(?:超过?|突破)$")  # 提高到, 占比超: what is reached, and no growth
_COVERS_NEEDS = regex.compile(
    r"(?:支出|资金)需求[^。]{0,40}保障率[^，。]{0,6}$"
)  # of money for what is needed, and more
_OF_PLANNED = regex.compile(
    r"计划(?:开工|新开工|竣工|投产|建成)[^。]{0,12}实际(?:开工|竣工|投产|建成)[^。]{0,10}[。，][^，。\d]{0,8}率[^，。\d]{0,2}$"
)
_SPENT = regex.compile(r"(?:以上|左右)?(?:的(?:资金|财力|支出))?(?:用于|投向|投入到?)")  # 74%以上用于民生
_UNITS = frozenset({"%", "倍", "个百分点", "天"})  # what is told in others has no bounds by nature
_BOUNDED = regex.compile(
    r"率|占|比重|份额|比例|含(?:油|水|糖|脂|氮|硫|盐|沙|杂|绒|灰)量|纯度|(?:蛋白质?|脂肪|淀粉|水分|糖分|有机质)含量"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `bounded` and `fall` (of all there was at most) with role figure and params low, high; `range-ends`
    with roles smaller and larger.
    """
    people = "自然增长率" in view.text or "人口出生率" in view.text
    ranges = {low.sentence for low, _, words in view.pairs if words in _TO}
    ranges |= {fact.sentence for fact in view.facts if fact.figure.kind == "range"}
    for facts in view.sentences.values():
        if facts[0].sentence in ranges:
            yield from _between(view, facts)
        for rate, gap in _told_with(view, facts):
            held = rate.figure.kind == "percent" and rate.status == "actual"  # 比15%的目标高18个百分点: of another rate
            if held and gap.measure == "gap":
                most = str(rate.value) if rate.measure in ("rate", "share") and rate.value > 0 else "100"
                yield Statement("bounded", {"figure": (gap,)}, gap.start, gap.end, {"low": -100, "high": most})
            if held and _risen(view, rate, gap):
                most = str(_ALL - rate.value)
                yield Statement("bounded", {"figure": (gap,)}, gap.start, gap.end, {"low": -100, "high": most})
        for fact in facts:
            unit = fact.figure.unit
            if unit not in _UNITS:
                continue
            born = people and unit == "%" and _OF_PEOPLE.search(view.before(fact))
            if born and not view.text.startswith(("。以", "。左"), fact.end):  # %。 typed for ‰
                told = as_printed(fact)  # 控制在7.8%以内
                yield Statement("bounded", {"figure": (told,)}, fact.start, fact.end, {"low": -3, "high": 3})
            # a fall of less than half is far from all: to hold it against 100 % would prove nothing
            all_of = {"%": -100, "倍": -1}.get(unit, 0) if fact.measure == "growth" and fact.sign < 0 else 0
            if all_of and fact.value < all_of / 2:
                begin = opening(view.text, fact.start)
                if fact.value < all_of and _BELOW_NOUGHT.search(view.text, begin, fact.start):
                    continue  # 利润居前的行业有：…；煤炭开采业2.2亿元，下降291.3%
                words = fact.label if "分别" in view.before(fact, 24) else fact.label + view.before(fact, 24)
                if not _BELOW_NOUGHT.search(words):
                    yield Statement("fall", {"figure": (fact,)}, fact.start, fact.end, {"low": all_of, "high": 0})
            moved = fact.measure == "change" and unit == "个百分点" and abs(fact.value) > _DEEP
            if moved and _BOUNDED.search(fact.label) and not _UNBOUNDED.search(fact.label):
                yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, {"low": -100, "high": 100})
            whole_year = unit == "天" and view.before(fact, 4).endswith(("全年", "全年达"))
            if unit == "天" and (whole_year or _in_a_year(view, fact) or _days_of_air(view, fact)):
                yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, {"low": 0, "high": 366})
            if unit == "天" and _more_days(view, fact):
                days = {"low": -_HALF_A_YEAR, "high": _HALF_A_YEAR}
                yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, days, _HARDLY)
            if unit == "%" and fact.measure in ("share", "rate") and fact.figure.kind == "percent":
                words = _VERB.sub("", view.before(fact, 20)) + fact.label
                ahead = view.text[max(0, fact.start - 60) : fact.start]
                if "需求" in ahead and _COVERS_NEEDS.search(ahead):
                    continue
                if "计划" in ahead and _OF_PLANNED.search(view.text, max(0, fact.start - 40), fact.start):
                    continue  # 21个计划开工项目实际开工37个，开工率176%
                after = view.after(fact, 4)
                after = "" if after[:1] in _MARKS else after  # 99.2%、提高0.8个百分点 speaks of the next figure
                named = _BOUNDED.search(words) and not _UNBOUNDED.search(words + after)
                if view.text.startswith(("（以", "（按"), fact.end):
                    continue  # 覆盖率103.1%（以需求为分母）
                world = _OF_THE_WORLD.search(view.before(fact, 30))
                if named or world or _OF_ALL.search(view.before(fact, 30)) or _SPENT.match(view.text, fact.end):
                    yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, {"low": 0, "high": 100})


def _told_with(view: View, facts: list[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Points with the rate before them; of 分别达到45.4%、47.8%，高于全省22.7和28.8个百分点 each with its own."""
    done = 0
    for at, gap in enumerate(facts[1:], 1):
        if gap.figure.unit != "个百分点" or at < done:
            continue
        row = joined(view, facts, gap)
        rates = facts[max(at - len(row), 0) : at]
        together = len(row) > 1 and joined(view, facts, rates[0]) == rates
        if together and all(rate.figure.unit == "%" for rate in rates):
            done, more = at + len(row), at > len(row) and rates[0] in joined(view, facts, facts[at - len(row) - 1])
            if len(rates) == len(row) and not more:
                yield from zip(rates, row, strict=True)
        else:
            yield facts[at - 1], gap


def _risen(view: View, rate: Fact, points: Fact) -> bool:
    """比重由47.6%提升73.4个百分点: the two make a share."""
    share = _BOUNDED.search(rate.label) and not _UNBOUNDED.search(rate.label)
    return bool(share and _FROM.search(view.before(rate)) and _RAISED.fullmatch(view.between(rate, points)))


_ALL = 100
_FROM = regex.compile("[由从]$")
_RAISED = regex.compile("(?:提高|提升|上升|增加|扩大)了?")
_DEEP = 50  # points: a change of fewer is far from all


def _in_a_year(view: View, fact: Fact) -> bool:
    """Days counted in one year that is over, not on end or over several."""
    told = fact.figure.kind in ("number", "duration") and fact.value > 0 and fact.status == "actual"
    return told and len(fact.period or "") == 4 and not _LONGER.search(view.before(fact, 30))


def _days_of_air(view: View, fact: Fact) -> bool:
    told = fact.measure in ("level", "duration") and fact.sign > 0
    return told and bool(_DAYS.search(fact.label) or (_in_one(view, fact) and _GRADED.search(view.before(fact, 20))))


def _more_days(view: View, fact: Fact) -> bool:
    """优良天数同比增加36天: one year beside the last; what is far from half a year would prove nothing."""
    many = fact.measure == "change" and fact.value > _HALF_A_YEAR / 2
    return bool(many and _AIR.search(fact.label) and not _LONG_SINCE.search(view.before(fact, 24)))


_AIR = regex.compile("优良|达标|良好")
_LONG_SINCE = regex.compile(r"\d{4}年|以来|年间|年来|五年|累计|“十|时期|期间|治理前")
_HALF_A_YEAR = 183
_HARDLY = "no year has so many more days of clean air than the last"


def _in_one(view: View, fact: Fact) -> bool:
    return len(fact.period or "") == 4 and not _IN_ALL.search(view.before(fact, 30))


def _between(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """5至7天, 450亿元至500亿元之间: a range does not end below its start."""
    for fact in facts:
        if fact.figure.kind != "range" or view.text.endswith("-", 0, fact.start):  # 在-0.6%至0.3%之间
            continue
        if fact.figure.unit == "%" and _FALLS.search(view.before(fact, 12)):
            continue  # 下降4.4%至3.3%之间: from the deepest fall to the least
        if len(fact.figure.parts) == 2 and (
            not _MINUS.search(fact.text)
            or (_BOTH_SIGNED.match(fact.text) and view.text[fact.end : fact.end + 1] in _MARKS)
        ):
            low, high = (fact._replace(figure=fact.figure._replace(kind="number", value=v)) for v in fact.figure.parts)
            yield Statement("range-ends", {"smaller": (low,), "larger": (high,)}, fact.start, fact.end)
    for low, high in pairwise(facts):
        to = view.between(low, high) in _TO and comparable(low, high) and _INSIDE.match(view.text, high.end)
        if to and not _FALLS.search(view.before(low, 12)):
            yield Statement("range-ends", {"smaller": (low,), "larger": (high,)}, low.start, high.end)


# in a table run together 199.58-5.3 is a value and a fall
_OF_PEOPLE = regex.compile(r"(?:自然增长率|人口出生率|人口死亡率)(?:为|是|达到?|控制在)?$")  # told in ‰
_MINUS = regex.compile(r"\.\d+[-－]\d|\d{3}[-－]\d|[-－]\d+\.\d")
_BOTH_SIGNED = regex.compile(r"\d+(?:\.\d+)?%[-—~～至]\d")  # 增速5%-4.5%、…
_MARKS = frozenset("，、；。")
_BELOW_NOUGHT = regex.compile("利润|净|盈|亏|赤字|顺差|逆差|余额|结余|收益|效益|增长率|增速|现金流")
_FALLS = regex.compile(r"(?:下降|回落|减少|降幅|跌幅|下跌|降低)[^，。；\d]{0,4}$")
_TO = frozenset({"至", "到", "—", "-", "~", "～", "－"})
_INSIDE = regex.compile(r"(?:之间|区间|范围|的?部分)")
_LONGER = regex.compile("连续|累计|已|安全|倒计时|工期|攻坚|历时|经过|以来|不到|从|由|缩|压|持续|奋战|用时|[到至]$")
_IN_ALL = regex.compile("累计|连续|共计|合计|年来")
_GRADED = regex.compile(
    r"(?:[一二ⅠⅡ]级(?:及?以上)?|优良|达标)[^，。；、\d]{0,6}(?:天数|天气|日数)(?:已|共|达到?|为|有|是)*$"
)
_DAYS = regex.compile(r"(?:优良|达标|污染|晴|良好|有效监测).{0,4}(?:天数|日数|天)$|优良空气$|空气优良$")
