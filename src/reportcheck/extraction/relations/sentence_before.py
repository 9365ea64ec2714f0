"""A whole, and in the next sentence, behind 其中, its first part: 业务收入20.9亿元。其中，快递收入14.6亿元."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-before` (roles smaller, larger).

    业务收入20.9亿元。其中，快递收入14.6亿元: the whole is the one amount of its unit in the sentence before.
    """
    groups = list(view.sentences.values())
    for before, facts in itertools.pairwise(groups):
        part = facts[0]
        if (
            part.measure == "level"
            and part.figure.kind == "number"
            and part.figure.ulp
            and not _PER_HEAD.search(view.before(part, 24) + part.label)
            and _OPENS.match(view.text, before[-1].end, part.start)
        ):
            wholes = [fact for fact in before if comparable(fact, part) and fact.measure == "level"]
            if len(wholes) == 1 and _printed(wholes[0], part) and wholes[0].period == part.period:
                yield pair("part-within-before", part, wholes[0])
                yield from _together(wholes[0], facts)
                for other in facts[1:]:  # 其中，猪肉产量2.11万吨，增长1.4%；牛肉产量0.38万吨
                    ends = {fact.label[-2:] for fact in (wholes[0], part, other)}
                    alike = comparable(other, wholes[0]) and other.measure == "level"
                    if alike and len(ends) == 1 and "产" in ends.pop():
                        yield pair("part-within-before", other, wholes[0])
            elif not wholes and (whole := _converted(before, part)):
                yield pair("part-within-before", part, whole)


def _together(whole: Fact, facts: list[Fact]) -> Iterator[Statement]:
    """种植面积2930.7万亩。其中，水稻种植面积…；玉米种植面积…；大豆种植面积…: one by one, and hardly more than all."""
    tail = whole.label[-2:]
    parts = [fact for fact in facts if comparable(fact, whole) and fact.measure == "level" and fact.label[-2:] == tail]
    total = sum((part.value for part in parts), Decimal(0))
    if len(tail) > 1 and len(parts) >= _KINDS and whole.value < total < _LITTLE_MORE * whole.value:
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement("parts-within-whole", roles, whole.start, parts[-1].end, {"partition": "partial"})


_KINDS, _LITTLE_MORE = 3, Decimal("1.1")


def _converted(before: list[Fact], part: Fact) -> Fact | None:
    """总播种面积178.2万亩。其中，粮食播种面积86608公顷: the whole in the unit of its part."""
    kind, size = dimension(part.figure.unit)
    told = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number"]
    alike = [fact for fact in told if dimension(fact.figure.unit)[0] == kind and fact.label[-2:] == part.label[-2:]]
    if len(told) != 1 or not alike or alike[0].figure.unit == part.figure.unit or kind == part.figure.unit:
        return None
    by = dimension(alike[0].figure.unit)[1] / size
    times = Decimal(by.numerator) / by.denominator
    whole, unit = alike[0].figure, part.figure.unit
    return alike[0]._replace(figure=whole._replace(value=whole.value * times, ulp=whole.ulp * times, unit=unit))


def _printed(whole: Fact, part: Fact) -> bool:
    """Is it an amount with a number of its own (not 亿元 alone), not itself a part, nor value added beside output?"""
    alike = ("增加值" in whole.label) == ("增加值" in part.label)
    return whole.text[0].isdigit() and "within" not in whole.tags and alike


_PER_HEAD = regex.compile(r"人均|居民|户均|平均|每")  # the mean of a part is not a part of the mean
_OPENS = regex.compile(r"[^。；\d]{0,8}。其中[，：:]?[^，。；：\d累总]{2,16}$")
