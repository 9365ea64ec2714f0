"""One amount told twice grew at one rate: 第三产业1638.31亿元，增长6.1%, and 服务业1638.31亿元，增长6.1%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, significant
from reportcheck.model.fact import Fact, Statement

_SURE = 5  # digits: two things of one year and unit seldom share so many
_GREW = regex.compile(r"[，、（](?:[比较](?:上年|去年)|同比)?(?:实际|名义)?(?:增长|增加|下降|减少|上升)了?")
_DOUBT = "the two may be held to different years"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: the rates said right behind equal amounts of one year."""
    told: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for facts in view.sentences.values():
        for amount, rate in pairwise(facts):
            growth = rate.measure == "growth" and rate.figure.kind == "percent" and amount.measure == "level"
            if growth and amount.figure.ulp and significant(amount) >= _SURE and not rate.tags:
                plainly = amount.figure.hedge == rate.figure.hedge == "none" and amount.figure.kind == "number"
                if plainly and _GREW.fullmatch(view.between(amount, rate)):
                    figure = amount.figure
                    told[amount.value, figure.unit, figure.ulp, amount.period, amount.scope].append(rate)
    for rates in told.values():
        for one, other in pairwise(rates):
            if one.sentence != other.sentence and one.status == other.status and one.period == other.period:
                yield Statement("mentions-alike", {"mention": (one, other)}, one.start, other.end, doubt=_DOUBT)
