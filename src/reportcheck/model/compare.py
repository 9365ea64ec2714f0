"""From intervals to outcomes: the few ways in which checks compare what is reported with what follows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from reportcheck.model.fact import Fact, Figure, Operand, Statement
from reportcheck.model.interval import Interval
from reportcheck.model.result import Comparison, Outcome, Severity

Named = Sequence[tuple[str, Operand]]


def operands(statement: Statement, claim: str = "") -> list[tuple[str, Operand]]:
    """Every operand with its role, the claim's first."""
    first = [(claim, operand) for operand in statement.roles.get(claim, ())]
    return first + [(role, operand) for role, all_of in statement.roles.items() if role != claim for operand in all_of]


def equality(named: Named, reported: Interval, expected: Interval, exact: bool, texts: tuple[str, str],
             values: Mapping[str, str] | None = None, ceiling: Severity | None = None) -> Comparison:  # fmt: skip
    """Consistent where the intervals meet; `exact` says whether the printed values themselves agree."""
    meets = reported.meets(expected)
    gap = _NOUGHT if meets else reported.gap(expected)
    outcome: Outcome = "fail" if not meets else "pass" if exact else "pass_by_rounding"
    width = _sum(reported.width, expected.width)
    return Comparison(outcome, tuple(named), *texts, gap, width, values or {}, ceiling, intervals=(reported, expected))


def at_most(named: Named, smaller: Interval, larger: Interval, texts: tuple[str, str],
            values: Mapping[str, str] | None = None, ceiling: Severity | None = None) -> Comparison:  # fmt: skip
    """Violated only if even the most favourable values conflict (semantics.md, targets and order)."""
    fails = larger.below(smaller)
    settled = larger.low is not None and smaller.high is not None
    power = _sum(smaller.width, larger.width) if settled or fails else None
    outcome: Outcome = "fail" if fails else "pass"
    if not fails and ((smaller.low is None and smaller.high is None) or (larger.high is None and larger.low is None)):
        outcome = "indeterminate"
    gap = larger.gap(smaller) if fails else Fraction(0)
    return Comparison(
        outcome, tuple(named), *texts, gap, power or Fraction(0), values or {}, ceiling, intervals=(smaller, larger)
    )


_NOUGHT = Fraction(0)


def _sum(a: Fraction | None, b: Fraction | None) -> Fraction | None:
    return None if a is None or b is None else a + b


def amount(value: Fraction | Decimal, unit: str = "") -> str:
    """A value as people write it, in 万 or 亿 where that is shorter: 18802000000 元 -> 188.02亿元."""
    number = Fraction(value)
    if unit == "$" or (unit.isascii() and unit.islower() and len(unit) > 2):
        return _english(number, unit)
    if not unit:
        return _grouped(decimal(number)) if abs(number) >= 10**4 else decimal(number)
    for power, word in ((12, "万亿"), (8, "亿"), (4, "万")):
        if abs(number) >= 10**power and unit not in ("%", "个百分点"):
            return decimal(number / 10**power) + word + unit
    return decimal(number) + unit


def like(value: Fraction | Decimal, claim: Figure) -> str:
    """A value as the claim is printed: a bare cell of a table in 万元 gives a bare number of 万元, else `amount`."""
    if not (claim.value and _BARE.fullmatch(claim.text)):
        return amount(value, claim.unit)
    (a, b), (c, d), (e, f) = (
        one.as_integer_ratio() for one in (value, abs(Decimal(claim.text.replace(",", ""))), claim.value)
    )
    text = decimal(Fraction(a * c * f, b * d * e))
    return _grouped(text) if "," in claim.text else text


def _grouped(text: str) -> str:
    """With a comma for every three digits: 412300.5 -> 412,300.5."""
    return f"{Decimal(text):,}"


_BARE = re.compile(r"-?\d[\d,]*(?:\.\d+)?")


def _english(number: Fraction, unit: str) -> str:
    """188.02 million yuan, $1.2 billion."""
    power, word = next((pair for pair in _SIZES if abs(number) >= 10 ** pair[0]), (0, ""))
    sign = "-" if number < 0 else ""
    text = decimal(abs(number) / 10**power) + (f" {word}" if word else "")
    return f"{sign}${text}" if unit == "$" else f"{sign}{text} {unit}"


_SIZES = ((12, "trillion"), (9, "billion"), (6, "million"))


def decimal(number: Fraction, places: int = 4) -> str:
    """At most `places` decimals, no trailing zeros."""
    if number.denominator == 1:
        return str(number.numerator)
    one = 10**places
    scaled, rest = divmod(number.numerator * one, number.denominator)
    scaled += 2 * rest > number.denominator or (2 * rest == number.denominator and scaled % 2)  # half to even
    whole, part = divmod(abs(scaled), one)
    text = f"{whole}.{part:0{places}d}".rstrip("0").rstrip(".")
    return f"-{text}" if scaled < 0 else text


def span(interval: Interval, unit: str = "") -> str:
    """An interval in words: `39.25亿元至39.27亿元`, `≥10`, `<3`."""
    if interval.low is None and interval.high is None:
        return "?"
    if interval.low is None:
        assert interval.high is not None
        return ("≤" if interval.high_closed else "<") + amount(interval.high, unit)
    if interval.high is None:
        return ("≥" if interval.low_closed else ">") + amount(interval.low, unit)
    if interval.low == interval.high:
        return amount(interval.low, unit)
    return f"{amount(interval.low, unit)}–{amount(interval.high, unit)}"


def one(statement: Statement, role: str) -> Fact:
    """The single fact of a role; ValueError where there is none."""
    for operand in statement.roles.get(role, ()):
        if isinstance(operand, Fact):
            return operand
    raise ValueError(f"no fact in role {role!r}")


def many(statement: Statement, role: str) -> list[Fact]:
    """The facts of a role."""
    return [operand for operand in statement.roles.get(role, ()) if isinstance(operand, Fact)]
