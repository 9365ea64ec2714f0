"""Which packs a report is audited with when the user names none."""

from __future__ import annotations

from reportcheck.model.document import Document


def choose_packs(document: Document) -> tuple[str, ...]:
    """Names of built-in packs for the language and genre of the report; `core` needs no vocabulary and always fits."""
    return ("core", "gov-work-report-zh") if document.language == "zh" else ("core",)
