"""What a user can get wrong, said in one line."""

from __future__ import annotations


class ReportcheckError(Exception):
    """Something the user can put right: `where` it is, `what` is wrong, how to `fix` it. Printed as `where: what. fix`."""

    def __init__(self, where: str, what: str, fix: str) -> None:
        super().__init__(where, what, fix)
        self.where, self.what, self.fix = where, what, fix

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.fix}"


class ReadError(ReportcheckError):
    """A report that cannot be read."""
