"""Rows of a table of facts, or of reference, as facts, and the rules of the packs over them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NamedTuple, cast

import pandas as pd

from reportcheck.across.books import Row, books
from reportcheck.audit import judge
from reportcheck.binding import bind
from reportcheck.errors import ReportcheckError
from reportcheck.model.fact import Fact, Figure, FigureKind, Hedge, Measure, Status
from reportcheck.packs import lexicon, load_packs
from reportcheck.tables.frames import rows_of

_KINDS: dict[str, FigureKind] = {"%": "percent", "‰": "percent", "个百分点": "point", "倍": "multiple"}
DEFAULT = ("data-tables",)


class Inconsistency(NamedTuple):
    """A rule that rows of a table break: its name and severity, what does not agree, and the rows (2: the first)."""

    rule: str
    severity: str
    message: str
    rows: tuple[int, ...]


def inconsistencies(frame: pd.DataFrame, packs: Sequence[str] = DEFAULT, lang: str = "zh") -> list[Inconsistency]:
    """What the packs' rules that compare facts find in a table; reports (column `path`) and scopes are kept apart."""
    loaded = load_packs(list(packs))
    words = lexicon(loaded)
    rules = [rule for pack in loaded for rule in pack.rules if "statement" not in rule.bind]
    found: dict[tuple[str, tuple[int, ...]], Inconsistency] = {}
    for facts in _apart(frame):
        for rule in rules:
            for statement in bind(rule, facts, (), words).statements:
                finding = judge(rule, statement)
                if finding.outcome == "fail" and finding.severity != "note":
                    rows = tuple(sorted({operand.start // 10 for _, operand in finding.comparison.operands}))
                    message = finding.message.get(lang) or next(iter(finding.message.values()))
                    found.setdefault((rule.name, rows), Inconsistency(rule.name, finding.severity, message, rows))
    return sorted(found.values(), key=lambda one: one.rows)


def _apart(frame: pd.DataFrame) -> Iterator[tuple[Fact, ...]]:
    keys = [name for name in ("path", "source_path") if name in frame.columns]
    groups = [part for _, part in frame.groupby(keys[0], sort=False)] if keys else [frame]
    for part in groups:
        yield tuple(facts_of(part))


def facts_of(frame: pd.DataFrame) -> Iterator[Fact]:
    """A fact for each row, `start // 10` being its line in the file; rows without one number are left out."""
    lines = [int(index) + 2 for index in frame.index]
    rows = rows_of(frame)
    if "hedge" in frame.columns:
        for line, row in zip(lines, rows, strict=True):
            if (fact := _fact(line, row)) is not None:
                yield fact
        return
    for line, row in zip(lines, rows, strict=True):
        try:
            (fact,) = books("table", tuple(row), [Row(line, row)]).facts
        except (ReportcheckError, KeyError):
            continue
        yield _at(line, fact)


def _fact(line: int, row: dict[str, str]) -> Fact | None:
    try:
        value = Decimal(row["value"])
    except InvalidOperation:
        return None
    unit, hedge = row.get("unit", ""), row.get("hedge") or "none"
    ulp = Decimal(0)
    if hedge == "none" and row.get("low") and row.get("high"):
        width = Fraction(row["high"]) - Fraction(row["low"])
        ulp = Decimal(width.numerator) / Decimal(width.denominator)
    kind: FigureKind = "rank" if row.get("measure") == "rank" else _KINDS.get(unit, "number")
    text = row.get("text") or row["value"] + unit
    figure = Figure(line * 10, line * 10 + 1, text, kind, abs(value), ulp, unit, cast(Hedge, hedge))
    return Fact(
        figure, cast(Measure, row.get("measure") or "level"), row.get("label", ""), row.get("indicator") or None,
        row.get("period") or None, cast(Status, row.get("status") or "actual"), row.get("scope") or "self",
        row.get("among") or None, tuple(filter(None, row.get("section", "").split(" / "))), -1 if value < 0 else 1,
    )  # fmt: skip


def _at(line: int, fact: Fact) -> Fact:

    return fact._replace(figure=fact.figure._replace(start=line * 10, end=line * 10 + 1))
