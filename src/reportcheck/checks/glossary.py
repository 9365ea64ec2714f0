"""A term that the notes explain, and the body that should mention it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from reportcheck.model.fact import Statement
from reportcheck.model.result import Comparison
from reportcheck.model.said import Said


def check(statement: Statement, options: Mapping[str, Any]) -> Comparison:
    """Does role `mention` (the body) name role `term` (the notes) with the same numbers?

    `params["found"]`: `same`; `variant` where one number differs; `none` where the body does not mention the term:
    that is worth no more than a note, for a body may say it in other words.
    """
    term, mentions = statement.roles["term"][0], statement.roles["mention"]
    found = statement.params["found"]
    operands = (("term", term), *(("mention", mention) for mention in mentions))
    reported = mentions[0].text if mentions else ""
    if found == "same":
        return Comparison("pass", operands, term.text, term.text, Fraction(0), Fraction(1))
    if found == "variant":
        return Comparison("fail", operands, reported, term.text, Fraction(1), Fraction(1))
    because = Said("the body may word it otherwise", "正文也可能用了别的说法")
    return Comparison("fail", operands, "", term.text, Fraction(1), None, ceiling="note", because=because)
