"""The documents that a report is held against: read once, with the packs that hold the rules for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportcheck.errors import ReportcheckError
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult
from reportcheck.model.rule import RulePack


class Beside(NamedTuple):
    """Paths given with --against, --draft and --reference, empty where not."""

    against: str = ""
    draft: str = ""
    reference: str = ""

    @property
    def packs(self) -> tuple[str, ...]:
        """Names of the packs that are added for what was given."""
        given = {"against-zh": self.against, "draft-zh": self.draft, "reference": self.reference}
        return tuple(name for name, path in given.items() if path)

    def audit(self, document: Document, packs: Sequence[RulePack], mend: bool = True) -> tuple[Document, AuditResult]:
        """The report with the other documents beside it, audited. ReportcheckError: one that cannot be read or used."""
        from reportcheck.audit import audit

        if not self.packs:
            return document, audit(document, packs, mend=mend)
        from reportcheck.across import together

        last, earlier = (_read(path) if path else None for path in (self.against, self.draft))
        if last is not None:
            _of_earlier_year(document, last)
        books = None
        if self.reference:
            from reportcheck.across.books import books as make_books
            from reportcheck.tables.rows import read_rows

            books = make_books(self.reference, *read_rows(self.reference))
        return together(document, packs, last, earlier, books, mend)


def _read(path: str) -> Document:
    from reportcheck.readers import read

    try:
        return read(path, None)
    except OSError as error:
        fix = "Check the path and its permissions"
        raise ReportcheckError(path, f"cannot be read ({error.strerror or error})", fix) from None


def _of_earlier_year(document: Document, last: Document) -> None:
    """Last year's report must be of an earlier year, where both tell theirs."""
    now, then = ((one.period or "")[:4] for one in (document, last))
    if now.isdigit() and then.isdigit() and int(then) >= int(now):
        what = f"is a report of {then}, not of a year before {now} ({document.path})"
        raise ReportcheckError(last.path, what, "Give the report of the year before to --against")
