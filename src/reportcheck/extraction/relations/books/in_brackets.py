"""Amounts in brackets behind their names, then all of them: 减去短收（12.6亿元）、调出资金（8.3亿元）等20.9亿元."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, place
from reportcheck.extraction.slips import mistaken, off_and_slack
from reportcheck.model.fact import Fact, Statement

_THEN = regex.compile(r"）等(?:各项)?(?:共计?|合计|总计)?(?=\d)")
_NEXT = regex.compile(r"）(?:、|和|及|以及|，)[^，。；：、（）\d]{2,24}(?:\[\d{1,2}\])?[^，。；：、（）\d]{0,8}（")
_LONG = 100  # an amount of so many units of its last digit: chance does not make the others come near to it
_DOUBT = "not all that makes the sum need be named"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole, part) where the amounts make the sum, or would but for one slip."""
    for said in regex.near(_THEN, view.text, ("）等",), 0, 6):
        whole = next(iter(view.told(said.end(), said.end() + 1)), None)
        parts = _parts(view, whole, said.start()) if whole else []
        if whole is None or len(parts) < 2 or whole.value < _LONG * whole.figure.ulp:
            continue
        off, slack = off_and_slack(whole, parts)
        fits = abs(off) <= slack
        if fits or mistaken(whole, parts, off, slack):
            roles = {"whole": (whole,), "part": tuple(parts)}
            params = {"partition": "complete"}
            yield Statement("sum-nearly", roles, parts[0].start, whole.end, params, "" if fits else _DOUBT)


def _parts(view: View, whole: Fact, end: int) -> list[Fact]:
    """The amounts before the sum, each in brackets of its own."""
    parts: list[Fact] = []
    for fact in reversed(view.facts[: place(view.facts, whole)]):
        closed = fact.end == end if not parts else _NEXT.fullmatch(view.text, fact.end, parts[-1].start)
        if not closed or not comparable(fact, whole) or view.text[fact.start - 1] != "（":
            break
        parts.append(fact)
    return parts[::-1]
