"""The books: rows of indicator, period, value and unit, as facts with a place in the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import accumulate
from typing import NamedTuple, cast, get_args

from reportcheck import regex
from reportcheck.errors import ReadError
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Fact, Figure, FigureKind, Measure

REQUIRED = ("indicator", "period", "value", "unit")
OPTIONAL = ("scope", "measure", "source")
NAMES = {
    "指标": "indicator", "时期": "period", "年份": "period", "数值": "value", "单位": "unit", "范围": "scope",
    "口径": "measure", "来源": "source",
}  # fmt: skip
PERIOD = regex.compile(r"\d{4}(?:Q[1-4]|H[12]|-\d{2}|-\d{4})?")
_MULTIPLES = {"万亿": 12, "百亿": 10, "亿": 8, "千万": 7, "百万": 6, "万": 4}
_MEASURES = get_args(Measure)
_POINTS = ("个百分点", "百分点")


class Row(NamedTuple):
    """The cells of a row by column name; `line` counts from 1, the header being line 1."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Books:
    """A table of reference: its rows as lines of a document, and each as a fact whose span is its line."""

    document: Document
    facts: tuple[Fact, ...]


def books(path: str, header: Sequence[str], rows: Sequence[Row]) -> Books:
    """The rows of a table as facts. ReadError: the first thing wrong, in one line."""
    known = tuple(NAMES.get(name, name) for name in header)
    missing = [name for name in REQUIRED if name not in known]
    if missing:
        fix = f"A table of reference has {', '.join(REQUIRED)}, and may have {', '.join(OPTIONAL)}"
        raise ReadError(path, f"has no column {', '.join(missing)}", fix)
    facts = [_fact(path, Row(row.line, {NAMES.get(k, k): v for k, v in row.cells.items()})) for row in rows]
    _once(path, rows, facts)
    return _as_document(path, header, rows, facts)


def _fact(path: str, row: Row) -> Fact:
    """One row, its span not yet told."""
    cells = row.cells

    def wrong(column: str, what: str, fix: str) -> ReadError:
        return ReadError(f"{path}:{row.line}", f"column {column}: {what}", fix)

    if not cells["indicator"]:
        raise wrong("indicator", "is empty", "Name the indicator by its id or as the report does")
    if not PERIOD.fullmatch(cells["period"]):
        raise wrong("period", f"{cells['period']!r} is no period", "Write 2019, 2020Q1, 2020-03 or 2016-2020")
    try:
        number = Decimal(cells["value"].replace(",", ""))
    except InvalidOperation:
        raise wrong(
            "value", f"{cells['value']!r} is no number", "Write digits only; the unit has its own column"
        ) from None
    if not number.is_finite():
        raise wrong("value", f"{cells['value']!r} is no number", "Write digits only; the unit has its own column")
    unit, power = _unit(cells["unit"])
    if re.search(r"\d", unit):
        raise wrong("unit", f"{cells['unit']!r} is no unit", "Write 亿元, 人, % and the like")
    percent = unit in ("%", "％")
    kind: FigureKind = "percent" if percent else "point" if unit in _POINTS else "number"
    measure = cells.get("measure") or ("rate" if percent else "change" if kind == "point" else "level")
    if measure not in _MEASURES:
        raise wrong("measure", f"{measure!r} is no measure", f"Use one of {', '.join(_MEASURES)}")
    exponent = int(number.as_tuple().exponent)
    ulp = Decimal(1).scaleb(power + min(exponent, 0))
    figure = Figure(0, 0, cells["value"] + cells["unit"], kind, abs(number).scaleb(power), ulp, unit)
    sign = -1 if number < 0 else 1
    scope = cells.get("scope") or "self"
    named = cells["indicator"]
    return Fact(figure, cast(Measure, measure), named, _id(named), cells["period"], "actual", scope, sign=sign)


def _unit(unit: str) -> tuple[str, int]:
    """The unit without its multiplier, and the power of ten that it was."""
    for word, power in _MULTIPLES.items():
        if unit.startswith(word) and unit != word:
            return unit[len(word) :], power
    return ("%" if unit == "％" else unit), 0


def _id(indicator: str) -> str | None:
    return indicator if re.fullmatch(r"[a-z][a-z0-9-]*", indicator) else None


def _once(path: str, rows: Sequence[Row], facts: Sequence[Fact]) -> None:
    """No two rows speak of the same thing."""
    seen: dict[tuple[object, ...], int] = {}
    for row, fact in zip(rows, facts, strict=True):
        key = (fact.label, fact.period, fact.scope, fact.measure)
        if key in seen:
            what = f"says {fact.label} of {fact.period} again, as line {seen[key]} does"
            raise ReadError(f"{path}:{row.line}", what, "Keep one row for each indicator, period, scope and measure")
        seen[key] = row.line


def _as_document(path: str, header: Sequence[str], rows: Sequence[Row], facts: Sequence[Fact]) -> Books:
    """The rows as lines of a document, so that a finding can show them; blank rows keep their line."""
    lines = [""] * max((row.line for row in rows), default=1)
    lines[0] = "\t".join(header)
    for row in rows:
        lines[row.line - 1] = "\t".join(row.cells.values())
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    spans = [(starts[row.line - 1], starts[row.line] - 1) for row in rows]
    text = "\n".join(lines)
    document = Document(path, text, text, ((0, 0),), tuple(Block("paragraph", *span) for span in spans))
    placed = (
        fact._replace(figure=fact.figure._replace(start=start, end=end))
        for fact, (start, end) in zip(facts, spans, strict=True)
    )
    return Books(document, tuple(placed))
