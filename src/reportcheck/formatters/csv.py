"""`--format csv`: findings, a row each, UTF-8; formulas disarmed."""

from __future__ import annotations

import csv
import io

from reportcheck.formatters.inert import cell
from reportcheck.formatters.rows import COLUMNS, rows
from reportcheck.formatters.run import Run


def render(run: Run) -> str:
    """A header and a row for every failed check."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(["" if v is None else cell(str(v)) for v in row.values()] for row in rows(run))
    return out.getvalue()
