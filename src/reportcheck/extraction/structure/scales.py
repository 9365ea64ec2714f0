"""A programme called by its scales, told twice: 深入实施“十百千万”工程, and 深入实施“十百千”工程."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_TERM = regex.compile("“(?P<code>[个十百千万亿]{3,5})”(?P<noun>[\u4e00-\u9fff]{2})")
_DONE = regex.compile(
    "(?:^|[，。；：、\n])(?P<led>(?:深入|全面|扎实|持续|大力|继续|接续)?(?:实施|推进|开展|启动|抓好))$"
)
_BEFORE = 8  # characters
_DOUBT = "the two may be different programmes"


def scales(view: View) -> Iterator[Statement]:
    """Statements `coined`: of those named by nothing else (no 民企“百千万”工程) in the same words, one has less."""
    told: dict[tuple[str, str], list[re.Match[str]]] = defaultdict(list)
    for match in _TERM.finditer(view.text):
        if done := _DONE.search(view.text, max(match.start() - _BEFORE, 0), match.start()):
            told[done["led"], match["noun"]].append(match)
    for found in told.values():
        codes = sorted({match["code"] for match in found}, key=len)
        if len(codes) == 1 or (len(codes) == 2 and codes[0] in codes[1]):
            items = tuple(view.item(*match.span("code"), _value(match["code"])) for match in found)
            if len(items) > 1:
                yield _one(items, found[0]["noun"])


def blind(view: View) -> Iterator[Statement]:
    """招投标“双盲”评审 here and 招投标“单盲”评审 there: in the same words, both sides of a thing, or one."""
    told: dict[tuple[str, str, str], list[re.Match[str]]] = defaultdict(list)
    for match in view.near(_SIDES, ("“单", "“双"), 3, 10):
        told[match["led"], match["x"], match["noun"]].append(match)
    for (_, x, noun), found in told.items():
        if len(found) > 1:
            items = tuple(view.item(*one.span("term"), 1 if one["n"] == "单" else 2) for one in found)
            yield _one(items, f"{x}{noun}")


_SIDES = regex.compile(
    "(?P<led>[\u4e00-\u9fff]{3})(?P<term>“(?P<n>[单双])(?P<x>[\u4e00-\u9fff]{1,2})”)(?P<noun>[\u4e00-\u9fff]{2})"
)


def _one(items: tuple[Item, ...], noun: str) -> Statement:
    return Statement("coined", {"mention": items}, items[0].start, items[-1].end, {"name": noun}, _DOUBT)


def _value(code: str) -> int:
    """One number for all the scales of a code: where it is one, so are the codes."""
    return sum(10 ** "个十百千万亿".index(scale) for scale in code)
