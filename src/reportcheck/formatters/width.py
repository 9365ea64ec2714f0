"""Columns that text takes on a terminal, where Chinese characters are two wide."""

from __future__ import annotations

from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """How many columns the text takes; characters of ambiguous width count as one, as terminals have it."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def pad(text: str, columns: int) -> str:
    """The text with spaces after it up to `columns`."""
    return text + " " * (columns - width(text))


def clip(text: str, columns: int) -> str:
    """The text cut to `columns`, with `…` where something was cut."""
    if width(text) <= columns:
        return text
    kept, used = [], 1
    for c in text:
        used += width(c)
        if used > columns:
            break
        kept.append(c)
    return "".join(kept) + "…"
