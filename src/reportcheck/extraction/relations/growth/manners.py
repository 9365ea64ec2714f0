"""How something goes, in a word, and then in figures: 粮食产量稳中有增，2021年粮食产量11.8万吨，下降2.4%."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice, takewhile

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_MANNER = regex.compile(
    r"[中步续断幅年](?<=稳中|稳步|持续|不断|大幅|连年)有?"
    r"(?:(?P<up>增长|增加|上升|提高|提升|攀升|扩大|[增升])|下降|减少|降低|回落|下滑|缩小|降)(?=[，。；：])"
)
_NAME = regex.compile(r"[\u4e00-\u9fff]{3,12}$")
_MOVES = ("growth", "change")
_FAR = 60  # characters in which the figures follow
_DOUBT = "the words may be said of several years"


def find(view: View) -> Iterator[Statement]:
    """Statements `new-low` with role figure: the first growth told of what is named before the words goes their way."""
    for said in _MANNER.finditer(view.text):
        name = _NAME.search(view.text, max(said.start() - 13, 0), said.start() - 1)
        behind = view.told(said.end(), said.end() + _FAR) if name else ()
        tail = name[0][-_TAIL:] if name else ""
        figures = (
            fact for fact in behind if fact.figure.kind != "date" and "\n" not in view.text[said.end() : fact.start]
        )
        same = takewhile(partial(_named, tail), figures)
        for fact in islice((fact for fact in same if fact.measure in _MOVES and not fact.tags), 1):
            yield agrees("new-low", fact, fact.end, (fact.sign > 0) == bool(said["up"]), _DOUBT)


def _named(tail: str, fact: Fact) -> bool:
    return not fact.label or fact.label.endswith(tail)


_TAIL = 3  # characters of a name that say what it is
