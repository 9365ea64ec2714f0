"""What a place works to bring down told as rising (重污染天气增加38天), or the reverse: rather a wrong word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Statement
from reportcheck.model.lexicon import Lexicon


def find(view: View) -> Iterator[Statement]:
    """Statements `adverse-falls` with role figure, for the names of the word lists `adverse` and `favourable`."""
    if not view.lexicon.list("adverse"):
        return
    adverse, favourable = _told(view.lexicon)
    for fact in view.facts:
        moved = fact.figure.kind in _MOVED and fact.figure.unit not in ("位", "名")
        if moved and (words := view.before(fact, 40)):
            if fact.measure in ("growth", "change") and fact.label not in words:
                words = fact.label + words.lstrip("，")  # 浓度均值28微克/立方米，同比上升26%: of what was named before
            bad, good = adverse.search(words), favourable.search(words)
            if (bad or good) and not _OWNED.search(_sentence(view.text, fact.start)):
                held = bad["up"] is None if bad else bool(good and good["up"])
                yield agrees("adverse-falls", fact, fact.end, held, _DOUBT)


def _sentence(text: str, at: int) -> str:
    begin = max(text.rfind(mark, 0, at) for mark in "。\n") + 1
    return text[begin : text.find("。", at)]


_DOUBT = "it may have risen indeed"
_MOVED = frozenset({"number", "percent", "point", "duration"})
_OWNED = regex.compile(  # a report that owns up to it
    r"问题|困难|压力|不足|反弹|挑战|但|影响|不容|短板|受[^，。]{2,12}[冲影]"
)


_NOT_SINCE = "(?!上年|去年|同期|年初|上届|[“0-9])"  # 收入比上年增长: no 收入比


@lru_cache(maxsize=8)
def _told(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    up, down = (alternation(lexicon.list("from-to", way)) for way in ("up", "down"))
    moved = rf"{_NOT_SINCE}(?:[^，。；、\n\d]|20\d\d年){{0,16}}?(?:(?P<up>{up})|{down})(?:[了到至为约近]|超过?)*$"
    adverse, favourable = (alternation(lexicon.list(name)) for name in ("adverse", "favourable"))
    return regex.compile(rf"(?:{adverse}){moved}"), regex.compile(rf"(?:{favourable}){moved}")
