"""The count check: a number against the fewest and the most items it may count."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportcheck.checks.count import check
from reportcheck.model.fact import Item, Statement


def statement(number: int, fewest: int, most: int, mode: str = "exact") -> Statement:
    listed = tuple(Item(i, i + 1, f"项目{i}") for i in range(fewest))
    return Statement(
        "stated-count", {"stated": (Item(90, 92, "N项", number),), "listed": listed}, 0, 92,
        {"fewest": fewest, "most": most, "mode": mode},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "fewest", "most", "mode", "outcome", "gap", "expected"),
    [
        (3, 3, 3, "exact", "pass", 0, "3"),
        (4, 3, 3, "exact", "fail", -1, "3"),
        (2, 3, 3, "exact", "fail", 1, "3"),
        (4, 3, 5, "exact", "pass", 0, "3–5"),
        (6, 3, 5, "exact", "fail", -1, "3–5"),
        (9, 3, 3, "at_least", "pass", 0, "≥3"),
        (2, 3, 3, "at_least", "fail", 1, "≥3"),
    ],
)
def test_outcomes(number: int, fewest: int, most: int, mode: str, outcome: str, gap: int, expected: str) -> None:
    found = check(statement(number, fewest, most, mode), {})
    assert (found.outcome, found.gap, found.reported, found.expected) == (outcome, gap, str(number), expected)
    assert [role for role, _ in found.operands] == ["stated"] + ["listed"] * fewest


def test_a_pass_that_could_hardly_fail_is_vacuous() -> None:
    assert check(statement(9, 3, 3, "at_least"), {}).power is None
    assert check(statement(3, 3, 3, "at_least"), {}).power == 1


@given(st.integers(1, 30), st.integers(0, 5), st.integers(-6, 40))
def test_power_is_the_slip_that_is_sure_to_be_caught(fewest: int, more: int, number: int) -> None:
    found = check(statement(number, fewest, fewest + more), {})
    assert (found.outcome == "pass") == (fewest <= number <= fewest + more)
    if found.outcome == "pass" and found.power is not None:
        for slip in (int(found.power), -int(found.power)):
            assert check(statement(number + slip, fewest, fewest + more), {}).outcome == "fail"


def test_long_items_are_cut_in_the_message() -> None:
    one = Statement(
        "stated-count", {"stated": (Item(0, 2, "二项", 2),), "listed": (Item(2, 50, "长" * 48), Item(50, 52, "短项"))},
        0, 52, {"fewest": 2, "most": 2, "mode": "exact"},
    )  # fmt: skip
    assert check(one, {}).values["items"] == "长" * 18 + "…、短项"
    assert check(one, {}).gap == Fraction(0)
