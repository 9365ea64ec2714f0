"""The example packs: nothing on the clean report, every error of its twin where it is, and nothing else."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult, Finding
from reportcheck.packs import lexicon, load_packs
from reportcheck.packs.lint import lint
from reportcheck.proof import prove
from reportcheck.readers import read

DATASETS = Path(__file__).parents[2] / "datasets"
EXAMPLES = ("school-annual-zh", "hospital-quarter-en")


def errors(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((DATASETS / name / "errors.csv").open(encoding="utf-8")))


@lru_cache(maxsize=4)
def audited(name: str, report: str) -> tuple[Document, AuditResult]:
    document = read(str(DATASETS / name / report))
    return document, audit(document, load_packs([DATASETS / name / "pack.yaml"]))


def lines(name: str, report: str) -> list[str]:
    return (DATASETS / name / report).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_pack_is_proved_and_nothing_in_it_is_doubtful(name: str) -> None:
    (pack,) = load_packs([DATASETS / name / "pack.yaml"])
    own = [rule for rule in pack.rules if rule.pack == pack.id]
    assert own and [str(remark) for remark in lint(pack)] == []
    assert [(one.rule.id, one.difference) for one in prove(pack, lexicon([pack]), own) if one.verdict != "ok"] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_ten_errors_make_the_twin(name: str) -> None:
    twin = lines(name, "report.md")
    for error in errors(name):
        at = int(error["line"]) - 1
        assert twin[at].count(error["was"]) == 1, error
        twin[at] = twin[at].replace(error["was"], error["is"])
    assert twin == lines(name, "report-with-errors.md")
    assert len(errors(name)) == 10


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_rule_of_the_pack_finds_something_to_check(name: str) -> None:
    _, result = audited(name, "report.md")
    assert [one.rule for one in result.unbound if one.rule.startswith(f"{name}/")] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_report_is_clean(name: str) -> None:
    _, result = audited(name, "report.md")
    assert [dict(found.message) for found in result.findings] == []
    assert len(result.checks) > 15


def touched(document: Document, found: Finding, error: dict[str, str], line: str) -> bool:
    """Does one of the finding's places overlap the changed words?"""
    first = line.index(error["is"]) + 1
    places = [document.place(operand.start, operand.end) for _, operand in found.comparison.operands]
    return any(
        place.line == int(error["line"]) and place.column < first + len(error["is"]) and place.end_column > first
        for place in places
    )


CASES = [(name, at) for name in EXAMPLES for at in range(10)]


@pytest.mark.parametrize(("name", "at"), CASES, ids=[f"{name}-{errors(name)[at]['is']}" for name, at in CASES])
def test_the_error_is_found_where_it_is(name: str, at: int) -> None:
    document, result = audited(name, "report-with-errors.md")
    error = errors(name)[at]
    line = lines(name, "report-with-errors.md")[int(error["line"]) - 1]
    assert any(touched(document, found, error, line) for found in result.findings), error["why"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_else_is_found(name: str) -> None:
    document, result = audited(name, "report-with-errors.md")
    twin = lines(name, "report-with-errors.md")
    stray = [
        dict(found.message)
        for found in result.findings
        if not any(touched(document, found, error, twin[int(error["line"]) - 1]) for error in errors(name))
    ]
    assert stray == []
