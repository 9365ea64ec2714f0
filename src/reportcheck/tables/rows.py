"""Tables as rows of text: csv, xlsx and parquet, read as they stand, with errors in one line."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from typing import Any

from reportcheck.across.books import Row
from reportcheck.errors import ReadError

MOST = 256 * 2**20  # bytes
SUFFIXES = (".csv", ".tsv", ".xlsx", ".parquet")
_EXTRA = "Install it: pip install 'reportcheck[tables]'"


def read_rows(path: str, most: int = MOST) -> tuple[tuple[str, ...], list[Row]]:
    """Column names and rows. ReadError: not there, too large, no table, or a suffix that is none of `SUFFIXES`."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        raise ReadError(path, "is no table", f"Give one of {', '.join(SUFFIXES)}")
    try:
        size = os.path.getsize(path)
        if size > most:
            fix = f"Split it, or leave out columns: at most {most // 2**20} MB are read"
            raise ReadError(path, f"is too large for a table of reference ({size / 2**20:,.0f} MB)", fix)
        cells = list(_READ[suffix](path))
    except OSError as error:
        fix = "Check the path and its permissions"
        raise ReadError(path, f"cannot be read ({error.strerror or error})", fix) from None
    if not cells or not any(cells[0]):
        raise ReadError(path, "holds no table", "The first row must hold the names of the columns")
    header = tuple(name.strip().lstrip("\ufeff") for name in cells[0])
    double = next((name for at, name in enumerate(header) if name and name in header[:at]), "")
    if double:
        raise ReadError(path, f"has two columns named {double!r}", "Rename or remove one of them")
    rows = [Row(at, dict(zip(header, one, strict=False))) for at, one in enumerate(cells[1:], 2) if any(one)]
    return header, rows


def _delimited(path: str) -> Iterator[list[str]]:
    with open(path, "rb") as file:
        data = file.read()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        dialect = "excel-tab" if path.lower().endswith(".tsv") else "excel"
        try:
            yield from ([cell.strip() for cell in row] for row in csv.reader(text.splitlines(keepends=True), dialect))
        except csv.Error as error:
            raise ReadError(path, f"is no csv that can be read ({error})", "Save it as csv in UTF-8") from None
        return
    raise ReadError(path, "is no text in UTF-8 or GB18030", "Save it as csv in UTF-8")


def _workbook(path: str) -> Iterator[list[str]]:
    try:
        import openpyxl
    except ImportError:
        raise ReadError(path, "needs the package openpyxl", _EXTRA) from None
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheet: Any = book.worksheets[0]
        yield from ([_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
        book.close()
    except (OSError, ReadError):
        raise
    except Exception as error:  # zipfile, xml and openpyxl each have their own
        raise ReadError(path, f"is no Excel workbook ({type(error).__name__})", "Save it as .xlsx or .csv") from None


def _parquet(path: str) -> Iterator[list[str]]:
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise ReadError(path, "needs the package pyarrow", _EXTRA) from None
    try:
        table = parquet.read_table(path)
    except OSError:
        raise
    except Exception as error:
        raise ReadError(path, f"is no parquet file ({type(error).__name__})", "Save it as .parquet or .csv") from None
    yield list(table.column_names)
    columns: Sequence[Sequence[object]] = [table.column(at).to_pylist() for at in range(table.num_columns)]
    yield from ([_text(cell) for cell in row] for row in zip(*columns, strict=True))


def _text(cell: object) -> str:
    """A cell as people would write it: no trailing .0, no exponent."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        whole = cell == int(cell) if abs(cell) < 1e18 else False
        return str(int(cell)) if whole else repr(cell)
    return str(cell).strip()


_READ = {".csv": _delimited, ".tsv": _delimited, ".xlsx": _workbook, ".parquet": _parquet}
