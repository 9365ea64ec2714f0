"""Works in their turn: after 5号机组 comes 6号机组, and after a phase that is built or begun no earlier one is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.next_ones import planned
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_UNIT = regex.compile(r"(?P<name>[\u4e00-\u9fff]{4})(?P<n>\d{1,2}|[一二三四五六七八九])号机组(?![—－～~-])")
_MADE = regex.compile(r"[^。；\n]{0,40}?(?:建成投产|投产发电|投产|投运|并网发电|投入运行|投入商运|建成|并网)")
_TO_MAKE = regex.compile(r"(?:推进|推动|加快|确保|力争|实现|完成|争取|促进)[^，。；\n]{0,24}$")
_NOT_YET = regex.compile(r"(?:推进|推动|加快|确保|力争|争取|促进|将|计划|预计|即将|有望)[^，。；\n]{0,24}$")
_PHASE = regex.compile(r"(?P<name>[\u4e00-\u9fff]{2})(?P<n>[一二三四五])期(?![、和及与][一二三四五]期)")
_LISTED = regex.compile("[一二三四五]期[、和及与]$")
_BEGUN = regex.compile(r"[^，。；、\n]{0,12}?(?:开工|启动建设|开建|动工)")
_BUILT = regex.compile(r"[^，。；、\n]{0,6}?(?:建成|竣工|完工|投产|投用|通车)(?!后|的)")
_OPENED = regex.compile(
    r"(?![^，。；\n]{0,24}部分)[^，。；\n]{0,24}?(?:向[^，。；\n]{1,6}开放|投用|投产|投入(?:使用|运营)|通车|开业)"
)
_TO_OPEN = regex.compile(r"[^，。；\n]{0,20}?(?<!全面)(?<!全部)(?:建成|竣工|完工|开放|投用|投产|投入使用|通车|开业)")
_TO_BEGIN = regex.compile(r"(?:开工建设|开工|启动|谋划|开建|筹建|动工)$")
_TO_BUILD = regex.compile(r"(?:加快|推进|推动|建设|实施|抓好|开工建设|开工|启动|谋划|开建)$")
_OF_THE_BUILT = regex.compile(
    r"[^，。；、\n]{0,8}(?:招商|运营|入驻|提升|提标|改造|扩[建容]|验收|维修|装修|布展|搬迁|审计|收尾|扫尾|竣工|完工|投用|投产|建成)"
)
_BEFORE = regex.compile(  # what a name stands behind
    r"(?:[^\u4e00-\u9fff]|[的在将对]|建设|实施|推进|推动|加快|启动|开工|完成|抓好|确保|谋划|建成|开建|筹建|动工|实现|力争|争取|促进)$"
)
_NAME, _SURE = 12, 6  # characters of a name that are looked at; that need nothing before them
_DOUBT = "the two may be of different works"


def phases(view: View) -> Iterator[Statement]:
    """Statements `phase-order`: what the plan builds is not what the review tells as built, nor what came before."""
    yield from _units(view)
    told: dict[str, list[re.Match[str]]] = {}
    for match in view.near(_PHASE, ("一期", "二期", "三期", "四期", "五期"), 2, 5):
        if not _LISTED.search(view.text, max(match.start() - 4, 0), match.start("n")):
            told.setdefault(match["name"], []).append(match)
    for works in told.values():
        for last in works[1:]:
            same = [one for one in works if one is not last and _shared(view, one, last)]
            if len(same) == 1 and planned(view, same[0].start(), last.start()):
                yield from _in_turn(view, same[0], last)


def _shared(view: View, one: re.Match[str], other: re.Match[str]) -> str:
    """The name that two works have in common, where it is all of it; of two parks 产业园区 is not."""
    names = [view.text[max(match.start("n") - _NAME, 0) : match.start("n")] for match in (one, other)]
    size = 0
    while size < _NAME and all(len(name) > size and "\u4e00" <= name[-size - 1] <= "\u9fff" for name in names):
        if names[0][-size - 1] != names[1][-size - 1]:
            break
        size += 1
    shared = names[0][len(names[0]) - size :]
    whole_name = all(_BEFORE.search(name[: len(name) - size] or "。") for name in names)
    return shared if size >= _SURE or (size > 1 and whole_name) else ""


def _in_turn(view: View, first: re.Match[str], last: re.Match[str]) -> Iterator[Statement]:
    """机场三期改扩建工程开工, and in the plan 实施机场二期改扩建工程; or 一期建成, and again 开工建设一期."""
    told, item = _item(view, first), _item(view, last)
    number, start = told.number or 0, last.start("n") - len(_shared(view, first, last))
    before = max(start - 6, 0), start
    ends = [view.text[match.end() : match.end() + _ALIKE] for match in (first, last)]
    of_it = _OF_THE_BUILT.match(view.text, last.end())
    words = _TO_BUILD if ends[0] == ends[1] and not ends[0].startswith(_ANY) else _TO_BEGIN
    if _BEGUN.match(view.text, first.end()) and words.search(view.text, *before):
        if words is _TO_BUILD or not of_it:
            yield fits("phase-order", item, max(item.number or 0, number), (told,), _DOUBT)
    elif item.number == number and _BUILT.match(view.text, first.end()):
        again = (_TO_BEGIN.search(view.text, *before) or _BEGUN.match(view.text, last.end())) and not of_it
        yield fits("phase-order", item, number + bool(again), (told,), _DOUBT)
    elif item.number == number and _OPENED.match(view.text, first.end()):
        to_come = _TO_MAKE.search(view.text, max(start - 24, 0), start) and _TO_OPEN.match(view.text, last.end())
        yield fits("phase-order", item, number + bool(to_come), (told,), _DOUBT)


_ALIKE, _ANY = 3, ("工程", "项目", "建设", "，", "。", "、")


def _units(view: View) -> Iterator[Statement]:
    """东江核电5号机组建成投产, and in the plan 推进东江核电5号机组并网发电: it runs already."""
    made: dict[tuple[str, int | None], re.Match[str]] = {}
    for match in view.near(_UNIT, ("号机组",), 6, 3):
        done, before = _MADE.match(view.text, match.end()), max(match.start() - 24, 0)
        key = match["name"], whole(match["n"])
        first = made.get(key)
        if first and _shared(view, first, match) and planned(view, first.start(), match.start()):
            if done and _TO_MAKE.search(view.text, before, match.start()):
                item, told = _item(view, match), _item(view, first)
                yield fits("phase-order", item, (told.number or 0) + 1, (told,), "the unit may be told of again")
        elif done and not _NOT_YET.search(view.text, before, match.start()):
            made.setdefault(key, match)


def _item(view: View, match: re.Match[str]) -> Item:
    return view.item(*match.span("n"), whole(match["n"]))
