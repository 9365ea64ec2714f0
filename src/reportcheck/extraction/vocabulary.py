"""The packs' word lists compiled into the patterns that the extraction runs: data in, regexes out, once a lexicon."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from reportcheck import regex
from reportcheck.extraction.numerals import NUMERAL, parse_numeral
from reportcheck.model.fact import Hedge
from reportcheck.model.lexicon import Lexicon

MULTIPLE = r"(?:万亿|[十百千]?[万亿]|[百千](?![瓦米克伏卡焦兆斤分吨人家户个年]|公(?!顷)))"
ARABIC = r"(?:\d{1,3}+(?:,\d{3})+|\d+)(?:\.\d+)?"
NUMBER = (
    rf"(?:(?<=GDP)|(?<![A-Za-z\d.+×])(?<![A-Za-z\d%）—-]-)(?<![A-Za-z] )){ARABIC}[多余几]?"
    rf"(?:{MULTIPLE}(?:\d{{1,4}}[千百]?(?:[多余]?[万亿])?)?)?[多余几]?[万亿]?"
    rf"|[{NUMERAL}]{{1,12}}(?:点[{NUMERAL}]+)?[多余几]?[万亿]?"
)
YEAR = r"(?:(?<!\d)(?:19|20)\d\d|(?:一九|二[〇零○O])[〇零○O一二三四五六七八九]{2})年"
DATE = (
    rf"{YEAR}(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?|(?<![\d个])\d{{1,2}}月(?:\d{{1,2}}日)?"
    rf"|(?<![\d.])\d{{1,2}}日(?![均产内处])"
)
RATIO = r"(?<![\d.:])\d++(?:\.\d++)?(?: ?: ?\d+(?:\.\d+)?){1,5}(?![\d:])"
TO = r"(?:-{1,2}|—{1,2}|－|–|~|～|至|到)"


def alternation(words: Iterable[str]) -> str:
    """Words as one pattern, longest first, so that no word hides a longer one."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))) or r"(?!)"


def firsts(words: Iterable[str]) -> str:
    """What one of these words begins with, as a class: a pattern is quickly past every other character."""
    found = re.escape("".join(sorted({word[:1] for word in words})))
    return f"[{found}]" if found else r"(?!)"


class Words:
    """A word list asked at an offset: made in a tenth of the time that a pattern of as many words takes to compile."""

    __slots__ = ("_by",)

    def __init__(self, words: Iterable[str]) -> None:
        self._by: dict[str, list[str]] = {}  # by first character, the longest first
        for word in sorted(words, key=len, reverse=True):
            self._by.setdefault(word[:1], []).append(word)

    def at(self, text: str, offset: int, end: int = sys.maxsize) -> str:
        """The longest word that stands at `offset` and not past `end`, empty where none does."""
        for word in self._by.get(text[offset : offset + 1], ()):
            if text.startswith(word, offset, end):
                return word
        return ""

    def run(self, text: str, keep: Words) -> int:
        """Where the words end that a text begins with, one after another and before one to `keep`."""
        end = 0
        while (word := self.at(text, end)) and not keep.at(text, end):
            end += len(word)
        return end


class Vocabulary:
    """Compiled patterns of one lexicon (see `rules/zh.yaml` for the lists)."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.list
        counted, measured = words("units", "counted"), words("units", "measured")
        self.durations = frozenset(words("units", "duration"))
        self._measured, self._units = frozenset(measured), frozenset((*counted, *measured))
        self._unit_words = Words((*counted, *measured, *words("units", "none")))
        ordinals = alternation(words("ordinal-units"))
        digits = rf"(?:\d{{1,3}}|[{NUMERAL}]{{1,5}})"
        self.figure = regex.compile(
            rf"(?=[{NUMERAL}\d第前首半ⅠⅡⅢⅣⅤⅥ])"  # quickly past every character that no figure begins with
            rf"(?:(?P<date>{DATE})|(?P<ratio>{RATIO})|(?P<word_percent>百分之[{NUMERAL}点]+)"
            rf"|(?P<fraction>{digits}分之{digits}|(?<![\d/.:A-Za-z-])\d{{1,2}}/\d{{1,3}}(?![\d/.]|月|\*))"
            rf"|(?P<ordinal>第{digits}(?:{ordinals})|[{NUMERAL}]{{1,3}}届|(?<=届)[{NUMERAL}]{{1,3}}次)"
            rf"|(?P<rank>第{digits}[位名]?|(?<![学目])前{digits}[位名强]?|首位)"
            rf"|(?P<range>(?<![\d.由从A-Za-z]){ARABIC}(?:{MULTIPLE}|%)?{TO}{ARABIC}(?=[^\d]))"
            rf"|(?P<bare>(?<![\d每均十百千万亿一二两三四五六七八九数几多])(?:万亿|[百千]亿|亿|[百千]?万)(?:元级?|吨级|吨|级|人)(?!\d))"
            rf"|(?P<half>一半|半年)|(?P<grade>[ⅠⅡⅢⅣⅤⅥ]类)|(?P<number>{NUMBER}))"
        )
        self.ordinal_parts = regex.compile(rf"第?({digits})({ordinals})")
        self.bare_parts = regex.compile(r"(万亿|[百千]?[万亿])(元级|元|吨级|吨|级|人)")
        self.range_parts = regex.compile(
            rf"(?P<low>{ARABIC})(?P<low_multiple>{MULTIPLE})?%?{TO}(?P<high>{ARABIC}(?:{MULTIPLE})?)"
        )
        self.date_parts = regex.compile(
            rf"(?:(?P<year>\d{{4}}|[{NUMERAL}O]{{4}})年)?(?:(?P<month>\d+)月)?(?:(?P<day>\d+)日)?"
        )
        self._before, self._after = _hedges(lexicon, "hedges-before"), _hedges(lexicon, "hedges-after")
        self._before_ends = frozenset(word[-1] for word in (*self._before, "了"))
        self._after_words = Words(self._after)
        self._word_unit = Words(words("units-of-words", "any"))
        self._one_unit = Words(words("units-of-words", "one"))
        self._noted_unit = Words(words("units-of-words", "noted"))
        self._name_after = Words(words("not-units-after", "any"))
        self._not_figures = Words(words("not-figures"))
        self._ranked = words("ranked-before")
        self._not_rank = Words(words("not-ranks-after"))
        self._quoted: tuple[str, list[tuple[int, int]]] = ("", [])

    def unit(self, text: str, at: int) -> str:
        """The unit that stands there, another one in brackets behind it included; empty where none does."""
        unit = self._unit_words.at(text, at)
        if unit not in self._units:  # 5万亿台阶: begins like a unit
            return ""
        end = at + len(unit)
        if text.startswith("（", end) and (inner := self._unit_words.at(text, end + 1)):
            bracketed = f"（{inner}）"
            return unit + bracketed if text.startswith(bracketed, end) else unit
        return unit

    def measured(self, unit: str) -> bool:
        """Is the unit one of measure (元, 亩, %), printed rounded, and not one of counting?"""
        return unit in self._measured

    def is_unit(self, word: str) -> bool:
        """Is this word a unit that the lexicon knows?"""
        return word in self._units

    def hedge(self, text: str, start: int, end: int, more: bool) -> tuple[Hedge, int]:
        """The hedge around the figure at `start:end`, and its end with a 多 or 余 behind the unit."""
        if text.startswith(("多", "余"), end):
            more, end = True, end + 1
        if word := self._after_words.at(text, end):
            return self._after[word], end
        last = start - 1 if text.startswith("\n", start - 1) else start  # a line may be broken right before the figure
        if text[last - 1 : last] in self._before_ends:
            for at in range(max(0, start - 6), last):
                kind = self._before.get(text[at:last].removesuffix("了"))
                if kind and text[at - 1 : at] not in _WITHIN_WORDS:
                    return kind, end
        return ("more_than" if more else "none"), end

    def quoted(self, text: str, start: int, end: int) -> bool:
        """Does the figure stand inside quotation marks that hold a short label?"""
        if self._quoted[0] is not text:
            self._quoted = (text, [match.span() for match in _LABEL.finditer(text)])
        spans = self._quoted[1]
        at = bisect_right(spans, (start, len(text))) - 1
        return at >= 0 and spans[at][1] > end

    def counts_in_notes(self, text: str, at: int) -> bool:
        """Does a unit stand there of which 一 (一次, 一张) is a count where a term is explained?"""
        return self._noted_unit.at(text, at) != ""

    def is_figure(self, number: str, start: int, end: int, unit: str, text: str, noted: bool) -> bool:
        """Is this numeral a quantity, and not part of a name (G318, 三农, “六稳”)?

        `noted`: 一, in an explained term, with a unit that is counted there.
        """
        if number[0].isdigit():
            if text[start - 1 : start] in ("表", "图"):  # 表2 个体经营户
                return False
            if unit == "年":
                return end - start != _DECADE or text[end + 1 : end + 2] not in ("代", "后")
            if unit:
                return text[end + 1 : end + 2] != "" or unit not in "级度号期代型"
            if text[end : end + 1] in _NAMING:
                return False
            if _SHARES_UNIT.match(text, end):
                return True
            if number[-1] in "万亿千百多余" or "." in number:
                return text[end : end + 1] not in _VERSION and not self.quoted(text, start, end)
            return bool(_VALUE_BEFORE.search(text, max(0, start - 3), start)) and text[end : end + 1] in _STOPS
        if not unit:  # 突破千亿大关
            return number[-1] in "万亿" and text.startswith("大关", end)
        if number in ("一", "百", "千", "万", "亿") or not number.strip("零〇一○"):
            counts = number == "一" and bool(
                noted or self._one_unit.at(text, end) or (unit == "年" and text[start - 2 : start] in ("提前", "为期"))
            )
        else:
            counts = bool(self._word_unit.at(text, end)) and not (unit == "年" and self._name_after.at(text, end + 1))
        return counts and not self.quoted(text, start, end) and not self._inside_name(text, start, end + len(unit))

    def _inside_name(self, text: str, start: int, end: int) -> bool:
        first, last = max(0, start - 4), min(len(text), end + 4)
        for at in range(first, end):
            name = self._not_figures.at(text, at, last)
            if name and at + len(name) > start:
                return True
        return False

    def clock(self, match: re.Match[str], text: str) -> bool:
        """Is a ratio of two terms rather a time of day (8:30)?"""
        hours, _, minutes = match["ratio"].partition(":")
        return (
            len(minutes) == 2
            and minutes.isdigit()
            and hours.isdigit()
            and text[match.start() - 1] not in "比为由从至到"
        )

    def rank_kind(self, match: re.Match[str], text: str) -> Literal["rank"] | None:
        """`rank` where 第N says a place among others (居全国第四), None in names (第一产业, 第一时间)."""
        word, start, end = match["rank"], match.start(), match.end()
        if word.startswith("前") and (word[-1] not in "位名" and text[end : end + 1] not in _STOPS):
            return None
        if self.quoted(text, start, end) or text[start - 2 : start] in ("放在", "摆在"):
            return None
        if word[-1] in "位名":
            return "rank"
        if self._not_rank.at(text, end) and parse_numeral(word[1:]) is not None:
            return None
        if text[start - 1] in "、和" and text[start - 3 : start].startswith("第"):
            return "rank"
        before = text[max(0, start - 12) : start].removesuffix("\n")
        before = before[: before.rfind("（")] if before.endswith("）") else before  # 全省各县（市、区）第七
        return "rank" if before.endswith(self._ranked) or before.removesuffix("的").endswith(self._ranked) else None

    def is_ordinal(self, match: re.Match[str], text: str) -> bool:
        """第五次, 四届: yes; 第二代, 首批 inside a name: no."""
        return not self.quoted(text, match.start(), match.end())


def _hedges(lexicon: Lexicon, name: str) -> dict[str, Hedge]:
    return {word: kind for kind, words in lexicon.words.get(name, {}).items() for word in words}  # type: ignore[misc]


_WITHIN_WORDS = frozenset("最附靠临邻节公集制预违条签缔履解")  # 附近, 靠近, 最近: no hedge
_LABEL = regex.compile(r"“[^“”，。]{1,14}”|《[^《》]{1,40}》")
_VALUE_BEFORE = regex.compile(r"[为达至到从由]$")
_DECADE = 2  # digits: 90年代
_STOPS = frozenset("，。；、！？）”\n的") | {""}
_NAMING = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+×")
_SHARES_UNIT = regex.compile(rf"(?:[、和]{ARABIC}){{1,6}}(?:个百分点|%|万|亿)")
_VERSION = frozenset("版代GgKkAaDd+")


@lru_cache(maxsize=8)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The compiled vocabulary of a lexicon, kept for the next report."""
    return Vocabulary(lexicon)
