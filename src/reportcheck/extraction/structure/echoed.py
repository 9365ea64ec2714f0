"""A term whose words end so many clauses behind it: 做到“五个突破”：…在升级上谋突破。…在融合上谋突破。…

The same with the quotes about the word (四张“名片”: “音乐名片”…), with two words (“两跨越、四提升”即…新跨越，…新提升),
and with what a colon or 即 opens (六园：即…产业园，…产业园).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import pieces, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = "[三四五六七八九十]"
_TERM = regex.compile(rf"“(?P<n>{_N})(?:个|大|项)?(?P<x>[\u4e00-\u9fff]{{2,4}})”(?=[：，。\n])")
_WORD = regex.compile(rf"(?P<n>{_N})(?:张|个|项|大|把)“(?P<x>[\u4e00-\u9fff]{{2,4}})”(?=[：，。\n])")
_OPENED = regex.compile(rf"(?P<n>{_N})(?P<x>[\u4e00-\u9fff])(?:：(?:即)?|，即)")
_TWO = regex.compile(
    r"“(?P<a>[两二三四五六七八九十])(?P<x>[\u4e00-\u9fff]{2,3})、?(?P<b>[两二三四五六七八九十])(?P<y>[\u4e00-\u9fff]{2,3})”"
    r"(?:：|。?即：?)"
)
_STOP = "，。；："
_DOUBT = "the term may count something other than the clauses that repeat its word"


def echoed(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a term with the clauses behind it that end in its word, one off at most."""
    for found, stop in ((view.quoted(_TERM), _STOP), (view.counts(_WORD, "张个项大把", 1), "”")):
        for match in found:
            ends = _ends(view, match["x"], match.end(), view.block(match.start()).end, stop)
            yield from _count(view, match.span("n"), match.end("x"), ends, 3)
            if begun := _starts(view, match["x"], match.end(), view.block(match.start()).end):
                yield from _count(view, match.span("n"), match.end("x"), begun, 3)
    for at in sorted((*view.at("："), *view.at("，即"))):
        if at > 1 and (opened := _OPENED.match(view.text, at - 2)):
            ends = _ends(view, opened["x"], opened.end(), view.sentence(opened.end()), _STOP + "、")
            yield from _count(view, opened.span("n"), opened.end("x"), ends, 3)
    for match in regex.around(_LOOKS_BACK, view.text, [end for _, end in view.followed("个")], 4, 14):
        begin = view.block(match.start()).start
        begin = (
            begin if match.start() - begin > _HEAD else view.block(max(begin - 2, 0)).start
        )  # of the paragraph before
        begin = max(begin, match.start() - _FAR)
        told = _places(view, match["x"], begin, match.start())
        said = whole(match["n"]) or 0
        if len(told) >= _MANY and abs(len(told) - said) < 2:
            stated = view.item(match.start("n"), match.end("x"), said)
            yield stated_count(stated, told, len(told), len(told), doubt=_DOUBT)
    for match in view.quoted(_LEADS):
        yield from _sentences(view, match)
    for row in view.quoted(_ROW_BACK):
        yield from _before(view, row)
    for match in view.counts(_CAMPAIGN, "大", 1):
        yield from _begun(view, match)
    for match in view.quoted(_TWO):
        yield from _both(view, match.span("a"), match.span("x"), match.span("b"), match.span("y"), match.end())


def _sentences(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """“两个融合”增强动力。推动甲、乙融合，…。促进丙、丁融合，…。“五好园区”夯实…: each sentence opens with one."""
    after = view.text.find("。“", match.end(), view.block(match.start()).end)
    end = after if after > 0 else view.block(match.start()).end
    opened = [(start, min(view.stop(start), stop)) for start, stop in pieces(view.masked, match.end(), end, "。")]
    each = all(view.text.endswith(match["x"], *clause) for clause in opened)
    if each and view.text.count(match["x"], match.end(), end) == len(opened):
        yield from _count(view, match.span("n"), match.end("x"), [view.item(*clause) for clause in opened], 2)


_LEADS = regex.compile(
    r"“(?<=[。：\n]“)(?P<n>[两二三四五六七八九十])(?:个|大|项)(?P<x>[\u4e00-\u9fff]{2,4})”[^，。；：“”\n\d]{2,8}。(?=[^“\n])"
)


def _before(view: View, row: re.Match[str]) -> Iterator[Statement]:
    """…稳居上游、…稳居上游；…走在前列，…走在前列。“两个稳居”、“两个走在前列”的目标: all right but one at most."""
    terms = list(_ONE_OF_ROW.finditer(view.text, *row.span()))
    begin = max(view.block(row.start()).start, row.start() - _FAR)
    told = [(term, whole(term["n"]) or 0, _places(view, term["x"], begin, row.start())) for term in terms]
    off = [len(found) - said for _, said, found in told]
    if all(found for *_, found in told) and off.count(0) >= len(off) - 1 and max(map(abs, off)) < 2:
        for term, said, found in told:
            stated = view.item(term.start("n"), term.end("x"), said)
            yield stated_count(stated, found, len(found), len(found), doubt=_DOUBT)


_ONE_OF_ROW = regex.compile(r"“(?P<n>[两二三四五六七八九十])个(?P<x>[\u4e00-\u9fff]{2,8})”")
_ROW_BACK = regex.compile(
    r"“(?<=。“)[两二三四五六七八九十]个[\u4e00-\u9fff]{2,8}”(?:[、和]?“[两二三四五六七八九十]个[\u4e00-\u9fff]{2,8}”){1,3}"
)


def _begun(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """确保七大攻坚战见效。…聚焦甲，…。聚焦乙，…: the sentences of the paragraph that begin with one verb."""
    begins = list(_BEGIN.finditer(view.text, match.end(), view.block(match.start()).end))
    if len(begins) < _MANY:
        return
    word, often = Counter(one[1] for one in begins).most_common(1)[0]
    found = [view.item(*one.span(1)) for one in begins if one[1] == word]
    within = [one for one in begins if found[0].start <= one.start(1) <= found[-1].start]
    near = found[0].start - match.end() < _NEAR and not _ADVERB.match(word)
    if often >= _MANY and len(within) == often and near:
        yield from _count(view, match.span("n"), match.end("x"), found, _MANY)


_LOOKS_BACK = regex.compile(
    rf"(?:对照|围绕|紧扣|实现|按照)“(?P<n>{_N})个(?P<x>[\u4e00-\u9fff]{{2,4}})”的?(?:总体|奋斗|发展|工作)?(?:目标|要求)"
)
_FAR, _HEAD = 600, 10  # characters in which what is counted stands, and at the head of a paragraph
_CAMPAIGN = regex.compile(rf"(?P<n>{_N})大(?P<x>攻坚战|攻坚|行动|工程|战役|任务)")
_BEGIN = regex.compile("。([\u4e00-\u9fff]{2})")
_MANY, _NEAR = 5, 40  # sentences; characters to the first of them
_ADVERB = regex.compile("加快|全面|深入|积极|着力|大力|切实|紧紧|进一|不断|持续|扎实|统筹|全年|全市|全县|全省|我们")


def _starts(view: View, word: str, start: int, end: int) -> list[Item]:
    """Where a word begins a sentence in `text[start:end]`."""
    found, at = [], view.text.find(word, start, end)
    while at >= 0:
        if view.text[at - 1] in "。：；\n":
            found.append(view.item(at, at + len(word)))
        at = view.text.find(word, at + len(word), end)
    return found


def spelt_out(view: View, settled: set[int]) -> Iterator[Statement]:
    """“四个最严”：最严谨的标准、最严格的监管…: the word of a term as often as it says, or once less.

    More often says nothing, as an item may have the word twice, unless each clause between ； has it once.
    `settled` are the terms that a list bears out already.
    """
    for match in view.quoted(_SPELT):
        end = view.sentence(match.end())
        said, word = whole(match["n"]) or 0, match["x"]
        found = [item for item in _places(view, word, match.end(), end) if view.text[item.start - 1] != "个"]
        each = pieces(view.masked, match.end(), end, "；")
        once = len(each) == len(found) > 2 and all(view.text.count(word, *part) == 1 for part in each)
        if match.start("n") not in settled and len(found) > 1 and said - 1 <= len(found) <= said + once:
            stated = view.item(match.start("n"), match.end("x"), said)
            yield stated_count(stated, found, len(found), len(found), doubt=_DOUBT)


def _places(view: View, word: str, start: int, end: int) -> list[Item]:
    """Where a word stands in `text[start:end]`, outside the quotes of other terms."""
    found, at = [], view.text.find(word, start, end)
    while at >= 0:
        opened = view.text.rfind("“", start, at)
        if opened < 0 or view.text.rfind("”", start, at) > opened:
            found.append(view.item(at, at + len(word)))
        at = view.text.find(word, at + len(word), end)
    return found


_SPELT = regex.compile(
    r"“(?P<n>[三四五六七八九十])个(?P<x>[\u4e00-\u9fff]{2,4})”(?:\[\d+\])?[^，。；：\n“”]{0,6}(?:：|，?(?:即|是指|指|就是)：?)"
)


def _both(
    view: View, a: tuple[int, int], x: tuple[int, int], b: tuple[int, int], y: tuple[int, int], at: int
) -> Iterator[Statement]:
    """Both numbers of a term; where one does not fit, the other has to."""
    end = view.block(at).end
    pairs = [(number, word, _ends(view, view.text[slice(*word)], at, end)) for number, word in ((a, x), (b, y))]
    right = [(whole(view.text[slice(*number)]) or 0) in _sizes(found) for number, _, found in pairs]
    for number, word, found in pairs if any(right) else ():
        yield from _count(view, number, word[1], found, 2)


def _ends(view: View, word: str, start: int, end: int, stop: str = _STOP) -> list[Item]:
    """Where a word ends a clause in `text[start:end]`, with the character before it."""
    found = []
    at = view.text.find(word, start, end)
    while at >= 0:
        after = at + len(word)
        if after < len(view.text) and view.text[after] in stop:
            found.append(view.item(max(at - 1, start), after))
        at = view.text.find(word, after, end)
    return found


def _sizes(found: list[Item]) -> set[int]:
    """How many there are: all, or those with the same character before them (谋突破)."""
    return {len(found), max(Counter(item.text[0] for item in found).values(), default=0)}


def _count(view: View, number: tuple[int, int], end: int, found: list[Item], least: int) -> Iterator[Statement]:
    said, sizes = whole(view.text[slice(*number)]) or 0, _sizes(found)
    size = said if said in sizes else max(sizes)
    if size >= least and min(abs(one - said) for one in sizes) < 2 and abs(size - said) < 2:
        stated = view.item(number[0], end, said)
        yield stated_count(stated, found, size, size, doubt=_DOUBT)
