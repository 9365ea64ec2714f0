"""债务余额517.6亿元。…一般债务限额A，余额B；专项债务限额C，余额D: what is owed, or may be, is that of both kinds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_LONG = 1_000  # an amount of so many units of its last digit: a slip in it shows
_ALL = "全"
_DOUBT = "debts of other kinds may be counted in"


class Told(NamedTuple):
    """An amount that is owed, or the limit to it: whose, of what kind (一般, 专项; none: all), in which paragraph."""

    entry: Entry
    place: str
    kind: str
    side: str
    paragraph: int


def find(told: Sequence[Told]) -> Iterator[Statement]:
    """Statements `budget-kinds` (roles whole, part) where the two make the whole, or would but for one slip."""
    for key in dict.fromkeys(_of(one) for one in told):
        alike = [one for one in told if _of(one) == key]
        wholes, first, second = ([one for one in alike if one.kind == kind] for kind in ("", "一般", "专项"))
        if any(len({one.entry.fact.value for one in row}) != 1 for row in (wholes, first, second)):
            continue
        whole, parts = wholes[0], (first[0], second[0])
        beside = len({one.paragraph for one in (whole, *parts)}) == 1 and all(p.kind in p.entry.words for p in parts)
        if not beside:  # else it is a list behind its whole
            yield from _made(whole.entry.fact, [part.entry.fact for part in parts])


def _of(one: Told) -> tuple[str, str, str | None, str]:
    place = _ALL if one.place.startswith(_ALL) else one.place
    return place, one.side, one.entry.fact.period, one.entry.fact.status


def _made(whole: Fact, parts: Sequence[Fact]) -> Iterator[Statement]:
    off = sum((part.value for part in parts), Decimal(0)) - whole.value
    fits = abs(off) <= sum((part.figure.ulp for part in parts), whole.figure.ulp) / 2
    long = all(fact.value >= _LONG * fact.figure.ulp for fact in (whole, *parts))
    if fits or (long and one_slip(whole, parts, off)):
        told = (whole, *parts)
        start, end = min(fact.start for fact in told), max(fact.end for fact in told)
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement("budget-kinds", roles, start, end, {"partition": "complete"}, "" if fits else _DOUBT)
