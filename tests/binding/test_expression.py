"""Assertions from rule to outcome: intervals, units, tolerance, conditions, what is shown."""

from __future__ import annotations

from fractions import Fraction

import pytest
from facts import HEAD, bound, fact  # type: ignore[import-not-found]

from reportcheck.checks import run
from reportcheck.model.fact import Fact
from reportcheck.model.result import Comparison
from reportcheck.packs import parse_pack


def outcome(rule: str, *facts: Fact) -> Comparison:
    options = parse_pack(HEAD % rule).rules[0].options
    (statement,) = bound(rule, facts).statements
    return run("expression", statement, options)


CASES = [
    ("assert: tax <= revenue", ["tax 5元", "revenue 9元"], "pass"),
    ("assert: tax <= revenue", ["tax 9元", "revenue 5元"], "fail"),
    ("assert: tax <= revenue", ["tax 9元", "revenue 9元"], "pass_by_rounding"),
    ("assert: tax <= revenue", ["tax 9.4元", "revenue 9元"], "pass_by_rounding"),
    ("assert: tax < revenue", ["tax 9.6元", "revenue 9元"], "fail"),
    ("assert: farms + works = gdp", ["farms 1.4元", "works 2.4元", "gdp 3.8元"], "pass"),
    ("assert: farms + works = gdp", ["farms 1.4元", "works 2.4元", "gdp 4元"], "pass_by_rounding"),
    ("assert: farms + works = gdp", ["farms 1.4元", "works 2.4元", "gdp 3.4元"], "fail"),
    ("assert: farms.share * gdp <= revenue", ["farms.share 20.0%", "gdp 100元", "revenue 25元"], "pass"),
    ("assert: farms.share * gdp <= revenue", ["farms.share 20.0%", "gdp 100元", "revenue 15元"], "fail"),
    ("assert: tax / revenue > 50%", ["tax 6元", "revenue 9元"], "pass"),
    ("assert: gdp / people < revenue", ["gdp 100元", "people 10人", "revenue 20元"], "pass"),
    ("assert: gdp.growth - tax.growth = 2个百分点", ["gdp.growth 8.4%", "tax.growth 6.4%"], "pass"),
    ("assert: gdp.growth - tax.growth = 2个百分点", ["gdp.growth 8.4%", "tax.growth 5.4%"], "fail"),
    ("assert: gdp.growth > 0 or tax > revenue", ["gdp.growth 1%", "tax 1元", "revenue 9元"], "pass"),
    ("assert: gdp.growth > 2% and tax < revenue", ["gdp.growth 1%", "tax 1元", "revenue 9元"], "fail"),
    ("assert: not tax > revenue", ["tax 1元", "revenue 9元"], "pass"),
    ("assert: sum(p) = w, with: {w: gdp, p: [farms, works]}", ["gdp 9元", "farms 4元", "works 5元"], "pass"),
    ("assert: sum(p) = w, with: {w: gdp, p: [farms, works]}", ["gdp 9元", "farms 4元", "works 9元"], "fail"),
    ("assert: farms + works = gdp, missing: zero", ["gdp 9元", "farms 9元"], "pass"),
    ("assert: 一产 + 二产 = 总值", ["gdp 9元", "farms 4元", "works 5元"], "pass"),
    ("assert: tax = revenue, options: {tolerance: 2元}", ["tax 10元", "revenue 13元"], "pass_by_rounding"),
    ("assert: tax = revenue, options: {tolerance: 2元}", ["tax 10元", "revenue 14元"], "fail"),
    ("assert: tax = revenue, options: {tolerance: 10%}", ["tax 100元", "revenue 111元"], "pass_by_rounding"),
    ("assert: tax = revenue, options: {tolerance: 10%}", ["tax 100元", "revenue 113元"], "fail"),
    ("assert: tax.growth = gdp.growth, options: {tolerance: 0.5个百分点}", ["tax.growth 8.0%", "gdp.growth 8.5%"], "pass_by_rounding"),
    ("assert: tax.growth = gdp.growth, options: {tolerance: 0.5个百分点}", ["tax.growth 8.0%", "gdp.growth 8.7%"], "fail"),
    ("assert: tax = revenue, options: {rounding: exact}", ["tax 10.4元", "revenue 10元"], "fail"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "facts", "expected"), CASES)
def test_outcomes(rule: str, facts: list[str], expected: str) -> None:
    assert outcome(rule, *(fact(*one.split()) for one in facts)).outcome == expected


def test_unbounded_figures_leave_it_open_or_not() -> None:
    more = fact("revenue", "9元", hedge="more_than")
    assert outcome("assert: tax <= revenue", fact("tax", "8元"), more).outcome == "pass"
    assert outcome("assert: tax <= revenue", fact("tax", "10元"), more).outcome == "indeterminate"
    assert outcome("assert: tax >= revenue", fact("tax", "8元"), more).outcome == "fail"


def test_units_that_do_not_fit_are_not_compared() -> None:
    found = outcome("assert: tax <= revenue", fact("tax", "8元"), fact("revenue", "9人"))
    assert (found.outcome, found.because) == (
        "indeterminate",
        "values in 元 and values in 人 cannot be compared by '<='",
    )
    found = outcome("assert: tax <= revenue, options: {tolerance: 1元}", fact("tax", "8人"), fact("revenue", "9人"))
    assert (found.outcome, found.because) == ("indeterminate", "a tolerance in 元 does not fit what is compared")


@pytest.mark.parametrize(
    ("rule", "facts", "reported", "expected"),
    [
        ("assert: farms.share * gdp <= revenue", ["farms.share 20%", "gdp 100元", "revenue 15元"], "15元", "≥19.4025元"),
        ("assert: tax = revenue - 4元", ["tax 9元", "revenue 9元"], "9元", "4.5元–5.5元"),
        ("assert: farms + works <= gdp", ["farms 5元", "works 5元", "gdp 5元"], "5元", "≥9元"),
        ("assert: tax / revenue <= 50%", ["tax 9元", "revenue 9元"], "89.4737%–111.7647%", "≤50%"),
        ("assert: gdp.growth <= 5%", ["gdp.growth 8.4%"], "8.4%", "≤5%"),
    ],
)  # fmt: skip
def test_what_is_shown(rule: str, facts: list[str], reported: str, expected: str) -> None:
    found = outcome(rule, *(fact(*one.split()) for one in facts))
    assert (found.outcome, found.reported, found.expected) == ("fail", reported, expected)


def test_gap_and_power() -> None:
    found = outcome("assert: tax = revenue", fact("tax", "9元"), fact("revenue", "12元"))
    assert (found.gap, found.power) == (Fraction(2), Fraction(2))
    assert outcome("assert: tax <= revenue", fact("tax", "9元"), fact("revenue", "12元")).power == Fraction(4)
    assert (
        outcome("assert: tax <= revenue", fact("tax", "9元"), fact("revenue", "12元", hedge="more_than")).power is None
    )


def test_a_broken_check_is_an_outcome_and_not_a_crash() -> None:
    (statement,) = bound(
        "assert: p = w, with: {w: gdp, p: [farms, works]}",
        [fact("gdp", "9元"), fact("farms", "4元"), fact("works", "5元")],
    ).statements
    found = run("expression", statement, {})
    assert (found.outcome, found.because) == ("error", "ValueError: p has 2 values: use sum, min or max")
