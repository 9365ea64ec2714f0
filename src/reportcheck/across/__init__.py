"""What a report says against another document: last year's report, an earlier draft, a table of reference.

Pure: from documents and facts to statements that rules bind to (the packs `against-zh`, `draft-zh`, `reference`); who
reads the files is the command line. A span of the other document is told by its offset (`Document.home`).
"""

from __future__ import annotations

from collections.abc import Sequence

from reportcheck.across.against import against
from reportcheck.across.books import Books
from reportcheck.across.draft import changes, compared, draft
from reportcheck.across.pair import base_of, side_by_side
from reportcheck.across.reference import of_place, reference, unmatched
from reportcheck.audit import audit
from reportcheck.extraction import Extraction
from reportcheck.model.document import Document
from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.result import AuditResult
from reportcheck.model.rule import RulePack
from reportcheck.packs import lexicon as merge


def together(
    document: Document, packs: Sequence[RulePack], last: Document | None = None, earlier: Document | None = None,
    books: Books | None = None, mend: bool = True,
) -> tuple[Document, AuditResult]:  # fmt: skip
    """A report audited with what it is held against, and the document that tells the spans of all of them."""
    others = [one for one in (last, earlier, books.document if books else None) if one is not None]
    joined = side_by_side(document, others)

    def beside(extraction: Extraction, lexicon: Lexicon) -> list[Statement]:
        hooks = [against(joined, last)] if last else []
        hooks += [draft(joined, earlier)] if earlier else []
        hooks += [reference(joined, books)] if books else []
        return [statement for hook in hooks for statement in hook(extraction, lexicon)]

    result = audit(joined, packs, beside, mend)
    if earlier is not None:
        result = result._replace(changes=changes(compared(joined, earlier, result.facts, merge(packs))))
    if books is not None:
        left = unmatched(result.facts, of_place(books, joined), merge(packs), base_of(joined, books.document))
        result = result._replace(unmatched=left)
    return joined, result
