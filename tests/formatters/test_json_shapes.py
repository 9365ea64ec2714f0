"""json and facts keep to output-contract.md: names, types, values."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction

import made
import pytest

from reportcheck.formatters import facts as fact_formats
from reportcheck.formatters import render, shapes

CHECK = {
    "rule": str,
    "kind": str,
    "severity": str,
    "outcome": str,
    "message": str,
    "reported": str,
    "expected": str,
    "gap": (str, type(None)),
    "power": (str, type(None)),
    "fingerprint": str,
    "spans": list,
}
SPAN = {
    "role": str,
    "text": str,
    "line": int,
    "column": int,
    "end_line": int,
    "end_column": int,
    "page": (int, type(None)),
    "path": str,
}
FACT = [
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "value",
    "low",
    "high",
    "low_closed",
    "high_closed",
    "unit",
    "hedge",
    "measure",
    "label",
    "indicator",
    "period",
    "status",
    "scope",
    "among",
    "section",
    "checks",
]
SUMMARY = {
    "figures",
    "figures_checked",
    "rules",
    "rules_bound",
    "checks",
    "pass",
    "pass_by_rounding",
    "fail",
    "indeterminate",
    "not_bound",
    "blocked",
    "error",
    "suppressed",
    "baselined",
    "unused_suppressions",
}


def typed(value: dict, shape: dict) -> None:
    for name, kind in shape.items():
        assert isinstance(value[name], kind), name


def test_the_run_has_the_shape_of_the_contract() -> None:
    data = json.loads(render("json", made.run()))
    assert data["schema_version"] == 1
    assert data["tool"]["name"] == "reportcheck"
    assert data["packs"] == [{"id": "core", "version": "1", "source": "core.yaml"}]
    assert data["errors"] == [{"path": "缺.txt", "message": "缺.txt: no such file. Check the path."}]
    (document,) = data["documents"]
    assert set(document["summary"]) == SUMMARY
    assert [f["severity"] for f in document["findings"]] == ["error", "warning"]
    assert len(document["checks"]) == 6
    assert document["unbound_rules"][0]["rule"] == "core/shares-add-up"
    for check in document["checks"]:
        typed(check, CHECK)
        for span in check["spans"]:
            typed(span, SPAN)


def test_the_claim_comes_first_with_its_place() -> None:
    (document,) = json.loads(render("json", made.run(lang="en")))["documents"]
    first = document["findings"][0]
    assert first["message"] == "9% minus 8.40% is 0.6, the report says 0.8"
    assert first["gap"] == "-0.1"
    assert first["spans"][0] == {
        "role": "reported",
        "text": "0.8个百分点",
        "line": 3,
        "column": 31,
        "end_line": 3,
        "end_column": 38,
        "page": None,
        "path": "报告.txt",
    }


def test_the_summary_counts_only_checks_that_could_have_failed() -> None:
    (document,) = json.loads(render("json", made.run()))["documents"]
    summary = document["summary"]
    assert (summary["fail"], summary["suppressed"], summary["pass"], summary["indeterminate"]) == (2, 1, 2, 1)
    assert summary["figures"] == 10
    assert summary["figures_checked"] == 8  # all but 188.02亿元 (indeterminate) and the range (vacuous)
    assert (summary["rules"], summary["rules_bound"], summary["not_bound"]) == (6, 5, 1)


def test_a_counted_number_read_as_an_item_counts_as_the_figure_it_is() -> None:
    doc = made.document()
    facts = made.facts(doc)
    homes, town = facts[4], facts[6]
    item = made.Item(homes.start - 1, homes.end, "区7户", 7)
    listed = made.Item(town.start, town.end, "临水镇3户", 9)
    found = made.finding("core/count", "count", outcome="pass", operands=(("stated", item), ("listed", listed)))
    audited = made.Audited(doc, made.AuditResult(facts, (found,), (), 1))
    assert made.summary(audited)["figures_checked"] == 1
    assert [row["checks"] for row in shapes.facts(doc, audited.result)] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_facts_have_the_fields_of_the_contract_in_order_of_appearance() -> None:
    doc = made.document()
    rows = [json.loads(line) for line in fact_formats.render("jsonl", doc, made.result(doc)).decode().splitlines()]
    for row in rows:
        assert [name for name in row if name in FACT] == FACT
    assert [row["text"] for row in rows][:4] == ["188.02亿元", "8.40%", "9%", "0.8个百分点"]
    assert [row["value"] for row in rows][:4] == ["18802000000", "8.40", "9", "-0.8"]
    assert (rows[0]["low"], rows[0]["high"]) == ("18801500000", "18802500000")
    assert (rows[3]["low"], rows[3]["high"]) == ("-0.85", "-0.75")
    assert rows[-1]["value"] == "5..7"
    assert rows[4]["checks"] == 2 and rows[0]["checks"] == 0
    assert rows[1]["section"] == ["一、2019年工作回顾"]


def test_facts_of_damaged_text_are_quoted_as_they_stand() -> None:
    from reportcheck.model.document import Document

    doc = Document("a.txt", "共5.\n2 万人", "共5.2万人", ((0, 0), (3, 4), (4, 6)), ())
    assert doc.text[1:6] == "5.2万人"
    row = next(shapes.facts(doc, made.AuditResult((made.fact(doc, "5.2万人"),), (), (), 0)))
    assert row["text"] == "5.\n2 万人"
    assert (row["line"], row["end_line"], row["value"]) == (1, 2, "52000")


def test_csv_quotes_disarms_and_reads_back() -> None:
    doc = made.document()
    rows = list(csv.DictReader(io.StringIO(fact_formats.render("csv", doc, made.result(doc)).decode())))
    assert rows[3]["value"] == "-0.8"
    assert rows[1]["section"] == "一、2019年工作回顾"
    assert rows[0]["low_closed"] == "true"


def test_the_table_is_aligned_for_wide_characters() -> None:
    from reportcheck.formatters.width import width

    doc = made.document()
    lines = fact_formats.render("table", doc, made.result(doc)).decode().splitlines()
    column = width(lines[0][: lines[0].index("label")])
    assert {width(line[: line.index("地区生产总值")]) for line in lines[1:5]} == {column}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 3), "1/3"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(3), "3"),
        (Decimal("0.10"), "0.1"),
        (Fraction(-25, 2), "-12.5"),
        (None, None),
        (Fraction(0), "0"),
        (Fraction(1, 1000), "0.001"),
    ],
)
def test_numbers_are_exact(value: Fraction | None, text: str | None) -> None:
    assert shapes.number(value) == text


@pytest.mark.parametrize(
    ("value", "ulp", "text"),
    [
        ("18802000000.00", "1000000", "18802000000"),
        ("1.8802E+10", "1000000", "18802000000"),
        ("8.4", "0.01", "8.40"),
        ("36", "0", "36"),
        ("5.0", "0.1", "5.0"),
        ("0", "1", "0"),
        ("0.6", "0.1", "0.6"),
    ],
)
def test_values_keep_the_decimals_that_were_printed(value: str, ulp: str, text: str) -> None:
    figure = made.Figure(0, 1, "x", "number", Decimal(value), Decimal(ulp))
    assert shapes.value_text(made.Fact(figure, "level")) == text
    assert shapes.value_text(made.Fact(figure, "change", sign=-1)) == (f"-{text}" if text != "0" else "0")
