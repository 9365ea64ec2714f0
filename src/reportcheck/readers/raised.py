"""Small numbers set high: after a word they refer to a note, after Latin letters they are powers (km2)."""

from __future__ import annotations

from reportcheck import regex

_RAISED = regex.compile(r"(?<=[^\x00-\u02ff])\x02\s*(\d{1,3})\s*\x03")
_SIGNS = str.maketrans("", "", "\x02\x03")


def raise_text(text: str) -> str:
    """Set a piece of text high."""
    return f"\x02{text}\x03"


def lower(line: str) -> str:
    """A line with the numbers of notes as [1] and everything else that was set high as plain text."""
    return _RAISED.sub(r"[\1]", line).translate(_SIGNS) if "\x02" in line else line
