"""A comparison in words: fills the placeholders of a rule's message, in each language the rule has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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


class Told(Mapping[str, str]):
    """A rule's message by language, put in words when it is read: of what holds, hardly any ever is."""

    __slots__ = ("_comparison", "_made", "_rule")

    def __init__(self, rule: Rule, comparison: Comparison) -> None:
        self._rule, self._comparison = rule, comparison
        self._made: Mapping[str, str] | None = None

    def _words(self) -> Mapping[str, str]:
        if self._made is None:
            self._made = render(self._rule, self._comparison)
        return self._made

    def __getitem__(self, language: str) -> str:
        return self._words()[language]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words())

    def __len__(self) -> int:
        return len(self._words())


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
