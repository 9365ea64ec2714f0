"""The figures of a report as a table for people, JSON lines, CSV or Parquet."""

from __future__ import annotations

import csv
import io
import json
from importlib import import_module
from typing import Any

from reportcheck.errors import ReportcheckError
from reportcheck.formatters import shapes
from reportcheck.formatters.inert import cell, json_escapes, one_line
from reportcheck.formatters.width import clip, pad
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult

FACT_FORMATS = ("table", "jsonl", "csv", "parquet")
_COLUMNS = {
    "line": 5,
    "text": 16,
    "value": 14,
    "unit": 8,
    "hedge": 9,
    "measure": 8,
    "period": 9,
    "status": 6,
    "label": 40,
}


def render(name: str, document: Document, result: AuditResult) -> bytes:
    """The facts in the format `name` (one of FACT_FORMATS). ReportcheckError: parquet without its libraries."""
    rows = list(shapes.facts(document, result))
    if name == "parquet":
        return _parquet(rows)
    text = {"table": _table, "jsonl": _jsonl, "csv": _csv}[name](rows)
    return text.encode("utf-8", "backslashreplace")


def _jsonl(rows: list[dict[str, Any]]) -> str:
    return "".join(json_escapes(json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)


def _csv(rows: list[dict[str, Any]]) -> str:
    """Comma-separated with a header; sections joined by " / "; spreadsheet formulas disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    names = list(rows[0]) if rows else list(_COLUMNS)
    writer.writerow(names)
    writer.writerows([cell(_plain(row[name])) for name in names] for row in rows)
    return out.getvalue()


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " / ".join(map(str, value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _table(rows: list[dict[str, Any]]) -> str:
    """Columns aligned for wide characters; the label last, as it is the longest, with the lexicon's indicator."""
    lines = [[pad(name, size) for name, size in _COLUMNS.items()]]
    for row in rows:
        cells = [pad(clip(one_line(_plain(row[name])), size), size) for name, size in _COLUMNS.items()]
        known = f" [{row['indicator']}]" if row["indicator"] else ""  # whole: packs are written by it
        lines.append([*cells[:-1], cells[-1].rstrip() + known])
    return "".join("  ".join(line).rstrip() + "\n" for line in lines)


def _parquet(rows: list[dict[str, Any]]) -> bytes:
    try:
        import_module("pyarrow")
        pandas = import_module("pandas")
    except ImportError:
        fix = "pip install 'reportcheck[tables]', or take --format csv"
        raise ReportcheckError("--format parquet", "needs pandas and pyarrow", fix) from None
    out = io.BytesIO()
    pandas.DataFrame(rows).to_parquet(out, index=False)
    return out.getvalue()
