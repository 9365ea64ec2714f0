"""How many times what was: 是2007年的2倍，年均增长18.3%; 翻番，从8.8亿元增至20.2亿元; and sums in two currencies."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.relations.view import View, agrees, comparable, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_OF_THEN = regex.compile(r"(?:以上|左右)?[，、](?:是|为|相当于|达到?)((?:19|20)\d\d)年[末底]?的")
_YEARLY = regex.compile(
    r"(?:（[^（）\d]{0,12}）)?[，、](?:年均|平均每年)(?:实际)?(?:(?:递增|增长)(?:速度)?|增速)(?:达到?|为|(?:保持|稳定)在)?"
)
_SLACK = Decimal("0.1")  # of the multiple on either side: base years are revised
_MOST = 20  # years
_DOUBT = "the multiple and the rate may be told at different prices"
_DOUBLED = regex.compile(
    r"(?<![近接])(?:实现|总体|基本)*(?:翻了?(?:一番|一倍|番|倍)|翻倍增长|成倍增长)(?:目标|增长)?，$"
)
_AFTERWARDS = regex.compile(r"，(?:实现|总体|基本)*(?:翻了?(?:一番|一倍|番|倍))[，。；]")
_ALMOST = Decimal("1.95")  # times: what is rounded up to twice
_DOLLARS = regex.compile(r"(?:折合|折算|约合|合(?!同|计|作|资)|(?:计|折)算为?)[^，。；\d]{0,10}$")
_THE_SAME = regex.compile(r"[、，（](?:首次|成功)?(?:突破|超过|跨越|迈上|约为?|达到?)了?")  # 62164亿元、突破1万亿美元
_RATES = {"low": "5.5", "high": "8.8"}  # yuan for a dollar since 1994
_RATE = regex.compile(r"(?<!\d)1(?:美元)?(?:[:：=兑]|等于|折合|合)\s?(\d\.\d{2,6})")  # the year's own
_NEARLY = {"low": Decimal("0.998"), "high": Decimal("1.002")}
_FAR = 60  # characters


def find(view: View) -> Iterator[Statement]:
    """Statements `annual-total` (total, rate), `doubled` and `worth-the-bar` (smaller, larger), `proportion` (yuan for
    dollars)."""
    for facts, words in view.several:
        units = {fact.figure.unit for fact in facts}
        if "倍" in units:
            for level, times, rate in zip(facts, facts[1:], facts[2:], strict=False):
                yield from _compounded(view, level, times, rate)
            for rate, times in pairwise(fact for fact in facts if fact.figure.kind != "duration"):
                yield from _yearly(view, rate, times)
        if "元" in units and ("个" in units or "项" in units):
            for bar, count, amount in zip(facts, facts[1:], facts[2:], strict=False):
                yield from _worth(view, bar, count, amount)
                yield from _worth_less(view, bar, count, amount)
                yield from _worth_as_told(view, bar, count, amount)
        for count, amount, bar in zip(facts, facts[1:], facts[2:], strict=False) if "平均" in words else ():
            yield from _on_average(view, count, amount, bar)
        for start, end in pairwise(facts):
            if "from" in start.tags and "to" in end.tags:
                yield from _doubled(view, start, end)
        for dollars in facts if "美元" in units else ():
            yield from _exchanged(view, facts, dollars)


def _compounded(view: View, level: Fact, times: Fact, rate: Fact) -> Iterator[Statement]:
    """From 2007 to 2011, 18.3 % a year make 1.96 times."""
    said = _OF_THEN.match(view.text, level.end, times.start) if times.figure.unit == "倍" else None
    yearly = rate.figure.kind == "percent" and "average" in rate.tags and _YEARLY.fullmatch(view.between(times, rate))
    known = view.lexicon.indicators.get(level.indicator or "")
    real = (known and known.basis == "real") or level.label.endswith(("生产总值", "增加值"))
    if not said or not yearly or real or times.figure.hedge != "none":
        return
    years = int((level.period or "0")[:4]) - int(said[1])
    if 1 < years < _MOST and level.measure == "level" and times.value > 1:
        slack = 100 * (times.figure.ulp + 2 * _SLACK * times.value)
        total = reckoned(times, (times.value - 1) * 100, slack, times.text)
        roles = {"total": (total._replace(figure=total.figure._replace(unit="%")),), "rate": (rate,)}
        yield Statement("annual-total", roles, level.start, rate.end, {"years": years}, _DOUBT)


def _yearly(view: View, rate: Fact, times: Fact) -> Iterator[Statement]:
    """年均增长24%，相当于2005年的3倍; 是2005年的2.5倍，五年年均增长20%: growth at comparable prices is no higher."""
    if rate.figure.unit == "倍":
        rate, times = times, rate
        said = _OF_YEAR.search(view.text, max(times.start - 14, 0), times.start)
        tied = said and _FIVE.fullmatch(view.between(times, rate))
    else:
        said = _AS_MUCH.fullmatch(view.text, rate.end, times.start)
        tied = said
    if not tied or not said or times.figure.unit != "倍" or rate.figure.kind != "percent" or "average" not in rate.tags:
        return
    last = max((rate.period or "")[-4:], (times.period or "")[-4:])
    years = int(last) - (int(said[1]) if said[1] else PLAN_ENDS[said[2]]) if last.isdigit() else 0
    grows = rate.measure == "growth" or _RATE_OF.match(view.text, rate.end)
    if 1 < years < _MOST and times.value > 1 and times.figure.hedge == "none" and grows:
        made = (1 + rate.value / 100) ** years
        known = view.lexicon.indicators.get(rate.indicator or "")
        low, high = _NOMINAL if known and known.basis == "nominal" else _REAL
        held = (times.value + times.figure.ulp) / made > low and (times.value - times.figure.ulp / 2) / made < high
        held = held and not _digits_exchanged(times, made)
        yield agrees("multiple-of-rate", rate, max(rate.end, times.end), held, _DOUBT)


def _digits_exchanged(times: Fact, made: Decimal) -> bool:
    """1.24倍 where 7.2% a year make 1.42: not near, and just so with the two digits behind the point exchanged."""
    cents = times.value * _HUNDRED
    if times.figure.ulp * _HUNDRED != 1 or cents % 1 or abs(times.value / made - 1) < _OFF:
        return False
    whole, behind = divmod(int(cents), 100)
    other = Decimal(whole * 100 + behind % 10 * 10 + behind // 10) / _HUNDRED
    return abs(other / made - 1) < _JUST


_HUNDRED, _OFF, _JUST = Decimal(100), Decimal("0.08"), Decimal("0.01")
_BASE = r"(?:((?:19|20)\d\d)年[末底]?|“(十[一二三四]?)五”(?:规划)?期?末)的"
_AS_MUCH = regex.compile(rf"[，、](?:是|为|相当于|达到?){_BASE}")
_OF_YEAR = regex.compile(rf"{_BASE}$")
_FIVE = regex.compile(
    r"[，、](?:(?:保持|实现)了?)?(?:[五四三]年|\d年)?(?:来)?年均(?:实际)?(?:(?:递增|增长)|增速)?(?:达到?|为|(?:保持|稳定)在)?"
)
_RATE_OF = regex.compile(r"的(?:高|快速|平均)?(?:增速|增长|增长速度|增长率)[，。；]")  # 年均9.3%的增速
_REAL = Decimal("0.85"), Decimal("1.6")  # prices rise, and add to what grew
_NOMINAL = Decimal("0.88"), Decimal("1.12")  # base years are revised


def _doubled(view: View, start: Fact, end: Fact) -> Iterator[Statement]:
    if not comparable(start, end) or start.measure != "level":
        return
    clause = opening(view.text, start.start, "，。；") - 1
    if _DOUBLED.search(view.text, max(clause - 16, 0), clause + 1) or _AFTERWARDS.match(view.text, end.end):
        twice = reckoned(start, start.value * _ALMOST, start.figure.ulp * 2, f"{start.text}×2")
        yield pair("doubled", twice, end)


def _worth(view: View, bar: Fact, count: Fact, amount: Fact) -> Iterator[Statement]:
    """签约亿元以上项目27个、总投资112亿元: no less than so many times the bar."""
    counted = count.figure.unit in ("个", "项") and not count.figure.ulp
    if bar.figure.unit != "元" or amount.figure.unit != "元" or not counted:
        return
    projects = _ABOVE.fullmatch(view.text[bar.start : count.start]) and count.value > 1
    if projects and _IN_ALL.fullmatch(view.between(count, amount)) and amount.figure.hedge in ("none", "approx"):
        least = reckoned(bar, bar.value * count.value, Decimal(0), f"{bar.text}×{count.text}")
        yield pair("worth-the-bar", least, amount)


def _worth_less(view: View, amount: Fact, bar: Fact, count: Fact) -> Iterator[Statement]:
    """总投资358亿元，其中10亿元以上项目达到10个: so many of them are within the amount of all."""
    counted = count.figure.unit in ("个", "项") and not count.figure.ulp
    money = amount.figure.unit == bar.figure.unit == "元" and bar.figure.hedge == "at_least"
    told = _AMONG.fullmatch(view.between(amount, bar)) and _IN_ALL_OF.search(view.before(amount))
    if counted and money and told and _PROJECTS.fullmatch(view.between(bar, count)):
        least = reckoned(bar, bar.value * count.value, Decimal(0), f"{bar.text}×{count.text}")
        yield pair("worth-the-bar", least._replace(figure=least.figure._replace(hedge="none")), amount)


def _worth_as_told(view: View, amount: Fact, count: Fact, bar: Fact) -> Iterator[Statement]:
    """总投资313.9亿元的75个千万元以上重点项目: each of them is worth the bar."""
    counted = count.figure.unit in ("个", "项") and not count.figure.ulp and count.value > 1
    money = amount.figure.unit == bar.figure.unit == "元" and bar.figure.hedge == "at_least"
    told = (
        view.between(amount, count) == "的" and not view.between(count, bar) and _IN_ALL_OF.search(view.before(amount))
    )
    if counted and money and told and _OF_PROJECTS.match(view.text, bar.end):
        least = reckoned(bar, bar.value * count.value, Decimal(0), f"{bar.text}×{count.text}")
        yield pair("worth-the-bar", least._replace(figure=least.figure._replace(hedge="none")), amount)


_OF_PROJECTS = regex.compile(r"(?:以上)?的?[^，。；：、\d]{0,8}项目")
_AMONG = regex.compile(r"[，、]其中(?:投资)?")
_IN_ALL_OF = regex.compile(r"(?:总投资|投资总额|协议投资|计划投资)(?:额)?(?:达到?|为|约)?$")
_PROJECTS = regex.compile(r"(?:以上)?的?(?:[^，。；\d]{0,6})项目(?:达到?|有)?")


def _on_average(view: View, count: Fact, amount: Fact, bar: Fact) -> Iterator[Statement]:
    """工业项目75个，总投资101.8亿元，项目平均投资规模超过亿元."""
    counted = count.figure.unit in ("个", "项") and not count.figure.ulp and count.value > 1
    money = amount.figure.unit == bar.figure.unit == "元" and bar.figure.hedge in ("more_than", "at_least")
    told = _IN_ALL.fullmatch(view.between(count, amount)) and _MEAN.fullmatch(view.between(amount, bar))
    if counted and money and told:
        least = reckoned(bar, bar.value * count.value, Decimal(0), f"{bar.text}×{count.text}")
        yield pair("worth-the-bar", least._replace(figure=least.figure._replace(hedge="none")), amount)


_MEAN = regex.compile(r"[、，](?:项目|单个项目)?平均(?:单体)?投资(?:规模|额)?(?:达|在)?(?:超过?|达到?)?")
_ABOVE = regex.compile(r"(?:投资)?超?过?[\d万千百十亿.]+元(?:以上)?的?(?:[^，。；：、\d]{0,8})项目")
_IN_ALL = regex.compile(
    r"[，、](?:总投资额?|投资规模|投资总额|协议总?投资额?|计划总?投资额?|签约总?额|合同总?额)(?:达到?|为|约)?"
)


def _exchanged(view: View, told: list[Fact], dollars: Fact) -> Iterator[Statement]:
    """人均GDP为83210元，…，折合11995美元."""
    year = (dollars.period or "")[:4]
    if dollars.figure.unit != "美元" or not "1994" < year < "2100":
        return
    before = [fact for fact in told if fact.end <= dollars.start and fact.measure == "level"]
    before = [
        fact for fact in before if fact.figure.unit == "元" and dollars.start - fact.end < _FAR and fact.value > 99
    ]
    same = _DOLLARS.search(view.before(dollars)) or (before and _THE_SAME.fullmatch(view.between(before[-1], dollars)))
    if before and same and dollars.value > 0:
        said = _RATE.search(view.text, before[-1].end, dollars.start)
        bounds = {way: str(Decimal(said[1]) * by) for way, by in _NEARLY.items()} if said else dict(_RATES)
        roles = {"figure": (before[-1],), "per": (dollars,)}
        yield Statement("proportion", roles, before[-1].start, dollars.end, bounds, "by the usual rates")
