"""Visits to a province, and to a place in it: 9次考察河北、3次踏上保定; there are no more to the part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon

_GOES = r"(?:考察|视察|调研|亲临|莅临|踏上|走进|来到|到|赴)"
_VISITED = regex.compile("次(?:考察|视察|亲临|莅临|到|踏上)")  # seldom, and quickly seen
_DOUBT = "the two may be of different times"
_NEAR = 12  # characters from one count to the next


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger, for counts of visits told side by side."""
    if not _VISITED.search(view.text):
        return
    wide, narrow = _patterns(view.lexicon)
    for facts in view.sentences.values():
        visits = [fact for fact in facts if fact.figure.unit == "次" and fact.figure.kind == "number"]
        for whole, part in pairwise(visits):
            beside = part.start - whole.end <= _NEAR and view.text[part.start - 1] in "、，"
            if beside and wide.match(view.text, whole.end) and narrow.match(view.text, part.end):
                roles = {"smaller": (part,), "larger": (whole,)}
                yield Statement("part-within-whole", roles, whole.start, part.end, doubt=_DOUBT)


def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    if lexicon not in _COMPILED:
        provinces = alternation([name.split("-")[0] for name in lexicon.list("provinces")])
        _COMPILED.clear()
        _COMPILED[lexicon] = (
            regex.compile(rf"{_GOES}(?:我省|我区|{provinces})"),
            regex.compile(rf"{_GOES}(?!{provinces}|我国|全国|各地|基层|一线|农村|企业)[\u4e00-\u9fff]{{2}}"),
        )
    return _COMPILED[lexicon]


_COMPILED: dict[Lexicon, tuple[re.Pattern[str], re.Pattern[str]]] = {}
