"""How a row of figures goes, in a word: 分别增长3.6%、2.9%、2.2%和1.5%，累计增速呈逐季回落态势."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, joined
from reportcheck.model.fact import Statement

_WAY = regex.compile(
    r"[^。；\n\d]{0,24}?(?:(?P<each>逐[季月年])|持续|稳步|不断|连续)(?:呈现?)?(?:(?P<up>回升|加快|提高|上升|走高|攀升|提速|向好|扩大)|回落|放缓|下降|走低|下滑|收窄|趋缓)"
)
_LEAST = 3  # figures of a row


def find(view: View) -> Iterator[Statement]:
    """Statements `row-way` with role figure: a row that rises or falls all along goes the way the words behind say."""
    for facts in view.sentences.values():
        for first in facts:
            row = joined(view, facts, first)
            told = len(row) >= _LEAST and all(fact.measure == "growth" and fact.figure.unit == "%" for fact in row)
            if not told or "分别" not in view.before(first, 16) or any(fact.status != "actual" for fact in row):
                continue
            said = _WAY.match(view.text, row[-1].end)
            steps = {a.value < b.value for a, b in pairwise(row) if a.value != b.value}
            if said and (len(steps) == 1 or said["each"]):  # 逐年 is said of each step
                yield agrees("row-way", row[-1], said.end(), steps == {said["up"] is not None})
