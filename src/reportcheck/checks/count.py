"""A stated number and the items it counts."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.fact import Item, Statement
from reportcheck.model.result import Comparison


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Does the number of role `stated` lie between the fewest and the most items that role `listed` may be read as?

    `params`: `fewest` and `most` (whole numbers); `mode` is `exact`, or `at_least` where more items may exist than
    are listed (甲、乙等5个). The gap is in items.
    """
    stated = statement.roles["stated"][0]
    listed = statement.roles.get("listed", ())
    fewest, most = int(statement.params["fewest"]), int(statement.params["most"])  # type: ignore[arg-type]
    assert isinstance(stated, Item) and stated.number is not None
    number, at_least = stated.number, statement.params.get("mode") == "at_least"
    if number < fewest:
        gap = Fraction(fewest - number)
    elif number > most and not at_least:
        gap = Fraction(most - number)
    else:
        gap = Fraction(0)
    power: Fraction | None = Fraction(most - fewest + 1)
    if at_least:
        power = Fraction(number - fewest + 1) if number <= most else None
    return Comparison(
        "fail" if gap else "pass",
        (("stated", stated), *(("listed", item) for item in listed)),
        reported=str(number),
        expected=_expected(fewest, most, at_least),
        gap=gap,
        power=power,
        values={"items": _joined([_short(item.text) for item in listed if isinstance(item, Item)])},
    )


def _expected(fewest: int, most: int, at_least: bool) -> str:
    if at_least:
        return f"≥{fewest}"
    return str(fewest) if fewest == most else f"{fewest}–{most}"


def _joined(items: list[str]) -> str:
    return (", " if all(map(str.isascii, items)) else "、").join(items)


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:18] + "…"
