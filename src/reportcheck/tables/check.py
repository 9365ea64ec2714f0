"""`reportcheck data check`: every failure of a table, by row and column, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from reportcheck.tables.columns import KEYS, TABLES, Kind
from reportcheck.tables.frames import kind_of, read_frame
from reportcheck.tables.schemas import pandas_schema, polars_schema

LARGE = 200_000  # rows from which on polars is asked, where it is installed


class Problem(NamedTuple):
    """What is wrong with one cell or column; `line` is that of the file (1: the header), 0 where it has none."""

    line: int
    column: str
    what: str

    def __str__(self) -> str:
        return f"{f'row {self.line}, ' if self.line else ''}column {self.column}: {self.what}"


class Checked(NamedTuple):
    """A table as it was found: its kind, how many rows, and all that is wrong, in order of rows."""

    kind: Kind
    rows: int
    problems: tuple[Problem, ...]


def check_path(path: str, kind: Kind | None = None) -> Checked:
    """The table at `path`. ReadError: it cannot be read at all, or is of no kind that is known."""
    frame = read_frame(path)
    known = kind or kind_of(frame, path)
    return Checked(known, len(frame), problems(frame, known))


def problems(frame: pd.DataFrame, kind: Kind) -> tuple[Problem, ...]:
    """All that is wrong with a frame of text."""
    failures = _polars(frame, kind) if len(frame) >= LARGE and _has_polars() else _pandas(frame, kind)
    return tuple(sorted(set(_in_words(failures, frame, kind))))


def _pandas(frame: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    import pandera.errors

    try:
        pandas_schema(kind, frame.columns).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        return error.failure_cases
    return pd.DataFrame()


def _polars(frame: pd.DataFrame, kind: Kind) -> pd.DataFrame:
    """The verdict of polars; where something fails, pandas says where."""
    import pandera.errors
    import polars as pl

    table = pl.from_pandas(frame.reset_index(drop=True)).cast(pl.String)
    try:
        polars_schema(kind, frame.columns).validate(table, lazy=True)
    except pandera.errors.SchemaErrors:
        return _pandas(frame, kind)
    return pd.DataFrame()


def _has_polars() -> bool:
    from importlib.util import find_spec

    return find_spec("polars") is not None


def _in_words(failures: pd.DataFrame, frame: pd.DataFrame, kind: Kind) -> Iterator[Problem]:
    says = {column.name: column.says for column in TABLES[kind]}
    for case in failures.to_dict("records"):
        check, line = str(case["check"]), _line(case["index"])
        if check == "column_in_dataframe":
            yield Problem(0, str(case["failure_case"]), "is missing")
        elif check == "multiple_fields_uniqueness":
            yield Problem(
                line, "+".join(name for name in KEYS[kind] if name in frame.columns), "says the same row twice"
            )
        elif check == "not_nullable":
            yield Problem(line, str(case["column"]), "is empty")
        else:
            name = str(case["column"])
            yield Problem(line, name, f"{str(case['failure_case'])[:40]!r} {says.get(name) or check}")


def _line(index: Any) -> int:
    return 0 if index is None or index != index else int(index) + 2
