"""What a short name says of the list right before it: 产业就业创业“三业”, 开工率、入统率“两个百分之百”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import LINK, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = "[一二两三四五六七八九十]"
_QUOTED = regex.compile(rf"“(?P<code>{_N}[^“”\n]{{1,6}})”")  # all of them are found in one go, then looked back from
_ONE = regex.compile(rf"(?P<n>{_N})(?P<x>[\u4e00-\u9fff])")
_FULL = regex.compile(rf"(?P<n>{_N})个?(?:100[%％]|百分之百|百分百)")
_SORTS = regex.compile(rf"(?:{_N}[\u4e00-\u9fff]){{2,3}}")
_RATES = regex.compile(
    r"(?P<list>(?:[^，。；、“”\n\d]{1,14}率[、和])+[^，。；、“”\n\d]{1,10}率)[均都]?(?:达到?|实现)?了?$"
)
_TAKEN = regex.compile(
    r"把(?P<list>[^，。；：\n“”]{2,20}、[^，。；：\n]{2,60}?)作为[^，。；：\n\d]{0,16}?"
    rf"(?P<n>{_N})(?P<c>[项个条大类种])(?:[^，。；：、\n\d]{{0,4}})(?:准则|原则|目标|任务|方针|重点|要求|主线|抓手|底线|支柱|标准)"
)
_RATE = regex.compile("率(?=[、和均都达实了“]|$)")
_SHORT = 4  # characters of a name in such a list
_REACH = 80  # characters in which the rates stand
_DOUBT = "the number may count something other than what stands before it"


def short_names(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for the number in such a name."""
    for match in view.quoted(_QUOTED):
        at = match.start("code")
        if one := _ONE.fullmatch(match["code"]):
            yield from _pairs(view, match.start(), one["x"], at)
            yield from _after_etc(view, match.start(), at)
        elif _FULL.fullmatch(match["code"]):
            yield from _rates(view, match.start(), at)
            yield from _full(view, match, at)
        elif _SORTS.fullmatch(match["code"]):
            yield from _sorts(view, match)
            yield from _one_sort(view, match)
    for match in _TAKEN.finditer(view.text):
        parts = split(view.masked, *match.span("list"))
        joined = sum(link in view.text[slice(*part)] for part in parts for link in "和与及")
        if not joined:
            yield from _count(view, match.span("n"), list(view.items(parts)))


def _pairs(view: View, end: int, x: str, at: int) -> Iterator[Statement]:
    """产业就业创业“三业”: words of two characters side by side that all end in one."""
    start = end
    while start > 1 and view.text[start - 1] == x and "\u4e00" <= view.text[start - 2] <= "\u9fff":
        start -= 2
    items = [view.item(place, place + 2) for place in range(start, end, 2)]
    if len(items) > 2:
        yield from _count(view, (at, at + 1), items)


def _rates(view: View, end: int, at: int) -> Iterator[Statement]:
    """开工率、入统率“两个百分之百”: as many rates as there are."""
    if said := _RATES.search(view.text, max(end - _REACH, 0), end):
        items = [view.item(one.start(), one.end()) for one in _RATE.finditer(view.text, *said.span("list"))]
        yield from _count(view, (at, at + 1), items)


def _full(view: View, match: re.Match[str], at: int) -> Iterator[Statement]:
    """“六个100%”：即围挡100%、覆盖100%、…: as many as are told behind."""
    told = _MEANS.match(view.text, match.end())
    end = view.sentence(told.end()) if told else 0
    items = [view.item(*one.span()) for one in _WHOLE.finditer(view.text, told.end(), end)] if told else []
    if len(items) > 2:
        yield from _count(view, (at, at + 1), items)


_MEANS = regex.compile(r"[^，。；：\n“”]{0,8}(?:：|，?(?:即|是指|指))")
_WHOLE = regex.compile("100[%％]|百分之百|百分百")


def _after_etc(view: View, end: int, at: int) -> Iterator[Statement]:
    """视力、体重、…等“五健”: there are no more names than that."""
    if view.text[end - 1] == "等":
        parts = split(view.masked, view.clause(end - 1), end - 1)
        names = all(1 < stop - start <= _SHORT for start, stop in parts[1:])
        if len(parts) > 2 and names and len(parts) > (whole(view.text[at]) or 0):
            yield from _count(view, (at, at + 1), list(view.items(parts)))


def _sorts(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """战略支点、示范地、引领地“一点两地”: as many names end in each of the characters as the code says."""
    told = {one["x"]: one.start() for one in _ONE.finditer(match["code"])}
    listed = split(view.masked, view.clause(match.start()), match.start())
    parts = [piece for part in listed for piece in _halves(view, part, told)]
    ends = {view.text[end - 1] for _, end in parts}
    if len(told) < 2 or ends != set(told) or len(parts) < len(told):
        return
    for x, place in told.items():
        items = [view.item(*part) for part in parts if view.text[part[1] - 1] == x]
        at = match.start("code") + place
        yield from _count(view, (at, at + 1), items)


def _one_sort(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """土地合作社、农业合作社，“一村两社”模式受欢迎: of a code with one 一, the sort that there are several of."""
    several = [one for one in _ONE.finditer(match["code"]) if one["n"] != "一"]
    end = match.start() - view.text.endswith("，", 0, match.start())
    begin = view.clause(end)
    if len(several) != 1 or view.masked.find("、", begin, end) < 0 or _BUILT.match(view.text, begin):
        return  # 建成甲水库、乙水库，“一河三库”: of three, two may be what was built
    (one,) = several
    parts = split(view.masked, begin, end)
    alike = all(view.text[stop - 1] == one["x"] for _, stop in parts)
    if len(parts) > 1 and alike and not any(LINK.search(view.masked, *part) for part in parts):
        stated = view.item(*match.span("code"), whole(one["n"]))
        if abs((stated.number or 0) - len(parts)) < _NEAR:
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)


_NEAR = 2
_BUILT = regex.compile("(?:加快|全面|持续|积极|稳步)?(?:建设|建成|新建|改造|完成|启动|开工|竣工|实施|推进|加快|提升)")


def _halves(view: View, part: tuple[int, int], told: Iterable[str]) -> list[tuple[int, int]]:
    """滨河景观带及古城片区: two names, where the one that 及 follows ends in a character of the code."""
    start, end = part
    for link in LINK.finditer(view.masked, start, end):
        if view.text[link.start() - 1] in told and link.start() > start:
            return [(start, link.start()), *_halves(view, (link.end(), end), told)]
    return [part]


def _count(view: View, stated: tuple[int, int], items: list[Item]) -> Iterator[Statement]:
    number = whole(view.text[slice(*stated)])
    if number and items and abs(number - len(items)) <= 2:
        yield stated_count(view.item(*stated, number), items, len(items), len(items), doubt=_DOUBT)
