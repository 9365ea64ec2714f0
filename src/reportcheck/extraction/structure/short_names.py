"""What a short name says of the list right before it: 产业就业创业“三业”, 开工率、入统率“两个百分之百”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = "[一二两三四五六七八九十]"
_PAIRS = regex.compile(
    rf"(?P<run>[\u4e00-\u9fff](?P<x>[\u4e00-\u9fff])(?:[\u4e00-\u9fff](?P=x)){{2,7}})“(?P<n>{_N})(?P=x)”"
)
_RATES = regex.compile(
    r"(?P<list>(?:[^，。；、“”\n\d]{1,14}率[、和])+[^，。；、“”\n\d]{1,10}率)[均都]?(?:达到?|实现)?了?"
    rf"“(?P<n>{_N})个?(?:100[%％]|百分之百|百分百)”"
)
_ETC = regex.compile(rf"等“(?P<n>{_N})(?P<x>[\u4e00-\u9fff])”")
_SORTS = regex.compile(rf"(?<=[\u4e00-\u9fff])“(?P<code>(?:{_N}[\u4e00-\u9fff]){{2,3}})”")
_SORT = regex.compile(rf"(?P<n>{_N})(?P<x>[\u4e00-\u9fff])")
_TAKEN = regex.compile(
    r"把(?P<list>[^，。；：\n“”]{2,20}、[^，。；：\n]{2,60}?)作为[^，。；：\n\d]{0,16}?"
    rf"(?P<n>{_N})(?P<c>[项个条大类种])(?:[^，。；：、\n\d]{{0,4}})(?:准则|原则|目标|任务|方针|重点|要求|主线|抓手|底线|支柱|标准)"
)
_RATE = regex.compile("率(?=[、和均都达实了“]|$)")
_SHORT = 4  # characters of a name in such a list
_DOUBT = "the number may count something other than what stands before it"


def short_names(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for the number in such a name."""
    for match in _PAIRS.finditer(view.text):
        at = match.start("run")
        items = [view.item(at + step, at + step + 2) for step in range(0, len(match["run"]), 2)]
        yield from _count(view, match.span("n"), items)
    for match in _RATES.finditer(view.text):
        items = [view.item(one.start(), one.end()) for one in _RATE.finditer(view.text, *match.span("list"))]
        yield from _count(view, match.span("n"), items)
    for match in _TAKEN.finditer(view.text):
        parts = split(view.masked, *match.span("list"))
        joined = sum(link in view.text[slice(*part)] for part in parts for link in "和与及")
        if not joined:
            yield from _count(view, match.span("n"), list(view.items(parts)))
    for match in _ETC.finditer(view.text):
        parts = split(view.masked, view.clause(match.start()), match.start())
        names = all(1 < end - start <= _SHORT for start, end in parts[1:])
        if len(parts) > 2 and names and len(parts) > (whole(match["n"]) or 0):
            yield from _count(view, match.span("n"), list(view.items(parts)))
    yield from _sorts(view)


def _sorts(view: View) -> Iterator[Statement]:
    """战略支点、示范地、引领地“一点两地”: as many names end in each of the characters as the code says."""
    for match in _SORTS.finditer(view.text):
        told = {one["x"]: one for one in _SORT.finditer(match["code"])}
        parts = split(view.masked, view.clause(match.start()), match.start())
        ends = Counter(view.text[end - 1] for _, end in parts)
        if len(told) < 2 or set(ends) != set(told) or len(parts) < len(told):
            continue
        for x, one in told.items():
            items = [view.item(*part) for part in parts if view.text[part[1] - 1] == x]
            at = match.start("code") + one.start()
            yield from _count(view, (at, at + 1), items)


def _count(view: View, stated: tuple[int, int], items: list[Item]) -> Iterator[Statement]:
    number = whole(view.text[slice(*stated)])
    if number and items and abs(number - len(items)) <= 2:
        yield stated_count(view.item(*stated, number), items, len(items), len(items), doubt=_DOUBT)
