"""Audits a report with one change at a time and counts what the packs notice, by kind of change and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reportcheck.audit import audit
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact
from reportcheck.model.result import AuditResult, Finding
from reportcheck.model.rule import RulePack
from reportcheck.mutation.change import Mutant, applied

LOUD = ("critical", "error", "warning")
_OF_WORDS = ("dropped", "count", "heading")  # changes of what items stand for
EVALUATED = ("pass", "pass_by_rounding", "fail")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Tried:
    """One change and what came of it. `killed_by` are the rules with a new finding; `held_by` those whose checks, with
    power, used the figure before it was changed; `located`: one of the findings points at the change."""

    mutant: Mutant
    killed_by: tuple[str, ...]
    held_by: tuple[str, ...]
    located: bool

    @property
    def killed(self) -> bool:
        return bool(self.killed_by)


@dataclass(frozen=True, slots=True)
class Score:
    """How many of how many."""

    killed: int
    of: int

    @property
    def rate(self) -> Fraction:
        """The share killed; 1 where there was nothing to kill."""
        return Fraction(self.killed, self.of) if self.of else Fraction(1)


def trials(
    document: Document, packs: Sequence[RulePack], result: AuditResult, chosen: Sequence[Mutant]
) -> Iterator[Tried]:
    """Each change tried; `result` is the audit of the unchanged report by the same packs."""
    known = Counter(_key(found) for found in result.findings if found.severity in LOUD)
    holding = [c for c in result.checks if c.outcome in EVALUATED and c.comparison.power is not None]
    for mutant in chosen:
        held = {check.rule for check in holding if _holds(check, mutant)}
        new = _new(audit(applied(document, mutant), packs, mend=False), known)
        places = [(o.start, o.end) for found in new for _, o in found.comparison.operands]
        located = any(_meet(place, span) for place in places for span in _changed(mutant))
        yield Tried(mutant, tuple(sorted({found.rule for found in new})), tuple(sorted(held)), located)


def score(tried: Sequence[Tried], kind: str | None = None) -> Score:
    """How many changes were noticed, of all or of one kind."""
    asked = [one for one in tried if kind in (None, one.mutant.kind)]
    return Score(sum(one.killed for one in asked), len(asked))


def by_rule(tried: Sequence[Tried]) -> dict[str, Score]:
    """For each rule how many it noticed, of those it noticed and those of figures it holds."""
    rules = sorted({rule for one in tried for rule in (*one.killed_by, *one.held_by)})
    return {
        rule: Score(
            sum(rule in one.killed_by for one in tried), sum(rule in (*one.killed_by, *one.held_by) for one in tried)
        )
        for rule in rules
    }


def _holds(check: Finding, mutant: Mutant) -> bool:
    """Did the check use what was changed? An item that merely has the figure among its words does not hold it."""
    return any(
        _meet((operand.start, operand.end), mutant.about)
        and (mutant.kind in _OF_WORDS or isinstance(operand, Fact) or operand.number is not None)
        for _, operand in check.comparison.operands
    )


def _new(result: AuditResult, known: Counter[tuple[object, ...]]) -> list[Finding]:
    return [found for found in result.findings if found.severity in LOUD and not known[_key(found)]]


def _key(found: Finding) -> tuple[object, ...]:
    """What makes two findings one: rule, sentence, and the words it points at."""
    operands = tuple((role, operand.text) for role, operand in found.comparison.operands)
    return found.rule, tuple(found.message.items()), operands


def _changed(mutant: Mutant) -> tuple[Span, Span]:
    """Where the change stands afterwards, and what it is about."""
    by = len(mutant.new) - (mutant.end - mutant.start)
    start, end = mutant.about
    moved = (start + by if start >= mutant.end else start, end + by)
    return (mutant.start, mutant.start + max(len(mutant.new), 1)), moved


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
