"""Relations of budgets, read paragraph by paragraph as ledgers; for packs with a word list `ledger`."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.guarded import found
from reportcheck.extraction.relations.books import (
    adjusted,
    aims,
    bullets,
    carried,
    debts,
    done_again,
    functions,
    fund_flow,
    in_brackets,
    kept,
    left_over,
    less_than_last,
    levels,
    new_bonds,
    over_listed,
    parts,
    planned,
    plans_told,
    progress,
    rates,
    reached,
    reasons,
    reserve,
    summed_up,
    surplus,
    three,
    tiers,
    totals,
)
from reportcheck.extraction.relations.books.ledger import ledgers
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement


def find(view: View, broken: list[str] | None = None) -> Iterator[Statement]:
    """Every statement of the finders of this folder; `broken` takes what finder broke, and why."""
    books = list(ledgers(view))
    for finder in _OF_BOOKS:
        yield from found(broken, finder.find, view, books)
    for finder in _ALONE:
        yield from found(broken, finder.find, view)


_OF_BOOKS = (totals, surplus, parts, bullets, debts, tiers, carried, reasons, levels, three, over_listed)
_ALONE = (
    rates,
    planned,
    progress,
    reserve,
    summed_up,
    kept,
    aims,
    functions,
    reached,
    in_brackets,
    adjusted,
    less_than_last,
    done_again,
    new_bonds,
    fund_flow,
    left_over,
    plans_told,
)
