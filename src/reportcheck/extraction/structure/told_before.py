"""Coined terms whose items stand before them: 禁煤、禁烧、控尘、控排“两禁两控”; sights made into “一山一水一园”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, links, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[一两二三四五六七八九十]"
_NOUN = r"(?:(?![一二两三四五六七八九十])[\u4e00-\u9fff])"
_TERM = regex.compile(rf"“(?P<term>(?:{_N}{_NOUN}{{1,2}}){{2,4}})”")
_GROUP = regex.compile(rf"({_N})({_NOUN}{{1,2}})")
_MADE_INTO = regex.compile(  # ，构建“一山一水一园”旅游综合体
    r"(?:整合|融合|串联|联动|连片|一体化?)(?:升级|提升|发展|建设|开发|打造|改造)?，(?:着力|全力|加快|逐步)?(?:构建|形成|打造|建成|建设)$"
)
_SIGHTS = {
    "山": "山岭峰",
    "水": "水河湖江海溪泉湿",
    "林": "林",
    "园": "园",
    "城": "城镇",
    "湖": "湖",
    "河": "河",
    "岛": "岛",
}
_FEWEST, _FAR = 3, 30  # items; characters of the words behind them
_DOUBT = "the term may count something other than the items before it"


def told_before(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for the numbers of a term, or their sum, with the items in the clause before it."""
    for term in view.quoted(_TERM):
        groups = [(one, whole(one[1]) or 0) for one in _GROUP.finditer(view.text, *term.span("term"))]
        begin = view.clause(term.start())
        parts = split(view.masked, begin, term.start())
        if len(parts) >= _FEWEST and len(groups) > 1:
            yield from _by_words(view, groups, parts)
        elif made := _MADE_INTO.search(view.text, max(begin - _FAR, 0), term.start()):
            sights = split(view.masked, view.clause(made.start()), made.start())
            yield from _sights(view, term, groups, sights)


def _by_words(view: View, groups: Sequence[tuple[re.Match[str], int]], parts: Sequence[Span]) -> Iterator[Statement]:
    """Every item has one of the term's words; all are right, or one number is one off."""
    texts = [view.text[slice(*part)] for part in parts]
    named = [[part for part, text in zip(parts, texts, strict=True) if one[2] in text] for one, _ in groups]
    off = sum(abs(len(found) - number) for found, (_, number) in zip(named, groups, strict=True))
    each = all(sum(one[2] in text for one, _ in groups) == 1 for text in texts)
    joined = links(view.masked, tuple(parts)) or any("等" in text for text in texts)
    if all(named) and (not off or (off == 1 and each and not joined)):
        for (one, number), found in zip(groups, named, strict=True):
            if number > 1 or off:
                stated = view.item(one.start(), one.end(), number)
                yield stated_count(stated, view.items(found), len(found), len(found), doubt=_DOUBT)


def _sights(
    view: View, term: re.Match[str], groups: Sequence[tuple[re.Match[str], int]], parts: Sequence[Span]
) -> Iterator[Statement]:
    """东山景区、南河湿地、西岭林场整合升级，构建“一山一水一林”: each is one of those that the term counts."""
    kinds = [_SIGHTS.get(one[2], "") for one, _ in groups]
    texts = [view.text[slice(*part)] for part in parts]
    all_of_them = all(any(mark in text for kind in kinds for mark in kind) for text in texts)
    each = all(kind and any(mark in text for text in texts for mark in kind) for kind in kinds)
    total = sum(number for _, number in groups)
    plain = not links(view.masked, tuple(parts)) and not any("等" in text for text in texts)
    if all_of_them and each and plain and len(parts) >= _FEWEST and abs(total - len(parts)) < 2:
        stated = view.item(*term.span("term"), total)
        yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)
