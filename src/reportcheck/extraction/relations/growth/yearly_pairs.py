"""甲由A增加到B，乙由C增加到D，年均分别增长e和f: each rate is that of its own ends, over years that need not be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(r"[，、](?:年均|平均每年|每年平均)分别(?:实际)?(?:增长|递增|提高)了?")
_YEARS = range(2, 11)
_DOUBT = "the years are those that the rates fit, were they told the other way round"


def find(view: View) -> Iterator[Statement]:
    """Statements `annual-growth` (start, end, rate) where the rates fit their ends, or would if exchanged."""
    for facts in view.sentences.values():
        for at in range(4, len(facts) - 1):
            if facts[at].figure.unit != "%" or not _EACH.fullmatch(view.between(facts[at - 1], facts[at])):
                continue
            rates, ends = (
                joined(view, facts, facts[at]),
                list(zip(facts[at - 4 : at : 2], facts[at - 3 : at : 2], strict=True)),
            )
            if len(rates) == 2 and all(_grew(*pair) for pair in ends):
                yield from _told(ends, rates)


def _told(ends: Sequence[tuple[Fact, Fact]], rates: Sequence[Fact]) -> Iterator[Statement]:
    for order, doubt in ((rates, ""), (rates[::-1], _DOUBT)):
        years = next((n for n in _YEARS if all(map(_fits, ends, order, (n, n)))), 0)
        if years:
            for (start, end), rate in zip(ends, rates, strict=True):
                roles = {"start": (start,), "end": (end,), "rate": (rate,)}
                params: dict[str, str | int] = {"years": years, "basis": ""}
                yield Statement("annual-growth", roles, start.start, rate.end, params, doubt)
            return


def _grew(start: Fact, end: Fact) -> bool:
    told = "from" in start.tags and "to" in end.tags and comparable(start, end)
    return told and start.measure == "level" and start.value > 0 and end.value > 0


def _fits(ends: tuple[Fact, Fact], rate: Fact, years: int) -> bool:
    """Is the yearly growth from end to end, rounded as it is told, the rate?"""
    start, end = ends
    made = (float(end.value / start.value) ** (1 / years) - 1) * 100
    return bool(abs(made - float(rate.value)) <= float(rate.figure.ulp) * _NEARLY)


_NEARLY = 0.6  # of a rate's last digit
