"""`--format xlsx`: a workbook of findings, figures and counts."""

from __future__ import annotations

from reportcheck.formatters import shapes
from reportcheck.formatters.rows import COLUMNS, rows
from reportcheck.formatters.run import Run, summary
from reportcheck.formatters.workbook import Cell, Sheet, workbook

_WIDTHS = {
    "message": 60,
    "text": 18,
    "section": 30,
    "others": 50,
    "rule": 30,
    "path": 30,
    "label": 24,
    "fingerprint": 18,
}


def render(run: Run) -> bytes:
    """Sheets `findings` (as in csv), `figures` (as in `reportcheck facts`) and `summary`."""
    facts = [{"path": a.document.path, **row} for a in run.audited for row in shapes.facts(a.document, a.result)]
    counts: list[dict[str, Cell]] = [{"path": a.document.path, **summary(a)} for a in run.audited]
    sheets: dict[str, Sheet] = {
        "findings": (COLUMNS, [list(row.values()) for row in rows(run)]),
        "figures": (list(facts[0]) if facts else ["path"], [[_plain(v) for v in row.values()] for row in facts]),
        "summary": (list(counts[0]) if counts else ["path"], [list(row.values()) for row in counts]),
    }
    return workbook(sheets, _WIDTHS)


def _plain(value: object) -> Cell:
    if isinstance(value, list):
        return " / ".join(map(str, value))
    return value if isinstance(value, int) and not isinstance(value, bool) else None if value is None else str(value)
