"""由3.7万亿元增长到4.9万亿元、实现万亿级跃升: what rose by less than the step made no such leap."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees, comparable
from reportcheck.model.fact import Statement

_LEAP = regex.compile(
    r"[，、]?(?:成功|历史性)?(?:实现|完成)(?:了)?(?P<step>[百千]?[万百千]?亿)元?级?的?(?:跃升|跨越|跃迁)"
)
_DOUBT = "a leap may mean another height passed"


def find(view: View) -> Iterator[Statement]:
    """Statements `steps-crossed` with role figure, for amounts told from one end to the other."""
    if "亿级" not in view.text:
        return
    for facts in view.sentences.values():
        for was, now in pairwise(facts):
            ends = "from" in was.tags and "to" in now.tags and comparable(was, now)
            said = _LEAP.match(view.text, now.end) if ends and now.figure.kind == "number" else None
            step = parse_numeral(said["step"]) if said else None
            if said and step:
                rose = now.value - was.value + (now.figure.ulp + was.figure.ulp) / 2
                came = was.value < step <= now.value
                yield agrees("steps-crossed", now, said.end(), came or rose >= Decimal(step), _DOUBT)
