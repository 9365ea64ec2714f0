"""Mentions first: what depends on figures already found in conflict is blocked, so that one slip is said once."""

from __future__ import annotations

from collections.abc import Iterable

from reportcheck.model.result import SEVERITIES, Finding
from reportcheck.model.said import Said

Span = tuple[int, int]
_BECAUSE = Said("depends on figures that are in conflict already", "所依据的数字已有不符，待其核实")


def blocked(checks: Iterable[Finding]) -> list[Finding]:
    """The checks in their order; of fails on one claim the most serious stands, an agreement before others."""
    found = list(checks)
    fails = [at for at, check in enumerate(found) if check.outcome == "fail"]
    fails.sort(key=lambda at: (SEVERITIES.index(found[at].severity), found[at].kind != "agreement", -_size(found[at])))
    standing: list[list[Span]] = []
    for at in fails:
        compared = [operand for role, operand in found[at].comparison.operands if role != "also"]
        spans = [(operand.start, operand.end) for operand in compared]
        if any(_rests_on(spans, claim) for claim in standing):
            held = found[at].comparison._replace(outcome="blocked", because=_BECAUSE)
            found[at] = found[at]._replace(comparison=held)
        else:
            standing.append(spans[:2] if found[at].kind == "agreement" else spans)
    return found


def _size(check: Finding) -> int:
    return sum(len(operand.text) for _, operand in check.comparison.operands[:2])


def _rests_on(spans: list[Span], claim: list[Span]) -> bool:
    """Does a fail share its own claim, or half of what it compares, with one that stands?"""
    shared = [any(_one(span, other) for other in claim) for span in spans]
    return bool(shared) and (shared[0] or 2 * sum(shared) >= len(shared))


def _one(a: Span, b: Span) -> bool:
    """Do two spans speak of one thing? A figure within a whole clause that is counted does not."""
    overlap, longer = min(a[1], b[1]) - max(a[0], b[0]), max(a[1] - a[0], b[1] - b[0])
    return overlap > 0 and (longer <= 20 or 2 * overlap >= longer)
