"""The documents that a report is held against: read once, with the packs that hold the rules for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportcheck.errors import ReportcheckError
from reportcheck.model.document import Document

if TYPE_CHECKING:
    from reportcheck.extraction import Extraction
    from reportcheck.model.fact import Statement
    from reportcheck.model.lexicon import Lexicon

    Hook = Callable[[Extraction, Lexicon], Iterable[Statement]]


@dataclass(frozen=True, slots=True)
class Beside:
    """Paths given with --against, empty where not."""

    against: str = ""

    @property
    def packs(self) -> tuple[str, ...]:
        """Names of the packs that are added for what was given."""
        return ("against-zh",) if self.against else ()

    def take(self, document: Document) -> tuple[Document, Hook | None]:
        """The report with the other documents beside it, and what `audit` is to ask about them."""
        if not self.against:
            return document, None
        from reportcheck.across.against import against
        from reportcheck.across.pair import side_by_side

        last = _read(self.against)
        _earlier(document, last)
        return side_by_side(document, [last]), against(document, last)


def _read(path: str) -> Document:
    from reportcheck.readers import read

    try:
        return read(path, None)
    except OSError as error:
        fix = "Check the path and its permissions"
        raise ReportcheckError(path, f"cannot be read ({error.strerror or error})", fix) from None


def _earlier(document: Document, last: Document) -> None:
    """Last year's report must be of an earlier year, where both tell theirs."""
    now, then = ((one.period or "")[:4] for one in (document, last))
    if now.isdigit() and then.isdigit() and int(then) >= int(now):
        what = f"is a report of {then}, not of a year before {now} ({document.path})"
        raise ReportcheckError(last.path, what, "Give the report of the year before to --against")
