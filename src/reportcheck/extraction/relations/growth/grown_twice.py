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
    told: dict[tuple[object, ...], list[tuple[Fact, Fact]]] = defaultdict(list)
    for facts in view.sentences.values():
        for amount, rate in pairwise(facts):
            if rate.measure == "growth" and amount.measure == "level" and len(amount.text) > _SURE:
                told[amount.figure.value, amount.figure.unit].append((amount, rate))
    for pairs in told.values():
        plainly = [rate for amount, rate in pairs if _plain(view, amount, rate)] if len(pairs) > 1 else []
        for one, other in pairwise(plainly):
            same = one.status == other.status and one.period == other.period and one.scope == other.scope
            if same and one.sentence != other.sentence:
                yield Statement("mentions-alike", {"mention": (one, other)}, one.start, other.end, doubt=_DOUBT)


def _plain(view: View, amount: Fact, rate: Fact) -> bool:
    """Is it an amount of many digits, and how much it grew right behind it?"""
    numbers = amount.figure.kind == "number" and rate.figure.kind == "percent" and amount.figure.ulp and not rate.tags
    exact = amount.figure.hedge == rate.figure.hedge == "none"
    grew = bool(numbers) and exact and _GREW.fullmatch(view.between(amount, rate))
    return bool(grew) and significant(amount) >= _SURE
