"""Proves a pack: runs the tests that stand beside its rules through reading, extraction, binding and checks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Literal, NamedTuple

from reportcheck.audit import judge
from reportcheck.binding import Bound, bind
from reportcheck.extraction import Extraction, extract
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.result import Finding, Outcome
from reportcheck.model.rule import Rule, RulePack
from reportcheck.readers import read

EXPECTED = ("consistent", "inconsistent", "not_bound")
PASSES: tuple[Outcome, ...] = ("pass", "pass_by_rounding")
Verdict = Literal["ok", "missed", "false", "unbound", "bound", "error"]


@dataclass(frozen=True, slots=True)
class Proof:
    """One embedded test: `missed` an error not found, `false` one found where none is, `unbound` nothing compared,
    `bound` something compared where nothing should be; `difference` says what was seen."""

    rule: Rule
    expected: str
    text: str
    verdict: Verdict
    difference: str = ""


def prove(pack: RulePack, lexicon: Lexicon, rules: Iterable[Rule] | None = None) -> list[Proof]:
    """Every embedded test of the pack's rules."""
    return [
        run_test(rule, expected, text, lexicon)
        for rule in (pack.rules if rules is None else rules)
        for expected in EXPECTED
        for text in rule.tests.get(expected, ())
    ]


class Tried(NamedTuple):
    """A rule on a text: what was read, what was bound, and what the checks found."""

    extraction: Extraction
    bound: Bound
    checks: list[Finding]


def tried(rule: Rule, text: str, lexicon: Lexicon) -> Tried:
    """The rule alone on the text alone, or beside the other document that a pair names."""
    report, *others = text.split("\f")
    document = _document(report)
    found = extract(document, lexicon)
    statements = list(found.statements)
    for how, other in zip(others[::2], others[1::2], strict=True):
        beside = getattr(import_module(f"reportcheck.across.{how}"), how)
        statements += beside(document, _document(other))(found, lexicon)
    bound = bind(rule, found.facts, statements, lexicon)
    return Tried(found, bound, [judge(rule, statement) for statement in bound.statements])


def run_test(rule: Rule, expected: str, text: str, lexicon: Lexicon) -> Proof:
    """One embedded test."""
    found, bound, checks = tried(rule, text, lexicon)
    verdict = _verdict(expected, [check.outcome for check in checks])
    if verdict == "ok" and rule.shows and any(check.comparison.power is not None for check in checks):
        verdict = "false"  # it said that it could not fail
    if verdict == "ok":
        return Proof(rule, expected, text, verdict)
    if not checks:
        seen = f"{bound.reason}{f'; nearest: {bound.nearest}' if bound.nearest else ''}; read: {_facts(found.facts)}"
    else:
        seen = "; ".join(_check(check) for check in checks)
    return Proof(rule, expected, text, verdict, seen)


def _document(text: str) -> Document:
    """Text as a report: as Markdown where it has headings or a table."""
    return read("test.md" if text.startswith("#") or "|" in text else "test.txt", text.encode())


def _verdict(expected: str, outcomes: Sequence[Outcome]) -> Verdict:
    if "error" in outcomes:
        return "error"
    if expected == "not_bound":
        return "bound" if outcomes else "ok"
    if not outcomes:
        return "unbound"
    if expected == "inconsistent":
        return "ok" if "fail" in outcomes else "missed"
    if "fail" in outcomes:
        return "false"
    return "ok" if any(outcome in PASSES for outcome in outcomes) else "unbound"


def _check(check: Finding) -> str:
    """What one check compared and found, in a line."""
    comparison = check.comparison
    operands = ", ".join(f"{role} {operand.text}" for role, operand in comparison.operands)
    said = f"reported {comparison.reported or '-'}, expected {comparison.expected or '-'}"
    because = f" ({comparison.because})" if comparison.because else ""
    return f"{check.outcome}: {operands}; {said}{because}"


def _facts(facts: Sequence[Fact]) -> str:
    """The facts read, as far as selectors tell them apart."""
    shown = [
        " ".join(
            (fact.indicator or f"“{fact.label}”", fact.text, fact.measure, fact.status, fact.period or "no period")
        )
        for fact in facts[:6]
    ]
    return "; ".join(shown) + ("; ..." if len(facts) > 6 else "") if shown else "no figure"
