"""A Great Expectations suite for a table: its columns and keys, the lexicon's ranges, and packs' rules on tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, NamedTuple

import great_expectations as gx
import pandas as pd

from reportcheck.model.lexicon import Lexicon
from reportcheck.model.rule import Rule, RulePack
from reportcheck.packs import lexicon, load_packs
from reportcheck.tables.columns import KEYS, TABLES, Kind
from reportcheck.tables.expectation import ExpectFactsToBeConsistent, ExpectRowsToAddUp
from reportcheck.tables.facts import DEFAULT
from reportcheck.tables.frames import kind_of, read_frame

gxe: Any = import_module("great_expectations.expectations")
ENOUGH = 12  # rows of one indicator from which on a value far off the others tells something
FAR = 4.0  # standard deviations


class Ran(NamedTuple):
    """How a suite came out: expectations met, a line for each that was not, and where the Data Docs are."""

    met: int
    lines: tuple[str, ...]
    docs: str


def run_suite(path: str, kind: Kind | None, rules: Sequence[str], docs: str, output: str) -> Ran:
    """The suite for the table at `path`, run by a checkpoint. ReadError, PackError: as they are."""
    from reportcheck.tables.checkpoint import run

    table = read_frame(path)
    known = kind or kind_of(table, path)
    packs = load_packs(list(rules or DEFAULT))
    frame = with_numbers(table)
    made = list(expectations(frame, known, packs, list(rules or DEFAULT)))
    return run(gx.ExpectationSuite(name=known, expectations=made), frame, docs, output)


def with_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with a column `number`: values as floats, for ranges and distributions only, never for equality."""
    numbers = pd.to_numeric(frame["value"].astype(object), errors="coerce") if "value" in frame.columns else None
    return frame.astype(object).where(frame.notna(), None).assign(**({} if numbers is None else {"number": numbers}))


def expectations(frame: pd.DataFrame, kind: Kind, packs: Sequence[RulePack], names: list[str]) -> Iterator[Any]:
    """What must hold of a table of this kind with these packs."""
    for column in TABLES[kind]:
        if column.name not in frame.columns:
            if not column.optional:
                yield gxe.ExpectColumnToExist(column=column.name)
            continue
        if not column.empty:
            yield gxe.ExpectColumnValuesToNotBeNull(column=column.name, notes=f"{column.name} is never empty")
        if column.values:
            yield gxe.ExpectColumnValuesToBeInSet(column=column.name, value_set=list(column.values))
        elif column.pattern:
            yield gxe.ExpectColumnValuesToMatchRegex(
                column=column.name, regex=f"^(?:{column.pattern})$", notes=column.says
            )
    key = [name for name in KEYS[kind] if name in frame.columns]
    if len(key) > 1:
        yield gxe.ExpectCompoundColumnsToBeUnique(column_list=key, notes="one row for each")
    if kind != "findings":
        yield from _of_lexicon(frame, lexicon(packs))
        yield ExpectFactsToBeConsistent(packs=names, notes="the figures do not contradict one another")
    for pack in packs:
        for rule in pack.rules:
            if rule.check == "table":
                yield from of_rule(rule)


def _of_lexicon(frame: pd.DataFrame, words: Lexicon) -> Iterator[Any]:
    """Ranges of indicators, and values far from the other reports' where there are enough of them."""
    known = frame["indicator"].value_counts() if "indicator" in frame.columns else pd.Series(dtype=int)
    for name, count in known.items():
        indicator = words.indicators.get(str(name))
        where = f'indicator == "{name}"' + (' and measure == "level"' if "measure" in frame.columns else "")
        if indicator and (indicator.low or indicator.high):
            low, high = (float(end) if end else None for end in (indicator.low, indicator.high))
            yield gxe.ExpectColumnValuesToBeBetween(
                column="number", min_value=low, max_value=high, row_condition=where, condition_parser="pandas",
                notes=f"{name} as the lexicon has it",
            )  # fmt: skip
        if count >= ENOUGH:
            yield gxe.ExpectColumnValueZScoresToBeLessThan(
                column="number", threshold=FAR, double_sided=True, mostly=1.0, row_condition=where,
                condition_parser="pandas", notes=f"{name}: no value far from all others",
            )  # fmt: skip


def of_rule(rule: Rule) -> Iterator[Any]:
    """A rule of kind `table` as expectations (`checks/table.py` says which there are)."""
    options = {key: str(value) for key, value in rule.options.items()}
    columns = [name.strip() for name in options.get("columns", "").split(",") if name.strip()]
    where: dict[str, Any] = {}
    if "where" in options:
        where = {"row_condition": options["where"], "condition_parser": "pandas"}
    notes = rule.title.get("en") or rule.name
    if options.get("expect") == "unique":
        made = (
            gxe.ExpectCompoundColumnsToBeUnique(column_list=columns, notes=notes, **where) if len(columns) > 1 else None
        )
        yield made or gxe.ExpectColumnValuesToBeUnique(column=columns[0], notes=notes, **where)
    elif options.get("expect") == "sum":
        parts = [name.strip() for name in options.get("parts", "").split(",")]
        yield ExpectRowsToAddUp(
            parts=parts, whole=options["whole"], columns=columns or ["period", "scope"], notes=notes
        )
    elif options.get("expect") == "complete":
        mostly = float(options.get("mostly", 1))
        for column in columns:
            yield gxe.ExpectColumnValuesToNotBeNull(column=column, mostly=mostly, notes=notes, **where)
    elif options.get("expect") == "between":
        low, high = (float(options[end]) if end in options else None for end in ("low", "high"))
        yield gxe.ExpectColumnValuesToBeBetween(column="number", min_value=low, max_value=high, notes=notes, **where)
