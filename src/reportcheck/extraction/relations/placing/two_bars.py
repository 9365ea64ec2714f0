"""220个学科进入全球前1%、27个学科进入前1‰: the same bar twice has one number of those that passed it."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Statement

_TWICE = regex.compile(
    r"(?P<a>\d{1,4})(?P<what>[个所家项种][^，。；：、\d]{1,8}?)(?P<deed>入围|进入|跻身|入选|位列|排名)[^，。；：、\d]{0,16}"
    r"(?P<bar>前\d[\d.]{0,4}[%％‰位名强]?)[、，](?:其中)?(?:有)?(?P<b>\d{1,4})(?P=what)(?P=deed)(?P<again>前\d[\d.]{0,4}[%％‰位名强]?)"
)
_TWO = regex.compile(r"前\d[^。；\n]{0,40}?前\d")  # seldom, and quickly seen
_DOUBT = "the two may be of different lists"


def find(view: View) -> Iterator[Statement]:
    """Statements `two-bars` with role figure (the second count), which is 1 where the two agree."""
    for said in _TWICE.finditer(view.text) if _TWO.search(view.text) else ():
        counts = [one for one in view.told(said.start("b"), said.end("b")) if one.start == said.start("b")]
        for count in counts:
            held = said["bar"] != said["again"] or said["a"] == said["b"]
            yield agrees("two-bars", count._replace(label=said[0]), said.end(), held, _DOUBT)
