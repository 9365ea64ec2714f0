"""Periods relative to one another: the same part of the year before or after, the span of years around a year."""

from __future__ import annotations

from functools import lru_cache

from reportcheck import regex

_PERIOD = regex.compile(r"([0-9]{4})(Q[1-4]|H[12]|-[0-9]{2}|-([0-9]{4}))?")


@lru_cache(maxsize=1024)
def shift(period: str | None, steps: int) -> str | None:
    """`steps` years on, the same part of the year (2024Q1 -> 2023Q1); a span moves by its own length."""
    match = _PERIOD.fullmatch(period or "")
    if match is None:
        return None
    first = int(match[1])
    if match[3]:
        last = int(match[3])
        steps *= last - first + 1
        return f"{first + steps}-{last + steps}"
    return f"{first + steps}{match[2] or ''}"


@lru_cache(maxsize=1024)
def anchors(period: str | None, relation: str) -> tuple[str | None, ...]:
    """The periods of the other operands to which `period` stands in this relation (previous, next, plan, same)."""
    if relation in ("", "same"):
        return (period,)
    if relation == "plan":
        match = _PERIOD.fullmatch(period or "")
        if match is None or not match[3] or not 1 <= int(match[3]) - int(match[1]) <= 20:
            return ()
        return tuple(str(year) for year in range(int(match[1]), int(match[3]) + 1))
    other = shift(period, 1 if relation == "previous" else -1)
    return () if other is None else (other,)
