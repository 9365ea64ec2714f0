"""Errors for the person who runs reportcheck: where, what, and what to do about it."""

from __future__ import annotations


class ReportcheckError(Exception):
    """Something the user can put right; printed as one line, `where: what. fix.`, and exit code 2."""

    def __init__(self, where: str, what: str, fix: str) -> None:
        super().__init__(where, what, fix)
        self.where, self.what, self.fix = where, what, fix

    def __str__(self) -> str:
        return " ".join(f"{self.where}: {self.what.rstrip('.')}. {self.fix.rstrip('.')}.".split())


class ReadError(ReportcheckError):
    """A report that cannot be read."""
