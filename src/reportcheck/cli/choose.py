"""Which packs a report is audited with when neither the user nor a config names any."""

from __future__ import annotations

from reportcheck import regex
from reportcheck.model.document import Document
from reportcheck.packs.find import built_in

_GENRES = {
    "zh": (
        (regex.compile("公报|统计局国家统计局|经济运行"), "statistical-communique-zh"),
        (regex.compile("预算(?:执行|（?草案|编制|公开|报告|的?决算)|财政预算|决算"), "budget-report-zh"),
        (regex.compile(""), "gov-work-report-zh"),
    ),
    "en": (
        (regex.compile(r"(?i)work of the government|government work"), "gov-work-report-en"),
        (regex.compile(""), "business-review-en"),
    ),
}


def choose_packs(document: Document) -> tuple[str, ...]:
    """`core`, which needs no vocabulary, and the pack for the language and genre that the title tells, if any."""
    known = built_in()
    title = document.title or document.text[:200]
    fitting = (pack for pattern, pack in _GENRES[document.language] if pattern.search(title) and pack in known)
    return ("core", *list(fitting)[:1])
