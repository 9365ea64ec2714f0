"""Errors of packs that a person can act on: where, what is wrong, and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from reportcheck.errors import ReportcheckError

MOST = 50


class Marked(Protocol):
    """Anything that knows its 1-based line and column in its file."""

    line: int
    column: int


class PackError(ReportcheckError):
    """A pack or config file that cannot be used; `where` is file:line:column. `others` are further ones found."""

    def __init__(self, where: str, what: str, fix: str, others: tuple[PackError, ...] = ()) -> None:
        super().__init__(where, what, fix)
        self.others = others


class Problems:
    """Collects what is wrong with one file, so that several errors can be shown at once."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[tuple[int, int, str, str]] = []

    def add(self, at: Marked, what: str, fix: str) -> None:
        """Note an error at a node; the same place is reported once."""
        if len(self.found) < MOST and all((at.line, at.column) != one[:2] for one in self.found):
            self.found.append((at.line, at.column, what, fix))

    def stop(self) -> None:
        """Raise PackError for the first error in the file, the rest with it; return where there is none."""
        if self.found:
            first, *others = (
                PackError(f"{self.path}:{line}:{column}", what, fix) for line, column, what, fix in sorted(self.found)
            )
            first.others = tuple(others)
            raise first


def suggest(word: str, known: Iterable[str]) -> str:
    """The known word that was perhaps meant, else the words known."""
    import difflib

    words = list(dict.fromkeys(known))
    shown = word if len(word) <= 60 else word[:60]
    near = difflib.get_close_matches(shown.lower(), {w.lower(): w for w in words}, n=1, cutoff=0.6)
    if near:
        return f"Perhaps {quote(next(w for w in words if w.lower() == near[0]))} was meant."
    if not words:
        return "None is defined."
    return f"Known: {', '.join(words[:12])}{' and others' if len(words) > 12 else ''}."


def quote(text: object) -> str:
    """A word of the user's as shown in a message: one line, at most 60 characters."""
    shown = " ".join(str(text).split())
    shown = "".join(c if c.isprintable() else "?" for c in shown)
    return f"'{shown if len(shown) <= 60 else shown[:57] + '...'}'"
