"""Intervals: the vectors of semantics.md, laws by property tests, and a brute-force oracle over 100,000 sums."""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportcheck.checks.sum import check
from reportcheck.model.fact import Fact, Figure, Hedge, Statement
from reportcheck.model.interval import Interval, last_digit_unit, rounded, total

ROUNDINGS = ("nearest", "half_up", "half_even", "truncate", "unknown", "exact")


def fact(value: str, ulp: str = "1", hedge: Hedge = "none", text: str = "", kind: str = "number") -> Fact:
    figure = Figure(0, 1, text or value, kind, abs(Decimal(value)), Decimal(ulp), "", hedge)  # type: ignore[arg-type]
    return Fact(figure, "level", sign=-1 if value.startswith("-") else 1)


def summed(whole: Fact, parts: list[Fact], rounding: str, minus: str = "") -> str:
    statement = Statement("sum", {"whole": (whole,), "part": tuple(parts)}, 0, 1, {"minus": minus})
    return check(statement, {"rounding": rounding}).outcome


@pytest.mark.parametrize(("whole", "outcome"), [("3", "pass"), ("4", "fail"), ("2", "pass")])
def test_truncated_sums(whole: str, outcome: str) -> None:
    found = summed(fact(whole), [fact("1"), fact("1")], "truncate")
    assert ("fail" if found == "fail" else "pass") == outcome


@pytest.mark.parametrize(("whole", "outcome"), [("5", "pass"), ("4", "fail"), ("7", "fail")])
def test_truncated_differences(whole: str, outcome: str) -> None:
    found = summed(fact(whole), [fact("10"), fact("4")], "truncate", minus="1")
    assert ("fail" if found == "fail" else "pass") == outcome


@pytest.mark.parametrize("whole", ["5", "7"])
def test_an_exact_total_does_not_touch_open_ends(whole: str) -> None:
    assert summed(fact(whole, "0"), [fact("10"), fact("4")], "truncate", minus="1") == "fail"


def test_a_truncated_total_below_its_exact_item() -> None:
    assert summed(fact("1"), [fact("2", "0")], "truncate") == "fail"


@pytest.mark.parametrize(
    ("value", "rounding", "low", "high", "low_closed", "high_closed"),
    [
        ("188.02", "nearest", "188.015", "188.025", True, True),
        ("188.02", "half_up", "188.015", "188.025", True, False),
        ("0", "half_up", "-0.005", "0.005", False, False),
        ("188.02", "half_even", "188.015", "188.025", True, True),
        ("188.03", "half_even", "188.025", "188.035", False, False),
        ("188.02", "truncate", "188.02", "188.03", True, False),
        ("-188.02", "truncate", "-188.03", "-188.02", False, True),
        ("0", "truncate", "-0.01", "0.01", False, False),
        ("188.02", "unknown", "188.01", "188.03", False, False),
        ("188.02", "exact", "188.02", "188.02", True, True),
    ],
)
def test_the_table_of_roundings(
    value: str, rounding: str, low: str, high: str, low_closed: bool, high_closed: bool
) -> None:
    found = rounded(Decimal(value), Decimal("0.01"), rounding)
    assert found == Interval(Fraction(low), Fraction(high), low_closed, high_closed)


def test_an_unknown_rounding_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown rounding"):
        rounded(Decimal(1), Decimal(1), "banker")


@pytest.mark.parametrize(
    ("hedge", "text", "low", "high"),
    [
        ("at_least", "120", 120, None), ("at_most", "120", None, 120), ("more_than", "120", 120, None),
        ("less_than", "120", None, 120), ("nearly", "120", 110, 120), ("approx", "120", 110, 130),
        ("more_than", "120余", 120, 130),
    ],
)  # fmt: skip
def test_hedges(hedge: Hedge, text: str, low: int | None, high: int | None) -> None:
    found = fact("120", "0", hedge, text).interval()
    assert (found.low, found.high) == (low, high)


def test_beyond_a_bound_the_bound_itself_is_out() -> None:
    above = fact("120", "0", "more_than", "120").interval()
    assert not above.meets(Interval.exact(120)) and above.meets(Interval.exact(Fraction(1201, 10)))
    assert fact("120", "0", "at_least", "120").interval().meets(Interval.exact(120))


@pytest.mark.parametrize(("value", "unit"), [("120", "10"), ("8.4", "0.1"), ("1300", "100"), ("0", "1"), ("7", "1")])
def test_the_unit_of_the_last_digit_that_is_not_0(value: str, unit: str) -> None:
    assert last_digit_unit(Decimal(value)) == Decimal(unit)


decimals = st.decimals(min_value=-10000, max_value=10000, places=2)
intervals = st.builds(rounded, decimals, st.sampled_from([Decimal("0.01"), Decimal(1)]), st.sampled_from(ROUNDINGS))


@given(decimals, st.sampled_from(ROUNDINGS))
def test_the_printed_value_is_in_its_interval(value: Decimal, rounding: str) -> None:
    assert rounded(value, Decimal("0.01"), rounding).meets(Interval.exact(value))


@given(intervals, intervals)
def test_sums_commute_and_differences_mirror(a: Interval, b: Interval) -> None:
    assert a + b == b + a
    assert a - b == -(b - a)
    negated = -a
    assert -negated == a


@given(intervals, intervals, intervals)
def test_sums_associate(a: Interval, b: Interval, c: Interval) -> None:
    assert (a + b) + c == a + (b + c) == total([(1, a), (1, b), (1, c)])


@given(intervals, intervals)
def test_meeting_is_mutual_and_the_gap_says_so(a: Interval, b: Interval) -> None:
    assert a.meets(b) == b.meets(a)
    assert a.gap(b) == -b.gap(a)
    if a.gap(b) != 0:
        assert not a.meets(b)


@given(intervals, st.fractions(min_value=-5, max_value=5, max_denominator=7))
def test_scaling_keeps_or_swaps_ends(a: Interval, weight: Fraction) -> None:
    scaled = a.scale(weight)
    assert scaled.width == abs(weight) * (a.width or 0)


@given(st.decimals(min_value="0.01", max_value=10000, places=2), st.decimals(min_value=1, max_value=10000, places=2))
def test_a_quotient_times_its_divisor_holds_the_dividend(a: Decimal, b: Decimal) -> None:
    part, base = rounded(a, Decimal("0.01")), rounded(b, Decimal("0.01"))
    assert part.over(base).times(base).meets(part)


GRID = 8  # steps an ulp: a quarter of the half


def values(value: int, rounding: str) -> int:
    """The grid points that print as `value`, as a bit mask (bit 400 is 0): said by the definition of each rounding."""
    mask = 0
    for step in range(-2 * GRID, 2 * GRID + 1):
        offset = Fraction(step, GRID)
        x = value + offset
        half, whole = Fraction(1, 2), Fraction(1)
        inside = {
            "nearest": abs(offset) <= half,
            "half_up": (-half <= offset < half)
            if value > 0
            else (-half < offset <= half)
            if value < 0
            else abs(offset) < half,
            "half_even": abs(offset) <= half if value % 2 == 0 else abs(offset) < half,
            "truncate": int(x) == value,
            "unknown": abs(offset) < whole,
            "exact": offset == 0,
        }[rounding]
        if inside:
            mask |= 1 << (400 + value * GRID + step)
    return mask


def added(a: int, b: int) -> int:
    """All sums of one point of each."""
    out, at = 0, 0
    while b:
        if b & 1:
            out |= a << at
        b >>= 1
        at += 1
    return out >> 400


@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_a_brute_force_oracle_agrees_over_100_000_sums(rounding: str) -> None:
    sets = {value: values(value, rounding) for value in range(-12, 13)}
    made = {value: rounded(Decimal(value), Decimal(1), rounding) for value in range(-12, 13)}
    chance = random.Random(20260101)
    for _ in range(17_000):  # times six roundings
        count = chance.choice((1, 2, 2, 3))
        parts = [chance.randint(-4, 4) for _ in range(count)]
        whole = max(-12, min(12, sum(parts) + chance.randint(-3, 3)))
        points = sets[parts[0]]
        for part in parts[1:]:
            points = added(points, sets[part])
        expected = bool(points & sets[whole])
        interval = total((1, made[part]) for part in parts)
        assert interval.meets(made[whole]) == expected, (rounding, parts, whole)
