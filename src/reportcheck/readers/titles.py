"""What a report is called, and the year it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportcheck.model.document import Block

_TITLE = re.compile("(?:报告|公报|计划|纲要|草案|决算|预算|说明|总结|要点|情况)(?:（[^）]{1,12}）)?(?:\\[\\d+\\])?$|报告——|REPORT|Report")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?: ?年|(?!\d))")
_NUMERAL_YEAR = re.compile("([一二][〇一二三四五六七八九]{3})年")
_GIVEN = re.compile(r"(?<!\d)((?:19|20)\d\d)年\d{1,2}月|, ((?:19|20)\d\d)\b")
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")


def title(text: str, blocks: Sequence[Block]) -> str:
    """The report's title: the first short line at its head that names a report, else its first line."""
    head = [block for block in blocks[:30] if block.kind not in ("furniture", "table")]
    lines = [text[block.start : block.end] for block in head[:12]]
    for line in lines:
        if len(line) <= 80 and _TITLE.search(line):
            return line
    return next((line for line in lines if len(line) <= 80), lines[0][:80] if lines else "")


def period(text: str, heading: str) -> str | None:
    """The year in the title (of two, the later: a budget report is about the year to come), else the year it was given in."""
    heading = _NUMERAL_YEAR.sub(lambda match: match[1].translate(_DIGITS) + "年", heading)
    if years := _YEAR.findall(heading):
        return str(max(years))
    given = _GIVEN.search(text[:600])
    return (given[1] or given[2]) if given else None
