"""统筹1.05亿元。其中，甲0.46亿元，乙0.5亿元 for 500万元，丙0.34亿元: a list that is more than all for one slip in it.

And a whole whose digits changed places. What a plan gives is set, not measured: only the whole is rounded.
Lists that fall short need not name everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Statement

_OPENS = regex.compile(r"^(?:[，。]|，[^。；\d]{2,40}。)其中[，：]?[^，。；：]{0,24}$")
_NEXT = regex.compile(r"^[、，；](?:[^。；%]{1,40}|[^。%]{0,80}；[^，。；%]{1,30})$")
_FEWEST = 4
_SURE, _LONG = 100, 1_000  # an amount of so many units of its last digit
_CLEAR = 10  # units of the last digit: less may be rounded parts
_DOUBT = "the list may be of something larger"


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-list` (roles whole, part) where one slip makes the list more than its whole, or less."""
    for entries in books:
        for at in range(len(entries) - _FEWEST):
            whole, first = entries[at : at + 2]
            if whole.depth or whole.part not in ("amount", "total") or not _OPENS.search(first.lead):
                continue
            run = _run(entries[at + 1 :])
            if len(run) >= _FEWEST and (_moved(whole, run) or _turned(whole, run)):
                roles = {"whole": (whole.fact,), "part": tuple(part.fact for part in run)}
                params = {"partition": "complete"}
                yield Statement("budget-list", roles, whole.fact.start, run[-1].fact.end, params, _DOUBT)


def _run(entries: Sequence[Entry]) -> list[Entry]:
    run: list[Entry] = []
    for entry in entries:
        if entry.depth or entry.part != "amount" or (run and not _NEXT.search(entry.lead)):
            break
        run.append(entry)
    return run


def _off(whole: Entry, parts: Sequence[Entry]) -> Decimal:
    return sum((part.fact.value for part in parts), Decimal(0)) - whole.fact.value


def _moved(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Is the list more than all, as it would be with the point of one amount moved?"""
    off, ulp = _off(whole, parts), whole.fact.figure.ulp
    told = whole.fact.value >= _SURE * ulp and off > _CLEAR * ulp
    return told and any(abs(part.fact.value - part.fact.value.scaleb(-1) - off) <= ulp / 2 for part in parts)


def _turned(whole: Entry, parts: Sequence[Entry]) -> bool:
    """Are two neighbouring digits of the whole exchanged, or, where the list is more, of a part as finely told?"""
    off, ulp = _off(whole, parts), whole.fact.figure.ulp
    ways = [(whole.fact, off), *((part.fact, -off) for part in parts if off > 0)]
    long = [(fact, way) for fact, way in ways if fact.figure.ulp == ulp and fact.value >= _LONG * ulp]
    return any(exchanged(fact.value, fact.value + way, ulp) for fact, way in long)
