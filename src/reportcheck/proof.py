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
from reportcheck.model.said import Said, said
from reportcheck.readers import read

EXPECTED = ("consistent", "inconsistent", "not_bound")
PASSES: tuple[Outcome, ...] = ("pass", "pass_by_rounding")
_NOTHING = Said("")
Verdict = Literal["ok", "missed", "false", "unbound", "bound", "error"]


@dataclass(frozen=True, slots=True)
class Proof:
    """One embedded test: `missed` an error not found, `false` one found where none is, `unbound` nothing compared,
    `bound` something compared where nothing should be; `difference` says what was seen."""

    rule: Rule
    expected: str
    text: str
    verdict: Verdict
    difference: Said = _NOTHING


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
    verdict = "error" if found.broken else _verdict(expected, [check.outcome for check in checks])
    if verdict == "ok" and rule.shows and any(check.comparison.power is not None for check in checks):
        verdict = "false"  # it said that it could not fail
    if verdict == "ok":
        return Proof(rule, expected, text, verdict)
    if not checks:
        seen = _unbound(bound, found.facts)
    else:
        seen = Said(*("; ".join(_check(check, lang) for check in checks) for lang in ("en", "zh")))
    return Proof(rule, expected, text, verdict, seen)


def _unbound(bound: Bound, facts: Sequence[Fact]) -> Said:
    """Why nothing was compared, what came nearest, and what was read."""
    near = bound.nearest
    en = f"{bound.reason}{f'; nearest: {near}' if near else ''}; read: {_facts(facts) or 'no figure'}"
    reason, nearest = said(bound.reason, "zh"), said(near, "zh") if near else ""
    return Said(en, f"{reason}{f'；最接近的：{nearest}' if nearest else ''}；读到：{_facts(facts) or '没有数字'}")


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


def _check(check: Finding, lang: str) -> str:
    """What one check compared and found, in a line."""
    comparison = check.comparison
    operands = ", ".join(f"{role} {operand.text}" for role, operand in comparison.operands)
    because = f" ({said(comparison.because, lang)})" if comparison.because else ""
    reported, expected = comparison.reported or "-", comparison.expected or "-"
    if lang == "zh":
        return f"{check.outcome}：{operands}；报告为{reported}，对照为{expected}{because}"
    return f"{check.outcome}: {operands}; reported {reported}, expected {expected}{because}"


def _facts(facts: Sequence[Fact]) -> str:
    """The facts read, as far as selectors tell them apart."""
    shown = [
        " ".join(
            (fact.indicator or f"“{fact.label}”", fact.text, fact.measure, fact.status, fact.period or "no period")
        )
        for fact in facts[:6]
    ]
    return "; ".join(shown) + ("; ..." if len(facts) > 6 else "")
