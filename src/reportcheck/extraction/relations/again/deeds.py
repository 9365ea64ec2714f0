"""How many deeds for the people a year is to see, told in the plan, over the list and in an annex: 办好十件民生实事."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_DEEDS = regex.compile("(?:重点|为民|惠民)?(?:民生)?实事")
_OFTEN = 2  # mentions that agree
_NEAR = 2  # a city's deeds may be some more than its province's
_DOUBT = "the deeds may be those of another level"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: all but one of three and more agree."""
    told = [
        fact for fact in view.facts if fact.figure.unit == "件" and fact.status == "target" and _is_deeds(view, fact)
    ]
    years = {fact.period for fact in told}
    for year in years:
        mentions = [fact for fact in told if fact.period == year]
        ((number, times), *others) = Counter(fact.value for fact in mentions).most_common()
        odd = [other for other, once in others if once == 1 and abs(other - number) <= _NEAR]
        if times >= _OFTEN and len(others) < _OFTEN and len(odd) == len(others):
            yield Statement("mentions-alike", {"mention": tuple(mentions)}, told[0].start, told[-1].end, doubt=_DOUBT)


def _is_deeds(view: View, fact: Fact) -> bool:
    return _DEEDS.match(view.text, fact.end) is not None and fact.value > _OFTEN
