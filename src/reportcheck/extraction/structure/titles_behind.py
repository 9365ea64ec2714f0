"""A number and the titles behind it: 概括为四个方面：实力增强。…。开放深化。…; “四提”: …提质。…, …提升。…."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, pieces, stated_count
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Statement

_ASPECTS = regex.compile(rf"(?<![\d第])(?P<n>{NUMBER})(?P<c>个?方面|个(?:目标|重点|着力点)|(?:大|项)(?:目标|任务))：")
_WORD = regex.compile(r"“(?P<n>[两二三四五六七八九十])(?P<x>[\u4e00-\u9fff])”")
_TITLE = regex.compile(r"(?![一二三四五六七八九十][是要])[\u4e00-\u9fff“”]{4,14}")  # a marked one is of a series
_ENDS = "。！？"
_LEAST, _NEAR, _SPREAD = 3, 2, 4  # titles; by how many a number may be off; characters by which their lengths differ
_DOUBT = "one of the short sentences may be no title"


def titles_behind(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a number of aspects, or a short name in quotes, with the titles that follow."""
    for match in view.near(_ASPECTS, ("方面：", "标：", "点：", "务："), 10, 4):
        titles = _within(view, match.end())
        if (number := whole(match["n"])) and len(titles) >= _LEAST and abs(number - len(titles)) <= _NEAR:
            stated = view.item(match.start("n"), match.end("c"), number)
            yield stated_count(stated, view.items(titles), len(titles), len(titles), doubt=_DOUBT)
    for match in view.quoted(_WORD):
        titles = _below(view, match.start(), match["x"])
        if (number := whole(match["n"])) and len(titles) >= _LEAST and abs(number - len(titles)) <= _NEAR:
            stated = view.item(match.start("n"), match.end("x"), number)
            yield stated_count(stated, view.items(titles), len(titles), len(titles), doubt=_DOUBT)


def _within(view: View, start: int) -> list[Span]:
    """The titles in the rest of a paragraph that opens with one, each before what it is the title of."""
    end = view.block(start).end
    sentences = pieces(view.masked, start, end, _ENDS)
    told = [bool(_TITLE.fullmatch(view.text, *one)) for one in sentences]
    titles = [one for one, title in zip(sentences, told, strict=True) if title]
    apart = not any(one and other for one, other in pairwise(told))
    if not titles or not told[0] or told[-1] or not apart:
        return []
    sizes = [stop - at for at, stop in titles]
    return titles if max(sizes) - min(sizes) <= _SPREAD else []


def _below(view: View, at: int, word: str) -> list[Span]:
    """产业发展提质。…, 设施建设提升。…: the paragraphs right below whose titles end in a word with that character."""
    own, titles = view.block(at), []
    for block in view.blocks[view.blocks.index(own) + 1 :]:
        stop = view.text.find("。", block.start, min(block.end, block.start + 16))
        if block.mark or stop < 0 or stop + 1 >= block.end or not _TITLE.fullmatch(view.text, block.start, stop):
            break
        if word not in (view.text[stop - 2], view.text[block.start]):
            break
        titles.append((block.start, stop))
    return titles
