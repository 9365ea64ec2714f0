"""Counts told of a whole and again of its part: 301户611人，其中173户349人; 项目64个，总投资288.5亿元，其中签约42个."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import BESIDE, START, View, comparable, ended, exactly, pair, place
from reportcheck.model.fact import Fact, Statement

_FAR = Decimal("1.5")  # times what 超 is said of that a part hardly comes to
_AGAIN = 40
_MARKS = regex.compile(r"[，、；。：]|的$")
CLOSE = 8  # characters from 其中 to what it opens
PER = regex.compile(r"每|人均|平均|日均|月均|[村镇县户企校亩床]均")


def new_among(view: View, facts: list[Fact], whole: Fact, mark: int) -> Iterator[Statement]:
    """企业13户，其中新增12户: what is new is among what there is."""
    part = next((fact for fact in facts if fact.start > mark), None)
    said = _NEWLY.fullmatch(view.text, mark, part.start) if part and comparable(part, whole) else None
    if part and said and "new" not in whole.tags:
        named = len(said["noun"]) > 1 and said["noun"] in whole.label  # 公路达8338公里，其中山区新增公路1993公里
        if named or (said[0] == "新增" and not part.figure.ulp):
            yield bare(part, whole)


_NEWLY = regex.compile(r"[^，。；、\d]{0,12}新增(?P<noun>[^，。；、\d]{0,10})")


def number(view: View, facts: list[Fact], whole: Fact, start: int) -> Iterator[Statement]:
    """项目64个，总投资288.5亿元，其中签约项目42个: what stands before the amount is the whole of what comes first."""
    at = place(facts, whole)
    count = facts[at - 1] if at else whole
    inside = [fact for fact in facts[at + 1 :] if fact.start >= start]
    barred = len(inside) > 1 and threshold(view, inside[0], inside[1])  # 其中亿元以上项目42个
    part = inside[int(barred)] if inside else whole
    tail = count.label[-2:]
    if (
        len(tail) == 2
        and not PER.search(view.before(count))
        and not threshold(view, count, whole)  # 税收超千万元楼宇5座，其中甲税收达到6130万元
        and part.label.endswith(tail)
        and not comparable(count, whole)
        and comparable(part, count)
        and all(counts(fact) for fact in (count, part))
        and BESIDE.match(view.between(count, whole))
        and not ended(view.text[start : part.start])
    ):
        yield bare(part, count)


_GRADES = frozenset("ⅠⅡⅢⅣⅤⅥ")


def counts(fact: Fact) -> bool:
    """An amount; not 60岁及以上人口…，其中65岁及以上人口…, which says whom is counted, not how many."""
    level = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.unit != "岁"
    return level and fact.text[0] not in _GRADES  # 2个为Ⅳ类，其中一个首次退出Ⅴ类


def bare(part: Fact, whole: Fact) -> Statement:
    """2500个以上，其中1500个以上: two bounds of one kind are held against each other as printed."""
    over = whole.figure.hedge in ("more_than", "at_least")  # 超1500批次，其中超9000批次; 超1.5万批次，其中超1.9万批次
    beyond = over and (
        part.value > _FAR * whole.value
        or (part.figure.hedge == whole.figure.hedge == "more_than" and part.value > whole.value)
    )
    if part.figure.hedge == whole.figure.hedge == "at_least" or beyond:
        part = exactly(part)._replace(doubt="a whole said with 以上 or 超 is hardly far more")
        whole = exactly(whole)
        return pair("part-within-whole", part, whole)._replace(doubt=part.doubt)
    return pair("part-within-whole", part, whole)


def heads(view: View, facts: list[Fact], whole: Fact, mark: int) -> Iterator[Statement]:
    """301户611人，其中173户349人: two counts of one group, each against its own."""
    at = place(facts, whole)
    before = [fact for fact in facts[max(at - 1, 0) : at] if fact.end == whole.start]
    parts = facts[bisect_left(facts, mark, key=START) :][:2]
    if not before or len(parts) < 2 or parts[0].end != parts[1].start or ended(view.text[whole.end : mark]):
        return
    for part, group in zip(parts, (before[0], whole), strict=True):
        near = parts[0].start - mark < CLOSE and not group.figure.ulp
        if near and comparable(part, group) and part.figure.unit:
            yield pair("part-within-whole", part, group)


def again(view: View, facts: list[Fact], end: int, mark: int) -> Iterator[Statement]:
    """机构5604个，床位57497张；其中医院308个，床位53689张: what is told of the part was told of the whole."""
    last = bisect_left(facts, end, key=START)
    whole = next((f for f in reversed(facts[max(last - 2, 0) : last]) if f.end <= end and end - f.end < 2), None)
    if whole is None or whole.figure.kind != "number":
        return
    near = facts[bisect_left(facts, mark, key=START) : bisect_left(facts, mark + _AGAIN, key=START)]
    part = next((f for f in near if mark + CLOSE < f.start and f.label == whole.label), None)
    if part and comparable(part, whole) and part.measure == "level" and part.label and whole.start > facts[0].start:
        between = near[: place(near, part)]
        told = len(between) == 1 and between[0].figure.unit != part.figure.unit
        if told and part.figure.unit and not ended(view.text[mark : part.start]) and not PER.search(view.before(part)):
            yield pair("part-within-whole", part, whole)


_OF_THINGS = regex.compile(
    "(?:以上)?的(?:工业|龙头|规上|服务业)?(?:企业|项目|产业|园区|集群|商户|市场|合作社|[县镇村])"
)


def of_things(view: View, fact: Fact) -> bool:
    """投资10亿元以上的工业项目: an amount that says which things are meant."""
    return fact.figure.unit in ("元", "美元") and _OF_THINGS.match(view.text, fact.end) is not None


def threshold(view: View, fact: Fact, following: Fact | None) -> bool:
    """超亿元项目132个: an amount that says which things are counted right behind it."""
    words = view.between(fact, following) if following else ""
    counted = 0 < len(words) < 8 and not _MARKS.search(words)
    if following and words == "的" and fact.figure.hedge in ("more_than", "at_least"):  # 超过500亿元的19个
        counted = not following.figure.ulp and following.figure.kind == "number"
    money = bool(following) and fact.figure.unit in ("元", "美元")
    return money and (counted or of_things(view, fact))
