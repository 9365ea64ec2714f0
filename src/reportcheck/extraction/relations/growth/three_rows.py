"""事故20起，死亡21人，同比减少7起、7人，分别下降25.9%和25.0%: levels, changes and rates, row by row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_MOVED = regex.compile(r"(?:分别)?(?:净)?(?:(?P<fell>减少|下降|减)|增加|增长|增)(?:了)?$")
_JOIN = ("、", "和")
_NEXT = regex.compile(r"[，、][^，。；\d]{0,12}")
_MOST = 3  # of each


def find(view: View) -> Iterator[Statement]:
    """Statements `level-change-rate` (roles level, change, rate), one for each column."""
    for facts in view.sentences.values():
        for size in range(2, _MOST + 1):
            for at in range(len(facts) - 3 * size + 1):
                yield from _rows(view, facts[at : at + 3 * size], size)


def _rows(view: View, facts: list[Fact], size: int) -> Iterator[Statement]:
    levels, changes, rates = facts[:size], facts[size : 2 * size], facts[2 * size :]
    if any(rate.measure != "growth" or rate.figure.unit != "%" for rate in rates):
        return
    said = _MOVED.search(view.before(changes[0]))
    yearly = any("average" in rate.tags for rate in rates)  # 净增207.58亿元、190.29亿元，年均增长4.63%、4.95%
    if said is None or yearly:
        return
    listed = all(view.between(a, b) in _JOIN for row in (changes, rates) for a, b in pairwise(row))
    alike = all(
        level.figure.kind == "number" and comparable(level, by) for level, by in zip(levels, changes, strict=True)
    )
    follow = all(_NEXT.fullmatch(view.between(a, b)) for a, b in ((levels[-1], changes[0]), (changes[-1], rates[0])))
    told = all(_NEXT.fullmatch(view.between(a, b)) for a, b in pairwise(levels))
    if not (listed and alike and follow and told):
        return
    way = -1 if said["fell"] else 1
    for level, by, rate in zip(levels, changes, rates, strict=True):
        roles = {"level": (level._replace(measure="level"),), "change": (by._replace(sign=way),), "rate": (rate,)}
        yield Statement("level-change-rate", roles, level.start, rate.end)
