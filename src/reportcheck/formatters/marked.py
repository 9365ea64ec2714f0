"""The report's own text cut into stretches, so that every figure can be shown for what came of checking it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from reportcheck.formatters.inert import same_length
from reportcheck.formatters.run import Audited, uses
from reportcheck.model.fact import Fact, Operand
from reportcheck.model.result import Finding

State = Literal["fail", "known", "hold", "idle", "item", ""]
ORDER: tuple[State, ...] = ("fail", "known", "hold", "idle", "item")
_SHORT = 16  # characters; longer operands that are no figures (headings, whole items) are marked only when asked for


@dataclass(slots=True)
class Mark:
    """A figure or operand at `start:end`: its number on the page, its state and the findings that it is in."""

    start: int
    end: int
    number: int
    state: State
    about: str = ""
    findings: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the report that are inside the same marks; `lead` is the most serious, `opens` those that begin here."""

    text: str
    marks: tuple[Mark, ...]
    lead: Mark | None
    opens: tuple[Mark, ...]


class Marked:
    """Every mark of a report, by place."""

    def __init__(self, audited: Audited, findings: list[Finding]) -> None:
        used = uses(audited.result)
        spans: dict[tuple[int, int], State] = {}
        about: dict[tuple[int, int], str] = {}
        for fact in audited.result.facts:
            spans[fact.start, fact.end] = "hold" if (fact.start, fact.end) in used else "idle"
            about[fact.start, fact.end] = _about(fact)
        inside: dict[tuple[int, int], list[int]] = {}
        for found in audited.result.checks:
            for nth, (_, operand) in enumerate(found.comparison.operands):
                if audited.document.home(operand.start)[1]:
                    continue
                span = operand.start, operand.end
                state = _state(found, operand, nth)
                if span not in spans or (state and ORDER.index(state) < ORDER.index(spans[span])):
                    spans[span] = state or "item"
        for number, found in enumerate(findings, 1):
            for _, operand in found.comparison.operands:
                inside.setdefault((operand.start, operand.end), []).append(number)
        self.marks = [
            Mark(*span, number, spans[span], about.get(span, ""), sorted(set(inside.get(span, []))))
            for number, span in enumerate(sorted(spans, key=lambda s: (s[0], -s[1])), 1)
        ]
        self._numbers = {(mark.start, mark.end): mark.number for mark in self.marks}
        self._starts = [mark.start for mark in self.marks]
        self._longest = max((mark.end - mark.start for mark in self.marks), default=0)

    def number(self, operand: Operand) -> int:
        """The number on the page of an operand's mark, 0 for one in a document compared with."""
        return self._numbers.get((operand.start, operand.end), 0)

    def stretches(self, text: str, start: int, end: int) -> Iterator[Stretch]:
        """`text[start:end]` from mark to mark."""
        near = self.marks[bisect_left(self._starts, start - self._longest) : bisect_right(self._starts, end - 1)]
        near = [mark for mark in near if mark.end > start]
        cuts = sorted({start, end, *(min(max(at, start), end) for mark in near for at in (mark.start, mark.end))})
        for low, high in pairwise(cuts):
            here = tuple(mark for mark in near if mark.start <= low and high <= mark.end)
            lead = min(here, key=lambda mark: ORDER.index(mark.state), default=None) if here else None
            opens = tuple(mark for mark in here if mark.start == low or (low == start and mark.start < low))
            yield Stretch(same_length(text[low:high]), here, lead, opens)


def _state(found: Finding, operand: Operand, nth: int) -> State:
    if found.outcome != "fail" or not (isinstance(operand, Fact) or nth == 0 or operand.end - operand.start <= _SHORT):
        return ""
    return "known" if found.suppressed else "fail"


def _about(fact: Fact) -> str:
    """What a figure means, in a line: label, period, and to whom it belongs where that is not the place itself."""
    said = [fact.label, fact.period or "", "" if fact.scope == "self" else fact.scope]
    return " · ".join(same_length(part) for part in said if part)
