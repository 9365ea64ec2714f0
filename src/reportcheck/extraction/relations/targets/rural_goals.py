"""The goal for all and, of it, for the country: 居民人均可支配收入达到2万元，其中农村居民1.5万元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck.extraction.relations.view import View, pair, printed
from reportcheck.model.fact import Fact, Statement

_ALL, _RURAL = "income", "income-rural"
_OF_IT = ("，其中", "；其中", "。其中")
_DOUBT = "the two may be told of different years"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` (smaller, larger): what is told behind 其中 of the country is not above that of all."""
    incomes = [fact for fact in view.facts if fact.indicator in (_ALL, _RURAL) and fact.measure == "level"]
    for every, rural in pairwise(incomes):
        told = every.indicator == _ALL and rural.indicator == _RURAL and _alike(every, rural)
        if told and any(mark in view.between(every, rural) for mark in _OF_IT):
            smaller, larger = printed(rural, every)
            params = {"part": rural.label, "whole": every.label}
            yield pair("lexicon-part", smaller, larger)._replace(params=params, doubt=_DOUBT)


def _alike(every: Fact, rural: Fact) -> bool:
    same = every.period == rural.period and every.scope == rural.scope and every.status == rural.status == "target"
    return same and every.figure.unit == rural.figure.unit and every.tags == rural.tags - {"within"}
