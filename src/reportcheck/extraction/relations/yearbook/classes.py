"""Classes of prices counted and named: 食品、居住、衣着三类上涨, as many as are named of those that the pack lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Item, Statement
from reportcheck.model.lexicon import Lexicon

_N = r"[两二三四五六七八九]|\d"


def find(view: View) -> Iterator[Statement]:
    """Statements `stated-count` with roles stated and listed, from the word list `classes`."""
    if "类" not in view.text or not view.lexicon.list("yearbook", "classes"):
        return
    run, name = _patterns(view.lexicon)
    for said in run.finditer(view.text):
        listed = tuple(Item(one.start(), one.end(), one[0]) for one in name.finditer(view.text, *said.span("run")))
        number = Item(said.start("n"), said.end("n"), said["n"], int(parse_numeral(said["n"]) or 0))
        params: dict[str, str | int] = {"fewest": len(listed), "most": len(listed), "mode": "exact"}
        yield Statement("stated-count", {"stated": (number,), "listed": listed}, said.start(), said.end(), params)


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A run of classes with their number, and one class."""
    names = alternation(sorted(lexicon.list("yearbook", "classes"), key=len, reverse=True))
    one = rf"(?:{names})(?:类?价格)?"
    moved = r"(?:大?类)[^，。；、\d]{0,8}(?:上涨|下降|下跌|持平|上升)"
    run = rf"(?<=[，。；：\n中有是])(?P<run>{one}(?:[、和及与]{one}){{1,7}})(?:这)?(?P<n>{_N}){moved}"
    return regex.compile(run), regex.compile(one)
