"""Items that begin with the word of a coined term, wherever they stand: “六保” here, 保居民就业、保基本民生… there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import listing, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TERM = regex.compile(
    r"“(?P<n>[五六七八九十])(?P<word>[^“”，。；：、\d一二两三四五六七八九十大项类条新好有无早个][^“”，。；：、]?)”"
)


def repeated(view: View) -> Iterator[Statement]:
    """Every clause of items that begin with the word of one of the report's coined terms, with the term."""
    yield from _before(view)
    yield from _again(view)
    terms: dict[str, dict[int, re.Match[str]]] = {}
    for match in view.quoted(_TERM):
        terms.setdefault(match["word"], {}).setdefault(whole(match["n"]) or 0, match)
    for word, numbers in terms.items():
        at = view.masked.find(f"、{word}")
        while at >= 0:
            end = view.stop(at)
            yield from _clause(view, view.clause(at), end, word, numbers)
            at = view.masked.find(f"、{word}", max(end, at + 1))


def _before(view: View) -> Iterator[Statement]:
    """医护人员零感染、市内治疗零死亡的“双零”战果: names right before the term, each of which holds its character."""
    for match in _OF_ALL.finditer(view.text):
        start, end = view.clause(match.start()), match.start() - view.text.endswith("的", 0, match.start())
        names = listing(view.masked, start, end)
        parts = names.parts
        number = 2 if match["n"] == "双" else whole(match["n"])
        if number and len(parts) > 1 and all(match["word"] in view.masked[slice(*part)] for part in parts):
            stated = view.item(match.start("n"), match.end("word"), number)
            most = names.most if match["word"] not in "零无增降减" else len(parts)
            yield stated_count(stated, view.items(parts), len(parts), most, doubt="some may be left out")


_OF_ALL = regex.compile(
    r"“(?P<n>双|[两二三四五六七八九十])(?P<word>[零无增降减](?=”)|[\u4e00-\u9fff](?=(?:同治|共治|同抓|共建|统筹|联动)”))(?:..)?”"
)


def _again(view: View) -> Iterator[Statement]:
    """开展甲、乙、丙三项行动，….…三项行动的成果…: a sentence that begins with the number of things named before it."""
    for match in _BACK.finditer(view.text):
        start = view.block(match.start()).start
        named = [m for m in _SO_MANY.finditer(view.text, start, match.start()) if m["x"] == match["x"]]
        if len(named) == 1 and "、" in view.masked[view.clause(named[0].start()) : named[0].start()]:
            numbers = [whole(one["n"]) or 0 for one in (named[0], match)]
            if abs(numbers[0] - numbers[1]) < 2:
                items = tuple(
                    view.item(m.start("n"), m.end(), n) for m, n in zip((named[0], match), numbers, strict=True)
                )
                name = {"name": match["x"]}
                yield Statement("coined", {"mention": items}, items[0].start, items[1].end, name, _MORE)


_N = "(?P<n>[二两三四五六七八九十])(?P<x>[项大](?:行动|工程|战役|任务|改革|举措|工作|攻坚|建设|活动))"
_BACK = regex.compile(rf"。{_N}(?=[和与及的，、])")
_SO_MANY = regex.compile(rf"(?<!第){_N}")
_MORE = "other things may be counted"


def _clause(view: View, start: int, end: int, word: str, numbers: dict[int, re.Match[str]]) -> Iterator[Statement]:
    parts = split(view.masked, start, end)
    count = len(parts)
    if any(0 <= start - term.end() < 20 and "。" not in view.text[term.end() : start] for term in numbers.values()):
        return  # explained right there: see after.py
    if count < 4 or word not in view.masked[slice(*parts[0])]:
        return
    if not all(view.masked.startswith(word, first) for first, _ in parts[1:]):
        return
    number = count if count in numbers else next((n for n in numbers if abs(n - count) == 1), None)
    if number is None:
        return
    term = numbers[number]
    stated = view.item(term.start("n"), term.end("word"), number)
    doubt = "" if number == count else "the items need not be those of the term"
    yield stated_count(stated, view.items(parts), count, count, doubt=doubt)
