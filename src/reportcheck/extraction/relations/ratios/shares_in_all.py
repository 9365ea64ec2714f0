"""Shares of parts that make the whole before them: 供水7.50亿立方米，其中地表水4.40亿立方米，占58.7%；地下水…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.ratios.share_bases import stated
from reportcheck.extraction.relations.view import View, comparable, loose
from reportcheck.model.fact import Fact, Statement

_BARE = regex.compile(r"[，、（]占(?:比|总量|全部)?(?:为|达)?")
_OPENS = regex.compile(r"[，。；、]?其中[，：]?[^，。；：\d]{1,20}")
_NEXT = regex.compile(r"）?[，；、][^，。；：\d]{1,20}")
_ALL, _FEWEST, _SURE = 100, 2, 100
_DOUBT = "the share may be of something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base): of parts that add up, all whose shares but one are those of the whole.

    Where the shares make a hundred, `shares_of_one` has them.
    """
    for facts in view.sentences.values():
        if len(facts) <= 2 * _FEWEST:
            continue
        for at in range(len(facts) - 2 * _FEWEST):
            if _opens(view, facts[at], facts[at + 1]):
                yield from _of_whole(facts[at], _run(view, facts[at], facts[at + 1 :]))


def _opens(view: View, whole: Fact, part: Fact) -> bool:
    level = whole.measure == part.measure == "level" and comparable(whole, part) and whole.value > part.value
    return level and bool(_OPENS.fullmatch(view.between(whole, part)))


def _run(view: View, whole: Fact, facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """The parts behind 其中, each with its bare share right behind it."""
    run: list[tuple[Fact, Fact]] = []
    for part, share in list(pairwise(facts))[::2]:
        told = part.measure == "level" and comparable(part, whole) and share.figure.unit == "%"
        if not told or not _BARE.fullmatch(view.between(part, share)):
            break
        if run and not _NEXT.fullmatch(view.between(run[-1][1], part)):
            break
        run.append((part, share))
    return run


def _of_whole(whole: Fact, run: Sequence[tuple[Fact, Fact]]) -> Iterator[Statement]:
    figures = [fact.figure for pair in run for fact in pair]
    if len(run) < _FEWEST or any(figure.hedge != "none" for figure in (whole.figure, *figures)):
        return
    nought = Decimal(0)
    off = sum((part.value for part, _ in run), nought) - whole.value
    slack = sum((part.figure.ulp for part, _ in run), whole.figure.ulp) / 2
    if abs(off) > slack or whole.value < _SURE * slack or sum((share.value for _, share in run), nought) == _ALL:
        return
    fits = [abs(part.value * _ALL / whole.value - share.value) <= 2 * share.figure.ulp for part, share in run]
    if fits.count(False) < 2 and any(fits):
        for part, share in run:
            yield stated(part, loose(share), whole)._replace(doubt=_DOUBT)
