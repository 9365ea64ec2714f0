"""A suite run by a real checkpoint in a context of its own, and what came of it in words."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from numbers import Integral
from pathlib import Path
from typing import Any

import great_expectations as gx
import pandas as pd

from reportcheck.tables.offline import take_offline
from reportcheck.tables.suite import Ran

_SHOWN = 5  # unexpected rows named for an expectation


def run(suite: Any, frame: pd.DataFrame, docs: str, output: str) -> Ran:
    """Run the suite over the frame; `docs`: folder for Data Docs, `output`: file for the suite as json."""
    with tempfile.TemporaryDirectory() as folder:
        context = gx.get_context(mode="file", project_root_dir=folder)
        context.variables.progress_bars = {"globally": False}  # type: ignore[assignment]
        batch = (
            context.data_sources.add_pandas("reportcheck")
            .add_dataframe_asset(suite.name)
            .add_batch_definition_whole_dataframe("whole")
        )
        suite = context.suites.add(suite)
        definition = gx.ValidationDefinition(name=suite.name, data=batch, suite=suite)
        build: Any = import_module("great_expectations.checkpoint").UpdateDataDocsAction
        actions = [build(name="docs")] if docs else []
        checkpoint = gx.Checkpoint(
            name=suite.name, validation_definitions=[context.validation_definitions.add(definition)], actions=actions,
            result_format="SUMMARY",
        )  # fmt: skip
        result = context.checkpoints.add(checkpoint).run(batch_parameters={"dataframe": frame})
        results = [one for validated in result.run_results.values() for one in validated.results]
        site = take_offline(Path(folder), Path(docs), results) if docs else ""
        if output:
            text = json.dumps(suite.to_json_dict(), ensure_ascii=False, indent=1) + "\n"
            Path(output).write_text(text, encoding="utf-8")
        lines = tuple(line for one in results if not one.success for line in in_words(one))
        return Ran(sum(bool(one.success) for one in results), lines, str(site))


def in_words(one: Any) -> Iterator[str]:
    """An expectation that was not met, in a line: which, where, how many, which rows."""
    config, result = one.expectation_config, one.result
    column = config.kwargs.get("column") or "+".join(config.kwargs.get("column_list", ()))
    head = f"{config.type}({column})" if column else str(config.type)
    notes = config.notes if isinstance(config.notes, str) else ""
    said = f"{head}: {notes}" if notes else head
    if one.exception_info and any(_raised(one.exception_info)):
        yield f"{said}: {'; '.join(_raised(one.exception_info))}"
        return
    details = (result.get("details") or {}).get("inconsistencies")
    if details:
        yield f"{said}: {'; '.join(details[:_SHOWN])}" + (
            f"; and {len(details) - _SHOWN} more" * (len(details) > _SHOWN)
        )
        return
    rows: Sequence[Any] = result.get("partial_unexpected_index_list") or ()
    shown = ", ".join(str(int(row) + 2) for row in rows[:_SHOWN] if isinstance(row, Integral))
    count = result.get("unexpected_count")
    yield said + (f": {count} rows" if count else "") + (f" ({shown}{', ...' * (len(rows) > _SHOWN)})" if shown else "")


def _raised(info: dict[str, Any]) -> Iterator[str]:
    entries = [info] if "raised_exception" in info else list(info.values())
    for entry in entries:
        if isinstance(entry, dict) and entry.get("raised_exception"):
            yield str(entry.get("exception_message", "")).splitlines()[0]
