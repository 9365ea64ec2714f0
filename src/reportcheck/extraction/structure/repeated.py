"""Items that begin with the word of a coined term, wherever they stand: “六保” here, 保居民就业、保基本民生… there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TERM = regex.compile(
    r"“(?P<n>[五六七八九十])(?P<word>[^“”，。；：、\d一二两三四五六七八九十大项类条新好有无早个][^“”，。；：、]?)”"
)


def repeated(view: View) -> Iterator[Statement]:
    """Every clause of items that begin with the word of one of the report's coined terms, with the term."""
    yield from _before(view)
    terms: dict[str, dict[int, re.Match[str]]] = {}
    for match in _TERM.finditer(view.text):
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
        start = view.clause(match.start())
        parts = split(view.masked, start, match.start())
        number = 2 if match["n"] == "双" else whole(match["n"])
        if number and len(parts) > 1 and all(match["word"] in view.masked[slice(*part)] for part in parts):
            stated = view.item(match.start("n"), match.end("word"), number)
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt="some may be left out")


_OF_ALL = regex.compile(r"的?“(?P<n>双|[两二三四五六七八九十])(?P<word>[零无增降减])”")


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
