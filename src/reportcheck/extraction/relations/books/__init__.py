"""Relations of budgets, read paragraph by paragraph as ledgers; for packs with a word list `ledger`."""

from __future__ import annotations

from collections.abc import Iterator

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


def find(view: View) -> Iterator[Statement]:
    """Every statement of the finders of this folder."""
    books = list(ledgers(view))
    for finder in (totals, surplus, parts, bullets, debts, tiers, carried, reasons, levels, three):
        yield from finder.find(view, books)
    yield from rates.find(view)
    yield from planned.find(view)
    yield from progress.find(view)
    yield from reserve.find(view)
    yield from summed_up.find(view)
    yield from kept.find(view)
    yield from aims.find(view)
    yield from functions.find(view)
    yield from reached.find(view)
    yield from in_brackets.find(view)
    yield from adjusted.find(view)
    yield from less_than_last.find(view)
    yield from over_listed.find(view, books)
    yield from done_again.find(view)
    yield from new_bonds.find(view)
    yield from fund_flow.find(view)
    yield from left_over.find(view)
    yield from plans_told.find(view)
