"""Percentage-point gaps: growth, the gap to a target or another place, and that target or place's own growth."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.places import own_place
from reportcheck.extraction.relations.view import (
    GROUPS,
    POINTS,
    View,
    agrees,
    as_printed,
    exactly,
    in_units,
    joined,
    plain,
    reckoned,
)
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `gap` with roles own, gap and other, or `gap-implied` where no other value is stated."""
    growth: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure in ("growth", "rate") and fact.figure.kind == "percent" and (name := _name(fact)):
            growth[name, fact.period].append(fact)
    yield from _two_named(view)
    yield from _one_average(view)
    yield from _goals(view, growth)
    yield from _said_again(view, [fact for fact in view.facts if fact.measure == "gap" and fact.indicator])
    gdp = [fact for fact in view.facts if fact.indicator == "gdp" and fact.measure == "growth" and not fact.tags]
    economy = {fact.period: fact for fact in reversed(gdp)}
    for fact in view.facts:
        if fact.measure == "growth" and view.text.endswith(_RATE_OF, 0, fact.start):
            yield from _in_percent(view, fact, growth)
        if fact.measure != "gap" or fact.figure.kind != "point" or fact.scope == "each-0":
            continue
        if not fact.among:
            yield from list(_economy(view, fact, economy.get(fact.period))) or _another(view, fact, growth)
            continue
        found = growth.get((_name(fact), fact.period), [])
        own = _own(found, fact)
        if own is None:
            continue
        other = next((g for g in found if g is not own and _is_other(g, fact)), None) or _named(view, fact)
        roles = {"own": (own,), "gap": (fact,)} | ({"other": (other,)} if other else {})
        yield Statement(
            "gap" if other else "gap-implied",
            roles,
            min(own.start, fact.start),
            max(own.end, fact.end),
            {"among": fact.among},
        )


def _another(view: View, gap: Fact, growth: Mapping[tuple[str, str | None], Sequence[Fact]]) -> Iterator[Statement]:
    """高技术制造业增长20.4%、高于规模以上工业增速12.9个百分点: the other value is that of the thing named."""
    for own, by, said in _owns(view, gap, _THAN):
        other = _value_of(view, _PLACE.sub("", said["name"]), own, growth)
        if other:
            yield _stated(own, by, other)


def _in_percent(view: View, gap: Fact, growth: Mapping[tuple[str, str | None], Sequence[Fact]]) -> Iterator[Statement]:
    """增长20.4%，高于规模以上工业增速12.9%: not the growth of the other, which is told, but how far it lies off."""
    for own, by, said in _owns(view, gap, _THAN):
        other = _value_of(view, _PLACE.sub("", said["name"]), own, growth) if "于" in said[0] else None
        if other and other.value != by.value and abs(own.value - other.value) == by.value:
            yield in_units("rate-gap", by, POINTS)


_RATE_OF = ("增速", "增幅")


def _owns(view: View, gap: Fact, pattern: re.Pattern[str]) -> Iterator[tuple[Fact, Fact, re.Match[str]]]:
    """The rate before a gap that is worded so; behind 分别 each of the rates with its own gap."""
    facts = view.sentences[gap.sentence]
    before = [fact for fact in facts if fact.end <= gap.start]
    said = pattern.match(view.between(before[-1], gap)) if before else None
    run = [] if said is None else joined(view, facts, gap) if "分别" in said[0] else [gap]
    for own, by in zip(before[-len(run) :], run, strict=True) if 0 < len(run) <= len(before) else ():
        if said and own.measure == "growth" and own.figure.kind == "percent" and not own.tags & {"average", "from"}:
            yield own, by, said


def _value_of(view: View, name: str, own: Fact, growth: Mapping[tuple[str, str | None], Sequence[Fact]]) -> Fact | None:
    """The growth of what is named, where it is told with one value."""
    if len(plain(name)) < 2:
        return None
    if own.indicator in _OTHERS and name in _OTHERS[own.indicator]:  # 农村居民收入增长11.2%，快于城镇4.4个百分点
        known = growth.get((_OTHERS[own.indicator][0], own.period), ())
        return next((fact for fact in known if fact.scope == own.scope and fact.status == own.status), None)
    near = view.sentences[own.sentence] if not own.indicator else []
    near = [fact for fact in near if fact.measure == "growth" and fact.label.startswith(name) and fact is not own]
    if len(near) == 1:
        return near[0]  # 城镇居民收入增长4.6%；农村居民增长6.3%，比城镇居民快1.7个百分点
    if name in _TOWN_OR_COUNTRY and not own.label.endswith("收入"):
        return None  # 乡村消费品零售额增长11.9%，快于城镇1.5个百分点: than sales in town, not incomes
    kinds = [kind for kind in _KINDS if own.label.endswith(kind)] if own.label.endswith(_KINDS[0]) else _KINDS
    keys = [view.lexicon.names.get(name + kind) or plain(name + kind) for kind in kinds]
    told = {key for key, _ in growth}
    keys = next(
        ([key] for key in keys if key in told), []
    )  # 规上工业 is its 增加值, and not its 投资, if both are told
    others = [
        fact
        for key in dict.fromkeys(keys)
        for fact in growth.get((key, own.period), ())
        if fact.scope == own.scope and fact.status == own.status and "average" not in fact.tags and fact is not own
    ]
    return others[0] if len({fact.value for fact in others}) == 1 else None


_TOWN_OR_COUNTRY = frozenset({"城镇", "城市", "农村", "乡村"})
_OTHERS = {
    "income-rural": ("income-urban", "城镇", "城镇居民"),
    "income-urban": ("income-rural", "农村", "农村居民", "乡村"),
}


def _stated(own: Fact, gap: Fact, other: Fact, among: str = "another", doubt: str = "") -> Statement:
    """A statement that one rate is so far from another, in whatever order the three stand."""
    roles = {"own": (own,), "gap": (gap,), "other": (other,)}
    start, end = min(own.start, other.start), max(gap.end, own.end, other.end)
    return Statement("gap", roles, start, end, {"among": among}, doubt)


_PLACE = regex.compile(r"^(?:同期)?(?:全[省市区县州国]|我[省市区县])?的?")
_THAN = regex.compile(
    r"^[、，](?:增速)?(?:分别|比)?(?:快于|高于|高出|超过|慢于|低于|比)?(?P<name>[^，。；、\d]{2,16}?)"
    r"(?:平均)?(?:增速|增幅|增长|平均水平)?(?:高|低|快|慢)?(?:出)?$"
)
_KINDS = ("增加值", "", "总产值", "产值", "总额", "收入", "营业收入", "支出", "投资")


def _said_again(view: View, gaps: list[Fact]) -> Iterator[Statement]:
    """增长11.7%，高于全省平均水平1.6个百分点, and 尽管生产总值增速高于全省平均水平: said again without the number."""
    names = view.lexicon.names
    for said in view.matches(_ABOVE, ("平均",), 6, 6) if gaps else ():
        of = _WHOSE.search(view.text, max(said.start() - 20, 0), said.start())
        if of is None:
            continue
        known = names.get(of["name"]) or names.get(_OWN_PLACE.sub("", of["name"]))
        told = [gap for gap in gaps if known and gap.indicator == known and gap.among == GROUPS[said["among"]]]
        told = [gap for gap in told if not said.start() <= gap.start <= said.end() + 12]
        if len({gap.sign for gap in told}) == 1 and len({gap.period for gap in told}) == 1:
            held = (told[0].sign > 0) == (said["way"] in ("高于", "快于"))
            start, end = min(told[0].start, said.start()), max(told[0].end, said.end())
            yield agrees("gap-way", told[0], end, held, "it may be said of another year")._replace(start=start)


_OWN_PLACE = regex.compile(r"^(?:尽管|虽然|其中|但)?(?:(?:我|全)[市县区省])?")
_WHOSE = regex.compile(r"(?P<name>[^，。；：、\d\n]{2,14}?)(?:增速|增幅|增长)$")
_ABOVE = regex.compile(r"(?P<way>高于|低于|快于|慢于)(?P<among>全[国省市])平均(?:水平|增速)(?!\d)")


def _two_named(view: View) -> Iterator[Statement]:
    """轻工业增长12.7%，重工业增长4.2%，轻工业增速快于重工业8.5个百分点: both are told in the sentence."""
    for facts, words in view.several:
        if "于" not in words or "百分点" not in words:
            continue
        rates = [fact for fact in facts if fact.measure == "growth" and fact.figure.kind == "percent"]
        for gap in facts if len(rates) > 1 else ():
            said = _NAMED.search(view.before(gap, 30)) if gap.figure.kind == "point" else None
            if said is None:
                continue
            one, other = (
                [rate for rate in rates if rate.label.startswith(said[side]) or rate.label.endswith(said[side])]
                for side in ("own", "other")
            )
            if len(one) == len(other) == 1 and one != other:
                gap = gap._replace(measure="gap", sign=-1 if said["less"] else 1)
                yield _stated(one[0], gap, other[0])


_NAMED = regex.compile(
    r"(?P<own>[^，。；、\d]{2,8}?)(?:增加值)?(?:增速|增幅|增长)?(?:快于|高于|(?P<less>慢于|低于))(?P<other>[^，。；、\d]{2,8}?)(?:增速|增幅)?$"
)


def _one_average(view: View) -> Iterator[Statement]:
    """甲、乙产业分别增长14.7%、13.7%，分别高于全市平均水平7.7、6.7个百分点, in a city's report: of one average."""
    gaps = [fact for fact in view.facts if fact.measure == "gap" and fact.figure.kind == "point" and fact.among]
    own_among = own_place(view.text) if gaps else ""
    for gap in gaps:
        pairs = list(_owns(view, gap, _THAN_AVERAGE)) if gap.among == own_among else []
        for (first, by, _), (own, off, _) in pairwise(pairs):
            slack = first.figure.ulp + by.figure.ulp
            other = reckoned(first, first.value - by.value, slack, f"{first.text}与{by.text}推得的数")
            yield _stated(own, off, as_printed(other), own_among)


_THAN_AVERAGE = regex.compile(
    r"^[、，](?:增速)?分别(?:高于|快于|低于|慢于|高出|比)全[省市区县州](?:平均(?:水平|增速)?)?$"
)


def _goals(view: View, growth: Mapping[tuple[str, str | None], Sequence[Fact]]) -> Iterator[Statement]:
    """确保规上工业增加值增速高于地区生产总值增速2个百分点: both goals are told among those of the year."""
    names = view.lexicon.names
    for gap in view.facts:
        planned = gap.measure == "gap" and gap.status == "target" and gap.figure.kind == "point"
        said = _NAMED_GOALS.search(view.before(gap, 40)) if planned else None
        sides = [names.get(said[side]) for side in ("own", "other")] if said else []
        told = [
            [fact for fact in growth.get((side, gap.period), ()) if fact.status == "target" and fact.scope == gap.scope]
            for side in sides if side
        ]  # fmt: skip
        exact = len(told) == 2 and all(
            len({fact.value for fact in facts}) == 1 and facts[0].figure.hedge == "none" for facts in told
        )
        if said and exact and told[0][0] is not told[1][0]:
            own, other = exactly(told[0][0]), exactly(told[1][0])
            gap = gap._replace(sign=-1 if said["less"] else 1)
            yield _stated(own, gap, other, doubt="goals are told as bounds too")


_NAMED_GOALS = regex.compile(
    r"^(?:确保|力争|实现|推动)?(?P<own>[^，。；、\d]{2,12}?)(?:增速|增幅|增长)?(?:快于|高于|(?P<less>慢于|低于))"
    r"(?P<other>[^，。；、\d]{2,12}?)(?:增速|增幅|增长)?$"
)


def _economy(view: View, gap: Fact, whole: Fact | None) -> Iterator[Statement]:
    """农村居民收入增长5.8%、快于经济增速1个百分点: the other value is the growth of the economy."""
    for own, by, _ in _owns(view, gap, _FASTER) if whole else ():
        if whole and own is not whole and own.scope == whole.scope and own.period == whole.period:
            yield _stated(own, by, whole, "economy")


_FASTER = regex.compile(
    r"^[、，](?:增速)?(?:分别)?(?:快于|高于|高出|超过|慢于|低于)(?:同期)?(?:经济|GDP|地区生产总值|生产总值)(?:增速|增长)$"
)


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")


def _own(found: list[Fact], gap: Fact) -> Fact | None:
    """The place's own figure: the last one said before the gap in its sentence, else the only one of the report."""
    mine = [
        fact
        for fact in found
        if fact.scope == "self" and (fact.status == gap.status or gap.among == "target") and fact.status != "target"
    ]
    near = [fact for fact in mine if fact.sentence == gap.sentence and fact.end <= gap.start]
    if near:
        return near[-1]
    values = {fact.value for fact in mine}
    return mine[0] if len(values) == 1 else None


def _named(view: View, gap: Fact) -> Fact | None:
    """The target that stands in the gap's own words: 低于9.5%的年初目标0.6个百分点."""
    before = [fact for fact in view.sentences[gap.sentence] if fact.end <= gap.start]
    near = before[-1] if before and gap.among == "target" else None
    if near is None or near.figure.kind != "percent" or not _GOAL.match(view.between(near, gap)):
        return None
    return as_printed(near)  # 低于 speaks of the gap, not of the target


_GOAL = regex.compile(r"^的?[^，。；、\d]{0,6}目标(?:值|任务)?$")


def _is_other(fact: Fact, gap: Fact) -> bool:
    return fact.scope == gap.among or (gap.among == "target" and fact.status == "target")
