"""What brackets add to a figure: 低于全省7.9个百分点（全省36.5%）, 91.7%（12个断面中11个达到Ⅲ类）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined, pair
from reportcheck.model.fact import Fact, Statement

_RATES = frozenset({"growth", "share", "rate"})
_APART = regex.compile(
    r"[、，][^。；，\d]{0,16}?(?:(?P<over>高于|快于|高出|领先于?)|(?P<less>低于|慢于|低出|落后于?)|[比较])"
    r"(?P<than>[^。；，\d]{1,24}?)(?:平均(?:水平|增速)?|水平)?"
    r"(?:(?P<above>[高快]出?|提高|提升|上升|增加|加快|扩大)了?|(?P<under>[低慢]|下降|回落|降低|减少|放缓|收窄|缩小)了?)?"
)
_NAMES = regex.compile(
    r"（(?P<name>[^，。；：）\d]{2,30}?)(?:平均水平|平均)?(?P<each>分别)?(?:增长|增速|增幅)?(?:为|是)?"
)
_THAN = regex.compile(
    r"[、，][^。；，\d]{0,16}?(?:(?P<over>高于|快于|高出|领先)|(?P<less>低于|慢于|低出|落后)|[比较])[^。；，]{2,24}（"
)
_BY = regex.compile(
    r"）的?(?:水平|增速)?(?:(?P<over>(?:[高快]出?|提高|提升|上升|加快)了?)|(?P<less>(?:[低慢]|回落|下降|放缓|降低)了?))?"
)
_OUT_OF = regex.compile(r"[^，。；：、（）\d]{1,16}(?:中|里)，?(?:有)?")
_NOT = regex.compile(r"[^，。；）\d]{0,6}?(?:未|不|没|超标|劣|下降)")
_PLANNED = regex.compile(r"（(?:全?年)?度?(?:计划|任务|目标|预算)[^，。；：）\d]{0,6}?(?:分别)?(?:为|是)?")
_OF_PLAN = regex.compile(r"(?:完成|占|为)[^，。；\d]{0,12}(?:计划|任务|目标|预算)[^，。；\d]{0,4}的$")
_MET = regex.compile(r"[，、](?:占|为|完成|相当于)[^，。；\d（]{1,16}（(?:[^，。；：）\d]{0,6})?")
_DOUBT = "the brackets may speak of something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `gap` (own, gap, other), `share-of` (part, share, base) and `part-within-whole` (smaller, larger)."""
    text = view.text
    for facts, words in view.several:
        if "（" not in words and "）" not in words:
            continue
        for at, fact in enumerate(facts[:-1]):
            mark = text[fact.end : fact.end + 1]
            if mark == "（":
                if _HOLDS.fullmatch(view.between(fact, facts[at + 1])) and _counts(fact, facts[at + 1]):
                    yield pair("part-within-whole", facts[at + 1], fact)
                if fact.figure.kind == "point":
                    yield from _others(view, facts, at)
                elif fact.figure.unit == "%" and fact.measure in ("share", "rate"):
                    yield from _out_of(view, facts, at)
                    yield from _planned(view, facts, at)
            elif mark == "）" and at:
                yield from _inside(view, *facts[at - 1 : at + 2])


_HOLDS = regex.compile(r"（(?:其中)?(?:含|包含|包括)(?![^）]*(?:在内|合计|共|总))[^，。；：、（）\d]{1,14}")


def _counts(whole: Fact, part: Fact) -> bool:
    """选派工程师2000人（含重点产业1000人）: both are numbers of one unit, told without a hedge."""
    plain = all(fact.measure == "level" and fact.figure.hedge == "none" for fact in (whole, part))
    return plain and whole.figure.kind == "number" and bool(whole.figure.unit) and comparable(whole, part)


def _others(view: View, facts: Sequence[Fact], at: int) -> Iterator[Statement]:
    """高于全国、全省5.0、3.5个百分点（全国、全省分别为3.6%、5.1%）: what the gaps are to stands in brackets."""
    gaps, others = _back(view, facts, at), joined(view, list(facts), facts[at + 1])
    first = at + 1 - len(gaps)
    own = facts[first - 1] if first else None
    if own is None or not _is_rate(own) or len(gaps) != len(others) or not view.text.startswith("）", others[-1].end):
        return
    said, names = _APART.fullmatch(view.between(own, gaps[0])), _NAMES.fullmatch(view.between(facts[at], others[0]))
    if not said or not names or names["name"] not in said["than"] or bool(names["each"]) != (len(gaps) > 1):
        return
    fell = said["less"] or said["under"]
    if not (fell or said["over"] or said["above"]):
        return
    for gap, other in zip(gaps, others, strict=True):
        if other.figure.unit == "%":
            yield _gap(own, gap, other, bool(fell))


def _inside(view: View, one: Fact, inside: Fact, last: Fact) -> Iterator[Statement]:
    """增长11.4%，比累计增速（9.1%）快2.3个百分点; 4.37亿美元，为下达任务（4.2亿美元）的104%."""
    before, after = view.between(one, inside), view.between(inside, last)
    if last.figure.kind == "point" and _is_rate(one) and inside.figure.unit == "%":
        than, by = _THAN.fullmatch(before), _BY.fullmatch(after)
        fell = than and by and (than["less"] or by["less"])
        if than and by and (fell or than["over"] or by["over"]):
            yield _gap(one, last, inside, bool(fell))
        return
    met = after == "）的" and one.measure == "level" and _MET.fullmatch(before)
    if met and last.figure.unit == "%" and comparable(one, inside) and inside.value > 0:
        yield _share(one, last, inside)


def _out_of(view: View, facts: Sequence[Fact], at: int) -> Iterator[Statement]:
    """水质优良比例升至91.7%（12个断面中11个达到Ⅲ类）: so many out of so many, with their share before them."""
    share, (whole, *rest) = facts[at], facts[at + 1 : at + 3]
    part = rest[0] if rest else None
    if part is None or not (_count(whole) and _count(part)) or whole.figure.unit != part.figure.unit:
        return
    if _NOT.match(view.text, part.end):  # 达标率75%（4个断面中1个未达标）
        return
    if whole.start == share.end + 1 and _OUT_OF.fullmatch(view.between(whole, part)) and part.value <= whole.value:
        yield _share(part, share, whole)


def _planned(view: View, facts: Sequence[Fact], at: int) -> Iterator[Statement]:
    """A、B，分别完成年计划的105.7%和101.8%（年计划分别为60亿元、1.1亿美元）: the plans stand in brackets."""
    if not _PLANNED.fullmatch(view.between(facts[at], facts[at + 1])):
        return
    shares, plans = _back(view, facts, at), joined(view, list(facts), facts[at + 1])
    first, count = at + 1 - len(shares), len(shares)
    levels = facts[max(first - count, 0) : first]
    if count == len(plans) == len(levels) and _OF_PLAN.search(view.before(shares[0], 30)):
        for level, share, plan in zip(levels, shares, plans, strict=True):
            if level.measure == "level" and comparable(level, plan) and plan.value > 0:
                yield _share(level, share, plan)


def _back(view: View, facts: Sequence[Fact], at: int) -> list[Fact]:
    """A figure with those before it that 、 and 和 join to it."""
    first = at
    while first and view.between(facts[first - 1], facts[first]) in ("、", "和"):
        first -= 1
    return list(facts[first : at + 1])


def _is_rate(fact: Fact) -> bool:
    return fact.figure.kind == "percent" and fact.figure.unit == "%" and fact.measure in _RATES


def _count(fact: Fact) -> bool:
    figure = fact.figure
    return figure.kind == "number" and not figure.ulp and bool(figure.unit) and figure.hedge == "none"


def _gap(own: Fact, gap: Fact, other: Fact, fell: bool) -> Statement:
    roles = {"own": (own,), "gap": (gap._replace(sign=-1 if fell else 1),), "other": (other,)}
    end = max(gap.end, other.end)
    return Statement("gap", roles, own.start, end, {"among": "another"}, _DOUBT)


def _share(part: Fact, share: Fact, base: Fact) -> Statement:
    places = (part, share, base)
    roles = {"part": (part,), "share": (share,), "base": (base._replace(label="", indicator=None),)}
    start, end = min(fact.start for fact in places), max(fact.end for fact in places)
    return Statement("share-of", roles, start, end, doubt=_DOUBT)
