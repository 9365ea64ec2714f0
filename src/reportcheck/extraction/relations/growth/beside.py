"""Plain arithmetic told side by side, whatever the genre: a level beside last year's, a whole and its parts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, differ, grown, significant
from reportcheck.extraction.slips import exchanged, one_slip
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.interval import Interval

_THAN = regex.compile(
    r"^[，（]?(?:比|较|与)(?:上年度?|去年|上期|上季度|上月|上学年|前一年|上年同期|去年同期|20\d\d年)(?:末|底)?"
    r"(?:完成数|执行数|决算数|预计数|快报数|预算数|预算)?的?(?:约|近|超)?$"
)
_GREW = regex.compile(r"^(?:人|名)?(?:同比|相比)?(?:增长|增加|提高|上升|多|下降|减少|降低|少)(?:了|幅度为)?$")
_GAINED = regex.compile(r"(?:超收|短收|增收|减收|增支|减支|净增|[多少][收支]|节支|[比较][^，。；\d]{1,12}[多少])了?$")
_FELL = regex.compile(r"下降|减少|降低|少")
_OPENS = regex.compile(
    r"^[^，。；：\d（]{0,8}[，：（]?(?:包括|其中|分别是|分别为|含|来源于|来自)[：，]?[^，。；：、\d]{1,14}$"
)
_NEXT = regex.compile(r"^(?:[^。；\d]{0,24}[，；、和]|和)?(?:[^，。；：、\d总共]|共[产青享建同]){1,14}$")
_ASIDE = regex.compile(r"（[^（）\d]*）")  # 诊所（医务室、门诊部）58个
_MOST = 40  # figures of one list
_DOUBT = "the parts named need not be all there are"


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-between` (level, earlier, rate), `two-levels` and `sum-nearly` (whole, part)."""
    for facts, _ in view.several:
        for at in range(len(facts) - 2):
            one, two, three = facts[at : at + 3]
            if one.measure == "level" and one.figure.kind == "number" and comparable(one, two):
                yield from _on_last_year(view, one, one.end, two, three)
                yield from _made_up(view, facts, at)
            whole = _before_bracket(view, facts, at) if view.text.startswith("）", one.end) else None
            if whole and comparable(whole, two):
                yield from _on_last_year(view, whole, one.end + 1, two, three)
            if "from" in two.tags:
                yield from _by_so_many(view, one, two, three)


def _on_last_year(view: View, level: Fact, end: int, earlier: Fact, moved: Fact) -> Iterator[Statement]:
    """读者48.62万人次，比上年的45.10万人次增长7.8%, or 增加3.52万人次; `end`: where what is said of the level ends."""
    words = view.between(earlier, moved)
    if not _GREW.match(words) or not _THAN.match(view.text[end : earlier.start]) or not earlier.value:
        return
    if _GAINED.search(view.before(level)):  # 超收9042万元，比上年342516万元增长5.6%: of the whole before
        return
    fell = bool(_FELL.search(words))
    if moved.figure.unit == "%" and moved.figure.kind == "percent":
        yield grown(level, earlier, moved, fell)
    elif comparable(level, moved):
        yield differ(level, earlier, moved, fell)


def _before_bracket(view: View, facts: list[Fact], last: int) -> Fact | None:
    """余额142亿元（一般38亿元，专项104亿元），较2024年的136亿元增加6亿元: what stands before the bracket."""
    begin = view.text.rfind("（", 0, facts[last].start)
    before = next((fact for fact in reversed(facts[:last]) if fact.end <= begin), None)
    own = before and before.end == begin and "）" not in view.text[begin : facts[last].start]
    return before if own and before and before.measure == "level" and before.figure.kind == "number" else None


def _by_so_many(view: View, new: Fact, start: Fact, end: Fact) -> Iterator[Statement]:
    """新办读者证4860张，有效读者证由47540张增至52400张: what is new makes the difference, or would but for a slip."""
    ends = "from" in start.tags and "to" in end.tags and comparable(new, start) and comparable(start, end)
    if ends and new.measure == "level" and _NEWLY.search(view.before(new)) and new.figure.kind == "number":
        off = end.value - start.value - new.value
        if off == 0 or (significant(new) > _FEW and one_slip(end, (start, new), -off)):
            roles = {"reported": (new,), "minuend": (end,), "subtrahend": (start,)}
            yield Statement("two-levels", roles, new.start, end.end, doubt="" if off == 0 else _OTHER)


_NEWLY = regex.compile(r"新[^，。；、\d]{1,10}$")
_OTHER = "what is new need not be all that came or went"


def _made_up(view: View, facts: list[Fact], at: int) -> Iterator[Statement]:
    """活动186场，包括讲座42场、展览24场、阅读120场: where the parts make up the whole, or would but for one slip."""
    whole, last = facts[at : at + 2]
    opening = view.between(whole, last)
    if not _OPENS.match(opening) or "within" in whole.tags:
        return
    parts, depth = [last], 0
    for fact in facts[at + 2 : at + 2 + _MOST]:
        words = _ASIDE.sub("", view.between(last, fact))
        if "其中" in words:
            break
        depth += words.count("（") - words.count("）")
        words = words.rpartition("）")[2] if depth == 0 and "）" in words else words
        if depth > 0:  # 普通中学36所（完全中学5所、初级中学31所），小学173所: parts of a part
            last = fact
            continue
        if comparable(whole, fact) and fact.measure == "level" and _NEXT.match(words):
            parts.append(fact)
        elif fact.measure == "level" or "。" in words:
            break
        last = fact
    if len(parts) < 2:
        return
    off = sum((part.value for part in parts), Decimal(0)) - whole.value
    fits = reduce(Interval.__add__, (part.interval() for part in parts)).meets(whole.interval())
    near = -off * 10 < whole.value * 3  # further below, they are but some
    if fits or (near and (_slipped if "其中" in opening else _listed)(whole, parts, off)):
        roles = {"whole": (whole,), "part": tuple(parts)}
        doubt = "" if fits else _DOUBT
        params = {"partition": "complete"}
        yield Statement("sum-nearly", roles, whole.start, parts[-1].end, params, doubt)


def _listed(whole: Fact, parts: list[Fact], off: Decimal) -> bool:
    """包括 names three or more, and one slip in them explains why they do not come to the whole."""
    telling = len(parts) > _FEW and min(significant(fact) for fact in (whole, *parts)) > 1
    return telling and one_slip(whole, parts, off)


def _slipped(whole: Fact, parts: list[Fact], off: Decimal) -> bool:
    """其中 names but some, unless they would be all with two digits of one of them exchanged."""
    found = ((whole, whole.value + off), *((part, part.value - off) for part in parts))
    telling = [(one, due) for one, due in found if significant(one) > _FEW]
    return any(exchanged(one.value, due, one.figure.ulp or Decimal(1)) for one, due in telling)


_FEW = 2
