"""全市一般公共预算支出2,513,403万元, and 从2021年的167.49亿元增加至2025年的251.34亿元: what it came to, twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import same_or_exchanged
from reportcheck.model.fact import Fact, Statement

_TO = regex.compile(r"(?:增加|增长|提高|提升|上升|跃升|扩大|增|升)[到至]20\d\d年的$")
_WHOLE = regex.compile(r"全[省市县区州盟旗]")
_FROM = regex.compile(r"(?:从|由)(?:20\d\d年|“)")
_NEAR = 24  # characters from the place to the amount
_DOUBT = "the two may be told of different levels"


def find(view: View) -> Iterator[Statement]:
    """Statements `twins` with role mention: the amounts agree, or two digits of one are exchanged."""
    ends = [
        fact for fact in view.facts
        if fact.indicator and _amount(fact) and _TO.search(view.before(fact, 14)) and _place(view, fact)
    ]  # fmt: skip
    for end in ends:
        for told in view.facts:
            same = (told.indicator, told.period, told.status, told.scope) == (
                end.indicator, end.period, end.status, end.scope,
            )  # fmt: skip
            if not same or told.sentence == end.sentence or not _amount(told) or told.figure.ulp >= end.figure.ulp:
                continue
            due = (told.value / end.figure.ulp).quantize(Decimal(1)) * end.figure.ulp
            alike = same_or_exchanged(end.value, due, end.figure.ulp)
            if alike and _place(view, told) == _place(view, end):
                mention = (end, told._replace(figure=told.figure._replace(ulp=end.figure.ulp * 2)))
                start, last = min(end.start, told.start), max(end.end, told.end)
                yield Statement("twins", {"mention": mention}, start, last, doubt=_DOUBT)


def _amount(fact: Fact) -> bool:
    figure = fact.figure
    return fact.measure == "level" and figure.unit == "元" and figure.hedge == "none" and figure.ulp > 0


def _place(view: View, fact: Fact) -> str:
    """The word for the whole place right before the name of an amount (全市), also of one that grew from another."""
    begin = opening(view.text, fact.start, "。；")
    start = _FROM.search(view.text, begin, fact.start)
    at = start.start() if start else fact.start
    words = _WHOLE.findall(view.text, max(begin, at - _NEAR), at)
    return str(words[-1]) if words else ""
