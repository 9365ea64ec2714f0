"""Small reports with one wrong figure, and the figure that was made wrong."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

PACK = str(Path(__file__).with_name("books.yaml"))
TEXT = """临江县2020年财政工作报告
一、2019年工作回顾
财政总收入{revenue}亿元。其中，税收收入{tax}亿元，非税收入{other}亿元，税收占比{tax_share}%。
财政总支出{spending}亿元。其中，教育支出{schools}亿元，卫生支出{health}亿元，农业支出{farming}亿元，教育占比{schools_share}%。
净结余{balance}亿元。基期总收入{earlier}亿元，收入比率{rate}%。
"""
SHARED = ("revenue", "tax", "spending", "schools")  # figures that two checks or more use


def books(chance: random.Random) -> dict[str, str]:
    """Figures that agree with one another."""
    part = {name: Fraction(chance.randint(100, 9999), 100) for name in ("other", "schools", "health", "farming")}
    tax = part["schools"] + part["health"] + part["farming"] + Fraction(chance.randint(100, 4000), 100)
    revenue, spending = tax + part["other"], part["schools"] + part["health"] + part["farming"]
    earlier = Fraction(chance.randint(int(revenue * 70), int(revenue * 95)), 100)
    amounts = {**part, "tax": tax, "revenue": revenue, "spending": spending, "earlier": earlier}
    amounts["balance"] = revenue - spending
    rates = {"tax_share": tax / revenue, "schools_share": part["schools"] / spending, "rate": revenue / earlier - 1}
    shown = {name: f"{float(value):.2f}" for name, value in amounts.items()}
    return {**shown, **{name: f"{float(value * 100):.2f}" for name, value in rates.items()}}


def slipped(text: str, chance: random.Random) -> str:
    """One wrong digit, two exchanged, one left out or one too many."""
    digits = [at for at, mark in enumerate(text) if mark.isdigit()]
    while True:
        at, kind = chance.choice(digits), chance.choice(("digit", "exchange", "drop", "double"))
        mark = text[at]
        if kind == "digit":
            other = text[:at] + chance.choice([d for d in "123456789" if d != mark]) + text[at + 1 :]
        elif kind == "exchange" and text[at + 1 : at + 2].isdigit():
            other = text[:at] + text[at + 1] + mark + text[at + 2 :]
        elif kind == "drop" and len(digits) > 3:
            other = text[:at] + text[at + 1 :]
        else:
            other = text[:at] + mark + text[at:]
        if other != text and not other.startswith(("0", ".")) and len(other.partition(".")[2]) == 2:
            return other


def wrong(seed: int) -> tuple[str, str, str]:
    """A report with one wrong figure: its text, the wrong figure as printed, and the right one."""
    chance = random.Random(seed)
    figures = books(chance)
    name = chance.choice(SHARED)
    right = figures[name]
    figures[name] = slipped(right, chance)
    return TEXT.format(**figures), figures[name], right
