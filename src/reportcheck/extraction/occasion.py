"""The day a report was given: ——2022年1月23日在县人民代表大会会议上; （2022年1月23日） right above 各位代表."""

from __future__ import annotations

import re

from reportcheck import regex

_HEAD = 3000  # characters in which the line with the day is looked for
_DAY = regex.compile(
    r"((?:19|20)\d\d)年(1[0-2]|[1-9])月([1-3]?\d)日(?:，?[于在]?[^。；\n]{0,40}(?:\n[^。；\n]{0,12})?会议上|）?\s{1,3}各位代表)"
)


def given_on(text: str) -> re.Match[str] | None:
    """Where the head of a report says when it was given: year, month and day as groups."""
    return _DAY.search(text, 0, _HEAD)
