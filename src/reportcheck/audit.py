"""The audit in one sentence: extract facts, bind each rule to what it compares, check, judge. Start reading here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from reportcheck.binding import bind
from reportcheck.checks import run
from reportcheck.extraction import extract
from reportcheck.messages import render
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.result import SEVERITIES, AuditResult, Comparison, Finding, Severity, Unbound
from reportcheck.model.rule import Rule, RulePack
from reportcheck.packs import lexicon as merge


def audit(document: Document, packs: Sequence[RulePack]) -> AuditResult:
    """Every check that the rules of `packs` make on the report, and the facts they were made from."""
    lexicon = merge(packs)
    extraction = extract(document, lexicon)
    checks: list[Finding] = []
    unbound: list[Unbound] = []
    rules = [rule for pack in packs for rule in pack.rules]
    for rule in rules:
        bound = bind(rule, extraction.facts, extraction.statements, lexicon)
        if not bound.statements:
            unbound.append(Unbound(rule.name, bound.reason, bound.nearest))
        checks += (judge(rule, statement) for statement in bound.statements)
    return AuditResult(extraction.facts, tuple(_block(_distinct(checks))), tuple(unbound), len(rules))


def judge(rule: Rule, statement: Statement) -> Finding:
    """Run the rule's check and stamp the rule's id, severity and sentence on what it found."""
    comparison = run(rule.check, statement, rule.options)
    severity = _capped(rule.severity, comparison.ceiling, "warning" if statement.doubt else None)
    return Finding(rule.name, rule.check, severity, comparison, render(rule, comparison), _fingerprint(rule, comparison))


def _capped(severity: Severity, *ceilings: Severity | None) -> Severity:
    """An assumption never makes a finding louder: the mildest of the severities given."""
    return max((severity, *(c for c in ceilings if c)), key=SEVERITIES.index)


def _fingerprint(rule: Rule, comparison: Comparison) -> str:
    """Identity of the claim: rule, and what is measured where and when; neither line nor value."""
    claim = [rule.name]
    for role, operand in comparison.operands:
        if isinstance(operand, Fact):
            what = operand.indicator or operand.label
            claim.append(f"{role}|{what}|{operand.measure}|{operand.period}|{operand.scope}|{'/'.join(operand.section)}")
        else:
            claim.append(f"{role}|{''.join(c for c in operand.text if not c.isdigit())[:40]}")
    return hashlib.sha256("\n".join(claim).encode()).hexdigest()[:16]


def _distinct(checks: Iterable[Finding]) -> list[Finding]:
    """One finding a claim: the same figures found in conflict by two statements of one kind are said once."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for found in checks:
        key = (found.kind, found.outcome, frozenset((o.start, o.end) for _, o in found.comparison.operands))
        if key not in seen:
            seen.add(key)
            kept.append(found)
    return kept


def _block(checks: list[Finding]) -> list[Finding]:
    """Mentions first: where two mentions of a fact disagree, what else depends on them is blocked, not said again."""
    return checks
