"""Rows marked as part of the row above (#工业 below 第二产业): no amount of theirs is above that row's.

A mark alone does not tell of which row: 其中：男性 below 乡村 is of all people. A pack lists what is part of what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportcheck import regex
from reportcheck.extraction.tables.facts import Key
from reportcheck.extraction.tables.grid import Grid
from reportcheck.extraction.tables.heads import Head
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_OF_WHAT = regex.compile(r"（[^（）]*）|用电量?|增加值|总产值|产值|投资额?|产量|总产量|贷款$|存款$|余额$")


def within(grid: Grid, heads: Mapping[int, Head], facts: Mapping[Key, Fact], lexicon: Lexicon) -> Iterator[Statement]:
    """Statements `table-within` with roles smaller (the part) and larger (the row above)."""
    built, rows = grid.built, grid.rows
    marked = [at for at, place in enumerate(built) if place.kind == "within"]
    known = frozenset(lexicon.list("row-parts")) if marked else frozenset()
    units = next((at for at, words in grid.heads.items() if any("单位" in word for word in words)), None)
    for at in marked if known else ():
        whole = next((nth for nth in range(at - 1, -1, -1) if built[nth].kind != "within"), -1)
        pair = f"{_OF_WHAT.sub('', built[whole].name)}-{_OF_WHAT.sub('', built[at].name)}"
        if whole < 0 or pair not in known or not (rows[at].read and rows[whole].read):
            continue
        if units is not None and rows[at].words.get(units) != rows[whole].words.get(units):
            continue
        for column in rows[at].numbers:
            if heads[column].kind == "level" and column in rows[whole].numbers:
                part, over = facts[rows[at].start, column], facts[rows[whole].start, column]
                if part.figure.unit == over.figure.unit and part.value > 0 and over.value > 0:
                    roles = {"smaller": (part,), "larger": (over,)}
                    params = {"part": built[at].name, "whole": built[whole].name}
                    yield Statement("table-within", roles, part.start, part.end, params)
