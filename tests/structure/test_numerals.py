"""Numerals: exact values, and None for what only looks like a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportcheck.extraction.numerals import parse_numeral

DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """Chinese spelling of 0 < number < 10000."""
    text, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + name
            zero = False
        else:
            zero = bool(text)
    return text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十二", "12"), ("两", "2"), ("三十六", "36"), ("一百零五", "105"), ("廿三", "23"), ("百", "100"),
        ("一百九十万零三千九百七十一", "1903971"), ("一万五千亿", "1500000000000"), ("1亿3千万", "130000000"),
        ("一万五", "15000"), ("二〇三五", "2035"), ("16.4亿", "1640000000"), ("一点五七", "1.57"), ("1,234", "1234"),
        ("两万亿", "2000000000000"), ("一亿零五百万", "105000000"),
    ],
)  # fmt: skip
def test_values(text: str, value: str) -> None:
    assert parse_numeral(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "三五", "十百", "一二三", "百分", "三点", "五个", "1.2.3"])
def test_not_numerals(text: str) -> None:
    assert parse_numeral(text) is None


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_spelled_numbers_come_back(high: int, low: int) -> None:
    text = spell(high) + "万" + ("零" if 0 < low < 1000 else "") + spell(low) if low else spell(high) + "万"
    assert parse_numeral(text) == high * 10000 + low
    assert parse_numeral(spell(high)) == high
