"""A height that is still to be reached: 产值突破8500亿元，正加快迈向万亿目标 is not said of what is past it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, as_printed, reckoned
from reportcheck.model.fact import Fact, Statement

_WORDS = ("迈向", "冲刺", "挺进", "进军", "迈进")
_HEADING = regex.compile(
    r"[，、]正?(?:在)?(?:加快|全力|奋力|加速|朝着)?(?:迈向|冲刺|挺进|进军)(?P<n>[一二两三四五六七八九\d]*[十百千万亿]{1,3})元?"
    r"(?:级)?(?:目标|大关|台阶|新?关口|规模)"
    r"|[，、]正?(?:在)?(?:加快|全力|奋力|加速)?[向朝]着?(?P<m>[一二两三四五六七八九\d]*[十百千万亿]{1,3})元?(?:级)?(?:的)?"
    r"(?:目标|大关|台阶|新?关口|规模)(?:稳步|大步|加快|加速|奋力|全力|阔步|昂首)*(?:迈进|前进|冲刺|挺进)"
)
_DOUBT = "the height may be meant for something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, for amounts of money."""
    if not any(word in view.text for word in _WORDS):
        return
    for fact in view.facts:
        said = _HEADING.match(view.text, fact.end) if fact.figure.unit == "元" and fact.measure == "level" else None
        bar = said["n"] or said["m"] if said else ""
        height = parse_numeral(bar) if bar else None
        if said and height:
            goal = reckoned(fact, Decimal(height), Decimal(0), bar)
            for reached in map(as_printed, _of_each(view, fact)):
                roles = {"goal": (goal,), "reached": (reached,)}
                yield Statement("goal-reached", roles, reached.start, said.end(), {"exact": 1}, _DOUBT)


def _of_each(view: View, last: Fact) -> list[Fact]:
    """产值分别突破70亿元和50亿元，向百亿目标迈进: every amount of a list that ends with this one."""
    run = [last]
    facts = view.sentences.get(last.sentence, [])
    for fact in reversed([fact for fact in facts if fact.start < last.start]):
        if view.between(fact, run[0]) not in ("、", "和") or fact.figure.unit not in ("元", ""):
            break
        run.insert(0, fact)
    return run if "分别" in view.before(run[0], 16) else [last]
