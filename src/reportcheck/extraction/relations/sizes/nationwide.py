"""More than the whole nation has: 城镇新增就业86亿人. A 亿 stands where a 万 should, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement

_TURNOVER = regex.compile("交易|成交|结算|清算|支付")  # the same money, over and over
_SLIP = Decimal(10_000)  # from 万 to 亿: what is so much below the bound, a slip would not bring above it


def find(view: View) -> Iterator[Statement]:
    """Statements `nationwide` with role figure and param high: amounts that a slip of their multiplier takes beyond."""
    most = _most(view.lexicon.list("units", "nationwide"))
    for fact in view.facts:
        high = most.get(fact.figure.unit)
        amount = high and fact.figure.kind == "number" and fact.measure in ("level", "change")
        if high and amount and fact.value * _SLIP > high and not _TURNOVER.search(fact.label):
            yield Statement("nationwide", {"figure": (fact,)}, fact.start, fact.end, {"high": str(high), "wide": 1})


@lru_cache(maxsize=8)
def _most(rows: tuple[str, ...]) -> dict[str, Decimal]:
    """The pack's rows, as 人-1600000000: the unit, and more than the nation has of it."""
    return {unit: Decimal(most) for unit, _, most in (row.partition("-") for row in rows)}
