"""A coined number and what takes it up: “六个开新局” and six headings that end in 开新局; “三个高于”，就是…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.series import Series
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[二两三四五六七八九十]"
_COINED = regex.compile(rf"“(?P<n>{_N}{{1,2}})个(?P<noun>[\u4e00-\u9fff]{{3,6}})”")
_ROW = regex.compile(
    rf"“(?P<row>[一{_N[1:]}个[^，。；：“”\n\d]{{2,6}}(?:[，、][一{_N[1:]}个[^，。；：“”\n\d]{{2,6}}){{1,4}})”"
)
_ONE = regex.compile(rf"(?P<n>[一{_N[1:]})个(?P<noun>[^，、。；：“”\n\d]{{2,6}})")
_TAKEN_UP = regex.compile(rf"“(?P<n>[一{_N[1:]})个(?P<noun>[^，、。；：“”\n\d]{{2,6}})”(?=：|，?(?:就是|即|是指))")
_TERMS = "the two may be different terms"
_DOUBT = "the headings may be of something else"


def headed(view: View, made: Sequence[Series]) -> Iterator[Statement]:
    """Statements `stated-count` for the first series behind a coined number whose titles all end in its noun."""
    for match in view.quoted(_COINED):
        number = whole(match["n"]) or 0
        for one in made:
            marks = one.marks
            if len(marks) < 3 or marks[0].start < match.end() or not all(mark.block for mark in marks):
                continue
            titles = [view.text[mark.end : view.block(mark.end).end].split("。")[0] for mark in marks]
            if all(title.endswith(match["noun"]) for title in titles) and abs(number - len(marks)) <= 2:
                stated = view.item(match.start("n"), match.end("noun"), number)
                listed = [view.item(mark.start, mark.end) for mark in marks]
                yield stated_count(stated, listed, len(marks), len(marks), doubt=_DOUBT)
                break


_TERM = regex.compile(rf"“(?P<n>[一{_N[1:]})个(?P<noun>[^，、。；：“”\n\d]{{2,6}})”")
_HEAD = regex.compile(rf"“?(?P<n>[一{_N[1:]})个(?P<noun>[^，、。；：“”\n\d]{{2,6}})”?：")
_BESIDE, _LEAST = 16, 3  # characters from one term of a row to the next; terms
_NUMERALS = frozenset(f"“一{_N[1:-1]}")


def paragraphs(view: View) -> Iterator[Statement]:
    """把牢“一个必须”、提升“两个站位”、聚焦“四个重点”, and a paragraph each: 四个重点：…: statements `coined`."""
    heads: dict[str, list[re.Match[str]]] = {}
    for block in view.blocks:
        if view.text[block.start] in _NUMERALS and (head := _HEAD.match(view.text, block.start)):
            heads.setdefault(head["noun"], []).append(head)
    row: list[re.Match[str]] = []
    for term in (*view.quoted(_TERM), None) if len(heads) >= _LEAST else ():
        if row and (term is None or _apart(view, row[-1].end(), term.start())):
            yield from _row_told(view, row, heads)
            row = []
        if term:
            row.append(term)


def _apart(view: View, end: int, start: int) -> bool:
    return start - end > _BESIDE or "。" in view.text[end:start] or "\n" in view.text[end:start]


def _row_told(view: View, row: list[re.Match[str]], heads: dict[str, list[re.Match[str]]]) -> Iterator[Statement]:
    """Every term of a row has one paragraph behind it, and all but one at most the same number."""
    told = [heads.get(term["noun"], []) for term in row]
    if len(row) < _LEAST or any(len(own) != 1 or own[0].start() < row[-1].end() for own in told):
        return
    pairs = [(term, own[0]) for term, own in zip(row, told, strict=True)]
    if sum(term["n"] != head["n"] for term, head in pairs) < 2:
        for pair in pairs:
            items = tuple(view.item(m.start("n"), m.end("noun"), whole(m["n"]) or 0) for m in pair)
            yield Statement(
                "coined", {"mention": items}, pair[0].start(), pair[1].end(), {"name": pair[0]["noun"]}, _TERMS
            )


def taken_up(view: View) -> Iterator[Statement]:
    """“一个全面，一个翻番，三个高于”. …“三个高于”，就是…: statements `coined` for a term that is explained apart."""
    heads = list(view.quoted(_TAKEN_UP))
    rows = [one for row in view.quoted(_ROW) for one in _ONE.finditer(view.text, *row.span("row"))] if heads else []
    told = {one[0] for one in rows}  # a head of one row is none of another
    for one in rows:
        own = [head for head in heads if head["noun"] == one["noun"] and head.start() > one.end()]
        if len(own) == 1 and (own[0]["n"] == one["n"] or f"{own[0]['n']}个{one['noun']}" not in told):
            items = tuple(view.item(m.start("n"), m.end("noun"), whole(m["n"]) or 0) for m in (one, own[0]))
            yield Statement("coined", {"mention": items}, one.start(), own[0].end(), {"name": one["noun"]}, _TERMS)
