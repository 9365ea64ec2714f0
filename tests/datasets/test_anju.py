"""The sample report and its twin: facts.csv says what stands where, the first is clean, every error of the second is found."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[2] / "datasets" / "anju-2020"
ERRORS = list(csv.DictReader((HERE / "errors.csv").open(encoding="utf-8")))
FACTS = list(csv.DictReader((HERE / "facts.csv").open(encoding="utf-8")))

# Errors that the audit does not find yet, by what they are: take an entry out when its test passes (they are strict).
PENDING: set[str] = set()

# Share of the table's figures that the tool must read alike, by field; a goal and a plan are hard to tell apart.
ALIKE = {"value": 0.99, "unit": 0.98, "hedge": 0.98, "measure": 0.96, "period": 0.92, "status": 0.84, "scope": 0.9,
         "among": 0.95, "label": 0.85}  # fmt: skip


def lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


@lru_cache(maxsize=2)
def audited(name: str) -> tuple[int, dict[str, Any]]:
    """Exit code and json of one audit, as a user runs it."""
    command = [sys.executable, "-m", "reportcheck", "audit", str(HERE / name), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, json.loads(done.stdout)["documents"][0]


@lru_cache(maxsize=1)
def read_facts() -> dict[tuple[int, int], dict[str, Any]]:
    command = [sys.executable, "-m", "reportcheck", "facts", str(HERE / "report.md"), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return {(fact["line"], fact["column"]): fact for fact in map(json.loads, done.stdout.splitlines())}


def test_every_fact_stands_at_its_place() -> None:
    source = lines("report.md")
    for row in FACTS:
        at = int(row["column"]) - 1
        assert source[int(row["line"]) - 1][at : at + len(row["text"])] == row["text"], row
        assert row["label"] and row["measure"] and row["status"] and row["scope"], row
    assert len(FACTS) == 340


def test_the_tool_finds_the_figures_of_the_table_and_no_others() -> None:
    marked = {(int(row["line"]), int(row["column"])) for row in FACTS}
    found = set(read_facts())
    assert len(marked & found) >= 0.98 * len(marked), sorted(marked - found)
    assert len(marked & found) >= 0.98 * len(found), sorted(found - marked)


def alike(field: str, marked: str, found: str) -> bool:
    if field == "label":  # the same thing in more or fewer words
        shared = sum((Counter(marked) & Counter(found)).values())
        return marked in found or found in marked or 2 * shared >= 0.6 * (len(marked) + len(found))
    return marked == found or (field == "status" and {marked, found} == {"plan", "target"})


@pytest.mark.parametrize("field", ALIKE)
def test_the_tool_reads_the_figures_as_the_table_does(field: str) -> None:
    found = read_facts()
    pairs = [(row, found[place]) for row in FACTS if (place := (int(row["line"]), int(row["column"]))) in found]
    differ = [
        f"{row['line']}: {row['text']}: {row[field]}, read as {fact[field]}"
        for row, fact in pairs
        if not alike(field, row[field], fact[field] or "")
    ]
    assert 1 - len(differ) / len(pairs) >= ALIKE[field], differ


def test_errors_csv_makes_the_twin() -> None:
    twin = lines("report.md")
    for error in ERRORS:
        at = int(error["line"]) - 1
        assert twin[at].count(error["was"]) == 1, error
        twin[at] = twin[at].replace(error["was"], error["is"])
    assert twin == lines("report-with-errors.md")
    assert len(ERRORS) == 12 and len({error["kind"] for error in ERRORS}) == 11


def test_the_report_is_clean() -> None:
    code, document = audited("report.md")
    loud = [finding["message"] for finding in document["findings"] if finding["severity"] != "note"]
    assert (code, loud) == (0, [])


def spans(finding: dict[str, Any]) -> Iterator[tuple[int, int, int]]:
    """Line, first and last column (1-based, exclusive) of every place of a finding; a span over lines counts on each."""
    for span in finding["spans"]:
        for line in range(span["line"], span["end_line"] + 1):
            first = span["column"] if line == span["line"] else 1
            yield line, first, span["end_column"] if line == span["end_line"] else 10**9


def touches(finding: dict[str, Any], error: dict[str, str]) -> bool:
    """Does one of the finding's places overlap the changed words?"""
    line = int(error["line"])
    start = lines("report-with-errors.md")[line - 1].index(error["is"]) + 1
    end = start + len(error["is"])
    return any(at == line and first < end and last > start for at, first, last in spans(finding))


@pytest.mark.parametrize("error", ERRORS, ids=[f"{error['line']}-{error['kind']}" for error in ERRORS])
def test_the_error_is_found_where_it_is(error: dict[str, str], request: pytest.FixtureRequest) -> None:
    if request.node.callspec.id in PENDING:
        request.applymarker(pytest.mark.xfail(strict=True, reason="not found yet"))
    _, document = audited("report-with-errors.md")
    kinds = {error["kind"], "agreement"}  # two places that differ may be called just that
    loud = [found for found in document["findings"] if found["severity"] != "note" and found["kind"] in kinds]
    assert any(touches(finding, error) for finding in loud), error["why"]


def test_nothing_else_is_found() -> None:
    code, document = audited("report-with-errors.md")
    stray = [
        finding["message"]
        for finding in document["findings"]
        if finding["severity"] != "note" and not any(touches(finding, error) for error in ERRORS)
    ]
    assert (code, stray) == (1, [])
