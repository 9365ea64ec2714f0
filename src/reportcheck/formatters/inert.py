"""Makes a report's words harmless where they are quoted: no control codes, no reordering, no formulas."""

from __future__ import annotations

import re

from reportcheck import regex

# C0/C1 controls, invisible marks, line separators, bidirectional marks and overrides, lone surrogates.
_LURKING = regex.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    r"\ud800-\udfff]"
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_PADDED = regex.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")
_NUMBER = regex.compile(r"[+-]?\d{1,40}(?:\.\d{1,40})?%?")


def one_line(text: str) -> str:
    """Text for one line of a terminal or table: white space folded, what could steer the eye or the terminal named."""
    return _LURKING.sub(_named, " ".join(text.split()))


def tidy(text: str) -> str:
    """`one_line` without the spaces that print or OCR left beside Chinese characters."""
    return _PADDED.sub("", one_line(text))


def _named(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>"


def same_length(text: str) -> str:
    """The like with one character for one, so that places in the text stay where they are."""
    return _LURKING.sub(lambda match: " " if match[0] in "\t\n\r\u2028\u2029" else "\ufffd", text)


def json_escapes(text: str) -> str:
    """One line of JSON with every such character as its \\u escape (they stand only inside strings)."""
    return _LURKING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def cell(text: str) -> str:
    """Text for a spreadsheet cell: what a spreadsheet would take for a formula is led by an apostrophe."""
    clean = one_line(text)
    return f"'{clean}" if clean.startswith(_FORMULA) and not _NUMBER.fullmatch(clean) else clean
