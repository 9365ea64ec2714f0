"""Incomes of all, of town and of country: that of all grows between the two, told or implied."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_OUTRUNS = regex.compile(
    r"(?:均|都)?(?:跑赢|快于|高于|超过)城镇(?:居民)?(?:人均)?(?:可支配)?(?:收入)?(?:的?增[速幅长]|[，。；])"
)
_BY = regex.compile(
    r"(?:左右)?[，、](?:增速|增幅)?(?:比|快于|高于|(?P<below>低于|慢于))城镇(?:居民)?(?:人均可支配)?(?:收入)?(?:增速|增幅)?(?:高出?|快|(?P<less>低|慢))?"
)
_DOUBT = "the rates may be told of different years, or of shifted numbers of people"


def find(view: View) -> Iterator[Statement]:
    """Statements `incomes-between` with role figure: does the rate of all agree with what is said of the parts?"""
    rates: dict[tuple[str, str | None], Fact] = {}
    for fact in view.facts:
        told = fact.measure == "growth" and fact.status == "actual" and fact.scope == "self" and not fact.tags & _OTHER
        if told and fact.indicator in _ALL and fact.figure.hedge in ("none", "approx"):
            rates.setdefault((fact.indicator, fact.period), fact)
    for (name, period), every in rates.items():
        rural, urban = rates.get(("income-rural", period)), rates.get(("income-urban", period))
        if name != "income" or rural is None or urban is not None:
            continue
        if said := _OUTRUNS.search(view.text, rural.end):  # and no rate of town is told
            end = max(every.end, rural.end, said.end())
            yield agrees("incomes-between", every, end, every.value <= rural.value, _DOUBT)
        yield from _by_so_much(view, every, rural)


def _by_so_much(view: View, every: Fact, rural: Fact) -> Iterator[Statement]:
    """农村居民收入增长6.7%、增速比城镇居民高1.4个百分点: town grew by 5.3 %."""
    for by in view.told(rural.end, rural.end + 40):
        said = _BY.fullmatch(view.between(rural, by)) if by.figure.kind == "point" else None
        if said:
            less = said["below"] is not None or said["less"] is not None
            town = rural.value + (abs(by.value) if less else -abs(by.value))
            slack = rural.figure.ulp + by.figure.ulp
            held = min(town, rural.value) - slack <= every.value <= max(town, rural.value) + slack
            yield agrees("incomes-between", every, max(every.end, by.end), held, _DOUBT)
            return


_ALL = frozenset({"income", "income-rural", "income-urban"})
_OTHER = frozenset({"average", "from"})
