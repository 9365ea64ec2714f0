"""Findings by cause: those that share a figure belong together, as one slip often makes several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reportcheck.model.fact import Operand
from reportcheck.model.result import SEVERITIES, Finding


class Cause(NamedTuple):
    """Findings that hang together, worst first, and the figures that more than one of them uses."""

    findings: tuple[Finding, ...]
    shared: tuple[Operand, ...]


def causes(findings: Sequence[Finding]) -> list[Cause]:
    """The findings in groups that share operands, the most serious group first, then by place in the report."""
    leader = list(range(len(findings)))

    def find(i: int) -> int:
        while leader[i] != i:
            leader[i] = i = leader[leader[i]]
        return i

    first: dict[tuple[int, int], int] = {}
    for i, found in enumerate(findings):
        for _, operand in found.comparison.operands:
            leader[find(i)] = find(first.setdefault((operand.start, operand.end), i))
    groups: dict[int, list[Finding]] = {}
    for i, found in enumerate(findings):
        groups.setdefault(find(i), []).append(found)
    return [_cause(sorted(group, key=_rank)) for group in sorted(groups.values(), key=lambda g: min(map(_rank, g)))]


def _cause(findings: list[Finding]) -> Cause:
    used = Counter(span for f in findings for span in {(o.start, o.end) for _, o in f.comparison.operands})
    operands = {(o.start, o.end): o for f in findings for _, o in f.comparison.operands}
    most = max(used.values(), default=0)
    shared = tuple(operands[span] for span, n in sorted(used.items()) if n == most > 1)
    return Cause(tuple(findings), shared)


def _rank(found: Finding) -> tuple[int, int]:
    operands = found.comparison.operands
    return SEVERITIES.index(found.severity), min((o.start for _, o in operands), default=0)
