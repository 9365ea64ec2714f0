"""Suppressions in the text: `<!-- reportcheck: ignore RULE reason="..." until=2027-01-01 -->` in Markdown and HTML.

`ignore` speaks of its own line and, where it stands alone, of the next paragraph; `ignore-file` of the whole report.
"""

from __future__ import annotations

import re
from datetime import date

from reportcheck import regex
from reportcheck.errors import ReportcheckError
from reportcheck.model.decision import Decision
from reportcheck.model.document import Document

_COMMENT = regex.compile(r"<!--\s{0,20}reportcheck:((?:[^-]|-(?!->)){0,2000})-->")
_BODY = regex.compile(r"\s*(ignore|ignore-file)\s+([\w./-]+)((?:\s+\w+=(?:\"[^\"]*\"|[^\s\"]+))*)\s*")
_PAIR = regex.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s\"]+))")
_FIX = 'Write <!-- reportcheck: ignore RULE reason="..." until=2027-01-01 -->'


def decisions(document: Document) -> list[Decision]:
    """The suppressions in a report's source, in order. ReportcheckError: a comment that cannot be understood."""
    return [_decision(document, match) for match in _COMMENT.finditer(document.source)]


def _decision(document: Document, match: re.Match[str]) -> Decision:
    line = document.source.count("\n", 0, match.start()) + 1
    where = f"{document.path}:{line}"
    body = _BODY.fullmatch(match[1])
    if body is None:
        raise ReportcheckError(where, f"cannot understand {' '.join(match[0].split())!r}", _FIX)
    pairs = {pair[1]: pair[2] or pair[3] or "" for pair in _PAIR.finditer(body[3])}
    unknown = sorted(set(pairs) - {"reason", "until"})
    if unknown:
        raise ReportcheckError(where, f"unknown word {unknown[0]!r} in a suppression", _FIX)
    if not pairs.get("reason", "").strip():
        raise ReportcheckError(where, "a suppression without a reason", _FIX)
    lines = None if body[1] == "ignore-file" else _lines(document, match, line)
    return Decision(body[2], pairs["reason"].strip(), where, day(where, pairs.get("until")), lines)


def _lines(document: Document, match: re.Match[str], line: int) -> tuple[int, int]:
    """The comment's own line; where nothing else stands on it, on to the end of the next block."""
    start, end = document.source.rfind("\n", 0, match.start()) + 1, document.source.find("\n", match.end())
    around = document.source[start : match.start()] + document.source[match.end() : end if end >= 0 else None]
    last = line + match[0].count("\n")
    if _COMMENT.sub("", around).strip():
        return line, last
    for block in document.blocks:
        place = document.place(block.start, block.end)
        if place.line > last:
            return line, place.end_line
    return line, last


def day(where: str, text: str | None) -> date | None:
    """A date written 2027-01-01. ReportcheckError: anything else."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ReportcheckError(where, f"{text!r} is no date", "Write it as 2027-01-01") from None
