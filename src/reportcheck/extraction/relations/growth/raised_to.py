"""养老金人均提高62元、达到2988元; 城镇化率提高1.6个百分点，达到45%: what was added is no more than what it came to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, in_percent
from reportcheck.model.fact import Fact, Statement

_TO = regex.compile(
    r"[、，](?:已|目前|稳步|现已|总量)?(?:达到?|升至|增至|提高到|提高至|增加到|提升到|提升至|上升到)(?=\d)"
)
_UP = regex.compile(r"(?:提高|增加|上调|提升|上升|净增)(?:了)?(?:近|约|超|超过|逾)?$")
_AMOUNTS = ("number", "point")


def find(view: View) -> Iterator[Statement]:
    """Statements `rate-rise` with roles smaller (what was added) and larger (what it came to)."""
    for rise, level in pairwise(view.facts):
        if rise.figure.kind in _AMOUNTS and level.sign > 0:
            said = _TO.match(view.text, rise.end)
            if said and level.start == said.end():
                yield from _held(view, rise, level)


def _held(view: View, rise: Fact, level: Fact) -> Iterator[Statement]:
    if rise.sign < 0 or not _UP.search(view.before(rise)):
        return
    rise = in_percent(rise) if rise.figure.kind == "point" else rise
    if comparable(rise, level) and level.figure.kind in ("number", "percent"):
        doubt = ""
        if level.figure.hedge in ("at_least", "more_than") and rise.value > level.value:
            # 增加近4000亿元、达到3000亿元以上: a bound is near what it bounds
            rise, level, doubt = as_printed(rise), as_printed(level), _DOUBT
        yield Statement("rate-rise", {"smaller": (rise,), "larger": (level,)}, rise.start, level.end, doubt=doubt)


_DOUBT = "a bound may lie far below"
