"""Options: kinds of values, and patterns whose running time has no small bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reportcheck.checks import TYPES, module
from reportcheck.model.rule import KINDS
from reportcheck.model.units import Quantity, quantity
from reportcheck.packs.errors import Problems
from reportcheck.packs.located import parse
from reportcheck.packs.options import convert, regex_error

REFUSED = {
    "a+": "repeats without bound",
    ".*": "repeats without bound",
    "a{2,}": "repeats without bound",
    "(?:a{1,9}){1,9}": "has a repeat inside a repeat",
    "((a|b{0,3})c){2}": "has a repeat inside a repeat",
    "(a?){0,40}a{40}": "has a repeat inside a repeat",
    "a{0,500}b{0,500}": "repeats too often",
    "(?=a*)b": "repeats without bound",
    "(a": "is no regular expression (missing ), unterminated subpattern at position 0)",
    "x" * 201: "is longer than 200 characters",
}


@pytest.mark.parametrize("pattern", REFUSED)
def test_patterns_refused(pattern: str) -> None:
    assert regex_error(pattern) == REFUSED[pattern]


@pytest.mark.parametrize("pattern", ["第[一二三四五]{1,3}条", "(?:甲|乙)丙?", "[0-9]{1,4}年", "a(?!b)c"])
def test_patterns_taken(pattern: str) -> None:
    assert regex_error(pattern) == ""


def test_values_of_every_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    names = dict.fromkeys(("low", "members", "tolerance", "words", "pattern", "rounding", "note"), "")
    monkeypatch.setattr(module("expression"), "OPTIONS", names)
    text = (
        "{low: 5.0, members: 6, tolerance: 0.1个百分点, words: [no, 约], pattern: 'a{1,2}', rounding: exact, note: no}"
    )
    problems = Problems("x")
    found = convert(parse(text, "x"), "expression", problems)  # type: ignore[arg-type]
    assert not problems.found
    assert found == {
        "low": Decimal("5.0"), "members": 6, "tolerance": Quantity(Fraction(1, 10), "个百分点"), "words": ("no", "约"),
        "pattern": "a{1,2}", "rounding": "exact", "note": "no",
    }  # fmt: skip


WRONG = {
    "{low: no}": "'low' must be a number, not 'no'",
    "{members: 5.5}": "'members' must be a whole number, not '5.5'",
    "{pattern: 'a+'}": "the pattern 'a+' repeats without bound",
    "{tolerance: 3}": "'tolerance' has no unit: '3'",
    "{low: [1]}": "'low' takes one value, not several",
}


@pytest.mark.parametrize("text", WRONG)
def test_values_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module("expression"), "OPTIONS", dict.fromkeys(("low", "members", "pattern", "tolerance"), ""))
    problems = Problems("x")
    convert(parse(text, "x"), "expression", problems)  # type: ignore[arg-type]
    assert [what for _, _, what, _ in problems.found] == [WRONG[text]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2亿元", (200_000_000, "元")), ("-1.5万人", (-15_000, "人")), ("5%", (5, "%")), ("1/2", None), ("3千米", (3, "千米")),
        ("2百分点", (2, "百分点")), ("7", (7, "")), ("元", None), ("1.", None),
    ],
)  # fmt: skip
def test_quantities(text: str, expected: tuple[Fraction, str] | None) -> None:
    assert quantity(text) == expected


def test_every_option_that_a_check_declares_has_a_description() -> None:
    """And checks that exist can be loaded: a kind is a file."""
    for kind in KINDS:
        try:
            found = module(kind)
        except ModuleNotFoundError:
            continue
        assert all(isinstance(text, str) and text for text in getattr(found, "OPTIONS", {}).values()), kind
        assert callable(found.check)
    assert set(TYPES) >= {"rounding", "partition"}
