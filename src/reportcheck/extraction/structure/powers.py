"""Codes and the numbers that spell them out: “十县百乡千村万户”：10个…、100个…; “3+2”高本贯通：高职3年、本科2年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.before import CLASSIFIERS
from reportcheck.extraction.structure.lists import pieces, split, stated_count
from reportcheck.extraction.structure.terms import explanation
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_POWERS = regex.compile(
    r"“(?P<code>(?:[十百千万][^，。；、“”\d十百千万]{1,3}){2,5}|[十百千万]{3,4})”[^，。；：“”\n]{0,10}[：，]"
)
_POWER = regex.compile(r"[十百千万]")
_PLUS = regex.compile(r"“(?P<code>[1-9](?:[+＋][1-9]){1,3})”[^，。；：“”\n]{0,16}(?:：|，?(?:即|是指|指)：?)")
_DIGIT = regex.compile(r"\d")
_TOLD = regex.compile(rf"(?<![\d.第])(?P<n>\d{{1,5}}|[一二两三四五六七八九])(?P<x>{CLASSIFIERS}|年|户|人)")
_YEAR = regex.compile(r"(?:19|20)\d\d年")  # 2016年提出: when it was laid down
_MONEY = regex.compile(r"(?<![\d.])(?P<n>10{1,4})元")
_DOUBT = "the numbers may not be what the code stands for"


def powers(view: View) -> Iterator[Statement]:
    """Statements `coined` for the one number that is not as its code says, or for two that stand exchanged.

    And `stated-count` where there are names for each number.
    """
    for match in view.quoted(_POWERS):
        code = [view.item(*one.span(), whole(one[0])) for one in _POWER.finditer(view.text, *match.span("code"))]
        yield from _held(view, match, code, _with_money(view, match.end(), view.sentence(match.end()), len(code)))
    yield from _in_order(view)
    yield from _named_again(view)
    for match in view.quoted(_PLUS):
        code = [view.item(*one.span(), int(one[0])) for one in _DIGIT.finditer(view.text, *match.span("code"))]
        told = _told(view, *explanation(view, match.start(), match.end()))
        if not told:
            yield from _named(view, code, match.end())
        elif len({one.text[-1] for one in told}) == 1:  # years, or things of one kind
            yield from _held(view, match, code, told)


def _in_order(view: View) -> Iterator[Statement]:
    """“十百千万”工程, and “十千百万”工程: one name has its powers of ten in one order."""
    told: dict[str, Item] = {}
    for match in view.quoted(_ONLY_POWERS):
        order = "".join(str("十百千万".index(one)) for one in match["code"])
        item = view.item(*match.span("code"), int(order))
        first = told.setdefault(match["name"] + "".join(sorted(order)), item)
        if first is not item:
            yield Statement(
                "coined", {"mention": (first, item)}, first.start, item.end, {"name": match["name"]}, _DOUBT
            )


_ONLY_POWERS = regex.compile(r"“(?P<code>[十百千万]{3,4})”(?P<name>[\u4e00-\u9fff]{2})")


def _named_again(view: View) -> Iterator[Statement]:
    """“百县千镇万村”工程, and elsewhere “百县千镇千村”工程: three things in a row have one power of ten each."""
    told: dict[str, Item] = {}
    for match in view.quoted(_THINGS):
        order = _POWER.findall(match["code"])
        item = view.item(*match.span("code"), whole("".join(str("十百千万".index(one) + 1) for one in order)))
        first = told.setdefault(_POWER.sub("#", match["code"]) + match["name"][:2], item)
        off = sum(a != b for a, b in zip(str(first.number), str(item.number), strict=True))
        if first is not item and off < 2:
            yield Statement(
                "coined", {"mention": (first, item)}, first.start, item.end, {"name": match["name"]}, _DOUBT
            )


_THINGS = regex.compile(
    r"“(?P<code>(?:[十百千万][^，。；、：“”\n\d十百千万]){3,5})(?P<name>(?:”)?[^，。；、：“”\n\d十百千万]{2,12})"
)


def _named(view: View, code: Sequence[Item], start: int) -> Iterator[Statement]:
    """“2+3”园区：甲、乙承接产业转移园和丙、丁、戊边境产业园: names for each number; all but one are as many."""
    end = view.stop(start)
    groups = pieces(view.masked, start, end, "和")
    lists = [split(view.masked, *group) for group in groups]
    off = [len(names) - (one.number or 0) for names, one in zip(lists, code, strict=False)]
    if len(lists) == len(code) and view.text[end] in "。\n" and off.count(0) >= len(off) - 1 and max(map(abs, off)) < 2:
        for names, one in zip(lists, code, strict=True):
            if len(names) > 1:
                yield stated_count(one, view.items(names), len(names), len(names), doubt=_DOUBT)


def _told(view: View, start: int, end: int) -> list[Item]:
    told = [one for one in _TOLD.finditer(view.masked, start, end) if not _YEAR.fullmatch(one[0])]
    return [view.item(*one.span(), whole(one["n"])) for one in told]


def _with_money(view: View, start: int, end: int, due: int) -> list[Item]:
    """1000家示范户，人均收入10000元: an amount may be the last of the things that the code names."""
    told = _told(view, start, end)
    last = _MONEY.search(view.masked, told[-1].end, end) if len(told) == due - 1 else None
    return [*told, view.item(*last.span(), int(last["n"]))] if last else told


def _held(view: View, match: re.Match[str], code: Sequence[Item], told: Sequence[Item]) -> Iterator[Statement]:
    """As many numbers as the code has, in its order."""
    numbers, due = [one.number for one in told], [one.number for one in code]
    off = [at for at, (a, b) in enumerate(zip(due, numbers, strict=False)) if a != b]
    exchanged = len(off) == 2 and sorted(map(str, numbers)) == sorted(map(str, due))
    if len(numbers) == len(due) and (len(off) < 2 or exchanged):
        at = off[0] if off else 0
        name = {"name": match["code"]}
        yield Statement("coined", {"mention": (code[at], told[at])}, match.start(), told[-1].end, name, _DOUBT)
