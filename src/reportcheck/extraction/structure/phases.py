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
_PHASE = regex.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4})(?P<n>[一二三四五])期(?P<what>[\u4e00-\u9fff]{0,3})(?![、和及与][一二三四五]期)"
)
_LONG = 4  # characters of a name that says enough; a shorter one needs what is built beside it
_BEGUN = regex.compile(r"[^，。；、\n]{0,6}(?:开工|启动建设|开建|动工)")
_BUILT = regex.compile(r"[^，。；、\n]{0,6}(?:建成|竣工|完工|投产|投用|通车)(?!后|的)")
_TO_BEGIN = regex.compile(r"(?:开工建设|开工|启动|谋划|开建|筹建|动工)[^，。；、\n]{0,6}$")
_TO_BUILD = regex.compile(r"(?:加快|推进|推动|启动|开工|建设|实施|抓好|开建)[^，。；、\n]{0,14}$")
_DOUBT = "the two may be of different works"


def phases(view: View) -> Iterator[Statement]:
    """Statements `edition-order`: what the plan builds is not what the review tells as built, nor what came before."""
    yield from _units(view)
    told: dict[str, list[re.Match[str]]] = {}
    for match in regex.near(_PHASE, view.text, ("一期", "二期", "三期", "四期", "五期"), 4, 5):
        if len(match["name"]) == _LONG:
            told.setdefault(match["name"], []).append(match)
        if len(match["what"]) == _LONG - 1:
            told.setdefault(match["name"][-2:] + "|" + match["what"], []).append(match)
    for works in dict.fromkeys(tuple(works) for works in told.values() if len(works) == 2):
        if planned(view, works[0].start(), works[1].start()):
            yield from _in_turn(view, *works)


def _in_turn(view: View, first: re.Match[str], last: re.Match[str]) -> Iterator[Statement]:
    """机场三期改扩建工程开工, and in the plan 实施机场二期改扩建工程; or 一期建成, and again 开工建设一期."""
    told, item = _item(view, first), _item(view, last)
    number, before = told.number or 0, (max(last.start() - 20, 0), last.start())
    if _BEGUN.match(view.text, first.end("n") + 1) and _TO_BUILD.search(view.text, *before):
        yield fits("edition-order", item, max(item.number or 0, number), (told,), _DOUBT)
    elif item.number == number and _BUILT.match(view.text, first.end("n") + 1):
        again = _TO_BEGIN.search(view.text, *before) or _BEGUN.match(view.text, last.end("n") + 1)
        yield fits("edition-order", item, number + bool(again), (told,), _DOUBT)


def _units(view: View) -> Iterator[Statement]:
    """东江核电5号机组建成投产, and in the plan 推进东江核电5号机组并网发电: it runs already."""
    made: dict[tuple[str, int | None], re.Match[str]] = {}
    for match in regex.near(_UNIT, view.text, ("号机组",), 6, 3):
        done, before = _MADE.match(view.text, match.end()), max(match.start() - 24, 0)
        key = match["name"], whole(match["n"])
        first = made.get(key)
        if first and planned(view, first.start(), match.start()):
            if done and _TO_MAKE.search(view.text, before, match.start()):
                item, told = _item(view, match), _item(view, first)
                yield fits("edition-order", item, (told.number or 0) + 1, (told,), "the unit may be told of again")
        elif done and not _NOT_YET.search(view.text, before, match.start()):
            made.setdefault(key, match)


def _item(view: View, match: re.Match[str]) -> Item:
    return view.item(*match.span("n"), whole(match["n"]))
