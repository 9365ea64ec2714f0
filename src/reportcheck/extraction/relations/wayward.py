"""A rise whose size is called a fall (上升16%，为近年最大降幅): the sentence says both, and one is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement

_FALL = regex.compile(
    r"[^。；\n\d]{0,3}[，、（](?:均|都|也)?(?:为|是|创|系|居|属)?[^，。；：\n\d]{0,10}(?:降幅|跌幅|减幅)(?!以内|之内|收窄)"
)
_ROSE = regex.compile(r"(?:上升|增长|上涨|提高|增加)(?:了)?[\d.、和%％]*$")


def find(view: View) -> Iterator[Statement]:
    """Statements `fall-is-fall` with role figure and params low, high."""
    for fact in view.facts:
        if fact.measure != "growth" or fact.figure.kind != "percent" or fact.tags:
            continue
        said = _FALL.match(view.text, fact.end)
        if said and (fact.sign < 0 or _ROSE.search(view.before(fact, 30))):
            yield Statement("fall-is-fall", {"figure": (fact,)}, fact.start, said.end(), {"low": -100, "high": 0})
