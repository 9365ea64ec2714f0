"""按6:4分成: tenths, or hundredths, that two divide between them make all of it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Statement

_TWO, _TENTHS, _ALL = 2, 10, 100
_DOUBT = "the two may be parts of something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `words-at-odds` for the terms of a ratio by which an income is divided."""
    for ratio in view.facts if "分成" in view.text else ():
        terms = ratio.figure.parts
        if ratio.figure.kind != "ratio" or len(terms) != _TWO or not view.after(ratio, 8).startswith(_WORDS):
            continue
        total = sum(terms, Decimal(0))
        if abs(total - _TENTHS) < _TWO or abs(total - _ALL) <= _TENTHS:  # 1:3 is told of four parts
            yield agrees("words-at-odds", ratio, ratio.end, total in (_TENTHS, _ALL), _DOUBT)


_WORDS = ("分成", "的比例分成", "比例分成", "分享", "的比例分享", "比例分享")
