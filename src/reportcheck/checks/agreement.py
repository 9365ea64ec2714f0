"""Mentions of one fact must agree: same precision needs equal values, else the intervals must meet.

Source: XBRL "duplicate facts" (consistent and inconsistent duplicates); semantics.md, "Mentions first".
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.fact import Fact, Item, Operand, Statement
from reportcheck.model.result import Comparison, Outcome

OPTIONS = {"rounding": "how figures are taken to be rounded (semantics.md)"}


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Role `mention`, in order of appearance; the first pair in conflict is reported, the rarer value as the claim."""
    rounding = str(options.get("rounding", "nearest"))
    mentions = list(statement.roles["mention"])
    distinct = list({_read(mention): mention for mention in reversed(mentions)}.values())[::-1]
    for at, first in enumerate(distinct):
        for other in distinct[at + 1 :]:
            if not agree(first, other, rounding):
                return _conflict(first, other, mentions, rounding)
    named = tuple(("mention", mention) for mention in mentions)
    outcome: Outcome = "pass" if len({_printed(mention) for mention in mentions}) == 1 else "pass_by_rounding"
    return Comparison(outcome, named, mentions[0].text, mentions[0].text, Fraction(0), Fraction(0))


def _read(operand: Operand) -> object:
    """What agreement goes by: mentions of which it is the same agree with the same others."""
    return _printed(operand) if isinstance(operand, Item) else (operand.figure[2:], operand.sign, operand.status)


def agree(a: Operand, b: Operand, rounding: str = "nearest") -> bool:
    """Do two mentions agree? Items by number or text, figures of one precision by value, others by interval."""
    if isinstance(a, Item) or isinstance(b, Item):
        return _printed(a) == _printed(b)
    if a.figure.parts or b.figure.parts:
        return a.figure.parts == b.figure.parts
    if a.figure.hedge == b.figure.hedge and (a.figure.hedge == "none" or _set(a, b)) and a.figure.ulp == b.figure.ulp:
        return a.value == b.value
    return a.interval(rounding).meets(b.interval(rounding))


def _set(a: Fact, b: Fact) -> bool:
    """A goal said twice with one hedge (8%左右, 50万人以上) is one goal: its values must be equal."""
    return a.status == b.status == "target" and a.figure.hedge in ("approx", "at_least", "at_most")


def _conflict(first: Operand, other: Operand, mentions: list[Operand], rounding: str) -> Comparison:
    backing = [sum(agree(one, mention, rounding) for mention in mentions) for one in (first, other)]
    claim, against = (first, other) if backing[0] < backing[1] else (other, first)
    rest = [mention for mention in mentions if mention is not claim and mention is not against]
    named: list[tuple[str, Operand]] = [
        ("mention", claim),
        ("other", against),
        *(("also", mention) for mention in rest),
    ]
    gap = (
        claim.interval(rounding).gap(against.interval(rounding))
        if isinstance(claim, Fact) and isinstance(against, Fact)
        else None
    )
    return Comparison(
        "fail", tuple(named), claim.text, against.text, gap, Fraction(0), {"mention": claim.text, "other": against.text}
    )


def _printed(operand: Operand) -> object:
    if isinstance(operand, Item):
        return operand.number if operand.number is not None else operand.text
    return operand.figure.parts or (operand.value, operand.figure.hedge)
