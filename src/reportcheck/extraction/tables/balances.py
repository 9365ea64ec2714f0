"""Rows that a pack's words tie together: two sides that balance (收入总计 = 支出总计), a whole and all its parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.tables.facts import Key
from reportcheck.extraction.tables.grid import Grid
from reportcheck.extraction.tables.heads import Head
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon

_ASIDE = regex.compile(r"（[^（）]*）|^(?:全[省市区县国]|年末|全年)|增加值$|总额$|总值$|产量$|人口$|\([^()]*\)")
_FAR = 8  # rows from a whole to the last of its parts


Sum = tuple[frozenset[str], tuple[frozenset[str], ...]]  # the names of a whole, and of each of its parts


def tied(lexicon: Lexicon) -> list[Sum]:
    """The wholes and parts that a pack lists as 粮食=夏粮+秋粮, by the names that rows may have."""
    if "yearbook" not in lexicon.words:
        return []
    from reportcheck.extraction.relations.yearbook.named import formulas  # only packs for communiques list them

    made = formulas(lexicon.list("yearbook", "sums"))
    return [(_names(one.result), tuple(_names(term) for term in one.terms)) for one in made]


def _names(alternatives: str) -> frozenset[str]:
    return frozenset(_ASIDE.sub("", name) for name in alternatives.split("|"))


class Filled(NamedTuple):
    """A grid with the heads of its columns and the facts of its numbers."""

    grid: Grid
    heads: Mapping[int, Head]
    facts: Mapping[Key, Fact]


def balances(filled: Sequence[Filled], lexicon: Lexicon) -> Iterator[Statement]:
    """Statements `table-balance` (mention: the two sides), for both sides in one grid or in two side by side."""
    pairs = [pair.partition("-")[::2] for pair in lexicon.list("balances")]
    sides: dict[str, tuple[int, list[Fact]]] = {}
    tied = {name for pair in pairs for name in pair}
    for at, one in enumerate(filled if pairs else ()):
        for row, place in zip(one.grid.rows, one.grid.built, strict=True):
            if place.name not in tied:
                continue
            amounts = [one.facts[row.start, column] for column in sorted(row.numbers)]
            levels = [fact for fact in amounts if fact.measure in ("level", "other") and fact.figure.unit != "%"]
            for left, right in pairs:
                if place.name == left:
                    sides[left] = at, levels
                elif place.name == right and left in sides:
                    nth, amounts = sides.pop(left)
                    if (at == nth and one.grid.drawn) or _side_by_side(one.grid, amounts, levels):
                        yield from _balance(amounts, levels)


def _side_by_side(grid: Grid, left: Sequence[Fact], right: Sequence[Fact]) -> bool:
    """Do the two stand on one line (收入总计 | 92700 | 支出总计 | 92700)?"""
    return bool(left and right) and "\n" not in grid.document.text[left[-1].end : right[0].start]


def _balance(left: Sequence[Fact], right: Sequence[Fact]) -> Iterator[Statement]:
    for a, b in zip(left, right, strict=False) if len(left) == len(right) else ():
        if a.figure.unit == b.figure.unit and a.figure.ulp == b.figure.ulp:
            yield Statement("table-balance", {"mention": (a, b)}, a.start, b.end)


def named(one: Filled, sums: Sequence[Sum]) -> Iterator[Statement]:
    """Statements `table-sum` (whole, part) for wholes and all their parts by name: 粮食, 夏粮, 秋粮."""
    names = [_ASIDE.sub("", place.name) for place in one.grid.built] if sums else []
    for wholes, parts in sums:
        for at, name in enumerate(names):
            if name not in wholes:
                continue
            found = [
                next((nth for nth in range(at + 1, min(at + _FAR, len(names))) if names[nth] in part), -1)
                for part in parts
            ]
            if -1 not in found and len(set(found)) == len(found):
                yield from _sums(one, at, found)


def _sums(one: Filled, whole: int, parts: Sequence[int]) -> Iterator[Statement]:
    rows = one.grid.rows
    for column in one.grid.columns:
        if one.heads[column].kind != "level" or not all(column in rows[at].numbers for at in (whole, *parts)):
            continue
        total = one.facts[rows[whole].start, column]
        found = tuple(one.facts[rows[at].start, column] for at in parts)
        if all(fact.figure.unit == total.figure.unit for fact in found):
            roles = {"whole": (total,), "part": found}
            yield Statement("table-sum", roles, total.start, total.end, {"partition": "complete"})
