"""What must hold of a table as a whole: checked by `reportcheck data suite`, never in the audit of one report.

`expect`: `unique` (no two rows alike in the columns), `complete` (no cell of them empty, but for `mostly`), `between`
(numbers of the column `number` from `low` to `high`), `sum` (the rows that `parts` selects add up to `whole`, for each
combination of the columns).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison

OPTIONS = {
    "expect": "unique, complete, between or sum",
    "columns": "names of columns, with commas",
    "where": "which rows, as pandas writes conditions: indicator == 'gdp'",
    "mostly": "the share of cells that must be filled (complete; default 1)",
    "low": "least value (between)",
    "high": "greatest value (between)",
    "parts": "ids of the indicators that add up, with commas (sum)",
    "whole": "id of the indicator that they add up to (sum)",
}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """A report is no table: nothing can be told."""
    return Comparison("indeterminate", (), because="a rule on tables is run by `reportcheck data suite`")
