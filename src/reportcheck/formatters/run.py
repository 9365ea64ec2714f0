"""What every formatter is given: the reports audited in one run and how they are to be shown; and what counts in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reportcheck.model.decision import Leftover
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Operand
from reportcheck.model.result import SEVERITIES, AuditResult, Finding
from reportcheck.model.rule import Rule, RulePack

EVALUATED = ("pass", "pass_by_rounding", "fail")


class Audited(NamedTuple):
    """One report with its audit. `leftovers` are decisions that suppressed nothing; `fail_on` the least severity
    that makes the run fail."""

    document: Document
    result: AuditResult
    packs: tuple[RulePack, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    fail_on: str = "error"


class Failure(NamedTuple):
    """An input that could not be audited, and the line said about it."""

    path: str
    message: str


class Run(NamedTuple):
    """Reports audited together. `terminal`: colours may be used; `width` is that of the lines, in columns."""

    audited: tuple[Audited, ...]
    failures: tuple[Failure, ...] = ()
    lang: str = "zh"
    show_pass: bool = False
    quiet: bool = False
    coverage: bool = False
    terminal: bool = False
    width: int = 100

    @property
    def packs(self) -> tuple[RulePack, ...]:
        """The packs used, each once."""
        return tuple({(p.id, p.source): p for a in self.audited for p in a.packs}.values())

    @property
    def rules(self) -> dict[str, Rule]:
        """The rules used, by full name."""
        return {rule.name: rule for pack in self.packs for rule in pack.rules}

    def say(self, texts: Mapping[str, str], otherwise: str = "") -> str:
        """The text in the language of the run, else in any other it has."""
        if not texts:
            return otherwise
        return str(texts.get(self.lang) or next(iter(texts.values())))


def fails(result: AuditResult) -> list[Finding]:
    """Every check that failed, those suppressed or in a baseline included, worst first, then by place."""
    found = [check for check in result.checks if check.outcome == "fail"]
    return sorted(
        found, key=lambda f: (SEVERITIES.index(f.severity), [(o.start, o.end) for _, o in f.comparison.operands[:1]])
    )


def loud(found: Finding, fail_on: str) -> bool:
    """Does this finding make the run fail?"""
    stands = found.outcome == "fail" and not found.suppressed and fail_on != "never"
    return stands and SEVERITIES.index(found.severity) <= SEVERITIES.index(fail_on)


def uses(result: AuditResult) -> Counter[tuple[int, int]]:
    """How many evaluated checks with power used the figure at each span: those a plausible slip would have failed."""
    facts = sorted(result.facts, key=lambda fact: fact.start)
    used: Counter[tuple[int, int]] = Counter()
    for check in result.checks:
        if check.outcome in EVALUATED and check.comparison.power is not None:
            used.update({span for _, operand in check.comparison.operands for span in _figures(facts, operand)})
    return used


def _figures(facts: Sequence[Fact], operand: Operand) -> Iterator[tuple[int, int]]:
    """The spans of the figures an operand stands for: its own, or that of the number which an item was read from."""
    if isinstance(operand, Fact):
        yield operand.start, operand.end
    elif operand.number is not None:
        at = bisect_left(facts, operand.start, key=lambda fact: fact.end - 1)
        while at < len(facts) and facts[at].start < operand.end:
            dated = facts[at].figure.kind == "date"  # whose item holds the day of the year
            if dated or facts[at].value == operand.number:
                yield facts[at].start, facts[at].end
            at += 1


def summary(audited: Audited) -> dict[str, int]:
    """The counts of one report (output-contract.md, `summary`); suppressed and baselined fails count only as such."""
    result = audited.result
    used = uses(result)
    outcomes = Counter(_standing(check) for check in result.checks)
    return {
        "figures": len(result.facts),
        "figures_checked": sum((f.start, f.end) in used for f in result.facts),
        "rules": result.rules,
        "rules_bound": result.rules - len(result.unbound),
        "checks": len(result.checks),
        **{k: outcomes[k] for k in ("pass", "pass_by_rounding", "fail", "indeterminate")},
        "not_bound": len(result.unbound),
        **{k: outcomes[k] for k in ("blocked", "error", "suppressed", "baselined")},
        "unused_suppressions": len(audited.leftovers),
    }


def _standing(check: Finding) -> str:
    return "baselined" if check.baselined else "suppressed" if check.suppressed else check.outcome
