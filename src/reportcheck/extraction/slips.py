"""Does one slip of the pen lead from a number to another: a wrong digit, two exchanged, one too many or too few?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportcheck.model.fact import Fact

_NONE = Decimal(0)
_PLAIN = 100  # a number this many times its slack is known well enough to tell where its point belongs
_MOST_STEPS = 6  # last digits that rounding may move a sum by; beyond, chance finds slips everywhere


def slip(printed: Decimal, due: Decimal, ulp: Decimal) -> bool:
    """Would one slip in writing `due` give what is printed? Both are multiples of `ulp`."""
    a, b = _digits(printed, ulp), _digits(due, ulp)
    if a == b or (printed < 0) != (due < 0):
        return False
    if len(a) == len(b):
        wrong = [at for at in range(len(a)) if a[at] != b[at]]
        exchanged = (
            len(wrong) == 2 and wrong[1] == wrong[0] + 1 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
        )
        return len(wrong) == 1 or exchanged
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) == len(shorter) + 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )


def exchanged(printed: Decimal, due: Decimal, ulp: Decimal) -> bool:
    """Are two neighbouring digits of what is due exchanged in what is printed?"""
    a, b = _digits(printed, ulp), _digits(due, ulp)
    return due > 0 and sorted(a) == sorted(b) and slip(printed, due, ulp)


def same_or_exchanged(one: Decimal, other: Decimal, ulp: Decimal) -> bool:
    """Are two numbers one, or one with two neighbouring digits exchanged? `ulp` 0: only where they are one."""
    return one == other or (ulp > 0 and exchanged(one, other, ulp))


def slipped(printed: Decimal, due: Decimal, ulp: Decimal, slack: Decimal) -> bool:
    """Would one slip in writing a number within `slack` of `due` give what is printed?"""
    steps = min(int(slack / ulp), _MOST_STEPS)
    return any(slip(printed, due + step * ulp, ulp) for step in range(-steps, steps + 1))


def off_and_slack(whole: Fact, parts: Sequence[Fact]) -> tuple[Decimal, Decimal]:
    """How much more than the whole the parts come to, and how much of that their rounding explains."""
    off = sum((part.value for part in parts), -whole.value)
    return off, sum((part.figure.ulp for part in parts), whole.figure.ulp) / 2


def one_exchanged(whole: Fact, parts: Iterable[Fact], off: Decimal) -> bool:
    """Would two digits exchanged in a whole or in one of its parts explain that they come to `off` more than it?"""
    exact = whole.figure.ulp or Decimal(1)
    ways = ((whole, off), *((part, -off) for part in parts))
    return any(exchanged(fact.value, fact.value + way, fact.figure.ulp or exact) for fact, way in ways)


def one_slip(whole: Fact, parts: Iterable[Fact], off: Decimal, slack: Decimal = _NONE) -> bool:
    """Would one slip in a whole or in one of its parts explain that they come to `off` more than it?"""
    found = ((whole, off), *((part, -off) for part in parts))
    return any(slipped(one.value, one.value + way, one.figure.ulp or Decimal(1), slack) for one, way in found)


def mistaken(whole: Fact, parts: Sequence[Fact], off: Decimal, slack: Decimal = _NONE) -> bool:
    """Does one wrong digit or a misplaced point explain that the parts come to `off` more than the whole?"""
    told = ((whole.value, off), *((part.value, -off) for part in parts))
    return one_slip(whole, parts, off, slack) or any(shifted(value, value + way, slack) for value, way in told)


def shifted(printed: Decimal, due: Decimal, slack: Decimal) -> bool:
    """Is what is printed a number within `slack` of `due` with its point moved, or 万 for 亿, or 亿 for 万?"""
    if printed <= 0 or due < _PLAIN * slack or due <= 0:
        return False
    return any(abs(printed.scaleb(-step) - due) <= slack for step in (1, -1, 4, -4))


def _digits(value: Decimal, ulp: Decimal) -> str:
    return str(int(abs(value) / (ulp or 1)))
