"""Zones of a place told one by one: 营业总收入2096.4亿元…核心园、东园、南园、西园分别实现营业总收入1126.8亿元、…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined, plain, significant
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(
    r"(?P<names>[^，。；\d]{2,40})分别(?:实现|完成|达到?|为|有)(?:了)?(?P<what>[^，。；、\d]{2,12}?)(?:为|达到?)?$"
)
_PLACES = regex.compile(r"[园区县市镇州盟旗片带]$")
_NEAR, _LEAST = 600, 3  # characters from the whole to the list; zones
_DOUBT = "the zones named may not be all there are"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole, part) where the zones make up the whole, or would with two digits exchanged."""
    for facts in view.sentences.values():
        words = view.text[max(facts[0].start - 60, 0) : facts[-1].start]
        for first in facts if "分别" in words else ():
            said = _EACH.search(view.before(first, 60)) if first.figure.unit and first.measure == "level" else None
            names = said["names"].replace("和", "、").split("、") if said else ()
            if said and len(names) >= _LEAST and all(_PLACES.search(name) for name in names):
                row = joined(view, facts, first)
                if len(row) == len(names) and all(map(comparable, row, row[1:])):
                    yield from _whole(view, said["what"], row)


def _whole(view: View, what: str, row: Sequence[Fact]) -> Iterator[Statement]:
    """The nearest amount of that name before the list, in its paragraph."""
    begin = max(view.text.rfind("\n", 0, row[0].start) + 1, row[0].start - _NEAR)
    told = [
        fact for fact in view.told(begin, row[0].start)
        if comparable(fact, row[0]) and fact.measure == "level" and plain(fact.label) == plain(what)
        and fact.figure.ulp == row[0].figure.ulp and fact.value > max(part.value for part in row)
    ]  # fmt: skip
    if not told or "from" in told[-1].tags:
        return
    whole = told[-1]
    off = sum((part.value for part in row), Decimal(0)) - whole.value
    fits = abs(off) <= sum((part.figure.ulp for part in (whole, *row)), Decimal(0)) / 2
    found = ((whole, whole.value + off), *((part, part.value - off) for part in row))
    slips = (exchanged(one.value, due, one.figure.ulp or Decimal(1)) for one, due in found if significant(one) > 2)
    if fits or any(slips):
        roles, params = {"whole": (whole,), "part": tuple(row)}, {"partition": "complete"}
        yield Statement("sum-nearly", roles, whole.start, row[-1].end, params, "" if fits else _DOUBT)
