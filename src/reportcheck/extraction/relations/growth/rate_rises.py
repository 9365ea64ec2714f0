"""A rate does not rise by more than it is: 报销比例达到65%、提高15个百分点."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, in_percent
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `rate-rise` with roles smaller (the rise) and larger (the rate)."""
    for facts, said in view.several:
        if "百分点" in said:
            yield from _points(view, facts)


def _points(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """报销比例达到65%、提高15个百分点; 提高15个百分点，达到65%: a rate did not rise by more than it is."""
    for one, other in pairwise(fact for fact in facts if fact.figure.kind != "duration"):
        rate, rise = (one, other) if other.figure.kind == "point" else (other, one)
        if (
            rate.measure in ("rate", "share")
            and rate.figure.unit == "%"
            and rise.figure.kind == "point"
            and rise.measure == "change"
            and rise.sign > 0
            and (rise.label == rate.label or rise.label.startswith(("比", "较")))
            and (_ROSE if rise is other else _TO).match(view.between(one, other))
            and not _DAMAGED.match(view.text, rate.start - 2)
        ):
            start, end = one.start, other.end
            yield Statement("rate-rise", {"smaller": (in_percent(rise),), "larger": (rate,)}, start, end)


_DAMAGED = regex.compile(r"\d \d")  # 4 3 %: a number that spaces have parted
_TO = regex.compile(r"[，、](?:总体)?(?:达到?|升至|提高到)(?:了)?$")
_ROSE = regex.compile(
    r"^(?:以上|左右)?[、，](?:[比较](?:(?:19|20)\d\d年[^，。；、\d]{0,8}|[^，。；、\d]{1,12})|同比|近?[两三四五2-5]年(?:来|间)?)?"
    r"(?:提高|提升|上升|增加|增长)(?:了)?$"
)
