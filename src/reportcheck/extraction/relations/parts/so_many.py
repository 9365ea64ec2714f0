"""So many of a kind with their amount, and each with its own: 五大产业产值908亿元，其中甲412亿元、乙233亿元、…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Item, Statement
from reportcheck.model.interval import Interval

_KINDS = frozenset({"大", "个", "类", "项", "种", "条", "家"})
_NAMED = regex.compile(r"(?!共|合计|总|需)[^，。；：、\d（）]{2,14}")
_WITHIN = regex.compile(r"(?:[，。；]|亿元|万元)其中[：，]?")
_LEAST, _MOST = 3, 12


def find(view: View) -> Iterator[Statement]:
    """Statements `stated-count` with roles stated and listed, only where the amounts listed make the whole."""
    groups = list(view.sentences.values())
    for at, facts in enumerate(groups):
        for stated, whole in pairwise(facts):
            counts = stated.figure.unit in _KINDS and not stated.figure.ulp and _LEAST <= stated.value <= _MOST
            money = counts and whole.measure == "level" and whole.figure.ulp and whole.figure.hedge == "none"
            if money and _NAMED.fullmatch(view.between(stated, whole)):
                behind = [*(fact for fact in facts if fact.start > whole.start), *_next(groups, at)]
                yield from _counted(view, stated, whole, behind)


def _next(groups: Sequence[list[Fact]], at: int) -> list[Fact]:
    return groups[at + 1] if at + 1 < len(groups) else []


def _counted(view: View, stated: Fact, whole: Fact, behind: Sequence[Fact]) -> Iterator[Statement]:
    """As many amounts behind 其中 as are said, where these come to the whole."""
    opens = _WITHIN.search(view.text, whole.end, behind[-1].start) if behind else None
    if opens is None or "\n" in view.text[whole.end : opens.start()] or opens.start() - whole.end > _FAR:
        return
    first = next((fact for fact in behind if fact.start >= opens.end()), None)
    parts = [
        fact for fact in behind
        if first and fact.start >= opens.end() and fact.sentence == first.sentence
        and comparable(fact, whole) and fact.measure == "level" and fact.figure.hedge == "none"
    ]  # fmt: skip
    if len(parts) < _LEAST or len(parts) > _MOST or any(fact.value >= whole.value for fact in parts):
        return
    if any(fact.label.startswith(_THE_REST) for fact in parts):  # 其中市级…、县级…，其余…: the others in one amount
        return
    if reduce(Interval.__add__, (fact.interval() for fact in parts)).meets(whole.interval()):
        number = Item(stated.start, stated.end, stated.text, int(stated.value))
        listed = tuple(Item(fact.start, fact.end, f"{fact.label}{fact.text}") for fact in parts)
        params: dict[str, str | int] = {"fewest": len(parts), "most": len(parts), "mode": "exact"}
        roles = {"stated": (number,), "listed": listed}
        yield Statement("stated-count", roles, stated.start, parts[-1].end, params)


_FAR = 80  # characters
_THE_REST = ("其余", "其他", "其它", "余下", "剩余")
