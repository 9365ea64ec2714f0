"""The English sample and its twin: the first is clean, every error of the second is found at its line, and nothing else."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.model.document import Document
from reportcheck.model.result import Finding
from reportcheck.packs import load_packs
from reportcheck.readers import read

HERE = Path(__file__).parents[2] / "datasets" / "business-review-en"
ERRORS = list(csv.DictReader((HERE / "errors.csv").open(encoding="utf-8")))


@lru_cache(maxsize=2)
def audited(name: str) -> tuple[Document, tuple[Finding, ...]]:
    document = read(str(HERE / name))
    findings = audit(document, load_packs(choose_packs(document))).findings
    return document, tuple(found for found in findings if found.severity != "note")


def lines(document: Document, finding: Finding) -> set[int]:
    return {document.place(one.start, one.end).line for _, one in finding.comparison.operands}


def test_the_packs_are_those_for_english_reviews() -> None:
    assert choose_packs(read(str(HERE / "report.md"))) == ("core", "business-review-en")


def test_errors_csv_makes_the_twin() -> None:
    twin = (HERE / "report.md").read_text(encoding="utf-8").splitlines()
    for error in ERRORS:
        at = int(error["line"]) - 1
        assert twin[at].count(error["was"]) == 1, error
        twin[at] = twin[at].replace(error["was"], error["is"])
    assert twin == (HERE / "report-with-errors.md").read_text(encoding="utf-8").splitlines()
    assert len(ERRORS) == 10


def test_the_report_is_clean() -> None:
    assert [found.message["en"] for found in audited("report.md")[1]] == []


@pytest.mark.parametrize("error", ERRORS, ids=[f"{error['line']}-{error['kind']}" for error in ERRORS])
def test_the_error_is_found_where_it_is(error: dict[str, str]) -> None:
    document, findings = audited("report-with-errors.md")
    here = [one for one in findings if one.kind == error["kind"] and int(error["line"]) in lines(document, one)]
    assert here, error["why"]


def test_nothing_else_is_found() -> None:
    document, findings = audited("report-with-errors.md")
    wrong = {int(error["line"]) for error in ERRORS}
    assert [one.message["en"] for one in findings if not lines(document, one) & wrong] == []


def test_what_is_expected_is_said_in_english_words() -> None:
    _, findings = audited("report-with-errors.md")
    said = " ".join(one.message["en"] + one.comparison.expected for one in findings)
    assert "add up to 81.9" in said and "$14.9 million" in said and "万" not in said and "亿" not in said
