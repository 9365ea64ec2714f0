"""4377人脱贫，贫困发生率降至0.12%; 剩余584人: the poor that are left, by their rate, are part of all who live there.

A county is taken off the list of poor ones where fewer than 2 % are poor, 3 % in the west; a rate far above both, told
with the leave to go, has its point misplaced.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"贫困发生率(?:已|由[^，。；]{1,16})?(?:降|下降|降低|减少)?(?:到|至|为)?(?:了)?$")
_LIFTED = regex.compile(r"[^，。；、\d]{0,12}(?:脱贫|摘帽)")
_LEFT = regex.compile(r"(?:剩余|未脱贫|尚有|还有)[^，。；]{0,12}$")
_POOR = regex.compile(r"[^，。；\d]{0,8}(?:贫困|脱贫)")
_LEAVES = regex.compile(
    r"[^。；\n]{0,12}，[^。；\n]{0,24}(?:(?:我|全|整)[县区旗][^，。；\d]{0,6}(?:退出贫困|脱贫摘帽)|退出贫困[县区旗]?序列|退出贫困[县区旗])"
)
_YEAR = regex.compile(r"20\d\d年")
_MOST, _BACK = 3, 60  # per cent; characters
_PEOPLE = frozenset({"人", "名", ""})
_DOUBT = "the poor may be counted among others"


def find(view: View) -> Iterator[Statement]:
    """Statements `poor-left` (smaller, larger) and `taken-off` (figure): how many the rate of the poor allows."""
    if "贫困发生率" not in view.text:
        return
    left = [
        fact for fact in view.facts if _people(fact) and _LEFT.search(view.before(fact, 24)) and _of_poor(view, fact)
    ]
    for rate in view.facts:
        told = rate.figure.unit == "%" and rate.status == "actual" and "from" not in rate.tags and rate.value > 0
        if not told or rate.scope != "self" or not _RATE.search(view.before(rate, 30)):
            continue
        leaves = _LEAVES.match(view.text, rate.end)
        if leaves and not _YEAR.search(leaves[0]):
            yield Statement("taken-off", {"figure": (rate,)}, rate.start, leaves.end(), {"low": 0, "high": _MOST})
        before = view.told(max(rate.start - _BACK, 0), rate.start)
        lifted = [f for f in before if _people(f) and f.sentence == rate.sentence and _LIFTED.match(view.text, f.end)]
        if lifted and len({fact.value for fact in left}) == 1:
            yield _all_poor(lifted[-1], left[0], rate)
        if before and before[-1].sentence == rate.sentence and _people(before[-1]):
            yield from _among(view, before[-1], rate)


def _people(fact: Fact) -> bool:
    plain = fact.figure.kind == "number" and fact.measure == "level" and fact.value > 1
    return plain and fact.figure.unit in _PEOPLE and fact.figure.hedge == "none"


def _of_poor(view: View, fact: Fact) -> bool:
    return "贫困" in view.before(fact, 24) or _POOR.match(view.text, fact.end) is not None


def _among(view: View, left: Fact, rate: Fact) -> Iterator[Statement]:
    """减少到832人，贫困发生率下降到0.45%: of all the people there are so many were moved."""
    begin = opening(view.text, left.start, "，。；\n")
    if not _FEWER.fullmatch(view.text, begin, left.start) or not _AND_RATE.fullmatch(view.between(left, rate)):
        return
    others = [fact for fact in view.facts if fact.status == "actual" and fact.scope == "self" and _people(fact)]
    counted = [fact for fact in others if fact.figure.unit and _of_these(view, fact)]
    if counted:
        most, value = max(counted, key=lambda fact: fact.value), left.value * 100 / rate.value
        slack = value * (rate.figure.ulp / rate.value + left.figure.ulp / left.value)
        people = reckoned(left, value, slack, f"{left.text}÷{rate.text}")
        people = people._replace(figure=people.figure._replace(unit=most.figure.unit))
        roles, ends = {"smaller": (most,), "larger": (people,)}, (left.start, rate.end)
        yield Statement("poor-left", roles, *ends, {}, "those counted may be of a wider place")


def _of_these(view: View, fact: Fact) -> bool:
    """Are they people of the place: moved to new homes, or of its poor?"""
    return bool(_MOVED.match(view.text, fact.end) or _POOR_HERE.search(view.before(fact, 24)))


_FEWER = regex.compile(
    r"(?:全[县市区旗])?(?:农村|建档立卡)?(?:剩余)?贫困人口(?:已)?(?:由[^，。；]{1,16})?(?:减少|下降|减)[到至](?:了)?(?:\d{1,5}户)?"
)
_AND_RATE = regex.compile(
    r"，(?:综合)?贫困发生率(?:已)?(?:由[^，。；]{1,12})?(?:降|下降|降低|减少)?(?:到|至|为)(?:了)?"
)
_MOVED = regex.compile(r"(?:（[^（）]{0,16}）)?(?:贫困群众|群众|村民|农民)?(?:的)?(?:搬迁|搬入|迁入|易地搬迁)")
_POOR_HERE = regex.compile(r"(?:覆盖|惠及|带动)(?:建档立卡)?贫困人口(?:\d{1,6}户)?$")


def _all_poor(lifted: Fact, left: Fact, rate: Fact) -> Statement:
    """Those who were poor a year ago, against all the people that the rate says there are."""
    both = reckoned(
        lifted, lifted.value + left.value, lifted.figure.ulp + left.figure.ulp, f"{lifted.text}+{left.text}"
    )
    value = left.value * 100 / rate.value
    slack = value * (rate.figure.ulp / rate.value + left.figure.ulp / left.value)
    people = reckoned(left, value, slack, f"{left.text}÷{rate.text}")
    people = people._replace(figure=people.figure._replace(unit=both.figure.unit))
    start, end = min(lifted.start, left.start), max(rate.end, left.end)
    return Statement("poor-left", {"smaller": (both,), "larger": (people,)}, start, end, {}, _DOUBT)
