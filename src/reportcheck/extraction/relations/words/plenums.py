"""Plenary sessions of the party's central committee: a report does not speak of one that is still to come."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Item, Statement

_MENTION = regex.compile(r"(?P<term>十[八九]|二十)届(?P<run>[一二三四五六七]中(?:、[一二三四五六七]中)*)全会")
_NTH = regex.compile("[一二三四五六七]")


def find(view: View) -> Iterator[Statement]:
    """Statements `plenum-held` (role date): each session that the word list `plenums` dates, and the report's month."""
    held = _held(view.lexicon.list("plenums"))
    year = (view.document.period or "")[:4]
    if not held or not year.isdigit():
        return
    given = given_on(view.text)
    due = int(given[1]) * 100 + int(given[2]) if given else int(year) * 100 + 112  # a communique comes a year later
    for match in regex.near(_MENTION, view.text, ("中全会",), 24, 40):
        for nth in _NTH.finditer(view.text, *match.span("run")):
            month = held.get(f"{match['term']}届{nth[0]}中")
            if month:
                item = Item(nth.start(), nth.end() + 1, view.text[nth.start() : nth.end() + 1], month)
                roles: dict[str, tuple[Item, ...]] = {"date": (item,), "other": ()}
                params: dict[str, str | int] = {"relation": "at_most", "due": due}
                yield Statement("plenum-held", roles, match.start(), match.end(), params)


@lru_cache(maxsize=8)
def _held(rows: tuple[str, ...]) -> dict[str, int]:
    """The pack's rows, as 二十届四中-202510: a session and the month it was held in."""
    return {name: int(month) for name, _, month in (row.partition("-") for row in rows)}
