"""Sizes that knowledge of the field bounds: money against the economy, headline growth, ranks, years, goals."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.relations.accounts import account, several
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_PROVINCE = regex.compile(r"省|自治区|北京市|天津市|上海市|重庆市")
_NOT_OWN = regex.compile(
    r"全球|世界|全国|我国|国内生产总值|国家|中央|国际|外汇|保额|保险金额|交易总?额|交易规模|成交|结算|清算|资产总|总资产|管理规模"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `money-size`, `spent-size`, `growth-size`, `rank-size`, `past-year` and `goal-size`."""
    provincial = _provincial(view)
    yield from _money(view, provincial)
    said = (view.document.period or "")[:4]
    year = int(said) if said.isdigit() else None
    day = given_on(view.text)  # in 2025, of what 2024 had come to
    latest = max(year or 0, int(day[1]) if day else 0)
    listed: Fact | None = None  # the rank before, where one follows it: 居全国第1、第2位
    for fact in view.facts:
        figure = fact.figure
        if figure.kind == "rank" and fact.among is None and listed and view.between(listed, fact) in ("、", "和"):
            fact = fact._replace(among=listed.among)
        listed = fact if figure.kind == "rank" else None
        if (
            fact.measure == "growth"
            and fact.indicator
            and figure.kind == "percent"
            and "average" not in fact.tags
            and _yearly(view, fact)
            and not _little(view, fact)
        ):
            yield _one("growth-size", fact, indicator=fact.indicator, status=fact.status)
        elif figure.kind == "rank" and fact.among == "nation" and provincial:
            yield _one("rank-size", fact, members=31)
        elif figure.kind == "date" and figure.unit == "年" and year and fact.status == "na" and _past(view, fact):
            yield _one("past-year", fact, high=latest)
    yield from _goals(view)


def _provincial(view: View) -> bool:
    """Is it the report of a province?"""
    title = view.document.title
    named = _PROVINCE.search(title) is not None and not _COUNTY.search(title)
    return named or _SPEAKS.search(view.text, 0, _HEAD) is not None


def _yearly(view: View, fact: Fact) -> bool:
    """Growth over one year, not over several (比2002年增长65.5%)."""
    begin = view.text.rfind("。", 0, fact.start) + 1 if fact.value > _MUCH else fact.start - 40
    if (
        fact.value > _MUCH
        and _TERM.search("".join(fact.section or ()))
        and not _DATED.search(view.text, begin, fact.start)
    ):
        return False  # told under a term of years, and of no year in its sentence
    return len(fact.period or "") in (4, 6, 7) and not _OVER_YEARS.search(view.text, max(0, begin), fact.start)


def _little(view: View, rate: Fact) -> bool:
    """外贸进出口总额364.83万美元，增长121.3%: so small an amount may double in a year."""
    alike = (one for one in view.sentences[rate.sentence] if one.label == rate.label and one.measure == "level")
    return any(one.figure.unit in _MONEY and one.value < _FEW for one in alike)


_FEW = 10**8  # yuan or dollars
_MUCH = 30  # per cent: what would be much for a year, said of several somewhere in the sentence
_OVER_YEARS = regex.compile(r"[比较与]“?十[一二三四]?五”?末|[比较与](?:19|20)\d\d年|五年|四年|三年|累计|倍|以来")
_TERM = regex.compile(r"[一二三四五上本]届|[三四五六]年|十[一二三四]?五”?(?:时期|期间)")
_DATED = regex.compile(r"(?:19|20)\d\d年|去年|上年|同比|今年")
_SPEAKS = regex.compile(r"代表(?:省|自治区)人民政府")
_HEAD = 3000  # characters in which a report says whose it is
_COUNTY = regex.compile(r"[县旗]|[^京津海庆]市")


def _one(kind: str, fact: Fact, **params: str | int) -> Statement:
    return Statement(kind, {"figure": (fact,)}, fact.start, fact.end, params)


def _past(view: View, fact: Fact) -> bool:
    """A year in a section that reviews, not said as a goal (到2035年)."""
    before = view.text[max(0, fact.start - (14 if _LISTED.search(view.before(fact)) else 6)) : fact.start]
    told = view.text[fact.end : fact.end + 24].split("。")[0]  # 2035年国家自主贡献目标
    return not _AHEAD.search(before) and in_review(fact) and not _GOAL.search(told)


def in_review(fact: Fact) -> bool:
    """Does it stand in a section that reviews?"""
    return bool(fact.section and _REVIEW.search(fact.section[0]) and not _PLANS.search(fact.section[0]))


def in_plan(fact: Fact, year: int) -> bool:
    """Does it stand in a section that plans, in a report of that year?"""
    title = fact.section[0] if fact.section else ""
    five = _FIVE_YEARS.search(title)
    ahead = five is not None and PLAN_ENDS.get(five[1], 0) >= year  # not “十四五”走过的路, told in 2026
    return (ahead or _PLANS.search(title) is not None) and not _REVIEW.search(title)


_MONEY, _AMOUNTS = frozenset({"元", "美元"}), frozenset({"level", "change"})
_GOAL = regex.compile(r"目标|规划|远景|愿景|计划|贡献|纲要|方案|蓝图")
_AHEAD = regex.compile(r"剩余|尚余|预计|到|至|[-—~]|力争|规划|目标|《|“|前|[放定留]在|计划|拟|将")
_LISTED = regex.compile("年[、和]$")  # 将于2019年、2020年分两年脱贫
_REVIEW = regex.compile(r"回顾|过去|完成情况|执行情况|工作总结")
_FIVE_YEARS = regex.compile("“(十[一二三四五六]?)五”")
_PLANS = regex.compile(r"安排|打算|目标|任务|展望|规划|思路|工作重点|重点工作|总体要求|工作部署")


def _money(view: View, provincial: bool) -> Iterator[Statement]:
    """All amounts of money against the place's own product: an 亿 written as 万亿 stands out."""
    product = [
        f
        for f in view.facts
        if f.indicator == "gdp"
        and f.measure == "level"
        and f.figure.kind == "number"
        and f.scope == "self"
        and f.status == "actual"
        and f.figure.unit == "元"
        and f.text[:1].isdigit()
        and not _OF_SOME.match(view.text, f.end)
    ]
    if not product:
        return
    economy = max(product, key=lambda fact: fact.value)
    yield from _of_little(view, economy, provincial)
    least = economy.value / 1000  # below this a slip from 亿 to 万亿 need not show
    amounts = [
        f for f in view.facts
        if f.figure.unit in _MONEY and f.figure.kind == "number" and f.measure in _AMOUNTS and f is not economy
        and f.value >= least and f.text[:1].isdigit() and f.scope == "self"
        and not _NOT_OWN.search(view.before(f, 24) + f.label)
        and not (f.value > economy.value and _noted(view, f))
    ]  # fmt: skip
    if amounts:
        yield Statement("money-size", {"amount": tuple(amounts), "economy": (economy,)}, economy.start, economy.end)
    for spent in amounts if provincial else ():  # where a county is poor, more may be spent than it makes
        one_year = _IN_A_YEAR.match(spent.period or "") and not spent.tags & _SEVERAL and spent.status == "actual"
        if one_year and "民生" in spent.label and not _OVER_YEARS.search(view.before(spent, 40)):
            roles = {"amount": (spent,), "economy": (economy,)}
            yield Statement("spent-size", roles, economy.start, economy.end)


_SEVERAL = frozenset({"cumulative", "average", "from"})
_IN_A_YEAR = regex.compile(r"\d{4}$")


def _of_little(view: View, economy: Fact, provincial: bool) -> Iterator[Statement]:
    """固定资产投资2.59亿元 beside an economy of 6.8万亿元: a 万 is lost."""
    never = _NEVER_LITTLE | {"trade"} if provincial else _NEVER_LITTLE  # a county may trade with nobody
    for fact in view.facts:
        known = fact.indicator in never and fact.measure == "level" and fact.figure.unit == "元"
        drawn = fact.indicator == "trade" and _DRAWN.search(view.before(fact, 24))
        if known and fact.scope == "self" and fact.text[0].isdigit() and not fact.tags and not drawn:
            least = reckoned(economy, economy.value / _THOUSAND, Decimal(0), f"{economy.text}÷1000")
            yield pair("never-little", least, fact)


_OF_SOME = regex.compile(r"(?:以上|以下)?的?(?:县|市|区|镇|乡|街道|园区|开发区)")  # 经济总量超200亿元县2个
_DRAWN = regex.compile(r"带动|拉动|助力|促成|企业|班列|电商|口岸|[园港]")  # whose trade it is, or what drew it
_THOUSAND = 1000
_NEVER_LITTLE = frozenset(
    {"investment", "retail-sales", "budget-revenue", "budget-expenditure", "fiscal-revenue", "deposits", "loans"}
)


def _noted(view: View, fact: Fact) -> bool:
    """Does it stand in a note, which explains what may be the nation's or history?"""
    return any(block.kind == "note" and block.start <= fact.start < block.end for block in view.document.blocks)


def _goals(view: View) -> Iterator[Statement]:
    """A goal and what was done last year under the same name: the decimal point is in the same place."""
    usable = [
        f for f in view.facts
        if f.measure in _SIZED and f.sign > 0 and f.figure.kind in _SIZED and f.figure.value > 0 and _telling(f)
    ]  # fmt: skip
    index = Index(f for f in usable if f.status == "actual" and (len(f.period or "") == 4 or "average" in f.tags))
    for goal in usable:
        if goal.status != "target" or len(goal.period or "") != 4 or _BY.search(view.before(goal, 8)):
            continue
        if goal.label in _OF_ANYTHING or goal.label.endswith(_PLACES):
            continue
        done = [
            f
            for f in (index.same(goal) or (index.kin(goal) if goal.figure.unit in _CONTAINERS else ()))
            if f.measure == goal.measure
            and f.sentence != goal.sentence
            and _one_account(view, f, goal)
            and f.tags & _SUMMED == goal.tags & _SUMMED
        ]
        if len(done) != 1:
            continue
        times = goal.value / done[0].value
        far = not 1 / _FAR < times < _FAR and " " not in goal.text + done[0].text  # no cells of a table run together
        if Decimal("0.1") < times < 10 or far or _same_digits(goal, done[0]):
            known = bool(goal.indicator) and goal.tags == done[0].tags
            sure = known or goal.figure.unit in _CONTAINERS or _STEADY.search(view.before(goal))
            kind = "goal-size-known" if sure else "goal-size"
            yield Statement(kind, {"goal": (goal,), "reached": (done[0],)}, goal.start, goal.end)


_SUMMED = frozenset({"new", "cumulative"})


def _one_account(view: View, one: Fact, other: Fact) -> bool:
    """上级补助 of the general budget, and of the capital budget: a report of several accounts tells a name in each."""
    return not several(view) or account(view, one) == account(view, other)


_OF_ANYTHING = frozenset({"总投资", "总投资额", "计划总投资", "计划投资", "年度计划投资"})  # of some projects or other
_PLACES = ("开发区", "港区", "新区", "高新区", "县", "市", "园区")  # 临港区为46.3万元: of what is not said
_BY = regex.compile(r"(?:再|提标|[增提](?:加|高))了?$")  # 再提高60元, 增加1万亩
_CONTAINERS = frozenset({"标箱", "标准箱"})  # 宁波舟山港集装箱吞吐量 for 集装箱吞吐量: one port has nearly all
_STEADY = regex.compile(r"(?:稳定|保持|维持)在(?:了)?$")
_FAR = Decimal(2000)  # times: no other amount, but 万 for 亿
_SIZED = frozenset({"level", "rate", "share", "duration", "number", "percent"})


def _telling(fact: Fact) -> bool:
    """Small counts (8家) go up and down by any factor: they say nothing of a slip."""
    return "from" not in fact.tags and (bool(fact.figure.ulp) or fact.measure != "level" or fact.value >= 1000)


def _same_digits(a: Fact, b: Fact) -> bool:
    """Ten or a hundred times apart with nearly the same digits: rather a slip than another amount."""
    large, small = max(a.value, b.value), min(a.value, b.value)
    return any(Decimal("0.7") < large / small / power < Decimal("1.4") for power in (10, 100, 1000, 10000))
