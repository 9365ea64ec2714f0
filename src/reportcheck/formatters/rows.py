"""Findings as rows for csv and xlsx: a finding a row, its claim in columns of its own, its counterparts in one."""

from __future__ import annotations

from reportcheck.formatters import shapes
from reportcheck.formatters.run import Audited, Run, fails
from reportcheck.formatters.text import located
from reportcheck.formatters.words import role
from reportcheck.model.result import Finding

COLUMNS = (
    "severity", "rule", "kind", "message", "reported", "expected", "gap", "path", "page", "line", "column", "text",
    "section", "others", "fingerprint", "suppressed",
)  # fmt: skip


def rows(run: Run) -> list[dict[str, str | int | None]]:
    """Every failed check of every report, suppressed ones (with their reason) included, in the order of COLUMNS."""
    return [_row(run, audited, found) for audited in run.audited for found in fails(audited.result)]


def _row(run: Run, audited: Audited, found: Finding) -> dict[str, str | int | None]:
    document, comparison = audited.document, found.comparison
    claim = comparison.operands[0][1] if comparison.operands else None
    place = document.place(claim.start, claim.end) if claim else None
    others = [
        f"{role(name, run.lang, o)} {o.text} ({located(document, o, run.lang)})" for name, o in comparison.operands[1:]
    ]
    return {
        "severity": found.severity,
        "rule": found.rule,
        "kind": found.kind,
        "message": run.say(found.message),
        "reported": comparison.reported,
        "expected": comparison.expected,
        "gap": shapes.number(comparison.gap),
        "path": document.path,
        "page": place.page if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "text": shapes.verbatim(document, claim) if claim else "",
        "section": " / ".join(getattr(claim, "section", ())),
        "others": "; ".join(others),
        "fingerprint": found.fingerprint,
        "suppressed": found.suppressed,
    }
