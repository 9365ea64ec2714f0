"""国有投资占比19.8%，下降3.1个百分点；非国有投资占比80.2%，上升3.1个百分点: of two parts one gains what one loses."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, differ, in_percent, reckoned
from reportcheck.model.fact import Fact, Statement

_SHARE = regex.compile(r"占(?:比|[^，。；、\d]{0,14}(?:比重|比例))(?:为|达到?|提高到|升至|降至)?$")
_MOVED = regex.compile(
    r"[，、（](?:[比较](?:上年|去年)(?:同期|末)?|同比)?(?:提高|提升|上升|增加|下降|降低|回落|减少)(?:了)?"
)
_NEXT = regex.compile(r"）?[，；](?:而)?(?P<name>[^，。；、\d]{3,24})")


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend) of the second part, by what the first is and was."""
    for facts, words in view.several:
        if len(facts) > 3 and "非" in words:
            for one, moved, other, back in zip(facts, facts[1:], facts[2:], facts[3:], strict=False):
                yield from _both(view, one, moved, other, back)


def _both(view: View, one: Fact, moved: Fact, other: Fact, back: Fact) -> Iterator[Statement]:
    shares = one.figure.unit == other.figure.unit == "%" and moved.figure.kind == back.figure.kind == "point"
    if not shares or abs(one.value + other.value - 100) > one.figure.ulp:
        return
    names = [_SHARE.sub("", view.before(fact, 30)) for fact in (one, other)]
    said = _NEXT.fullmatch(view.between(moved, other))
    opposed = said and names[1] == f"非{names[0]}" and all(_SHARE.search(view.before(one, 30)) for one in (one, other))
    told = all(_MOVED.fullmatch(view.between(*two)) for two in ((one, moved), (other, back)))
    if opposed and told and all(fact.figure.hedge == "none" for fact in (one, moved, other, back)):
        was = 100 - (one.value - moved.sign * abs(moved.value))
        slack = one.figure.ulp + moved.figure.ulp + other.figure.ulp
        earlier = reckoned(other, was, slack, f"{was.normalize()}%")
        yield differ(other, earlier, in_percent(back), back.sign < 0)
