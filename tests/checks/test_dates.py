"""The dates check: equal, not later, a span, one after another."""

from __future__ import annotations

import pytest

from reportcheck.checks.dates import check
from reportcheck.model.fact import Item, Statement


def year(number: int) -> Item:
    return Item(0, 4, str(number), number)


def statement(relation: str, dates: list[int], others: list[int] | None = None, **params: int) -> Statement:
    roles = {"date": tuple(map(year, dates)), "other": tuple(map(year, others or []))}
    return Statement("date", roles, 0, 9, {"relation": relation, **params})


@pytest.mark.parametrize(
    ("one", "outcome", "expected"),
    [
        (statement("equal", [2025], due=2025), "pass", "2025"),
        (statement("equal", [2024], due=2025), "fail", "2025"),
        (statement("at_most", [2018], due=2025), "pass", "≤2025"),
        (statement("at_most", [2028], due=2025), "fail", "≤2025"),
        (statement("span", [2027], [2024], years=0), "pass", "2024–2027"),
        (statement("span", [2024], [2027], years=0), "fail", "≥2027"),
        (statement("span", [2027], [2025, 3], years=3), "pass", "2025–2027"),
        (statement("span", [2027], [2024, 3], years=3), "pass", "2024–2027"),  # counted without its first year
        (statement("span", [2029], [2025, 3], years=3), "fail", "2025–2027"),
        (statement("ascending", [123, 124, 129]), "pass", ""),
    ],
)
def test_outcomes(one: Statement, outcome: str, expected: str) -> None:
    found = check(one, {})
    assert (found.outcome, found.expected) == (outcome, expected)
    assert found.power


def test_days_out_of_order_are_a_note() -> None:
    found = check(statement("ascending", [302, 305, 109]), {})
    assert (found.outcome, found.ceiling, found.reported) == ("fail", "note", "109")


def test_the_gap_is_signed() -> None:
    assert check(statement("equal", [2023], due=2025), {}).gap == 2
    assert check(statement("at_most", [2028], due=2025), {}).gap == -3
