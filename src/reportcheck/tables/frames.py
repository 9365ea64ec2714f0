"""Tables as pandas frames of text: nothing is guessed, an empty cell is missing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from reportcheck.across.books import NAMES
from reportcheck.errors import ReadError
from reportcheck.tables.columns import TABLES, TELLING, Kind
from reportcheck.tables.rows import MOST, SUFFIXES, read_rows

TEXT = pd.StringDtype("pyarrow")


def read_frame(path: str, most: int = 8 * MOST) -> pd.DataFrame:
    """The table at `path` (csv, tsv, xlsx, parquet), every cell as text. ReadError in one line."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES or suffix == ".xlsx" or not os.path.exists(path) or os.path.getsize(path) > most:
        header, rows = read_rows(path, most)
        cells = [[row.cells.get(name, "") for name in header] for row in rows]
        frame = pd.DataFrame(cells, columns=list(header), dtype="object")
        frame.index = pd.Index([row.line - 2 for row in rows])
    else:
        frame = _fast(path, suffix)
    return as_text(frame.rename(columns=NAMES))


def _fast(path: str, suffix: str) -> pd.DataFrame:
    try:
        if suffix == ".parquet":
            return pd.read_parquet(path)
        separator = "\t" if suffix == ".tsv" else ","
        return pd.read_csv(path, dtype=str, keep_default_na=False, sep=separator, encoding="utf-8-sig", engine="c")
    except UnicodeDecodeError:
        header, rows = read_rows(path)
        return pd.DataFrame([row.cells for row in rows], columns=list(header))
    except (ValueError, pd.errors.ParserError, pd.errors.EmptyDataError, ImportError, OSError) as error:
        what = f"is no {suffix[1:]} table that can be read ({str(error).splitlines()[0][:120]})"
        raise ReadError(path, what, "Save it as csv in UTF-8, with the names of the columns in the first row") from None


def as_text(frame: pd.DataFrame) -> pd.DataFrame:
    """Every cell as the text it would have in csv; empty and missing cells are missing."""
    made = {name: _text(frame[name]) for name in frame.columns}
    return pd.DataFrame(made, index=frame.index)


def _text(column: pd.Series[Any]) -> pd.Series[Any]:
    if pd.api.types.is_bool_dtype(column):
        column = column.map({True: "true", False: "false"})
    elif pd.api.types.is_float_dtype(column):
        column = column.map(lambda x: None if pd.isna(x) else str(int(x)) if x == int(x) else repr(float(x)))
    elif column.dtype == object:
        column = column.map(_cell)
    text = column.astype(TEXT)
    return text.where(text != "", pd.NA)


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Iterable):
        return " / ".join(map(str, value))
    return None if value != value else str(value)


def frame_of(rows: Iterable[Mapping[str, object]], kind: Kind) -> pd.DataFrame:
    """Rows such as `formatters.shapes.facts` yields, as a table of this kind; columns in the order of the kind."""
    known = [column.name for column in TABLES[kind]]
    made = pd.DataFrame(list(rows), dtype="object")
    ordered = [name for name in known if name in made.columns] + [n for n in made.columns if n not in known]
    return as_text(made[ordered] if len(made.columns) else pd.DataFrame(columns=known, dtype="object"))


def rows_of(frame: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of a frame as text, missing cells empty."""
    return [{str(k): v for k, v in row.items()} for row in frame.astype(object).fillna("").to_dict("records")]


def kind_of(frame: pd.DataFrame, path: str) -> Kind:
    """Which table it is, by its columns. ReadError: none that is known."""
    for kind, telling in TELLING.items():
        if telling <= set(frame.columns):
            return kind
    fix = "Say which with --as facts, --as reference or --as findings"
    raise ReadError(path, f"has the columns of no table that is known ({', '.join(map(str, frame.columns))[:80]})", fix)
