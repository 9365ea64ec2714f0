"""Tables of an English report: what rows and columns name, which time, and where one table ends and the next begins."""

from __future__ import annotations

from reportcheck.audit import audit
from reportcheck.model.fact import Fact
from reportcheck.packs import load_packs
from reportcheck.readers import read

HOTELS = """\
# Bluebay Hotels annual review 2025

{above}

| Hotel | Rooms sold | Room income ($ thousand) | Last year | Change |
|---|---|---|---|---|
| Harbour | 18,240 | 2,188 | 2,010 | {change} |
| Old Town | 12,990 | 1,429 | 1,380 | 3.6% |
| Total | 31,230 | 3,617 | 3,390 | 6.7% |

| Region | 2025 | 2024 |
|---|---|---|
| Coast | $12.1m | $11.0m |
"""
PACKS = tuple(load_packs(["business-review-en"]))


def text(above: str = "The year was a good one.", change: str = "8.9%") -> bytes:
    return HOTELS.format(above=above, change=change).encode()


def facts(source: bytes) -> dict[str, Fact]:
    return {fact.text: fact for fact in audit(read("hotels.md", source), PACKS).facts}


def test_a_row_with_what_its_column_counts() -> None:
    read_ = facts(text())
    assert read_["18,240"].label == "Harbour rooms sold"
    assert read_["31,230"].label == "Rooms sold"
    assert (read_["2,188"].label, read_["2,188"].figure.unit, read_["2,188"].value) == (
        "Harbour room income", "$", 2188000
    )  # fmt: skip


def test_last_year_beside_it_is_of_the_same_name_and_unit() -> None:
    read_ = facts(text())
    assert (read_["2,010"].label, read_["2,010"].period, read_["2,010"].value) == (
        "Harbour room income", "2024", 2010000
    )  # fmt: skip
    assert (read_["8.9%"].label, read_["8.9%"].measure) == ("Harbour room income", "growth")


def test_heads_that_are_years_name_nothing() -> None:
    read_ = facts(text())
    assert [(read_[cell].label, read_[cell].period, read_[cell].value) for cell in ("$12.1m", "$11.0m")] == [
        ("Coast", "2025", 12100000), ("Coast", "2024", 11000000)
    ]  # fmt: skip


def test_a_sentence_above_gives_no_unit() -> None:
    assert facts(text(above="Income was $3.6 million."))["18,240"].figure.unit == ""


def test_the_growth_column_is_held_to_its_row() -> None:
    assert not audit(read("hotels.md", text()), PACKS).findings
    (wrong,) = audit(read("hotels.md", text(change="9.8%")), PACKS).findings
    assert wrong.message["en"].endswith("from 2,010 to 2,188: growth of 8.86%, not 9.8%")


def test_sums_are_told_as_the_table_prints_them() -> None:
    (wrong,) = audit(read("hotels.md", text().replace(b"12,990", b"12,090")), PACKS).findings
    assert wrong.message["en"].endswith("its parts 18,240+12,090 add up to 30,330")


def test_a_quarterly_report_is_of_its_quarter() -> None:
    source = text(above="It sold 31,230 rooms, up from 29,870 a year earlier.")
    read_ = facts(source.replace(b"annual review 2025", b"report, third quarter of 2025"))
    periods = {cell: read_[cell].period for cell in ("31,230", "29,870", "$12.1m", "$11.0m")}
    assert periods == {"31,230": "2025Q3", "29,870": "2024Q3", "$12.1m": "2025Q3", "$11.0m": "2024Q3"}
