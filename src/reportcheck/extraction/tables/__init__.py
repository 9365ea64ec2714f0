"""Tables of a report: facts from their numbers, and the relations that their rows and columns state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from reportcheck import regex
from reportcheck.extraction.relations.sizes import orders
from reportcheck.extraction.tables.balances import Filled, balances, named, tied
from reportcheck.extraction.tables.bonds import listed
from reportcheck.extraction.tables.facts import facts
from reportcheck.extraction.tables.grid import Grid, grids, joined
from reportcheck.extraction.tables.heads import heads
from reportcheck.extraction.tables.prices import priced
from reportcheck.extraction.tables.prose import beside
from reportcheck.extraction.tables.stated import stated
from reportcheck.extraction.tables.statuses import statuses
from reportcheck.extraction.tables.within import within
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_YEAR = regex.compile(r"((?:19|20)\d\d)年")


def tables(
    document: Document, lexicon: Lexicon, prose: tuple[Fact, ...] = (), claimed: tuple[Statement, ...] = ()
) -> tuple[tuple[Fact, ...], tuple[Statement, ...]]:
    """The facts and statements of the prose with those of all tables: facts in order of appearance."""
    found: list[Fact] = []
    rows: list[list[Fact]] = []
    statements: list[Statement] = []
    filled: list[Filled] = []
    sums = tied(lexicon)
    for grid in _grids(document):
        over = heads(grid, _year(grid))
        made = facts(grid, over, lexicon)
        found += made.values()
        rows += [[made[key] for key in keys] for _, keys in groupby(made, key=itemgetter(0))]
        filled.append(Filled(grid, over, made))
        told = list(stated(grid, over, made))
        known = {(s.kind, s.start) for s in told}
        statements += statuses(grid, over, made)
        statements += within(grid, over, made, lexicon)
        statements += (*told, *(s for s in named(filled[-1], sums) if (s.kind, s.start) not in known))
    statements += balances(filled, lexicon)
    statements += beside(prose, rows)
    statements += priced(prose, rows)
    statements += listed(document, found)
    labels = "\n".join({fact.label for fact in found})
    for order in orders.known(lexicon) if found else ():
        if order.smaller.search(labels) and order.larger.search(labels):  # few tables have both
            for row in rows:
                statements += orders.pairs(order, row) if len(row) > 1 else ()
    every = sorted((*prose, *found), key=lambda fact: fact.start)
    return tuple(every), (*claimed, *statements)


def _grids(document: Document) -> Iterator[Grid]:
    """The grids of the report, those that go on over a page as one."""
    before: Grid | None = None
    for table in document.tables:
        for grid in grids(document, table):
            if before and (both := joined(before, grid)):
                before = both
                continue
            if before:
                yield before
            before = grid
    if before:
        yield before


def _year(grid: Grid) -> str | None:
    """The year that the caption names, else that of the report."""
    named = _YEAR.findall(grid.caption)
    period = grid.document.period
    return named[-1] if named else period[:4] if period else None
