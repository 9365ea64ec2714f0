"""What an audit yields: comparisons made by checks, findings with their rule, and the result of a whole report."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NamedTuple

from reportcheck.digest import digest
from reportcheck.model.fact import Fact, Operand
from reportcheck.model.interval import Interval

Outcome = Literal["pass", "pass_by_rounding", "fail", "indeterminate", "blocked", "error"]
Severity = Literal["critical", "error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("critical", "error", "warning", "note")


class Comparison(NamedTuple):
    """What one check found. Pure: no rule id, no severity, no sentence.

    `reported` and `expected` are texts as a reader would write them; `gap` the signed distance of the nearest ends
    (0 where consistent); `power` the smallest error the check was sure to catch, None where a pass could not have
    failed (a vacuous pass). `values` fill further placeholders of the rule's message. `ceiling` caps the severity
    where the check had to assume something, which `because` names. `intervals` are those compared, what is reported
    first, for whoever wants to draw them.
    """

    outcome: Outcome
    operands: tuple[tuple[str, Operand], ...]
    reported: str = ""
    expected: str = ""
    gap: Fraction | None = None
    power: Fraction | None = None
    values: Mapping[str, str] = {}
    ceiling: Severity | None = None
    because: str = ""
    intervals: tuple[Interval, Interval] | None = None


class Finding(NamedTuple):
    """A comparison with the rule that asked for it (passes included: one entry of `checks` in the output)."""

    rule: str
    kind: str
    severity: Severity
    comparison: Comparison
    message: Mapping[str, str]  # by language
    suppressed: str = ""  # the reason given, or "" where it stands
    baselined: bool = False  # suppressed because it was accepted in a baseline

    @property
    def outcome(self) -> Outcome:
        return self.comparison.outcome

    @property
    def fingerprint(self) -> str:
        """Identity of the claim: rule, and what is measured where and when; neither line nor value."""
        claim = [self.rule]
        for role, operand in self.comparison.operands:
            if isinstance(operand, Fact):
                subject, section = operand.indicator or operand.label, "/".join(operand.section)
                claim.append(f"{role}|{subject}|{operand.measure}|{operand.period}|{operand.scope}|{section}")
            else:
                claim.append(f"{role}|{''.join(c for c in operand.text if not c.isdigit())[:40]}")
        return digest("\n".join(claim).encode())[:16]


class Unbound(NamedTuple):
    """A rule that found nothing to check, and the nearest thing it saw."""

    rule: str
    reason: str
    nearest: str = ""


class Repair(NamedTuple):
    """A figure whose change, to a value between the ends given (None: unbounded), makes failed checks hold.

    `together` are the figures that must be changed along with it, empty where it alone would do.
    """

    figure: Fact
    low: Fraction | None
    high: Fraction | None
    resolves: tuple[str, ...]  # fingerprints
    together: tuple[Fact, ...] = ()


class Change(NamedTuple):
    """A figure that an earlier draft had otherwise, had not, or alone had (its span is told by `Document.home`)."""

    kind: Literal["changed", "added", "dropped"]
    now: Fact | None
    then: Fact | None

    @property
    def start(self) -> int:
        fact = self.now or self.then
        return fact.start if fact else 0


class AuditResult(NamedTuple):
    """One report audited: every check made, and the facts it was made from."""

    facts: tuple[Fact, ...]
    checks: tuple[Finding, ...]
    unbound: tuple[Unbound, ...]
    rules: int
    repairs: tuple[Repair, ...] = ()
    changes: tuple[Change, ...] = ()  # since an earlier draft
    unmatched: tuple[Fact, ...] = ()  # rows of a table of reference, and figures, without a counterpart
    broken: tuple[str, ...] = ()  # finders that broke on this report: what they look for was not checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Fails that stand, worst first."""
        fails = [f for f in self.checks if f.outcome == "fail" and not f.suppressed]
        return tuple(sorted(fails, key=lambda f: SEVERITIES.index(f.severity)))
