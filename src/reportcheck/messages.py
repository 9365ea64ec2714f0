"""A comparison in words: fills the placeholders of a rule's message, in each language the rule has."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck.model.fact import Fact
from reportcheck.model.result import Comparison
from reportcheck.model.rule import Rule


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def placeholders(comparison: Comparison) -> Mapping[str, str]:
    """What a message may name: reported, expected, gap, label, each role's printed text, and the check's own values."""
    values = {"reported": comparison.reported, "expected": comparison.expected, "gap": ""}
    if comparison.gap is not None:
        values["gap"] = decimal_text(comparison.gap) if comparison.gap else "0"
    for role, operand in reversed(comparison.operands):
        values[role] = operand.text
        if isinstance(operand, Fact):
            values["label"] = operand.label
    return {**values, **comparison.values}


def render(rule: Rule, comparison: Comparison) -> Mapping[str, str]:
    """The rule's message by language, on one line; a rule without one says reported against expected."""
    values = _Known(placeholders(comparison))
    texts = rule.message or {"zh": "{reported}；应为 {expected}", "en": "{reported}; expected {expected}"}
    return {language: " ".join(text.format_map(values).split()) for language, text in texts.items()}


def decimal_text(value: object) -> str:
    """An exact number as people write it: at most six decimals, no trailing zeros."""
    from fractions import Fraction

    number = Fraction(str(value)) if not isinstance(value, Fraction) else value
    scaled = round(number * 10**6)
    whole, part = divmod(abs(scaled), 10**6)
    text = f"{whole}.{part:06d}".rstrip("0").rstrip(".")
    return f"-{text}" if scaled < 0 else text
