"""The objects of output-contract.md (SPAN, CHECK, a line of `facts`) as dictionaries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reportcheck.formatters.run import uses
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Figure, Operand
from reportcheck.model.result import AuditResult, Finding
from reportcheck.model.said import said

PRINTED = ("ratio", "range", "fraction", "date")  # kinds whose value is not one number


def span(document: Document, role: str, operand: Operand) -> dict[str, Any]:
    """SPAN: where an operand stands in the source, and its words as they stand there."""
    path = document.home(operand.start)[0].path
    return {"role": role, "text": verbatim(document, operand), **place(document, operand), "path": path}


def verbatim(document: Document, operand: Operand) -> str:
    """The operand's words as printed in the source, line breaks and stray spaces included."""
    return document.verbatim(operand.start, operand.end) or operand.text


def place(document: Document, operand: Operand) -> dict[str, Any]:
    """1-based line and column in code points, end exclusive; page for PDF, else None."""
    return document.place(operand.start, operand.end)._asdict()


def check(document: Document, found: Finding, message: str, lang: str = "en") -> dict[str, Any]:
    """CHECK: one comparison, pass or fail, with the words said about it in the language of the run."""
    comparison = found.comparison
    return {
        "rule": found.rule,
        "kind": found.kind,
        "severity": found.severity,
        "outcome": found.outcome,
        "message": message,
        "reported": comparison.reported,
        "expected": comparison.expected,
        "gap": number(comparison.gap),
        "power": number(comparison.power),
        "fingerprint": found.fingerprint,
        "because": said(comparison.because, lang),
        "suppressed": found.suppressed,
        "baselined": found.baselined,
        "spans": [span(document, role, operand) for role, operand in comparison.operands],
    }


def facts(document: Document, result: AuditResult) -> Iterator[dict[str, Any]]:
    """One dictionary a figure, in order of appearance, with the fields of output-contract.md."""
    used = uses(result)
    for fact in sorted(result.facts, key=lambda f: (f.start, f.end)):
        interval = fact.interval()
        yield {
            **place(document, fact),
            "text": verbatim(document, fact),
            "value": value_text(fact),
            "low": number(interval.low),
            "high": number(interval.high),
            "low_closed": interval.low_closed,
            "high_closed": interval.high_closed,
            "unit": fact.figure.unit,
            "hedge": fact.figure.hedge,
            "measure": fact.measure,
            "label": fact.label,
            "indicator": fact.indicator,
            "period": fact.period,
            "status": fact.status,
            "scope": fact.scope,
            "among": fact.among,
            "section": list(fact.section),
            "checks": used[fact.start, fact.end],
            "doubt": fact.doubt,
        }


def value_text(fact: Fact) -> str:
    """The signed value in decimal digits, with as many decimals as were printed; ratios, ranges, fractions as such."""
    figure = fact.figure
    if figure.printed and (figure.parts or figure.kind in PRINTED):
        return figure.printed
    return ("-" if fact.value < 0 else "") + _digits(figure)


def _digits(figure: Figure) -> str:
    value = abs(figure.value)
    whole = value == value.to_integral_value()
    if whole and (figure.ulp == 0 or figure.ulp >= 1):
        return format(value.to_integral_value(), "f")
    if 0 < figure.ulp < 1 and value % figure.ulp == 0:
        return format(value.quantize(figure.ulp.normalize()), "f")
    return format(value, "f")


def number(value: Fraction | Decimal | None) -> str | None:
    """An exact number: decimal digits where they end, else `numerator/denominator`; None stays None."""
    if value is None:
        return None
    exact = Fraction(value)
    rest, twos, fives = exact.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return str(exact)
    places = max(twos, fives)
    digits = f"{abs(exact.numerator) * 10**places // exact.denominator:0{places + 1}d}"
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if exact < 0 else text
