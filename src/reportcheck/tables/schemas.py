"""pandera schemas of the tables, for pandas 2 and 3 and for polars, built from one list of columns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from reportcheck.tables.columns import KEYS, TABLES, Column, Kind


def pandas_schema(kind: Kind, present: Iterable[str] | None = None) -> Any:
    """A `pandera.pandas.DataFrameSchema` for a frame of text (`frames.as_text`).

    `present`: the columns of the frame at hand; a key holds for those of its columns that are there.
    """
    import pandera.pandas as pa

    from reportcheck.tables.frames import TEXT

    return _schema(pa, TEXT, kind, None if present is None else frozenset(present))


def polars_schema(kind: Kind, present: Iterable[str] | None = None) -> Any:
    """The same for a polars frame of `String` columns."""
    import pandera.polars as pa
    import polars as pl

    return _schema(pa, pl.String, kind, None if present is None else frozenset(present))


@lru_cache(maxsize=16)
def _schema(pa: Any, text: Any, kind: Kind, present: frozenset[str] | None) -> Any:
    key = [name for name in KEYS[kind] if present is None or name in present]
    columns = {
        one.name: pa.Column(text, _checks(pa, one), nullable=one.empty, required=not one.optional, title=one.says)
        for one in TABLES[kind]
    }
    return pa.DataFrameSchema(columns, unique=key or None, name=kind, strict=False)


def _checks(pa: Any, column: Column) -> list[Any]:
    if column.values:
        return [pa.Check.isin(list(column.values))]
    return [pa.Check.str_matches(f"^(?:{column.pattern})$")] if column.pattern else []
