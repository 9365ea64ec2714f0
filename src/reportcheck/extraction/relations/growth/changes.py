"""A level with how much it changed and at what rate, said side by side: 3.75万亿元，比去年增加1.6万亿元，增长18%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.accounts import several
from reportcheck.extraction.relations.view import View, comparable, differ, joined
from reportcheck.model.fact import Fact, Statement

_SINCE_LAST = regex.compile(r"[比较](?:上年|去年)(?:实际|预计|决算|执行|完成|预算){1,2}数?$")  # a base, and no name
_LINK = regex.compile(r"^(?:[^，。；、\d]{0,4}[，、]|（)(?:[比较](?:19|20)\d\d年)?[^，。；、\d]{0,16}$")
_OTHER = regex.compile(r"其中|占|合计|共计|累计|新增|人均|年均|平均|净|环比")


def find(view: View) -> Iterator[Statement]:
    """Statements `level-change`, `level-change-rate` (roles level, change, rate) and `two-levels`."""
    yield from _apart(view)
    priced = "指数" in view.text
    for facts, said in view.several:
        if len(facts) > 2 and len({fact.period for fact in facts}) > 1:
            yield from _between(view, facts)
        if len(facts) > 3:
            yield from _after_completion(view, facts)
            # 完成78.14亿元（县本级60.40亿元），完成调整预算的102.72%，增收2.07亿元，增长2.72%
            outside = _outside(view, facts) if "（" in said else facts
            if len(outside) < len(facts):
                yield from _after_completion(view, outside)
        if "五" in said:
            yield from _since_plan(view, facts)
        if priced:
            yield from _index(view, facts)
        for at, level in enumerate(facts[:-1]):
            if level.measure != "level" or facts[at + 1].measure not in ("change", "growth"):
                continue
            change = _next(view, facts, at, "change")
            rate = _next(view, facts, at, "growth") or (_next(view, facts, at + 1, "growth") if change else None)
            counted = (change or rate) and level.figure.kind in ("number", "duration")
            if not counted or _BESIDES.search(view.before(level)):
                continue  # 超收1335万元，增收4075万元: neither is of the other
            words = view.between(level, change) if change else ""
            made = words.startswith("、") or view.before(level, 4).endswith(("新建", "新增"))
            if made and _IMPROVED.fullmatch(words):
                change = None  # 其中新建1.5万亩、提升2.7万亩: two kinds of what is built
            if rate and (rate.figure.unit == "番" or len(joined(view, facts, rate)) > 1):
                rate = None  # 翻一番, and 分别为5.0%和7.5%: of several
            mean = "average" in level.tags and change is not None and "average" not in change.tags
            if mean and change and change.value > level.value:
                continue  # 快递40.6亿件，日均1112万件，比上年增加8.5亿件: of all of them
            if change and comparable(level, change) and (change.period or "")[-4:] == (level.period or "")[-4:]:
                yield _statement("level-change", level, change, None)
            before = facts[at - 1] if at else None
            if (
                before
                and before.measure in ("level", "change")
                and comparable(before, level)
                and _GREW.search(view.before(before))
                and _LINK.match(view.between(before, level))
                and "其中" not in view.between(before, level)
                and rate
                and not change
            ):
                change = before._replace(sign=-1) if _FELL.search(view.before(before)) else before
                yield _statement("level-change-rate", level, change, rate)
            elif change and rate and comparable(level, change) and not _other_base(view, change, rate):
                meant = _head(view, facts, at, change, rate)
                doubt = "" if meant is level else "the change may be that of the whole before 其中"
                yield _statement("level-change-rate", meant, change, rate)._replace(doubt=doubt)
            elif (
                rate
                and not change
                and (late := _late(view, facts, at))
                and comparable(level, late)
                and not _other_base(view, late, rate)
            ):
                yield _statement("level-change-rate", level, late, rate)


_BESIDES, _IMPROVED = regex.compile("(?:超收|短收|节支|超支)$"), regex.compile("[、，](?:改造)?(?:巩固)?(?:提升|改善)")


def _other_base(view: View, change: Fact, rate: Fact) -> bool:
    """比年初增加284亿元、同比增长9.2%: since two different days, unless the year is over.

    比上年预算数增加2亿元，比上年执行数增长3%: from two different amounts.
    """
    from_what, again = (_FROM_WHAT.search(view.before(one)) for one in (change, rate))
    if again and (from_what is None or from_what[1] != again[1]):
        return True
    words = [view.before(one, _BY) for one in (change, rate)]
    if _BEGUN.search(words[0]) and _MONTH_END.search(view.text, max(change.start - 120, 0), change.start):
        return True  # 9月末，贷款余额52187亿元，增长12.1%，比年初增加4863亿元
    apart = any(_BEGUN.search(a) and _YEARLY.search(b) for a, b in (words, words[::-1]))
    return apart and not _OVER.search(view.text, max(change.start - 80, 0), change.start)


_FROM_WHAT = regex.compile(r"[比较](?:上年|去年)的?(预算|执行|决算|实际|完成|预计)")
_BY = 8  # characters: 比年初净增加
_YEARLY = regex.compile(r"同比|[比较](?:上年|去年)(?!末)")
_BEGUN = regex.compile(r"年初|上年末|去年末")
_MONTH_END = regex.compile(r"(?<!\d)(?:[1-9]|1[01])月末")
_OVER = regex.compile(r"年末|年底|12月末|全年")


def _head(view: View, facts: list[Fact], at: int, change: Fact, rate: Fact) -> Fact:
    """对象31260人，其中城市5840人、农村25420人，比上年减少1340人，下降4.1%: the last part, or the whole before 其中."""
    level, first = facts[at], at
    while first and _LISTED.match(view.between(facts[first - 1], facts[first])):
        first -= 1
    opened = first and first < at and "其中" in view.between(facts[first - 1], facts[first])
    whole = facts[first - 1] if opened and comparable(facts[first - 1], level) else None
    return level if whole is None or _fits(level, change, rate) else whole


_LISTED = regex.compile(r"^[、和][^，。；：\d]{1,14}$")


def _fits(level: Fact, change: Fact, rate: Fact) -> bool:
    before = level.value - change.value
    return before > 0 and abs(change.value * 100 / before - rate.value) <= rate.figure.ulp


def _after_completion(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """完成21.5亿元，完成预算的94.7%，比上年增加1.4亿元，增长7%: how a budget tells a level, its change and the rate."""
    for level, done, change, rate in zip(facts, facts[1:], facts[2:], facts[3:], strict=False):
        if (
            level.measure == "level"
            and level.figure.kind == "number"
            and done.figure.kind == rate.figure.kind == "percent"
            and comparable(level, change)
            and _DONE.match(_BRACKET.sub("", view.between(level, done)))
            and (moved := _MOVED.match(view.between(done, change)))
            and _RATE.match(view.between(change, rate))
        ):
            fell = "减" in moved[0] or "下降" in moved[0]
            signed = change._replace(sign=-1 if fell else 1)
            yield _statement("level-change-rate", level, signed, rate)
        elif (  # 完成28,583万元，占预算105.47%，同比增长10.85%，增收2,798万元
            level.measure == "level"
            and level.figure.kind == "number"
            and done.figure.kind == change.figure.kind == "percent"
            and change.measure == "growth"
            and comparable(level, rate)
            and _DONE.match(_BRACKET.sub("", view.between(level, done)))
            and (gained := _GAINED.fullmatch(view.between(change, rate)))
        ):
            yield _statement("level-change-rate", level, rate._replace(sign=-1 if gained["fell"] else 1), change)


def _outside(view: View, facts: list[Fact]) -> list[Fact]:
    """The figures that stand in no bracket."""
    brackets = [match.span() for match in _BRACKET.finditer(view.text, facts[0].start, facts[-1].end)]
    return [fact for fact in facts if not any(start < fact.start < end for start, end in brackets)]


def _late(view: View, facts: list[Fact], at: int) -> Fact | None:
    """余额4180.68亿元，比上年末增长14.1%，比年初增加515.73亿元: the change behind the rate."""
    change = facts[at + 2] if at + 2 < len(facts) else None
    if change is None or change.label != facts[at].label:
        return None
    if change.measure != "change" and not view.before(change).endswith(_NET):
        return None
    return change if _SINCE.match(view.between(facts[at + 1], change)) else None


_NET = ("净增", "净增加")
_GAINED = regex.compile(r"[、，](?:增收|增支|增加|(?P<fell>减收|减支|减少))(?:了)?")
_SINCE = regex.compile(
    r"^[、，](?:[比较](?:年初|上年末?|去年末?|上年同期)|同比)?(?:净)?(?:增加|减少|增收|减收|增支|减支|增|减)(?:了)?$"
)


def _since_plan(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """“十四五”期间收入244亿元，较“十三五”期间增加24亿元、增长11%: against the five years before."""
    for level, change, rate in zip(facts, facts[1:], facts[2:], strict=False):
        said = _PLAN.match(view.between(level, change)) if comparable(level, change) else None
        told = said and level.measure == "level" and level.figure.kind == "number" and rate.figure.kind == "percent"
        if said and told and _RATE.match(view.between(change, rate)):
            signed = change._replace(sign=-1 if said[1] in ("减少", "下降") else 1)
            yield _statement("level-change-rate", level, signed, rate)


_PLAN = regex.compile(
    r"^[，、][比较]“?十[一二三四五]五”?(?:时期|期间|末|同期)?[^，。；\d]{0,4}?(增加|减少|增长|下降|增|净增)$"
)
_DONE = regex.compile(
    r"^(?:，|（)(?:为|占|完成)[^，。；\d]{0,12}(?:预算|计划|任务|目标)[^，。；\d]{0,4}$"
    r"|^[，、]占[^，。；\d]{1,16}?的?(?:比重|比例)?(?:的|为)?$"
)
_MOVED = regex.compile(
    r"^(?:，|）|、)+(?:(?:(?:比|较)(?:上年|去年|20\d\d年)[^，。；\d]{0,6}|同比)(?:增|减|下降)[^，。；\d]{0,3}"
    r"|(?:增加|减少|增收|减收|增支|减支)(?:了)?)$"  # 为预算的103.4%，增加565万元，增长8%
)
_RATE = regex.compile(r"^[，、](?:同比)?(?:增长|下降|增幅|降幅)(?:为|达到?)?$")


def _between(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """2020年末420家，2025年末860家，五年增加440家: what was added is the difference of the two."""
    counts = [fact for fact in facts if fact.figure.kind in ("number", "percent") and fact.measure != "growth"]
    for first, last, added in zip(counts, counts[1:], counts[2:], strict=False):
        if (
            comparable(first, last)
            and comparable(last, added)
            and (first.period or "") < (last.period or "")
            and len(first.period or "") == len(last.period or "") == 4
            and first.label == last.label
            and first.measure == last.measure == "level"
            and _ADDED.match(view.between(last, added))
        ):
            yield differ(last, first, added, bool(_LESS.search(view.between(last, added))))


_ADDED = regex.compile(r"^[，、](?:[^，。；、\d]{0,4}年)?(?:间|来|共|累计|净)*(?:增加|净增|增长|减少|下降)(?:了)?$")
_LESS = regex.compile(r"减少|下降")
_FELL = regex.compile(r"(?:减少|下降|减)了?约?$")
_GREW = regex.compile(r"(?:增加|减少|增长|下降|增|减)了?约?$")


_BRACKET = regex.compile(r"（[^（）]{1,40}）")


def _next(view: View, facts: list[Fact], at: int, measure: str) -> Fact | None:
    if at + 1 >= len(facts) or facts[at + 1].measure != measure:
        return None
    words = view.between(facts[at], facts[at + 1])
    words = _BRACKET.sub("", words) if "（" in words else words  # （2013年是普查年份，下同）
    label = facts[at + 1].label
    same = (label == facts[at].label or _SINCE_LAST.match(label) is not None) and "）" not in words
    return facts[at + 1] if same and _LINK.match(words) and not _OTHER.search(words) else None


def _statement(kind: str, level: Fact, change: Fact, rate: Fact | None) -> Statement:
    roles = {"level": (level,), "change": (change,)} | ({"rate": (rate,)} if rate else {})
    return Statement(kind, roles, min(level.start, change.start), max(f.end for f in (level, change, rate or level)))


def _apart(view: View) -> Iterator[Statement]:
    """农村居民人均纯收入2102元，增长15.9% in one place, 农村居民人均纯收入比上年增加289元 in another."""
    if several(view):
        return  # a budget says one name in each of its accounts
    told: dict[tuple[str, str | None], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    changes = {(fact.label, fact.period) for fact in view.facts if fact.measure == "change"}
    for fact in view.facts if changes else ():
        plain = fact.status == "actual" and fact.scope == "self" and fact.tags <= _PLAIN and len(fact.label) > _NAMED
        if plain and fact.measure in ("level", "change", "growth") and (fact.label, fact.period) in changes:
            told[fact.label, fact.period][fact.measure].append(fact)
    for kinds in told.values():
        if len(kinds) == 3 and all(len({fact.value for fact in facts}) == 1 for facts in kinds.values()):
            level, change, rate = (kinds[kind][0] for kind in ("level", "change", "growth"))
            begin = view.text.rfind("。", 0, change.start) + 1
            year = _YEAR_BEFORE.search(view.before(change, 12)) or _CENSUS.match(view.text, begin)
            if comparable(level, change) and rate.figure.unit == "%" and change.sentence != level.sentence and year:
                yield _statement("level-change-rate", level, change, rate)._replace(doubt="told in two places")


_NAMED, _PLAIN = 5, frozenset({"per-head"})
_CENSUS = regex.compile(r"\s*(?:与|和|同|比)(?:19|20)\d\d年[^，。；\d]{0,16}普查[^，。；\d]{0,4}相比")
_YEAR_BEFORE = regex.compile(r"[比较](?:上年|去年)(?:净)?(?:增加|减少|多|少|增|减)(?:了)?$")


def _index(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """居民消费价格总指数104.5，比上年上升4.5%: the year before is 100."""
    for index, rate in pairwise(facts):
        told = rate.measure == "growth" and index.measure == "level" and rate.figure.unit == "%"
        hundred = told and not index.figure.unit and _LOW < index.value < _HIGH and _PRICES.search(index.label)
        if hundred and _ON_YEAR.fullmatch(view.between(index, rate)):
            yield Statement("index-growth", {"index": (index,), "rate": (rate,)}, index.start, rate.end)


_LOW, _HIGH = 70, 140
_PRICES = regex.compile(r"价格(?:总|水平)?指数$")
_ON_YEAR = regex.compile(r"[，、（](?:[比较](?:上年|去年)(?:同期)?|同比)(?:上升|上涨|增长|提高|下降|下跌|回落)(?:了)?")
