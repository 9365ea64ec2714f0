"""Hypothesis strategies that make tables of each kind, for the tests of whoever reads or writes them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from reportcheck.tables.columns import KEYS, TABLES, Column, Kind

_WORDS = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd"), codec="utf-8"), min_size=1, max_size=8)


def rows(kind: Kind, most: int = 8) -> SearchStrategy[list[dict[str, str]]]:
    """Lists of rows that a table of this kind may hold, cells as text, empty ones as ''."""
    row = st.fixed_dictionaries({column.name: cells(column) for column in TABLES[kind]})
    key = KEYS[kind]
    unique = (lambda one: tuple(one[name] for name in key)) if key else None
    return st.lists(row, min_size=1, max_size=most, unique_by=unique)


def cells(column: Column) -> SearchStrategy[str]:
    """Text that a cell of this column may hold."""
    if column.values:
        full: SearchStrategy[str] = st.sampled_from(column.values)
    else:
        full = st.from_regex(f"^(?:{column.pattern})$", fullmatch=True) if column.pattern else _WORDS
        full = full.filter(lambda text: text.strip() == text and text.isprintable())
    return st.one_of(st.just(""), full) if column.empty else full


def frames(kind: Kind, most: int = 8) -> SearchStrategy[Any]:
    """The same as pandas frames of text."""
    from reportcheck.tables.frames import frame_of

    return rows(kind, most).map(lambda made: frame_of(made, kind))
