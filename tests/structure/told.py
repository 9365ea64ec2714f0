"""What a text states about its own structure, and whether it holds, for the tests of extraction and checks together."""

from __future__ import annotations

from reportcheck.checks import run
from reportcheck.extraction.structure import structures
from reportcheck.model.fact import Item, Statement
from reportcheck.readers import read

CHECKS = {"stated-count": "count", "series": "numbering", "explained-term": "glossary", "coined": "agreement"}


def statements(text: str, kind: str) -> list[Statement]:
    """The statements of one kind in a report of this text."""
    return [one for one in structures(read("report.txt", text.encode())) if one.kind == kind]


def outcome(statement: Statement) -> str:
    """What the check of its kind finds; `note` for a fail that can be no more, `warning` likewise."""
    found = run(CHECKS.get(statement.kind, "dates"), statement, {})
    if found.outcome == "fail" and (found.ceiling or statement.doubt):
        return found.ceiling or "warning"
    return found.outcome


def outcomes(text: str, kind: str) -> list[str]:
    """The outcome of every statement of one kind."""
    return [outcome(one) for one in statements(text, kind)]


def names(statement: Statement, role: str) -> list[str]:
    """The texts of one role."""
    return [operand.text for operand in statement.roles[role]]


def number(statement: Statement) -> int | None:
    """The number that a count states."""
    stated = statement.roles["stated"][0]
    return stated.number if isinstance(stated, Item) else None
