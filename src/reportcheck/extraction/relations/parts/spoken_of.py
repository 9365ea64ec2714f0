"""What 其中 speaks of: the amount before it that can be a whole, or all that are listed before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.parts.twice_counted import counts, of_things, threshold
from reportcheck.extraction.relations.view import (
    COMPARED,
    START,
    View,
    comparable,
    ended,
    place,
    reckoned,
)
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

MOST = 40  # figures before 其中 and behind it that may be of one list
AMONG = regex.compile(r"其中(?!之一|的|，?(?:最|有|\d+月))")
NETTED = regex.compile(
    r"(?:低于|高于|超出?|超过)(?:法定|核定|省定|年度)?(?:限额|目标|计划|任务)$|相抵|净盈利|净利|轧差|净(?:流|迁)[入出]"
    r"|[较比](?:年初)?预算数?[\d.,]+[亿万]?元(?:结余|节约|节支|少支)$"
    r"|[较比](?:法定)?限额[高低少多]$"  # 较限额低13.87亿元
    r"|各(?:新?建|安排|设立?|配备?)$"  # 在32个县各建1处，其中12处
    r"|(?:\d[个家户][^，。；、\d]{1,10}|[均都各]已?)(?:超过?|过|突破|破)了?$"  # 3个产业过3000亿元，其中
)  # 净盈利4.63亿元，其中盈利企业盈利6.17亿元
_SAVED, _BOUGHT = regex.compile(r"节约(?:财政)?(?:资金|金额)?$"), regex.compile(r"其中，?(?:授予|面向|预留|采购|合同)")
_EACH = regex.compile(r"[均都]|全部")  # 322个村收入均达到5万元以上，其中10万元以上的村236个: a bar that all pass
_BY = regex.compile(r"(?:净增|增加|减少|增收|减收|多|少)了?$")
_AND = regex.compile(r"[^，。；：、\d]{0,16}(?:、|和|及|与)[^，。；：、\d]{0,10}")
_MOVE = regex.compile(r"(?:调增|调减|增收|减收|增加|减少|增支|减支)(?=了?$)")
_ALL_OF = regex.compile(r"[，；](?:均|都|已|全部|现已)[^，。；\d]{1,8}，")


def whole_of(view: View, facts: list[Fact], mark: int) -> Fact | None:
    """The nearest amount before 其中, those of a bracket that is closed by then left out."""
    before = [
        fact for fact in facts[max(bisect_left(facts, mark, key=START) - MOST, 0) :][:MOST]
        if fact.end <= mark
        and counts(fact)
        and not _of_some(view, facts, fact)
        and not NETTED.search(view.before(fact))
        and not (fact.figure.hedge == "at_least" and _EACH.search(view.before(fact, 12)))
        and not bracketed(view.text[fact.end : mark])
        and not COMPARED.search(view.before(fact, 24))
        and not _MULTIPLIED.match(view.text, fact.end)
        and not view.text.endswith(STILL_FREE, 0, fact.start)
        and not view.is_plan(fact)
    ]  # fmt: skip
    if len(before) > 1 and _BY.search(view.before(before[-1])) and comparable(*before[-2:]):
        before.pop()  # 纯收入3468元，净增356元，增长11.4%，其中种养业收入1595元
    if len(before) > 1 and "average" in before[-1].tags - before[-2].tags and comparable(*before[-2:]):
        before.pop()  # 累计引进资金3012亿元，年均602.4亿元，其中制造业1747亿元
    if not before or _second(view, before[-1], mark):
        return None
    whole = before[-1]
    if _SAVED.search(view.before(whole)) and _BOUGHT.match(view.text, mark):
        return None
    if not whole.figure.unit and whole.figure.value % 1 != 0:  # a bare decimal of a table that lost its lines
        return None
    words = view.text[whole.end : mark]
    words = words if "new" in whole.tags else words.rstrip("；")  # 275万平方米，下降24.8%；其中
    return None if ended(words) else whole


LEFT_OUT = regex.compile(r"(?:剔除|扣除|不含)[^，。；\d]{0,14}$")  # 剔除减税28.64亿元因素，可比增长19.1%。其中税收…
STILL_FREE = ("尚余", "还余")  # 低于限额，尚余31459亿元，其中一般债务…
_MULTIPLIED = regex.compile(r"的[\d.]+(?:倍|%)")  # 是2002年28.2亿元的3.1倍；其中


def _of_some(view: View, facts: list[Fact], fact: Fact) -> bool:
    """税收超千万元楼宇5座: a bar that says which are counted."""
    at = place(facts, fact)
    bar = fact.figure.hedge == "more_than" or not fact.text[0].isdigit()
    following = facts[at + 1] if at + 1 < len(facts) else None
    return (bar and threshold(view, fact, following)) or (fact.figure.hedge == "at_least" and of_things(view, fact))


def both(view: View, facts: list[Fact], whole: Fact) -> Fact:
    """172所卫生院和63所社区中心，其中第三批93所: what 其中 speaks of may be of both, or of all that are listed."""
    run = [whole]
    at = place(facts, whole)
    for before in reversed(facts[max(at - MOST, 0) : at]):
        alike = comparable(before, whole) and before.figure.hedge == whole.figure.hedge == "none"
        if not alike or not _AND.fullmatch(view.between(before, run[-1])):
            break
        run.append(before)
    if len(run) == 1:
        return whole
    total = sum((fact.value for fact in run), Decimal(0))
    return reckoned(whole, total, whole.figure.ulp, "+".join(fact.text for fact in reversed(run)))


def ways(view: View, whole: Fact, parts: list[Fact]) -> bool:
    """收入调增0.60亿元，其中税收收入调减0.45亿元、非税收入调增1.05亿元: what moved both ways is no part."""
    ways = {said[0] for fact in parts if (said := _MOVE.search(view.before(fact)))}
    # 净增12户，其中新增31户、退出19户
    out = "净" in view.before(whole) and _OUT.search(view.text, whole.end, view.text.find("。", whole.end))
    return (
        bool(out) or len(ways) > 1 or (bool(ways) and _MOVE.search(view.before(whole)) is not None and len(parts) < 2)
    )


_OUT = regex.compile("[、，](?:退出|退库|注销|减少|关停|流出)")


def _second(view: View, whole: Fact, mark: int) -> bool:
    """指标13项，其中就业5项、劳动关系1项，全部完成，其中6项超额: is what it speaks of told before another 其中?"""
    begin = opening(view.text, whole.start)
    told = AMONG.search(view.text, begin, whole.start) is not None
    return told and _ALL_OF.match(view.text, whole.end, mark) is not None


def out_of_brackets(view: View, found: Iterable[Statement]) -> Iterator[Statement]:
    """Those of the pairs whose larger stands in no bracket that is closed before the smaller."""
    for made in found:
        if not bracketed(view.text[made.roles["larger"][0].end : made.roles["smaller"][0].start]):
            yield made


def of_before(view: View, facts: list[Fact]) -> bool:
    """Does the sentence of these figures begin with 其中, and so speak of the one before?"""
    return view.text.startswith("其中", view.text.rfind("。", 0, facts[0].start) + 1)


def bracketed(words: str) -> bool:
    """Does a bracket close here that was open before?"""
    return words.count("）") > words.count("（")
