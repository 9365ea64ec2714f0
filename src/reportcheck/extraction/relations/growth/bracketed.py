"""What was before, in brackets behind the change: 下降13.0%（上年为8530万元）; 回落1.9个百分点（上年8.3%）."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, differ, grown, in_percent
from reportcheck.model.fact import Fact, Statement

_WAS = regex.compile(
    r"（(?:上年|去年|上年同期|去年同期|上年末|上年度|20\d\d年|前三季度|上半年|一季度|上季度|1[-—－–~至]\d{1,2}月)"
    r"(?:累计)?(?:同期|末)?(?:数|完成|实现|决算数|执行数|占比|占)?(?:为|是|：)?(?:增长|增速)?(?:为)?"
)
_MOVED = regex.compile(
    r"(?:（[^（）]{0,10}）)?[，、]?(?:同比|(?:[比较](?:上年|去年)(?:同期|末)?))?"
    r"(?:增长|增加|增收|增支|提高|上升|扩大|(?P<fell>下降|减少|降低|减收|减支|回落))(?:了)?"
)
_PACE = regex.compile(
    r"[，、](?:增速|增幅)?[比较](?:上年|去年|前三季度|上半年|一季度|上季度|1[-—－–~至]\d{1,2}月)(?:同期|末)?(?:累计)?的?(?:增速|增幅)?"
    r"(?:提高|上升|加快|(?P<fell>回落|下降|放缓|降低))(?:了)?"
)
_OTHERWISE = regex.compile("同口径|可比|剔除|扣除|不变价")


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-between` (level, earlier, rate) and `two-levels` (reported, minuend, subtrahend)."""
    for facts, words in view.several:
        if "（" not in words:
            continue
        for level, moved, was in zip(facts, facts[1:], facts[2:], strict=False):
            if _WAS.fullmatch(view.between(moved, was)) and comparable(level, was):
                yield from _held(view, level, moved, was)


def _held(view: View, level: Fact, moved: Fact, was: Fact) -> Iterator[Statement]:
    plain = level.figure.hedge == moved.figure.hedge == was.figure.hedge == "none" and not level.figure.parts
    if not plain or "average" in moved.tags or _OTHERWISE.search(view.between(level, moved)):
        return
    if level.figure.kind == "percent":
        said = (_PACE if level.measure == "growth" else _MOVED).fullmatch(view.between(level, moved))
        if said and moved.figure.kind == "point" and min(level.sign, was.sign) > 0:
            yield differ(level, was, in_percent(moved), said["fell"] is not None)
        return
    said = _MOVED.fullmatch(view.between(level, moved)) if level.figure.kind == "number" else None
    known = view.lexicon.indicators.get(level.indicator or "")
    if said is None or level.measure != "level":
        return
    if comparable(level, moved):
        yield differ(level, was, moved, said["fell"] is not None)
    elif moved.figure.unit == "%" and was.value > 0 and not (known and known.basis == "real"):
        yield grown(level, was, moved, said["fell"] is not None)
