"""A height that is still to be reached: 产值突破8500亿元，正加快迈向万亿目标 is not said of what is past it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Statement

_WORDS = ("迈向", "冲刺", "挺进", "进军")
_HEADING = regex.compile(
    r"[，、]正?(?:在)?(?:加快|全力|奋力|加速|朝着)?(?:迈向|冲刺|挺进|进军)(?P<n>[一二两三四五六七八九\d]*[十百千万亿]{1,3})元?"
    r"(?:级)?(?:目标|大关|台阶|新?关口|规模)"
)
_DOUBT = "the height may be meant for something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, for amounts of money."""
    if not any(word in view.text for word in _WORDS):
        return
    for fact in view.facts:
        said = _HEADING.match(view.text, fact.end) if fact.figure.unit == "元" and fact.measure == "level" else None
        height = parse_numeral(said["n"]) if said else None
        if said and height:
            reached = as_printed(fact)
            goal = reckoned(fact, Decimal(height), Decimal(0), said["n"])
            roles = {"goal": (goal,), "reached": (reached,)}
            yield Statement("goal-reached", roles, fact.start, said.end(), {"exact": 1}, _DOUBT)
