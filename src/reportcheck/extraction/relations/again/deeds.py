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
    """Statements `mentions-alike` with role mention: all but one of three and more agree, or two of one level."""
    yield from _of_one_level(view)
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


def _of_one_level(view: View) -> Iterator[Statement]:
    """19件县定民生实事, and 去年县人代会确定的16项民生实事: those that one congress chose for one year."""
    told: dict[tuple[str, str | None], Fact] = {}
    for fact in view.near(("实事",), 0, _WITHIN) if "定" in view.text else ():
        own = fact.figure.unit in _UNITS and not fact.figure.ulp and _level(view, fact)
        if not own or fact.status != "actual":
            continue
        first = told.setdefault((own, fact.period), fact)
        if first.sentence != fact.sentence:
            again = fact._replace(figure=fact.figure._replace(unit=first.figure.unit))
            yield Statement("mentions-alike", {"mention": (first, again)}, first.start, fact.end, doubt=_DOUBT)


_WITHIN, _UNITS = 14, frozenset({"件", "项"})
_CHOSEN = regex.compile("(?P<level>[省市县区州旗])(?:委、?(?:省|市|县|区)政府)?定的?(?:重点)?(?:民生|惠民)实事")
_CHOSE = regex.compile("(?P<level>[省市县区州旗])人(?:代会|大会议)(?:审议)?(?:确定|通过|票决)(?:的|了)$")
_DEEDS_OF = regex.compile("(?:重点|为民|惠民|民生)*实事(?!候选)")


def _level(view: View, fact: Fact) -> str:
    """Whose deeds they are, where it is said: the province's, the city's, the county's."""
    said = _CHOSEN.match(view.text, fact.end)
    if not said and _DEEDS_OF.match(view.text, fact.end):
        said = _CHOSE.search(view.before(fact, 20))
    return said["level"] if said else ""


def _is_deeds(view: View, fact: Fact) -> bool:
    return _DEEDS.match(view.text, fact.end) is not None and fact.value > _OFTEN
