"""Rates beside the amounts they follow from: 收入X，为预算Y的Z%; 较上年的Y增加C; 由Y调整为X，调增C; 占支出的Z%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.growth.moved import OVER_PLAN
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_PLAN = regex.compile(
    r"^(?:（[^（）]{0,40}）)?，?(?:为|占|完成|达到?)[^，。；：、\d（）]{0,12}(?:预算|计划"
    r"|任务)[^，。；：、\d（）]{0,4}$"
)
_OF = regex.compile(r"^的$")
_THAN = regex.compile(r"^，?(?:同口径)?(?:较|比)(?:上年|去年|“?十[三四五]五”?|\d{4}年)?[^，。；：、\d]{0,10}的?$")
_MORE = regex.compile(r"^(?P<word>增加|减少|增收|减收|增支|减支|下降|增长)(?:了|额)?$")
_FROM = regex.compile(r"[由从][^由从，。；：、]{0,14}$")
_TO = regex.compile(r"^(?:调整|变动|变更|调增|调减|增加|减少|核定|追加|变化|压减)(?:为|至|到)$")
_BY = regex.compile(r"^，[^，。；：、\d]{0,10}?(?P<word>调增|增加|净增|调减|减少|核增|核减)(?:了)?$")
_RATE = regex.compile(r"^，(?:增长|下降|增幅|降幅)(?:为|达)?$")
_DOWN = regex.compile("减|降")
_MONEY = "元"


def find(view: View) -> Iterator[Statement]:
    """Statements `budget-share` (part, base, share), `budget-moved` (minuend, subtrahend, reported)."""
    for facts in view.sentences.values():
        for at in range(len(facts) - 2):
            yield from _planned(view, facts[at : at + 3])
            yield from _set_before(view, facts[at : at + 3])
            yield from _compared(view, facts[at : at + 3], facts[:at])
            yield from _changed(view, facts[at : at + 3])
            if at + 3 < len(facts):
                yield from _grown(view, facts[at : at + 4])


def _grown(view: View, four: Sequence[Fact]) -> Iterator[Statement]:
    """X，比上年的Y增加C，增长R%."""
    now, before, moved, rate = four
    if rate.measure != "growth" or rate.figure.kind != "percent" or not any(_compared(view, four[:3], ())):
        return
    if _RATE.match(_words(view, moved, rate)):
        yield Statement("budget-growth", {"level": (now,), "earlier": (before,), "rate": (rate,)}, now.start, rate.end)


_MOVED = regex.compile("(?:增加|减少|增收|减收|增支|减支|多|少)了?$")


def _planned(view: View, three: Sequence[Fact]) -> Iterator[Statement]:
    part, base, share = three
    if not (_money(part) and _money(base) and share.figure.kind == "percent") or _MOVED.search(view.before(part)):
        return  # 比执行数增加583万元，为年初预算452600万元的99.1%
    if _PLAN.match(_words(view, part, base)) and _OF.match(_words(view, base, share)):
        yield Statement("budget-share", {"part": (part,), "base": (base,), "share": (share,)}, part.start, share.end)


def _set_before(view: View, three: Sequence[Fact]) -> Iterator[Statement]:
    """预算数Y，支出完成X，完成年初预算的Z%: what was planned stands in front."""
    base, part, share = three
    if not (_money(part) and _money(base) and share.figure.kind == "percent") or part.value == base.value:
        return
    planned = _BUDGET.search(view.before(base, 24)) and _CARRIED_OUT.match(_words(view, base, part))
    of_plan = _OF_PLAN.match(_words(view, part, share))
    if planned and of_plan and not (_ADJUSTED.search(view.before(base)) and _ADOPTED.search(of_plan[0])):
        share = share._replace(figure=share.figure._replace(ulp=share.figure.ulp * 2))  # some cut digits off
        yield Statement("budget-share", {"part": (part,), "base": (base,), "share": (share,)}, base.start, share.end)


_ADJUSTED, _ADOPTED = regex.compile("调整|变动"), regex.compile("年初")  # 调整预算为X，实际完成Y，为年初预算的Z%
_BUDGET = regex.compile(r"预算(?:数|安排)?(?:为|是)?$")
_CARRIED_OUT = regex.compile(r"^[，、](?:实际)?(?:支出|收入)?(?:完成|执行|实现|支出)(?:数)?(?:为)?$")
_OF_PLAN = regex.compile(r"^，(?:为|占|完成)[^，。；：、\d（）]{0,8}预算数?的?$")


def _compared(view: View, three: Sequence[Fact], earlier: Sequence[Fact]) -> Iterator[Statement]:
    """X，较上年的Y增加C; what stands before a list (转移性收入X，其中甲、乙，比报告数Y增加C) where that fits it."""
    now, before, moved = three
    if (
        not all(map(_money, three))
        or view.before(now, 6).endswith(OVER_PLAN)
        or not _THAN.match(_words(view, now, before))
    ):
        return
    said = _MORE.match(_words(view, before, moved))
    if said:
        down = bool(_DOWN.search(said["word"]))
        due = before.value - moved.value if down else before.value + moved.value
        if now.value != due:
            now = next((one for one in earlier if _money(one) and one.value == due), now)
        yield _moved(now, before, moved, down)


def _changed(view: View, three: Sequence[Fact]) -> Iterator[Statement]:
    """由Y变动为X，调增C."""
    before, now, moved = three
    if (
        not all(map(_money, three))
        or not _FROM.search(view.before(before, 20))
        or not _TO.match(_words(view, before, now))
    ):
        return
    said = _BY.match(_words(view, now, moved))
    if said:
        yield _moved(now, before, moved, bool(_DOWN.search(said["word"])))


def _moved(now: Fact, before: Fact, moved: Fact, down: bool) -> Statement:
    high, low = (before, now) if down else (now, before)
    if moved.sign < 0:
        moved = moved._replace(sign=1)
    roles = {"minuend": (high,), "subtrahend": (low,), "reported": (moved,)}
    facts = (now, before, moved)
    return Statement("budget-moved", roles, min(fact.start for fact in facts), max(fact.end for fact in facts))


def _money(fact: Fact) -> bool:
    return fact.figure.kind == "number" and fact.figure.unit == _MONEY and bool(fact.figure.ulp)


def _words(view: View, a: Fact, b: Fact) -> str:
    return view.between(a, b).replace("\n", "")
