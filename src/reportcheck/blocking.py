"""Mentions first: what depends on figures already found in conflict is blocked, so that one slip is said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reportcheck.model.result import SEVERITIES, Finding
from reportcheck.model.said import Said

Span = tuple[int, int]
_ROOM = 256  # characters
_BECAUSE = Said("depends on figures that are in conflict already", "所依据的数字已有不符，待其核实")


def blocked(checks: Iterable[Finding]) -> list[Finding]:
    """The checks in their order; of fails on one claim the most serious stands, an agreement before others."""
    found = list(checks)
    fails = [at for at, check in enumerate(found) if check.outcome == "fail"]
    fails.sort(key=lambda at: (SEVERITIES.index(found[at].severity), found[at].kind != "agreement", -_size(found[at])))
    standing: list[list[Span]] = []
    near: dict[int, set[int]] = defaultdict(set)  # claims by where they stand: a report may have thousands
    for at in fails:
        compared = [operand for role, operand in found[at].comparison.operands if role != "also"]
        spans = [(operand.start, operand.end) for operand in compared]
        claims = {claim for span in spans for room in _rooms(span) for claim in near[room]}
        if any(_rests_on(spans, standing[claim]) for claim in claims):
            held = found[at].comparison._replace(outcome="blocked", because=_BECAUSE)
            found[at] = found[at]._replace(comparison=held)
        else:
            own = spans[:2] if found[at].kind == "agreement" else spans
            for room in (room for span in own for room in _rooms(span)):
                near[room].add(len(standing))
            standing.append(own)
    return found


def _rooms(span: Span) -> range:
    """The stretches of the text that a span lies in; spans that overlap share one."""
    return range(span[0] // _ROOM, span[1] // _ROOM + 1)


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
