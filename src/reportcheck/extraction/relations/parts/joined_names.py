"""公办园在园幼儿占比达到50%、公办和普惠性民办园在园幼儿占比达到83%: of both together there is no less than of one."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_AND = regex.compile(r"(?P<one>[\u4e00-\u9fff]{2,8})[和及与](?P<rest>[\u4e00-\u9fff]{4,24})")
_OF_ALL = ("占比", "比重", "份额")
_DOUBT = "the two may be shares of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (of the one) and larger (of it and another)."""
    for before, after, _ in view.pairs:
        if before.measure != "share" or after.measure != "share":
            continue
        for one, both in ((before, after), (after, before)):
            if comparable(one, both) and one.label and _together(one, both) and _alike(one, both):
                yield pair("part-within-whole", one, both)._replace(doubt=_DOUBT)


def _alike(one: Fact, both: Fact) -> bool:
    same = one.period == both.period and one.status == both.status and one.scope == both.scope
    return same and one.label.endswith(_OF_ALL)


def _together(one: Fact, both: Fact) -> bool:
    """Is the one named first in the other's name, and do both names end in the same words?"""
    said = _AND.fullmatch(both.label) if len(both.label) > len(one.label) - 4 else None
    at = one.label.rfind(said["one"]) if said else -1
    ends = one.label[at + len(said["one"]) :] if said and at >= 0 else ""
    return bool(said and len(ends) >= 4 and said["rest"].endswith(ends) and said["rest"] != ends)
