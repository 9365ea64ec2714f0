"""What a place works to bring down told as rising (重污染天气增加38天), or the reverse: rather a wrong word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Figure, Statement
from reportcheck.model.lexicon import Lexicon


def find(view: View) -> Iterator[Statement]:
    """Statements `adverse-falls` with role figure, for the names of the word lists `adverse` and `favourable`;
    `better-told` in what tells how things are, where it says that they got better."""
    if not view.lexicon.list("adverse"):
        return
    neutral = _NEUTRAL.search(view.document.title) is not None
    if not neutral:
        yield from _in_words(view)
    adverse, favourable, ends = _told(view.lexicon)
    for fact in _better(view) if neutral else view.facts:
        moved = fact.figure.kind in _MOVED and fact.figure.unit not in ("位", "名")
        if moved and view.text[fact.start - 1] in ends and (words := view.before(fact, 40)):
            own = words.rpartition("、")[2]
            if fact.measure in ("growth", "change") and fact.label not in own:
                words = fact.label + own.lstrip("，")  # 浓度均值28微克/立方米、上升26%: of what was named before
            bad, good = adverse.search(words), favourable.search(words)
            if (bad or good) and not _OWNED.search(_sentence(view.text, fact.start)):
                held = bad["up"] is None if bad else bool(good and good["up"])
                kind = "better-told" if neutral else "adverse-falls"
                yield agrees(kind, fact, fact.end, held, _DOUBT)


def _better(view: View) -> Iterator[Fact]:
    """空气质量总体稳中向好，优良天数比例…下降4.4个百分点: the figures of a sentence that says things got better."""
    for said in _BETTER.finditer(view.text):
        yield from view.told(said.end(), view.text.find("。", said.end(), said.end() + _SENTENCE))


_BETTER = regex.compile(r"(?:环境|空气|水)质量[^，。；\n\d]{0,10}(?:向好|改善|好转)，")
_SENTENCE = 200  # characters
_NEUTRAL = regex.compile(r"上半年|季度|月份|公报|状况|运行|分析|普查")  # tells how things are


def _in_words(view: View) -> Iterator[Statement]:
    """死亡人数双上升, 努力提高行政运行成本: told without a figure; the words stand for one."""
    adverse, favourable, costs = _names(view.lexicon)
    for said in _MOVES.finditer(view.text):
        manner = _MANNER.search(view.text, max(said.start() - 2, 0), said.start() + 1)
        start, rises = manner.start() if manner else said.start(), said["up"] is not None
        if manner is None and said["plain"] is None and not _striven_for(view, said.start() + 1):
            continue
        begin = max(start - _REACH, 0)
        if bad := adverse.search(view.text, begin, start):
            held, name = not rises, bad
        elif good := favourable.search(view.text, begin, start):
            held, name = rises, good
        elif said["plain"] and (cost := costs.match(view.text, said.end())):
            held, name = view.text[said.start() - 1] == "不", cost
        else:
            continue
        if not _OWNED.search(_sentence(view.text, said.start())):
            figure = Figure(start, said.end(), view.text[start : said.end()], "number", Decimal(1), Decimal(0))
            yield agrees("adverse-falls", Fact(figure, "other", name["name"]), said.end(), held, _DOUBT)


_MANNER = regex.compile("(?:双|稳中有|持续|不断|逐步|稳步|进一步)$")
_ON_YEAR, _URGED = regex.compile("同比$"), regex.compile("(?:推动|确保|力争|努力|促进|争取|实现)[^，。；：\n\\d]")
_REACH = 24  # characters in which the name stands before the words
_MOVES = regex.compile(  # 双上升, 稳中有降, 持续增长; and 提高, where a name follows
    r"[双有续断步提增抬比](?:(?<=[双有续断步比])(?:(?P<up>上升|增长|提高|增加|升)|下降|降低|减少|降)(?!\d)"
    r"|(?P<plain>(?<=[提抬])高|(?<=增)加)(?=[“一三企债行经]))"
)


def _striven_for(view: View, at: int) -> bool:
    """推动PM2.5浓度和重污染天数同比上升: it is what the clause works for."""
    if not _ON_YEAR.search(view.text, max(at - 2, 0), at):
        return False
    return _URGED.match(view.text, opening(view.text, at, "，。；：\n")) is not None


def _sentence(text: str, at: int) -> str:
    begin = opening(text, at)
    return text[begin : text.find("。", at)]


_DOUBT = "it may have risen indeed"
_MOVED = frozenset({"number", "percent", "point", "duration"})
_OWNED = regex.compile(  # a report that owns up to it
    r"一升|两升|升的是|问题|困难|压力|不足|反弹|挑战|但|影响|不容|短板|受[^，。]{2,12}[冲影]"
)


_NOT_SINCE = "(?!上年|去年|同期|年初|上届|[“0-9])"  # 收入比上年增长: no 收入比


@lru_cache(maxsize=8)
def _told(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """What says that it moved, of what is to fall and of what is to rise, and the characters that both end in."""
    verbs = [lexicon.list("from-to", way) for way in ("up", "down")]
    ends = frozenset("了到至为约近超过").union(word[-1] for words in verbs for word in words)
    up, down = map(alternation, verbs)
    moved = rf"{_NOT_SINCE}(?:[^，。；、\n\d]|20\d\d年){{0,16}}?(?:(?P<up>{up})|{down})(?:[了到至为约近]|超过?)*$"
    adverse, favourable = (alternation(lexicon.list(name)) for name in ("adverse", "favourable"))
    return regex.compile(rf"(?:{adverse}){moved}"), regex.compile(rf"(?:{favourable}){moved}"), ends


@lru_cache(maxsize=8)
def _names(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What ends in a name to be brought down, or up, and what begins with a cost."""
    costs = alternation(lexicon.list("adverse-told"))
    bad = alternation((*lexicon.list("adverse"), *lexicon.list("adverse-told")))
    between = rf"{_NOT_SINCE}[^，。；、：\n\d“”]{{0,8}}“?$"
    return (
        regex.compile(rf"(?P<name>{bad}){between}"),
        regex.compile(rf"(?P<name>{alternation(lexicon.list('favourable'))}){between}"),
        regex.compile(rf"(?P<name>{costs})"),
    )
