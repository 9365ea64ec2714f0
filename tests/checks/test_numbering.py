"""The numbering check: each mark one more than the one before."""

from __future__ import annotations

import pytest

from reportcheck.checks.numbering import check
from reportcheck.model.fact import Item, Statement


def series(numbers: list[int], lacks: str = "") -> Statement:
    marks = tuple(Item(i * 9, i * 9 + 3, f"（{n}）", n) for i, n in enumerate(numbers))
    return Statement("series", {"mark": marks}, 0, 99, {"style": "arabic-paren", "lacks": lacks})


def test_marks_in_step() -> None:
    found = check(series([1, 2, 3, 4]), {})
    assert (found.outcome, found.power, len(found.operands)) == ("pass", 1, 4)


@pytest.mark.parametrize(
    ("numbers", "mark", "due"), [([1, 2, 4, 4, 5], "4", "3"), ([1, 2, 2, 4], "2", "3"), ([1, 2, 3, 3], "3", "4")]
)
def test_the_first_mark_out_of_step_is_named_with_the_one_before(numbers: list[int], mark: str, due: str) -> None:
    found = check(series(numbers), {})
    assert (found.outcome, found.reported, found.expected, found.ceiling) == ("fail", mark, due, None)
    assert [role for role, _ in found.operands] == ["mark", "before"]
    assert found.values["mark"] == f"（{mark}）"


@pytest.mark.parametrize(("lacks", "ceiling"), [("within", "note"), ("last", "warning")])
def test_a_missing_mark_may_only_be_missing_from_the_text(lacks: str, ceiling: str) -> None:
    found = check(series([1, 2, 4, 5], lacks), {})
    assert (found.outcome, found.ceiling) == ("fail", ceiling)
    assert found.because


def test_two_marks_alone_prove_nothing() -> None:
    assert check(series([1, 2]), {}).power is None


def test_a_number_that_comes_twice_is_no_gap() -> None:
    found = check(series([1, 3, 4, 5, 5, 7], "within"), {})
    assert (found.outcome, found.reported, found.expected, found.ceiling) == ("fail", "5", "6", None)
