"""Units as far as arithmetic needs them: what can be added, what multiplies, and sizes within one dimension."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

PERCENT = "%"
RATIO = "ratio"  # a quotient of like quantities: 0.4 or 40%

_SAME: dict[str, tuple[str, ...]] = {  # base unit: "name=factor"
    PERCENT: ("%=1/100", "百分点=1/100", "个百分点=1/100", "‰=1/1000", "成=1/10", "percent=1/100", "per cent=1/100",
              "percentage points=1/100", "percentage point=1/100", "pp=1/100"),
    "元": ("元=1", "人民币=1", "yuan=1", "RMB=1", "CNY=1"),
    "美元": ("美元=1", "USD=1", "US dollars=1", "dollars=1"),
    "欧元": ("欧元=1", "EUR=1", "euros=1"),
    "港元": ("港元=1",),
    "日元": ("日元=1",),
    "英镑": ("英镑=1", "GBP=1", "pounds=1"),
    "米": ("米=1", "公里=1000", "千米=1000", "厘米=1/100", "毫米=1/1000", "海里=1852", "metres=1", "meters=1",
          "km=1000", "kilometres=1000", "kilometers=1000"),
    "平方米": ("平方米=1", "平方公里=1000000", "平方千米=1000000", "公顷=10000", "亩=2000/3", "hectares=10000",
              "square metres=1", "square meters=1", "square kilometers=1000000", "square kilometres=1000000",
              "mu=2000/3"),
    "立方米": ("立方米=1", "立方=1", "方=1", "cubic meters=1", "cubic metres=1"),
    "克": ("克=1", "公斤=1000", "千克=1000", "斤=500", "吨=1000000", "kg=1000", "tonnes=1000000", "tons=1000000",
          "metric tons=1000000"),
    "瓦": ("瓦=1", "千瓦=1000", "兆瓦=1000000", "吉瓦=1000000000", "MW=1000000", "GW=1000000000", "kilowatts=1000"),
    "千瓦时": ("千瓦时=1", "千瓦小时=1", "度=1", "兆瓦时=1000", "kWh=1", "kilowatt-hours=1"),
    "吨标准煤": ("吨标准煤=1", "吨标煤=1"),
    "微克/立方米": ("微克/立方米=1", "微克每立方米=1", "μg/m³=1", "μg/m3=1", "ug/m3=1"),
    "升": ("升=1", "毫升=1/1000", "litres=1", "liters=1"),
}  # fmt: skip
_SIZES = {
    name: (base, Fraction(factor))
    for base, units in _SAME.items()
    for name, _, factor in (unit.rpartition("=") for unit in units)
}
_MULTIPLIERS = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2}
_QUANTITY = re.compile(
    r"([-+]?[0-9]{1,30}(?:\.[0-9]{1,30})?)[ ]?(万亿|亿|万|千(?!米|克|瓦)|百(?!分))?((?:[%‰/]|[^\W\d_]){0,12})"
)


class Quantity(NamedTuple):
    """An exact number with its unit (empty: none), as a rule states it: `0.1个百分点`, `2亿元`."""

    value: Fraction
    unit: str


def quantity(text: str) -> Quantity | None:
    """Read a number with its unit; None where it is none."""
    match = _QUANTITY.fullmatch(text.strip())
    return None if match is None else Quantity(Fraction(match[1]) * _MULTIPLIERS.get(match[2] or "", 1), match[3])


def dimension(unit: str) -> tuple[str, Fraction]:
    """The base unit that a unit is a multiple of, and how many of them it is; unknown units stand for themselves."""
    return _SIZES.get(unit, (unit, Fraction(1)))


def counts(unit: str) -> bool:
    """Does the unit only say what is counted (人, 户, 个)? Then it vanishes in products and quotients."""
    return bool(unit) and unit not in _SAME and "/" not in unit and "·" not in unit and unit != RATIO


def multiplied(a: str, b: str) -> str:
    """Dimension of a product of dimensions."""
    if a in (PERCENT, RATIO) and b in (PERCENT, RATIO):
        return RATIO
    for one, other in ((a, b), (b, a)):
        if one in ("", PERCENT, RATIO) or (counts(one) and other):
            return other if other or one != PERCENT else PERCENT
        if one.endswith(f"/{other}"):
            return one[: -len(other) - 1]
    return f"{a}·{b}"


def divided(a: str, b: str) -> str:
    """Dimension of a quotient of dimensions."""
    if a == b:
        return RATIO if a else ""
    if b in ("", PERCENT, RATIO) or counts(b):
        return a
    return f"{a}/{b}"


def comparable(a: str, b: str) -> bool:
    """May values of these dimensions be added and compared?"""
    pair = {a, b}
    return a == b or pair in ({RATIO, PERCENT}, {RATIO, ""}) or ("" in pair and any(counts(unit) for unit in pair))
