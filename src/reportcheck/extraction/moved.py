"""从A提高到B: which of two amounts was before, and in which year each was."""

from __future__ import annotations

from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact

_JOIN = regex.compile(r"^(?:左右|以上|以下|以内)?(?:、|和|与|及)(?:约|近|超|超过)?$")
_JOINED = 6  # characters that this takes, at most


def joined(one: Fact, other: Fact, text: str) -> bool:
    """Do two figures of one kind stand in a list, one right behind the other?"""
    end, start = one.figure.end, other.figure.start
    near = start - end <= _JOINED and one.figure.kind == other.figure.kind
    return near and _JOIN.match(text[end:start]) is not None


def moved(facts: list[Fact], text: str) -> list[Fact]:
    """从A提高到B: A is the level before the period, or of the year that stands before it, and B the one at its end."""
    amounts = [at for at, fact in enumerate(facts) if fact.figure.kind not in ("date", "ordinal")]
    _moved_lists(facts, amounts, text)
    for at in amounts:
        begin = facts[at].figure.start
        near = text[max(0, begin - 16) : begin]
        if near[-2:] in _BY and _compared(facts[at], facts[amounts[0]].start, text):
            facts[at] = facts[at]._replace(measure="change", sign=1 if near[-2] == "增" else -1)
        if "年" not in near and "五”" not in near:
            continue
        year = (facts[at].period or "")[:4]
        beside = facts[at].measure == "ratio" and _BESIDE.search(text, max(0, begin - 8), begin)
        base = _BASE.search(text, max(0, begin - 16), begin) if facts[at].measure == "level" else None
        of_last = beside or (
            facts[at].measure in ("level", "share", "rate") and _LAST.search(text, max(0, begin - 8), begin)
        )
        if of_last and year.isdigit():
            facts[at] = facts[at]._replace(period=str(int(year) - 1), tags=facts[at].tags | {"from"})
        elif (plan := _OF_PLAN.search(text, max(0, begin - 14), begin)) and facts[at].measure == "level":
            ends = PLAN_ENDS.get(plan[1], 0)
            facts[at] = facts[at]._replace(period=f"{ends - 4}-{ends}", tags=facts[at].tags | {"from"})
        elif base:
            facts[at] = facts[at]._replace(period=base["than"] or base["since"], tags=facts[at].tags | {"from"})
    since = ""
    for place, (at, later) in enumerate(pairwise(amounts)):
        if text.startswith("（", facts[at].end):
            later = _behind_aside(facts, amounts[place:], text) or later
        start, end = facts[at], facts[later]
        if (
            end.figure.kind != start.figure.kind
            or not _FROM.search(text, max(0, start.start - 24), start.start)
            or not (
                "to" in end.tags or _TO.search(text, max(0, end.start - 12), end.start) or _changed(start, end, text)
            )
        ):
            continue
        behind = amounts[place + 2] if place + 2 < len(amounts) else None
        yearly = behind is not None and "average" in facts[behind].tags
        said = _year(text, start.start)
        first, last = (_longer(start, end) or "")[:4], (end.period or "")[-4:]
        since = said or since
        before = said or str(int(first) - 1) if first.isdigit() else None
        if since and yearly and not said and "-" not in (end.period or ""):
            before = since  # 由2010年的…，年均增长12%；支出由11.66亿元增加到29.33亿元，年均增长20%: over the same years
        facts[at] = start._replace(period=before, tags=start.tags | {"from"})
        measure = start.measure if {start.measure, end.measure} == {"share", "rate"} else end.measure
        period = last if len(end.period or "") == 9 else end.period
        facts[later] = end._replace(period=period, measure=measure, tags=end.tags | {"to"})
        if behind is not None and not said and _over_years(text, end, facts[behind]):
            facts[behind] = facts[behind]._replace(indicator=None)  # 由27860元增加到37925元，增长36.1%
    return facts


def _compared(fact: Fact, first: int, text: str) -> bool:
    """与…相比，城镇人口增加23641万人: does an amount tell by how much it is another, after what opens its sentence?"""
    level = fact.measure == "level" and fact.figure.kind == "number"
    return level and _AGAINST.match(text, opening(text, first), first) is not None


def _behind_aside(facts: list[Fact], amounts: list[int], text: str) -> int:
    """由24716亿元（原公布数为24305亿元）增加到33560.7亿元: which fact ends what the first begins; 0 without an aside.

    It is then of what the first is of, and not of what the aside names.
    """
    start = facts[amounts[0]]
    closed = text.find("）", start.end, start.end + _ASIDE)
    if closed < 0 or not ONWARD.match(text, closed + 1):
        return 0
    later = next((at for at in amounts[1:] if facts[at].start > closed), 0)
    if later and later != amounts[1] and ONWARD.fullmatch(text, closed + 1, facts[later].start):
        facts[later] = facts[later]._replace(label=start.label, indicator=start.indicator)
        return later
    return 0


_ASIDE = 60  # characters


def _changed(start: Fact, end: Fact, text: str) -> bool:
    """由2018年的23.0∶34.6∶42.4[1]调整为22.8∶34.5∶42.7: told of a structure, with the number of a note between."""
    if text[start.end : end.start] in ("到", "至") and _FROM.search(text, max(0, start.start - 24), start.start):
        return start.measure == "level"  # 收入从18.64亿元到28.46亿元
    both = start.figure.kind == end.figure.kind == "ratio"
    return both and _CHANGED.fullmatch(text, start.end, end.start) is not None


_CHANGED = regex.compile(r"(?:\[\d{1,2}\])?(?:优化)?(?:调整|变化|转变|优化|演变|改变|变|发展)[为到至]")
_A_YEAR = 20  # per cent: what grew by more, since a year that is not told, hardly did so in one


def _over_years(text: str, end: Fact, rate: Fact) -> bool:
    """Does a rate right behind both ends tell of more than one year?"""
    much = rate.measure == "growth" and rate.figure.unit == "%" and rate.value > _A_YEAR
    return much and text[end.end : rate.start] in ("，增长", "、增长", "，增长了")


def _longer(start: Fact, end: Fact) -> str | None:
    """The period over which it moved: that of the start if it is of several years, as the end is told of the last."""
    return start.period if len(start.period or "") == len("2021-2025") else end.period


_AGAINST = regex.compile(r"\s*(?:与|同|和)[^，。；]{4,30}相比，")
_BY = frozenset({"增加", "增长", "减少", "下降"})


def _moved_lists(facts: list[Fact], amounts: list[int], text: str) -> None:
    """甲、乙分别从A、B提高到C、D; 由a、b、c变为d、e、f: all of the first list before, all of the second at the end."""
    for size in (2, 3):
        for at in range(len(amounts) - 2 * size + 1):
            ends = at + size
            if text[facts[amounts[ends]].figure.start - 1] in _ONTO:
                _moved_list(facts, amounts[at:ends], amounts[ends : ends + size], text)


def _moved_list(facts: list[Fact], befores: list[int], ends: list[int], text: str) -> None:
    a, c = facts[befores[0]], facts[ends[0]]
    onward = text[facts[befores[-1]].end : c.start]
    if not ONWARD.fullmatch(onward) or a.figure.kind != c.figure.kind:
        return
    joints = [(facts[x], facts[y]) for places in (befores, ends) for x, y in pairwise(places)]
    if not all(joined(x, y, text) for x, y in joints) or not _FROM.search(text, max(0, a.start - 24), a.start):
        return
    said = _year(text, a.start)
    first, last = (_longer(a, c) or "")[:4], (c.period or "")[-4:]
    before = said or str(int(first) - 1) if first.isdigit() else None
    for at in befores:
        facts[at] = facts[at]._replace(period=before, tags=facts[at].tags | {"from"})
    for at in ends:
        period = last if len(facts[at].period or "") == 9 else facts[at].period
        facts[at] = facts[at]._replace(period=period, measure=a.measure, tags=facts[at].tags | {"to"})


ONWARD = regex.compile(
    r"(?:分别)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|缩短|缩小|调整|增|降|升|减)[到至](?:了)?|(?:调整|变化|转变|优化|演变|改变|变)为"
)
_ONTO = frozenset("到至了为")  # what that ends with
_LAST = regex.compile(r"[比较](?:上年|去年)(?:末|底|同期)?的?$")  # 比上年的45.10万人次增长7.8%
_OF_PLAN = regex.compile(r"[比较]“(十[一二三四五]?)五”(?:时期|期间)?的?$")  # 比“十三五”时期的187.2亿元多出
_BESIDE = regex.compile(r"[与同](?:上年|去年)(?:末|底|同期)?(?:的|（)?$")  # 与上年的24.8∶21.6∶53.6相比
_BASE = regex.compile(  # 比2024年最终核实数35121.6亿元增长4.9%; 从2018年的198.6亿元起步
    r"(?:[比较](?P<than>(?:19|20)\d\d)年(?:的|[^，。；、\d]{0,8}数的?)?|[由从](?P<since>(?:19|20)\d\d)年[末底]?的?)$"
)
_TO = regex.compile(r"[到至](?:19|20)\d\d年的?$")
_FROM = regex.compile(r"[由从][^由从，。；、]{0,22}$")


def _year(text: str, at: int) -> str:
    """The year named right before an amount: 由2015年的, 由“十二五”末的; else empty."""
    said = _YEAR.search(text, max(0, at - 8), at)
    plan = _PLAN.search(text, max(0, at - 10), at)
    return said[1] if said else str(PLAN_ENDS[plan[1]]) if plan else ""


_PLAN = regex.compile(r"“?(十[一二三四五])五”?(?:时期|规划)?[末底]的?$")
_YEAR = regex.compile(r"((?:19|20)\d\d)年的?[^，。；、]{0,4}$")
