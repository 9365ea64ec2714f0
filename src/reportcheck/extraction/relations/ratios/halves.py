"""Shares that words tell as well: 比重上升到50.5%，首次占据“半壁江山”; 占比超过一半、达52%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable
from reportcheck.model.fact import Fact, Statement

# One character first, so that a search skips from one to the next.
_HALF = regex.compile(r"半(?:壁江山”?|(?:(?<=过半)|(?<=超一半)|(?<=过一半)|(?<=[超过]半)数)(?=[，。；、）]))")
_NOT_YET = regex.compile(r"近|接近|约|将近|不足|不到|未")
_NEAR = 16  # characters between the share and the words
_ABOUT = Decimal(45)
_LEAST = Decimal("49.5")  # half, rounded


def find(view: View) -> Iterator[Statement]:
    """Statements `told-half` with role figure and params low, high: a share said to be half or more."""
    for match in _HALF.finditer(view.text):
        near = [fact for fact in view.facts if _share(fact) and not _parted(view, *_gap(fact, match))]
        if not near:
            yield from _of_economy(view, match)
        if len(near) == 1 and not _NOT_YET.search(view.text, max(0, match.start() - 8), match.start()):
            start, end = min(near[0].start, match.start()), max(near[0].end, match.end())
            least, share = _LEAST, near[0]
            if share.figure.hedge != "none":  # 超过29% is said of little more than that
                least, share = _ABOUT, as_printed(share)
            yield Statement("told-half", {"figure": (share,)}, start, end, {"low": least, "high": 100})


def _of_economy(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """民营经济增加值突破1.7万亿元、撑起半壁江山, with 生产总值3.28万亿元 told elsewhere."""
    before = [fact for fact in view.told(max(match.start() - 3 * _NEAR, 0), match.start()) if fact.measure == "level"]
    part = before[-1] if before else None
    known = view.lexicon.indicators.get(part.indicator or "") if part else None
    if part is None or known is None or "gdp" not in known.part_of or _parted(view, *_gap(part, match)):
        return
    wholes = [
        fact for fact in view.facts
        if fact.indicator == "gdp" and fact.measure == "level" and fact.period == part.period
        and fact.scope == part.scope and fact.figure.hedge == "none" and comparable(fact, part)
    ]  # fmt: skip
    if len({fact.value for fact in wholes}) == 1 and wholes[0].value > 0:
        made = (part.value * 100 / wholes[0].value).quantize(Decimal("0.1"))
        figure = part.figure._replace(kind="percent", unit="%", value=made, ulp=Decimal(1), hedge="none", printed="")
        share = part._replace(figure=figure, measure="share", sign=1)
        start, end = min(wholes[0].start, part.start), max(wholes[0].end, match.end())
        yield Statement("told-half", {"figure": (share,)}, start, end, {"low": _ABOUT, "high": 100})


def _share(fact: Fact) -> bool:
    return fact.figure.kind == "percent" and fact.measure in ("share", "rate")


def _gap(fact: Fact, words: re.Match[str]) -> tuple[int, int]:
    return (fact.end, words.start()) if fact.end <= words.start() else (words.end(), fact.start)


_LATER = regex.compile("今年|年底前|目标|力争|确保|预计")  # 已清偿38.7%，今年上半年清偿过半


def _parted(view: View, start: int, end: int) -> bool:
    """Are the two far apart, or does a sentence end between them?"""
    words = view.text[start:end]
    return (
        end - start > _NEAR
        or words.count("，") > 1
        or bool(_LATER.search(words))
        or any(mark in words for mark in "。；\n")
    )
