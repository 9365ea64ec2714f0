"""How long it has gone one way, beside what it did this year: 总产量增长1.3%，实现五连增.

And how long it has stayed above a share: 占比78.2%，连续七年保持在七成五以上.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_N = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"
_MARK = regex.compile(rf"连(?:[增涨升]|续第?{_N}个?[年季月])")
_SINCE = r"“?十[一二三四五]五”?以来|20\d\d年以来|近年来"
_STREAK = regex.compile(
    rf"[，、](?:[^，。；、：\d（）]{{2,8}}\d+(?:\.\d+)?(?:公斤|元|斤)，)?(?:实现|已经?|保持|呈现?|继续|仍|再次|成功|了|{_SINCE})*"
    rf"(?:“?{_N}连(?:(?P<up>[增涨升])|[降跌])|连续第?{_N}(?:年|个?季度|个?月)(?:保持|实现)?"
    r"(?:正?(?P<rose>增长|上升|上涨|增产|提高)|下降|下滑|减少|负增长|减产))(?!之?后|的|以来)"
)
_KEPT = regex.compile(
    rf"[，、（](?:已)?连续第?{_N}年(?:保持|稳定)?(?:在|达到?|超过?|突破)"
    r"(?:(?P<tenths>[一二三四五六七八九])成(?P<half>[五半])?|(?P<bar>\d{1,2}(?:\.\d+)?)%)(?P<over>以上)?"
)
_LONG = 40  # characters between a change and the words of its streak


def find(view: View) -> Iterator[Statement]:
    """Statements `streak` with role figure: words and figure agree."""
    for mark in _MARK.finditer(view.text):
        begin = max(mark.start() - _LONG, 0)
        before = [fact for fact in view.told(begin, mark.start()) if fact.figure.kind == "percent"]
        if before:
            yield from _ran(view, before[-1])
            yield from _kept(view, before[-1])


def _ran(view: View, fact: Fact) -> Iterator[Statement]:
    """总产量10.92万吨，下降1.3%，亩均407公斤，实现“十四五”以来五连增: it did not rise this year."""
    told = fact.measure == "growth" and fact.status == "actual" and fact.value and not fact.tags
    said = _STREAK.match(view.text, fact.end) if told else None
    if said:
        up = bool(said["up"] or said["rose"])
        yield agrees("streak", fact, said.end(), up == (fact.sign > 0), "the streak may be of something else")


def _kept(view: View, share: Fact) -> Iterator[Statement]:
    """占比78.2%，连续七年保持在八成以上: it is not there this year."""
    told = share.measure in ("share", "rate") and share.figure.hedge == "none"
    said = _KEPT.match(view.text, share.end) if told else None
    if said and said["over"]:
        least = Decimal(said["bar"] or 10 * (parse_numeral(said["tenths"]) or 0)) + (5 if said["half"] else 0)
        yield agrees("streak", share, said.end(), share.value >= least)
