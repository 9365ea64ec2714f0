"""Enumerations: where their items part, and between which numbers of items a reader may choose.

、 always parts items, as do names side by side (“甲”“乙”) where there is no 、. But 和, 与, 及 and the like may part
two items or stand inside one (科学和技术): so an enumeration has a fewest and a most number of items, and only a number
outside is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.model.fact import Item, Statement

Span = tuple[int, int]

COMMA = regex.compile(r"、|(?<=[”》’」])(?:和|与|及|以及)(?=[“《‘「])")
_SIDE_BY_SIDE = regex.compile(r"(?<=[”》’」])(?=[“《‘「])")
# Each way begins with a character of its own, so that a search skips to it.
LINK = regex.compile(
    r"和(?<!呼和)(?![谐平睦解气田])|与(?<!参与)(?!会|否|日|时)|以及|直至|到(?!位)|"
    r"及(?<![普涉以触危波提顾企言惠]及)(?!时|其|早|格|至)|暨|或|"
    r"／(?<=[一-龥]／)(?=[一-龥])|/(?<=[一-龥]/)(?=[一-龥])|\+(?<=[一-龥]\+)(?=[一-龥])"
)


# Where none of these stands, no names stand side by side.
_CLOSED = regex.compile("[”》’」]")


class Listing(NamedTuple):
    """The items of an enumeration, and how many it may be read to have."""

    parts: tuple[Span, ...]
    fewest: int
    most: int

    def misses(self, number: int) -> int:
        """By how many items `number` lies outside; 0 where some reading has that many."""
        return max(self.fewest - number, number - self.most, 0)


def split(masked: str, start: int, end: int) -> tuple[Span, ...]:
    """The stretches of `masked[start:end]` between enumeration commas, or between names if there is no comma."""
    if not _CLOSED.search(masked, max(start - 1, 0), end):
        return pieces(masked, start, end, "、")
    spans, at = [], start
    mark = COMMA if COMMA.search(masked, start, end) else _SIDE_BY_SIDE
    for match in mark.finditer(masked, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    if end > at:
        spans.append((at, end))
    return tuple(spans)


def pieces(masked: str, start: int, end: int, marks: str) -> tuple[Span, ...]:
    """The stretches of `masked[start:end]` between any of the characters `marks`; empty ones are left out."""
    spans, at = [], start
    for match in _between(marks).finditer(masked, start, end):
        if match.start() > at:
            spans.append((at, match.start()))
        at = match.end()
    if end > at:
        spans.append((at, end))
    return tuple(spans)


@lru_cache(maxsize=16)
def _between(marks: str) -> re.Pattern[str]:
    return regex.compile(f"[{marks}]")


def places(text: str, word: str, start: int, end: int) -> tuple[Span, ...]:
    """Where `word` stands in `text[start:end]`."""
    found, at = [], text.find(word, start, end)
    while at >= 0:
        found.append((at, at + len(word)))
        at = text.find(word, at + len(word), end)
    return tuple(found)


def links(masked: str, parts: tuple[Span, ...]) -> int:
    """How many words that may join two items, and places where names stand side by side, are in the parts."""
    if not parts:
        return 0
    joins = sum(1 for start, end in parts for match in LINK.finditer(masked, start, end) if match.start() > start)
    if _CLOSED.search(masked, parts[0][0], parts[-1][1]):
        joins += sum(1 for start, end in parts for _ in _SIDE_BY_SIDE.finditer(masked, start + 1, end))
    return joins


def listing(masked: str, start: int, end: int) -> Listing:
    """The enumeration that fills `masked[start:end]`."""
    return counted(masked, split(masked, start, end))


def counted(masked: str, parts: tuple[Span, ...]) -> Listing:
    """The enumeration that these parts make."""
    joins = links(masked, parts)
    one = joins and (_joins_last(masked, parts) or _of_one_kind(masked, parts) or _further(masked, parts))
    sure = 1 if one or (joins == 1 and _numbered_alike(masked, parts)) else 0
    return Listing(parts, len(parts) + sure, len(parts) + joins)


def _further(masked: str, parts: tuple[Span, ...]) -> bool:
    """甲、乙、丙以及按要求新增的丁: 以及 in the last part of three and more begins another item."""
    start, end = parts[-1]
    return len(parts) > 2 and masked.find("以及", start + 2, end - 2) > 0


def _joins_last(masked: str, parts: tuple[Span, ...]) -> bool:
    """Does 和 in the last part surely part two items: is each half as long as the other items, the whole longer?"""
    if len(parts) < 3:
        return False
    start, end = parts[-1]
    found = list(LINK.finditer(masked, start, end))
    others = [b - a for a, b in parts[1:-1]]
    if len(found) != 1 or any(LINK.search(masked, a, b) for a, b in parts[:-1]) or masked[found[0].start()] == "与":
        return False
    halves = (found[0].start() - start, end - found[0].end())
    least = min(others) - (1 if min(others) > _SHORT else 2)  # 生物医药、光电信息、软件和数字服务: one of them
    return end - start > max(others) + 2 and all(least <= half <= max(others) + 1 for half in halves)


_SHORT = 3  # characters of a name


def _of_one_kind(masked: str, parts: tuple[Span, ...]) -> bool:
    """长沙高新区和长沙经开区、株洲高新区、…: do both halves of the one part with 和 end as all the others do?

    Of streets there are two kinds, 路 and 街: 甲路、乙路和丙大街、丁大街.
    """
    joined = [(part, found) for part in parts if (found := list(LINK.finditer(masked, *part)))]
    if len(parts) < 3 or len(joined) != 1 or len(joined[0][1]) != 1 or joined[0][1][0][0] != "和":
        return False
    (start, end), (link,) = joined[0]
    ends = {masked[b - 1] for _, b in parts} | {masked[link.start() - 1]}
    ends = ends if ends - _STREETS else {masked[end - 1]}
    return len(ends) == 1 and "”" not in ends and min(link.start() - start, end - link.end()) > 2


def _numbered_alike(masked: str, parts: tuple[Span, ...]) -> bool:
    """企业500强和制造业500强、服务业100强: do both halves of the part with 和 end in a number and one word?"""
    for start, end in parts:
        for link in LINK.finditer(masked, start, end):
            first, second = _NUMBERED.search(masked, start, link.start()), _NUMBERED.search(masked, link.end(), end)
            return bool(first and second and first[1] == second[1])
    return False


_NUMBERED = regex.compile(r"\d+([强家个件名项位])$")
_STREETS = frozenset("路街")


def stated_count(
    stated: Item, listed: Sequence[Item], fewest: int, most: int, *, opened: bool = False, doubt: str = ""
) -> Statement:
    """The statement that `stated` is the number of the things `listed`; `opened` where there may be more (等)."""
    roles = {"stated": (stated,), "listed": tuple(listed)}
    mode = "at_least" if opened else "exact"
    start, end = min(stated.start, listed[0].start), max(stated.end, listed[-1].end)
    return Statement("stated-count", roles, start, end, {"fewest": fewest, "most": most, "mode": mode}, doubt)
