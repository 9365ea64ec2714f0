"""A rate does not rise by more than it is, nor than it is to be: 报销比例达到65%、提高15个百分点."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, in_percent, plain
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `rate-rise` with roles smaller (the rise) and larger (the rate)."""
    for facts, said in view.several:
        if "百分点" in said:
            yield from _points(view, facts)
    yield from _told_apart(view)


def _told_apart(view: View) -> Iterator[Statement]:
    """占GDP比重提高84个百分点 here, 占GDP比重达到73%左右 to be: it had been less than nothing."""
    shares: dict[str, list[Fact]] = defaultdict(list)
    rises = []
    for fact in view.facts:
        if fact.figure.kind == "point" and fact.measure == "change" and fact.sign > 0 and "占" in fact.label:
            rises.append(fact)
        elif fact.measure == "share" and fact.figure.unit == "%" and "占" in fact.label and "from" not in fact.tags:
            shares[_share(fact)].append(fact)
    for rise in rises:
        told = [fact for fact in shares[_share(rise)] if fact.sentence != rise.sentence]
        most = max(told, key=lambda fact: fact.value, default=None)
        if most and most.scope == rise.scope:
            roles = {"smaller": (in_percent(rise),), "larger": (most,)}
            yield Statement("rate-rise", roles, rise.start, rise.end, doubt="the two may be of other years")


def _share(fact: Fact) -> str:
    return plain(fact.label.replace("GDP", "地区生产总值")).removesuffix("比重")


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
