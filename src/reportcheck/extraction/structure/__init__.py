"""What a report says of its own structure: counted lists, numbered series, explained terms, dates."""

from __future__ import annotations

from typing import Any

from reportcheck.extraction.structure.after import counted_after
from reportcheck.extraction.structure.before import named_counts
from reportcheck.extraction.structure.coined import coined
from reportcheck.extraction.structure.dates import dated
from reportcheck.extraction.structure.glossary import glossary
from reportcheck.extraction.structure.lead import announced
from reportcheck.extraction.structure.repeated import repeated
from reportcheck.extraction.structure.series import marks, numbered, series
from reportcheck.extraction.structure.terms import coined_counts
from reportcheck.extraction.structure.view import View
from reportcheck.model.document import Document
from reportcheck.model.fact import Statement


def structures(document: Document, sentences: Any = None) -> list[Statement]:
    """Every statement about structure that the report makes; Chinese reports only."""
    if document.language != "zh" or not document.text:
        return []
    view = View(document)
    made = series(view, marks(view))
    counts = [
        *named_counts(view),
        *counted_after(view),
        *coined_counts(view),
        *repeated(view),
        *announced(view, made),
    ]
    settled = (statement.roles["stated"][0].start for statement in counts if "stated" in statement.roles)
    return [*counts, *coined(view, settled), *glossary(view), *numbered(view, made), *dated(view, document.period)]
