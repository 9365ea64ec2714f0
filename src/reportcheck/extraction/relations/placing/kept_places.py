"""A place that is to be kept is the place reached: 居全国第1位, and in the plan 保持全国第3位; 第7位, and “保8争7”."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, exactly, pair, plain
from reportcheck.model.fact import Fact, Figure, Statement

_KEEP = regex.compile(r"(?:保持|稳定|巩固|稳居|稳住)(?:在|住)?[^，。；、\d升进争移]{0,8}$")  # not 稳步进入
_STRIVE = regex.compile(r"(?P<keep>保(?P<n>\d{1,2}))[、，]?争\d{1,2}(?!\d)")
_OF = regex.compile(
    r"(?P<name>[^，。；：、“”\n]{4,24}?)(?:(?:全球|世界|全国|全省|全市)?(?:综合)?(?:排名|位次|名次))“?$"
)
_NO_PART = regex.compile(r"(?:规模|总量|综合实力|排名|位次|名次|继续|保持|稳)+$")
_BEFORE = regex.compile(
    r"[，、]?(?:跃升|上升|提升|提高|升|跃居|前移|前进|晋升|进步|下降|回落)(?:[至到为]|第)"
)  # 由第9位升至
_FAR = 40  # characters in which what is ranked is named
_DOUBT = "the two places may be of different lists"


def find(view: View) -> Iterator[Statement]:
    """Statements `kept-place` with roles smaller and larger: the place kept is not behind the one reached, or above."""
    reached: dict[str, list[Fact]] = {}
    kept: list[tuple[str, Fact]] = []
    moved: Fact | None = None
    for fact in view.facts:
        if fact.figure.kind != "rank":
            continue
        if _BEFORE.match(view.text, fact.end):
            moved = fact
            continue
        if fact.among is None and moved and moved.sentence == fact.sentence:
            fact = fact._replace(among=moved.among)  # 由全国第9位跃升至第5位
        name = _NO_PART.sub("", plain(fact.label))
        if fact.status == "actual":
            reached.setdefault(name, []).append(fact)
        elif fact.status == "target" and _KEEP.search(view.before(fact, 20)):
            kept.append((name, fact))
    if not reached:
        return
    for name, goal in kept:
        alike = [one for one in reached.get(name, ()) if (one.among, one.scope) == (goal.among, goal.scope)]
        if len(name) > 1 and (said := _last(alike, goal)):
            first, then = sorted((goal, said), key=lambda one: one.value)
            if not (goal.figure.hedge == "at_most" and first is said):  # 第5位 is among 前十
                yield pair("kept-place", exactly(then), exactly(first))._replace(doubt=_DOUBT)
    yield from _striven(view, reached)


def _striven(view: View, reached: dict[str, list[Fact]]) -> Iterator[Statement]:
    """全球排名“保7争6”: what is to be kept is no place behind the one that is held."""
    for said in _STRIVE.finditer(view.text):
        named = _OF.search(view.text, max(said.start() - _FAR, 0), said.start())
        if named:
            figure = Figure(*said.span("keep"), said["keep"], "rank", Decimal(said["n"]), Decimal(0))
            place = Fact(figure, "rank", named["name"])
            found = _last(reached.get(_NO_PART.sub("", plain(named["name"])), []), place)
            if found:
                yield pair("kept-place", place, exactly(found))._replace(doubt=_DOUBT)


def _last(told: list[Fact], goal: Fact) -> Fact | None:
    """The place told before the plan, where it is one, and of a level as that to be kept, or of growth."""
    alike = [
        one for one in told
        if one.start < goal.start and one.tags & _OF_WHAT == goal.tags & _OF_WHAT and one.figure.hedge == "none"
    ]  # fmt: skip
    return alike[-1] if len({(one.period, one.value) for one in alike}) == 1 else None


_OF_WHAT = frozenset({"of-growth", "average", "per-head"})
