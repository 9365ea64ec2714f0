"""Applies decisions to an audit: findings they speak of are marked, never dropped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatch
from pathlib import PurePath

from reportcheck.model.decision import Decision, Leftover
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult, Finding


def apply(
    document: Document, result: AuditResult, decisions: Sequence[Decision], today: date
) -> tuple[AuditResult, list[Leftover]]:
    """The audit with suppressed findings marked by their reason, and the decisions that suppressed none."""
    here = [decision for decision in decisions if not decision.report or matches(decision.report, document.path)]
    used: set[int] = set()
    checks = tuple(_decided(document, found, here, used, today) for found in result.checks)
    left = [_leftover(document, decision, checks, today) for decision in here if id(decision) not in used]
    return result._replace(checks=checks), left


def matches(pattern: str, path: str) -> bool:
    """Does a path, or the end of it, fit a pattern such as `*.docx` or `2025/*.md`?"""
    posix = PurePath(path).as_posix()
    return fnmatch(posix, pattern) or fnmatch(posix, f"*/{pattern}")


def values(found: Finding) -> tuple[str, ...]:
    """The figures of a finding as printed, by role: what a baseline remembers."""
    return tuple(f"{role}={''.join(operand.text.split())}" for role, operand in found.comparison.operands)


def _decided(document: Document, found: Finding, decisions: Sequence[Decision], used: set[int], today: date) -> Finding:
    for decision in decisions:
        live = decision.until is None or today <= decision.until
        if live and _about(document, decision, found) and decision.values in (None, values(found)):
            used.add(id(decision))
            return found._replace(suppressed=decision.reason, baselined=decision.values is not None)
    return found


def _leftover(document: Document, decision: Decision, checks: Sequence[Finding], today: date) -> Leftover:
    if decision.until is not None and decision.until < today:
        return Leftover(decision, "expired")
    changed = decision.values is not None and any(_about(document, decision, f) and not f.suppressed for f in checks)
    return Leftover(decision, "reopened" if changed else "unused")


def _about(document: Document, decision: Decision, found: Finding) -> bool:
    """Does the decision speak of this finding, by rule or fingerprint, and of its place?"""
    if found.outcome != "fail" or decision.target not in (found.rule, found.rule.rpartition("/")[2], found.fingerprint):
        return False
    if decision.lines is None:
        return True
    first, last = decision.lines
    own = (operand for _, operand in found.comparison.operands if not document.home(operand.start)[1])
    places = (document.place(operand.start, operand.end) for operand in own)
    return any(place.line <= last and first <= place.end_line for place in places)
