"""Errors for the person who runs reportcheck: where, what, and what to do about it."""

from __future__ import annotations


class ReportcheckError(Exception):
    """Something the user can put right; printed as one line, `where: what. fix.`, and exit code 2."""

    def __init__(self, where: str, what: str, fix: str) -> None:
        super().__init__(where, what, fix)
        self.where, self.what, self.fix = where, what, fix

    def __str__(self) -> str:
        return " ".join(f"{self.where}: {self.what.rstrip('.')}. {self.fix.rstrip('.')}.".split())

    def line(self, lang: str) -> str:
        """The one line in a language (zh or en)."""
        if lang != "zh":
            return str(self)
        from reportcheck.chinese import in_chinese, known

        if not known(self.what.rstrip(".")):
            return str(self)
        what, fix = (in_chinese(text).rstrip(".。") for text in (self.what, self.fix))
        return " ".join(f"{self.where}: {what}。{fix}{'' if fix.endswith('？') else '。'}".split())


class ReadError(ReportcheckError):
    """A report that cannot be read."""
