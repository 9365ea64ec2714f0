"""English figures: value, unit, hedge and kind as printed, and what is no figure at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportcheck.extraction.english.quantities import scan
from reportcheck.extraction.english.words import words
from reportcheck.model.fact import Figure
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read

LEXICON = lexicon(load_packs(["en"]))


def figures(text: str) -> list[Figure]:
    return scan(read("t.txt", text.encode()), words(LEXICON))


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind", "hedge"),
    [
        ("Sales were 1,234.5 in all.", "1234.5", "", "number", "none"),
        ("The budget is 2.4 trillion yuan.", "2400000000000", "yuan", "number", "none"),
        ("Exports reached US$ 3.64 billion.", "3640000000", "$", "number", "none"),
        ("Profit was $12.4m.", "12400000", "$", "number", "none"),
        ("Costs were €450k.", "450000", "euros", "number", "none"),
        ("They paid RMB 30 million.", "30000000", "yuan", "number", "none"),
        ("Output rose 6.9 percent.", "6.9", "%", "percent", "none"),
        ("Output rose 6.9%.", "6.9", "%", "percent", "none"),
        ("It fell 0.4 percentage point.", "0.4", "percentage points", "point", "none"),
        ("It rose 130 basis points.", "1.30", "percentage points", "point", "none"),
        ("It rose 25 bps.", "0.25", "percentage points", "point", "none"),
        ("We opened eleven stores.", "11", "stores", "number", "none"),
        ("We opened twenty-one new shops.", "21", "", "number", "none"),
        ("It took over seven million people.", "7000000", "people", "number", "more_than"),
        ("It has nearly 300 billion yuan.", "300000000000", "yuan", "number", "nearly"),
        ("It has at least 40 stores.", "40", "stores", "number", "at_least"),
        ("It costs up to 5 million yuan.", "5000000", "yuan", "number", "at_most"),
        ("Fewer than 12 customers left.", "12", "customers", "number", "less_than"),
        ("Roughly 15 percent stayed.", "15", "%", "percent", "approx"),
        ("It took 24 days.", "24", "days", "duration", "none"),
    ],
)
def test_a_figure(text: str, value: str, unit: str, kind: str, hedge: str) -> None:
    (found,) = figures(text)
    assert (found.value, found.unit, found.kind, found.hedge) == (Decimal(value), unit, kind, hedge)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Growth of 6.5-7 percent is due.", "6.5..7"),
        ("Growth of 6.5 to 7 percent is due.", "6.5..7"),
        ("Two thirds of the staff stayed.", "2/3"),
    ],
)
def test_ranges_and_fractions(text: str, printed: str) -> None:
    assert figures(text)[0].printed == printed


def test_a_unit_printed_once_serves_both_ends() -> None:
    first, second = figures("The rate rose from 45.3 to 51.6 percent.")
    assert (first.unit, first.kind, second.unit) == ("%", "percent", "%")
    first, second = figures("It grew from 1.2 to 3.4 million tons.")
    assert (first.value, second.value) == (Decimal("1200000"), Decimal("3400000"))


@pytest.mark.parametrize(
    "text",
    [
        "The G20 met.",
        "5G and M2 grew.",
        "They work 24/7.",
        "Over the past five years much was done.",
        "One of them won.",
    ],
)
def test_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize("text", ["On March 5, 2018 they met.", "In 2018 they met.", "It grew in Q1 2024."])
def test_dates(text: str) -> None:
    assert [found.kind for found in figures(text)] == ["date"]


def test_ranks() -> None:
    (found,) = figures("The town ranked third in the province.")
    assert (found.kind, found.value) == ("rank", Decimal(3))


def test_counts_are_exact_and_amounts_are_rounded() -> None:
    assert figures("We hired 61 engineers.")[0].ulp == 0
    assert figures("We sold 1.35 million units.")[0].ulp == Decimal("10000")
    assert figures("It cost $36.")[0].ulp == 1
