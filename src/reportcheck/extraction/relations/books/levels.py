"""全市…债务还本支出176,260万元; 市本级…148,960万元; 高新区…27,300万元: a place and the two levels that make it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"全[省市县区州盟旗]")
_OWN = regex.compile(r"[省市县区州盟旗]本?级|本级")
_PLACE = regex.compile(
    r"^(?:全[省市县区州盟旗]|[省市县区州盟旗]?本级|[省市县区州盟旗]级|[\u4e00-\u9fff]{2,4}?区)?(?:地方)?"
)
_ENOUGH = 4  # lines that add up, by which the two are known to be all there is
_LONG = 1_000
_DOUBT = "the two levels are taken to be all there is"


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-kinds` (roles whole, part): lines that add up, or would but for one slip."""
    del view
    for whole, own, other in zip(books, books[1:], books[2:], strict=False):
        if _ALL.search(whole[0].lead) and _OWN.search(own[0].lead) and not _ALL.search(other[0].lead):
            lines, first, second = map(_lines, (whole, own, other))
            yield from _made(lines, first, second)


def _lines(entries: Sequence[Entry]) -> dict[str, Fact]:
    """The amounts of a paragraph by the words that name them, the place left out; what is named twice is told once."""
    found: dict[str, Fact] = {}
    for entry in entries:
        if entry.part in ("amount", "total"):
            found.setdefault(_PLACE.sub("", entry.words), entry.fact)
    return found


def _made(whole: Mapping[str, Fact], one: Mapping[str, Fact], other: Mapping[str, Fact]) -> Iterator[Statement]:
    fitting, slips = [], []
    for name, fact in whole.items():
        parts = (one[name], other[name]) if name in one and name in other else ()
        if not parts:
            continue
        off = sum((part.value for part in parts), Decimal(0)) - fact.value
        if abs(off) <= (fact.figure.ulp + sum(part.figure.ulp for part in parts)) / 2:
            fitting.append((fact, parts))
        elif all(each.value / each.figure.ulp >= _LONG for each in (fact, *parts)) and one_slip(fact, parts, off):
            slips.append((fact, parts))
    if len(fitting) >= _ENOUGH and 2 * len(slips) <= len(fitting):
        for fact, parts in (*fitting, *slips):
            roles = {"whole": (fact,), "part": parts}
            yield Statement("budget-kinds", roles, fact.start, parts[-1].end, {"partition": "complete"}, _DOUBT)
