"""分别 distributed: each value of a list gets the subject in its own place, and the hedge that ends the list."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.labels import Labels
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.places import Places
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Figure, Hedge
from reportcheck.model.lexicon import Lexicon

_EACH = regex.compile(r"分别|依次")
_JOIN = regex.compile(r"^(?:左右|以上|以下|以内)?(?:、|和|与|及)(?:约|近|超|超过)?$")
_SHARED = frozenset({"average", "per-head"})  # 年均分别增长5.3%、7.7%: said once for all
LINKS = regex.compile(r"^(?:[、和与及，或]|以及|分别)*+$")
_TIME = regex.compile(r"^(?:到)?(?:19|20)\d\d年[末底]?")
_CLAUSE = regex.compile(r"[，。；：\n]")


def distributed(facts: list[Fact], text: str, labels: Labels, lexicon: Lexicon, places: Places) -> Iterator[Fact]:
    """The facts of one sentence, those of a 分别 list with their own labels."""
    at = 0
    named: list[str] = []
    while at < len(facts):
        run = _run(facts, at, text)
        mark = _mark(text, facts[at])
        if mark >= 0 and (years := _years(facts, at, len(run), text, mark)):
            yield from (fact._replace(period=year) for fact, year in zip(run, years, strict=True))
            at += len(run)
            continue
        if mark < 0 and len(run) > 1 and (told := _in_all(facts, at, len(run), text)):
            yield from (_called(fact, label, lexicon) for fact, label in zip(run, told, strict=True))
            at += len(run)
            continue
        if mark < 0 and len(run) == 2:
            mark = _both(text, *run)
        if mark < 0 and len(run) > 1:
            mark = _names(text, run, labels, lexicon)
        words = text[facts[at - 1].end : facts[at].start] if at else ""
        onward = len(named) == len(run) > 1 and (_ONWARD.fullmatch(words) or _GREW_TOO.fullmatch(words))
        if onward:  # 甲、乙分别从…提高到…; 分别为A、B，增长x、y: as named before
            yield from (_called(fact, label, lexicon) for fact, label in zip(run, named, strict=True))
            at += len(run)
            continue
        if len(run) < 2 or mark < 0:
            yield from run
            at += len(run)
            continue
        begin = max(
            (found.end() for found in _CLAUSE.finditer(text, max(0, mark - 120), mark)), default=max(0, mark - 120)
        )
        groups = places.listed(text[begin:mark]) or places.listed(text[mark : run[0].start])
        if run[0].measure == "gap" and len(groups) == len(run):
            yield from (fact._replace(among=group) for fact, group in zip(run, groups, strict=True))
            at += len(run)
            continue
        own = labels.listed(labels.subject(_TIME.sub("", text[begin:mark])), len(run))
        named = (
            own or _told_before(facts, at, len(run), text, begin, mark) or (named if len(named) == len(run) else [])
        )  # 分别增长…，增速分别排…: the subjects of the list before
        led: Hedge = "more_than" if _LED.search(text, mark, run[0].start) else "none"
        for place, fact in enumerate(run):
            label = named[place] if named else fact.label
            hedge = run[-1].figure.hedge if run[-1].figure.hedge != "none" else led
            hedged = (
                fact.figure._replace(hedge=hedge)
                if fact.figure.hedge == "none" and fact.figure.kind != "rank"
                else fact.figure
            )
            yield _called(fact, label, lexicon)._replace(figure=hedged, tags=fact.tags | (run[0].tags & _SHARED))
        at += len(run)


def _years(facts: list[Fact], at: int, count: int, text: str, mark: int) -> list[str]:
    """2021年至2023年分别增长8.1%、3.6%、5.8%, 三年分别为…: one year for each of a list; empty where it is none."""
    said = _SPAN.search(text, max(mark - 30, 0), mark)
    before = facts[at - 1] if at and not _CLAUSE.search(text, facts[at - 1].end, mark) else None
    if said:
        first, last = int(said[1]), int(said[2])
    elif before and before.figure.kind == "duration" and before.figure.unit == "年" and before.value == count:
        year = (facts[at].period or "")[-4:]
        last = int(year) if year.isdigit() else 0
        first = last - count + 1
    else:
        return []
    return [str(year) for year in range(first, last + 1)] if last - first + 1 == count > 1 else []


_SPAN = regex.compile(r"((?:19|20)\d\d)年?[至到—\-－~～]+((?:19|20)\d\d)年[^，。；：\d]{0,12}$")


def _called(fact: Fact, label: str, lexicon: Lexicon) -> Fact:
    return fact._replace(
        label=label, indicator=lexicon.names.get(label, fact.indicator if label == fact.label else None)
    )


_LONGEST = 120  # characters that names take


def _names(text: str, run: list[Fact], labels: Labels, lexicon: Lexicon) -> int:
    """一、二、三产业增长4.1%、14.2%和10%: without 分别, where the lexicon knows every name; -1 where it does not."""
    begin = opening(text, run[0].start, "，。；：")
    words = text[max(begin, run[0].start - _LONGEST) : run[0].start]
    named = labels.listed(labels.subject(words), len(run)) if "、" in words or "和" in words else None
    return run[0].start if named and all(name in lexicon.names for name in named) else -1


def _told_before(facts: list[Fact], at: int, count: int, text: str, begin: int, mark: int) -> list[str]:
    """门急诊次均费用218.6元，出院次均费用12761元，分别比上年下降0.8%和1.5%: of the amounts in the clauses before."""
    before = facts[max(at - count, 0) : at]
    levels = len(before) == count and all(fact.measure == "level" and fact.label for fact in before)
    apart = levels and len({fact.label for fact in before}) == count and text[before[-1].end : begin] == "，"
    return [fact.label for fact in before] if apart and _HELD_AGAINST.fullmatch(text, begin, mark) else []


def _in_all(facts: list[Fact], at: int, count: int, text: str) -> list[str]:
    """新创典型镇2个、典型村12个，使累计数达到5个和36个: of what was named in the clause before."""
    before = facts[max(at - count, 0) : at]
    names = list(dict.fromkeys(fact.label for fact in before if fact.figure.unit == facts[at].figure.unit))
    told = len(names) == count and _SO_MANY.fullmatch(text, before[-1].end, facts[at].start)
    return names if told else []


_SO_MANY = regex.compile(r"[，、](?:使|让)?(?:累计数?|总数|总量)(?:分别)?(?:达到?|增至|增加到|为)(?:了)?")
_LED = regex.compile("(?:分别|均|都)(?:已)?(?:超过|突破|超)$")  # 分别超过8万元、4.5万元: both do
_HELD_AGAINST = regex.compile("(?:同比|环比|[比较]上年(?:同期)?|年均|也|均)*")


def moved(facts: list[Fact], text: str) -> list[Fact]:
    """从A提高到B: A is the level before the period, or of the year that stands before it, and B the one at its end."""
    amounts = [at for at, fact in enumerate(facts) if fact.figure.kind not in ("date", "ordinal")]
    _moved_lists(facts, amounts, text)
    begin = facts[amounts[0]].start if amounts else 0
    compared = bool(amounts) and _AGAINST.match(text, opening(text, begin), begin) is not None
    for at in amounts:
        by = _BY.search(text, facts[at].start - 2, facts[at].start) if compared else None
        if by and facts[at].measure == "level" and facts[at].figure.kind == "number":  # 与…相比，城镇人口增加23641万人
            facts[at] = facts[at]._replace(measure="change", sign=1 if by[0][0] == "增" else -1)
        year = (facts[at].period or "")[:4]
        begin = facts[at].start
        base = _BASE.search(text, max(0, begin - 16), begin) if facts[at].measure == "level" else None
        if facts[at].measure == "level" and year.isdigit() and _LAST.search(text, max(0, begin - 8), begin):
            facts[at] = facts[at]._replace(period=str(int(year) - 1), tags=facts[at].tags | {"from"})
        elif base:
            facts[at] = facts[at]._replace(period=base["than"] or base["since"], tags=facts[at].tags | {"from"})
    since = ""
    for place, (at, later) in enumerate(pairwise(amounts)):
        start, end = facts[at], facts[later]
        yearly = place + 2 < len(amounts) and "average" in facts[amounts[place + 2]].tags
        if (
            not ("to" in end.tags or _TO.search(text, max(0, end.start - 12), end.start))
            or end.figure.kind != start.figure.kind
            or not _FROM.search(text, max(0, start.start - 24), start.start)
        ):
            continue
        said = _year(text, start.start)
        first, last = (end.period or "")[:4], (end.period or "")[-4:]
        since = said or since
        before = said or str(int(first) - 1) if first.isdigit() else None
        if since and yearly and not said and "-" not in (end.period or ""):
            before = since  # 由2010年的…，年均增长12%；支出由11.66亿元增加到29.33亿元，年均增长20%: over the same years
        facts[at] = start._replace(period=before, tags=start.tags | {"from"})
        measure = start.measure if {start.measure, end.measure} == {"share", "rate"} else end.measure
        period = last if len(end.period or "") == 9 else end.period
        facts[later] = end._replace(period=period, measure=measure, tags=end.tags | {"to"})
    return facts


_AGAINST = regex.compile(r"\s*(?:与|同|和)[^，。；]{4,30}相比，")
_BY = regex.compile(r"(?:增加|增长|减少|下降)$")


def _moved_lists(facts: list[Fact], amounts: list[int], text: str) -> None:
    """甲、乙分别从A、B提高到C、D; 由a、b、c变为d、e、f: all of the first list before, all of the second at the end."""
    for size in (2, 3):
        for at in range(len(amounts) - 2 * size + 1):
            places = amounts[at : at + 2 * size]
            _moved_list(facts, places[:size], places[size:], text)


def _moved_list(facts: list[Fact], befores: list[int], ends: list[int], text: str) -> None:
    a, c = facts[befores[0]], facts[ends[0]]
    joints = [(facts[x], facts[y]) for places in (befores, ends) for x, y in pairwise(places)]
    lists = all(_JOIN.match(text[x.end : y.start]) and x.figure.kind == y.figure.kind for x, y in joints)
    onward = lists and _ONWARD.fullmatch(text[facts[befores[-1]].end : c.start])
    if not onward or a.figure.kind != c.figure.kind or not _FROM.search(text, max(0, a.start - 24), a.start):
        return
    said = _year(text, a.start)
    first, last = (c.period or "")[:4], (c.period or "")[-4:]
    before = said or str(int(first) - 1) if first.isdigit() else None
    for at in befores:
        facts[at] = facts[at]._replace(period=before, tags=facts[at].tags | {"from"})
    for at in ends:
        period = last if len(facts[at].period or "") == 9 else facts[at].period
        facts[at] = facts[at]._replace(period=period, measure=a.measure, tags=facts[at].tags | {"to"})


_ONWARD = regex.compile(
    r"(?:分别)?(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|压减|缩短|缩小|调整|增|降|升|减)[到至](?:了)?|(?:调整|变化|转变|优化|演变|改变|变)为"
)
_GREW_TOO = regex.compile(
    r"[，、；](?:同比|环比|名义|实际|(?:可比价|[比较](?:上年|去年)(?:末|底|同期)?))*(?:分别)?(?:增长|下降|提高|上升|增加|减少)"
)
_LAST = regex.compile(r"[比较](?:上年|去年)(?:末|底|同期)?的?$")  # 比上年的45.10万人次增长7.8%
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


def _run(facts: list[Fact], at: int, text: str) -> list[Fact]:
    run = facts[at : at + 1]
    for fact in facts[at + 1 :]:
        if not _JOIN.match(text[run[-1].end : fact.start]) or fact.figure.kind != run[0].figure.kind:
            break
        run.append(fact)
    return run


def _both(text: str, first: Fact, second: Fact) -> int:
    """城乡居民收入增长5.3%、7.7%: two by their name, without 分别; 播种面积和产量保持在1000万亩、400万吨."""
    begin = opening(text, first.start, "，。；：")
    words = text[begin : first.start]
    named = _PAIR.fullmatch(words) if first.figure.unit != second.figure.unit else None
    told = "城乡" in words and not _DIGIT.search(words)
    return begin + named.end(1) if named else first.start if told else -1


_DIGIT = regex.compile(r"\d")


_PAIR = regex.compile(
    r"([^，。；、\d]{2,12}面积(?:和|与|及|、)[^，。；、\d]{0,6}产量)(?:分别)?(?:稳定在|保持在|达到?|为|实现|完成|突破|超过)"
)


def _mark(text: str, first: Fact) -> int:
    """Where 分别 stands before the first value of a list, -1 where it does not."""
    begin = max(0, first.start - 14)
    words = text[begin : first.start]
    marks = [found.span() for found in _EACH.finditer(words)]
    return begin + marks[-1][0] if marks and not _CLAUSE.search(words, marks[-1][1]) else -1


def _sized(bare: Figure, unit: Figure) -> Figure:
    """12488和10163亿元: what multiplies the last number multiplies those before it."""
    size = _MULTIPLIED.match(unit.text) if bare.text[-1:].isdigit() else None
    if size is None or unit.kind != "number":
        return bare
    by = unit.value / Decimal(size[1].replace(",", ""))
    return bare._replace(value=bare.value * by, ulp=(bare.ulp or Decimal(1)) * by)


_MULTIPLIED = regex.compile(r"([\d,]+(?:\.\d+)?)(?:[万亿]|$)")


_TURNS = regex.compile(r"[、和](?:提高|上升|下降|降低|回落|增长)")  # 提高2.1个、下降0.6个、提高3.3个百分点


def shared_units(figures: list[Figure], text: str) -> list[Figure]:
    """A unit printed once serves the list before it (0.9、0.3个百分点): earlier bare numbers take it over."""
    for at in range(len(figures) - 2, -1, -1):
        bare, unit = figures[at], figures[at + 1]
        between = text[bare.end : unit.start]
        points = bare.unit == "个" and unit.unit == "个百分点"  # 0.63个、2.34个、3.73个百分点
        linked = LINKS.match(between) or (points and _TURNS.fullmatch(between))
        if bare.kind != "number" or (bare.unit and not points) or not unit.unit or not linked:
            continue
        if between == "\n" and unit.value == unit.ulp and not unit.text[0].isdigit():
            value, ulp = bare.value * unit.value, (bare.ulp or 1) * unit.value
            figures[at : at + 2] = [bare._replace(end=unit.end, value=value, ulp=ulp, unit=unit.unit)]
        else:
            figures[at] = _sized(bare, unit)._replace(unit=unit.unit, kind=unit.kind)
    return figures
