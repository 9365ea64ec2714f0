"""The marks that number the parts of a report, by style.

| style | marks |
|---|---|
| `part` | 第一部分 第二章 |
| `cn` | 一、 二、 |
| `roman` | I. IV. in English |
| `cn-paren` | （一） （二） |
| `arabic` | 1. 1、 |
| `arabic-paren` | （1） 1） |
| `circled` | ① ② |
| `shi` | 一是 二是 一要 at the start of a paragraph |
| `di` | 第一， 首先， |
| `bracket` | [12] |
| `dash` | —— |
| `bullet` | - * • (Markdown; the mark itself is no text) |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reportcheck import regex

_CN = "[一二三四五六七八九十〇]"
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_MARK = regex.compile(
    rf"(?P<part>第{_CN}{{1,3}}(?:部分|[章节篇编])[、：]?)"
    rf"|(?P<cn>{_CN}{{1,4}}、)"
    r"|(?P<roman>[IVX]{1,5}\. )"
    rf"|(?P<cn_paren>（{_CN}{{1,4}}）、?)"
    r"|(?P<arabic>\d{1,3}(?:、|\.(?![0-9])|\.(?=20\d\d年)) ?)"
    r"|(?P<arabic_paren>（\d{1,3}）、?|\d{1,3}）|\(\d{1,3}\) )"
    r"|(?P<circled>[①-⑳])"
    rf"|(?P<shi>{_CN}{{1,3}}(?:是|要)(?!否))"
    rf"|(?P<di>第{_CN}{{1,3}}[，：]|首先，|其次，|再次，|最后，|(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?, )"
    r"|(?P<bracket>\[\d{1,3}\] ?)"
    r"|(?P<dash>—{2,3}|--{1,3}(?=[^-]))"
)
HEADING_STYLES = {"part": 2, "cn": 3, "roman": 3, "cn-paren": 4, "arabic": 5, "arabic-paren": 6, "circled": 7}
NUMBER_STYLES = ("arabic", "arabic-paren", "circled", "bracket")
_FIRST = frozenset("第一二三四五六七八九十〇（[0123456789首其再最—-①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳IVXFST")
_ORDER = {"首先，": 1, "其次，": 2, "再次，": 3}
_ORDER |= {name: at for at, name in enumerate(("First", "Second", "Third", "Fourth", "Fifth", "Sixth"), 1)}
_ROMAN = {"I": 1, "V": 5, "X": 10}
STRONG = regex.compile(
    rf" *(?:#{{1,6}} |\||[-*+•] +\S|第 *{_CN}{{1,3}} *(?:部 *分|[章节篇编]) |{_CN}{{1,4}} *、|（ *{_CN}{{1,4}} *）"
    r"|\d{1,2}(?:、|\.(?![ \d]*\d)|\.(?=20\d\d年))|\[ *\d{1,3} *\](?![，。；、])|—{2}|【|[IVX]{1,5}\. )"
)
WEAK = regex.compile(rf" *(?:{_CN}{{1,3}}[是要]|第{_CN}{{1,3}}[，：]|首先，|（ *\d{{1,3}} *）|[①-⑳])")


class Mark(NamedTuple):
    """A printed mark, its style, its value and where it ends."""

    text: str
    style: str
    number: int | None
    end: int


def mark_at(line: str) -> Mark | None:
    """The mark that a paragraph starts with; None too where nothing follows it."""
    if line[:1] not in _FIRST:
        return None
    match = _MARK.match(line)
    if match is None or match.lastgroup is None or match.end() == len(line):
        return None
    printed = match[0].rstrip()
    return Mark(printed, match.lastgroup.replace("_", "-"), number(printed), match.end())


def number(mark: str) -> int | None:
    """The value of a mark: 12 for （十二）, 3 for 3. and ③; None for marks that do not count."""
    if "①" <= mark[:1] <= "⑳":
        return ord(mark[0]) - ord("①") + 1
    if (order := _ORDER.get(mark) or _ORDER.get(mark.rstrip(",").removesuffix("ly"))) is not None:
        return order
    if mark[0] in _ROMAN and mark.endswith("."):
        values = [_ROMAN[char] for char in mark[:-1]]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    if digits := re.search("[0-9]+", mark):
        return int(digits[0])
    if not (numeral := re.search(f"{_CN}+", mark)):
        return None
    tens, ten, ones = numeral[0].rpartition("十")
    if not ten:
        return int("".join(str(_DIGITS[char]) for char in ones))
    return (_DIGITS.get(tens[-1:], 1) if tens else 1) * 10 + _DIGITS.get(ones[-1:], 0)
