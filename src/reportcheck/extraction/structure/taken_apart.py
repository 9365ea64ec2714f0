"""A term of two or three numbers, then each part of it by itself: “两核四带”格局。“两核”强引领：…。“四带”促联动：…"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = "[一二两三四五六七八九十]"
_PART = rf"({_N})([\u4e00-\u9fff]{{1,2}}?)"
_TERM = regex.compile(rf"“{_PART}、?{_PART}(?:、?{_PART})?”")
_ALONE = regex.compile(rf"“(?P<n>{_N})(?P<x>[\u4e00-\u9fff]{{1,2}})”")
_FAR = 800  # characters of the paragraph behind the term
_DOUBT = "the part may be that of another term"


def taken_apart(view: View) -> Iterator[Statement]:
    """Statements `coined` for a part whose number is not the term's, where all the parts are told and the rest fit."""
    yield from _elsewhere(view)
    for term in view.quoted(_TERM):
        spans = [(term.span(at), term.span(at + 1)) for at in (1, 3, 5) if term[at]]
        told: dict[str, list[Item]] = {}
        for alone in _ALONE.finditer(view.text, term.end(), min(view.block(term.start()).end, term.end() + _FAR)):
            told.setdefault(alone["x"], []).append(view.item(*alone.span("n"), whole(alone["n"])))
        pairs = [(view.item(*n, whole(view.text[slice(*n)])), told.get(view.text[slice(*x)], [])) for n, x in spans]
        off = [(said, parts) for said, parts in pairs if any(part.number != said.number for part in parts)]
        if all(parts for _, parts in pairs) and len(off) == 1:
            said, parts = off[0]
            if len({part.number for part in parts}) == 1:
                mention = (said, parts[0])
                yield Statement("coined", {"mention": mention}, said.start, parts[0].end, {"name": term[0]}, _DOUBT)


def _elsewhere(view: View) -> Iterator[Statement]:
    """“一核两翼多点”布局, and a page on “三翼”要…；“多点”要…: where another part stands by itself, so does this one."""
    told: dict[str, list[re.Match[str]]] = {}
    for term in _SPREAD.finditer(view.text):
        for part in _ONE_PART.findall(term[1]):
            told.setdefault(part[1], []).append(term)
    for alone in view.quoted(_ALONE) if told else ():
        terms, number = told.get(alone["x"], []), whole(alone["n"])
        said = [(term, view.text.index(alone["x"], term.start())) for term in terms]
        numbers = {view.text[at - 1] for _, at in said}
        if len(numbers) != 1 or alone["n"] in numbers or not numbers <= set(_N):
            continue
        if _of_another(view, alone.start()):
            continue
        term, at = said[0]
        block = view.block(alone.start())
        others = [part for part in _ONE_PART.findall(term[1]) if not part.endswith(alone["x"])]
        beside = any(view.text.find(f"“{part}”", block.start, block.end) >= 0 for part in others)
        if beside or _known_alone(view, view.text[at - 1 : at + 1], alone, others):
            items = (
                view.item(at - 1, at + 1, whole(view.text[at - 1])),
                view.item(alone.start("n"), alone.end("x"), number),
            )
            one, other = sorted(items, key=lambda item: item.start)
            yield Statement("coined", {"mention": (one, other)}, one.start, other.end, {"name": term[1]}, _DOUBT)


def _known_alone(view: View, part: str, alone: re.Match[str], others: list[str]) -> bool:
    """“三极一带一区”, whose “三极” is told by itself too; then “四极”, once and of no other term, is that one."""
    odd = alone["n"] + alone["x"]
    once = view.text.count(odd) == 1 and abs((whole(part[0]) or 0) - (whole(odd[0]) or 0)) == 1
    return once and len(others) > 1 and f"“{part}”" in view.text


_LEADS = (
    *(
        "推动",
        "发挥",
        "打造",
        "建设",
        "构建",
        "形成",
        "做强",
        "实施",
        "推进",
        "聚焦",
        "围绕",
        "优化",
        "强化",
        "提升",
        "加快",
        "突出",
    ),
    *("促进", "坚持", "落实", "以", "的", "和", "与", "是", "将", "把", "及", "向", "在", "对", "中", "按"),
)


def _of_another(view: View, at: int) -> bool:
    """乡村“五带”建设: does a name before it say of what it is, so that it is of no other term?"""
    before = view.text[max(at - 2, 0) : at]
    return "\u4e00" <= before[-1:] <= "\u9fff" and not before.endswith(_LEADS)


_SPREAD = regex.compile(r"“((?:[一二两三四五六七八九十多][\u4e00-\u9fff]){2,4})”")
_ONE_PART = regex.compile("[一二两三四五六七八九十多][\u4e00-\u9fff]")
