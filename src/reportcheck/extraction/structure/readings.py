"""The ways in which the items of a text can be told apart, each a reading.

、 between items, or ，, or ；; 一是 … 二是; a word that every item repeats (稳就业、稳金融…); names in one pair of
quotes. A reading is `plain` where the text is hardly anything but that list, so that its number can be held against
a stated one; the others can only agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.lists import Listing, Span, counted, pieces, places, split
from reportcheck.extraction.structure.view import HIDDEN, View

_OPEN = regex.compile(r"等(?:[^，、。；“”]{0,12})?$")
_SENTENCE = regex.compile(r"[对将把在以由按为从向]")  # such a beginning makes a sentence, not a list
_FURTHER = regex.compile(r"包括|即(?![将使可时期日])|分别[为是]|主要有")
_OWN_LIST = regex.compile(r"[\d一二两三四五六七八九十](?:个|项|条|类|大|种|家|所)|包括|是指|即(?![将使可时期日])")
_MANY = 3
_WITHIN = regex.compile(r"用于|实行|进行|针对|围绕|通过")


class Reading(NamedTuple):
    """One way to tell the items apart; `opened` where the list ends in 等."""

    listing: Listing
    plain: bool = False
    opened: bool = False


def readings(view: View, start: int, end: int, noun: str) -> Iterator[Reading]:
    """The ways to count the items in `text[start:end]`, of which `noun` is the common name."""
    text, masked = view.text, view.masked
    if masked.startswith(HIDDEN, start):
        masked = text
    semicolons, commas = pieces(masked, start, end, "；"), pieces(masked, start, end, "，；")
    if not commas:
        return
    for marks in ("、，；", "，；") if noun.startswith("个一") else ():
        ones = list(_ones(masked, pieces(masked, start, end, marks))) or list(_ones_quoted(view, start, end, marks))
        if ones:
            yield from ones
            return
    whole_block = text[end : end + 1] in ("\n", "") or text[end + 1 : end + 2] in ("\n", "")
    if len(semicolons) > 1:
        same = _alike(text, semicolons)
        deeds = len(semicolons) > _MANY and "实事" in noun  # each of them tells numbers of its own
        own = deeds or noun.startswith("个一") or not _nested(masked, semicolons)
        yield Reading(_exactly(semicolons), whole_block and (same or len(semicolons) > 2) and own)
    first = counted(masked, split(masked, *commas[0]))
    if noun.startswith("个") and _begun(text, masked, commas, noun[1:]):
        yield Reading(_exactly(first.parts), True)
        return
    if first.most > 1:
        single = len(commas) == 1 and len(first.parts) > 1
        single = single and not _SENTENCE.match(text, start) and not _WITHIN.search(masked, start, end)
        yield Reading(first, single, bool(_OPEN.search(text, *first.parts[-1])))
    if len(commas) > 1:
        same = len(semicolons) == 1 and _alike(text, commas)
        yield Reading(_exactly(commas), same and not any("、" in masked[a:b] for a, b in commas))
        every = tuple(part for comma in commas for part in split(masked, *comma))
        if all("、" in masked[a:b] for a, b in commas) or _alike(text, every):
            yield Reading(counted(masked, every))
    for comma in commas:
        parts = split(masked, *comma)
        if len(parts) > 2 and noun and len({text[b - 2 : b] for _, b in parts}) == 1:
            yield Reading(counted(masked, parts), text[parts[0][1] - 2 : parts[0][1]] == noun[-2:])
    for match in _FURTHER.finditer(masked, start + 1, end):
        rest = pieces(masked, match.end(), end, "，；")
        yield Reading(_exactly(rest))
        listed = counted(masked, split(masked, match.end(), rest[0][1] if rest else end))
        yield Reading(listed, len(rest) == 1 and len(listed.parts) > 2 and match[0] != "包括")
    yield from _quoted(view, commas[0])
    yield from _by_word(text, masked, commas, noun)


def _begun(text: str, masked: str, commas: tuple[Span, ...], word: str) -> bool:
    """“三个基本”就是基本建成甲、基本形成乙、基本实现丙，为…: do the items of the first clause alone begin so?"""
    first, *more = (split(masked, *comma) for comma in commas)
    begun = len(word) > 1 and len(first) > 1 and all(text.startswith(word, start) for start, _ in first)
    return begun and not any(text.startswith(word, start) for parts in more for start, _ in parts)


def _quoted(view: View, clause: Span) -> Iterator[Reading]:
    """An enumeration inside one pair of quotes (实施“甲、乙、丙”行动)."""
    opening = view.masked.find("“", *clause)
    closing = view.masked.find("”", opening, clause[1]) if opening >= 0 else -1
    if closing > 0 and "、" in view.text[opening:closing]:
        inner = counted(view.text, split(view.text, opening + 1, closing))
        alone = "、" not in view.masked[slice(*clause)] and "“" not in view.masked[closing : clause[1]]
        yield Reading(inner, alone)


def _ones(masked: str, parts: tuple[Span, ...]) -> Iterator[Reading]:
    """“六个一”：建设一条大道、一条景观带、一个广场…: from the first on, each begins with 一 and a classifier."""
    first = next((at for at, part in enumerate(parts) if _ONE.search(masked, *part)), len(parts))
    listed = parts[first:]
    plain = len(listed) > 2 and all(_ONE.match(masked, *part) for part in listed[1:])
    if plain:
        yield Reading(_exactly(listed), True)


def _ones_quoted(view: View, start: int, end: int, marks: str) -> Iterator[Reading]:
    """“六个一”工作体系：以“链长制”为抓手，落实“一名链长、一个专班、…”的工作体系: all of them in one pair of quotes."""
    opening = view.masked.find("“", start, end)
    while opening >= 0:
        closing = view.masked.find("”", opening, end)
        ones = pieces(view.text, opening + 1, closing, marks) if closing > 0 else ()
        if len(ones) > 2 and all(_ONE.match(view.text, *one) for one in ones):
            yield Reading(_exactly(ones), True)
            return
        opening = view.masked.find("“", opening + 1, end)


_ONE = regex.compile("(?<![第统之唯同万])一[名位条个座批项支套家处片张本部次场组册桌首份顶间园路街馆台村户件区系]")


def _by_word(text: str, masked: str, commas: tuple[Span, ...], noun: str) -> Iterator[Reading]:
    """Items told by the word that all of them repeat: 六稳: 稳就业、稳金融…; 四个不摘: 摘帽不摘责任，…"""
    for comma in commas if len(noun) > 1 else ():
        listed = split(masked, *comma)
        if len(listed) > 1 and all(text[a:b].count(noun[0]) == 1 for a, b in listed):  # “四长”: 网格长、楼栋长、…
            yield Reading(counted(masked, listed), not any(text[a:b].startswith(noun[0]) for a, b in listed))
    parts = tuple(part for comma in commas for part in split(masked, *comma))
    texts = [text[slice(*part)] for part in parts]
    for word in dict.fromkeys((noun, noun[:2], noun[-2:], noun[:1], noun[-1:])):  # the same order in every run
        if word in ("", "大", "个", "项", "个一"):
            continue
        named = tuple(part for part, words in zip(parts, texts, strict=True) if word in words)
        if len(named) > 1:
            yield Reading(_exactly(named))
        spots = places(text, word, commas[0][0], commas[-1][1])
        if len(spots) > max(len(named), 1):
            twice = len(word) == 1 and len(texts) > 2 and all(_twice(words, word) for words in texts)
            yield Reading(_exactly(spots), twice)


def _twice(words: str, word: str) -> bool:
    """乱贴乱画: is it two of them, and nothing else?"""
    return len(words) == _PAIR and words[0] == words[2] == word


_PAIR = 4  # characters


def _exactly(parts: tuple[Span, ...]) -> Listing:
    return Listing(parts, len(parts), len(parts))


def _nested(masked: str, parts: tuple[Span, ...]) -> bool:
    return any(_OWN_LIST.search(masked, *part) for part in parts)


def _alike(text: str, parts: tuple[Span, ...]) -> bool:
    """Do all parts begin with the same character or end with the same two?"""
    return len({text[a] for a, _ in parts}) == 1 or len({text[b - 2 : b] for _, b in parts}) == 1
