"""债务限额X…债务余额Y: what a place owes stays within its limit, in all and of each kind (一般, 专项)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement

_PLACE = regex.compile(
    r"全[省市县区州盟旗]|[省市县区州盟旗]本?级|本级|[省市区县]直|(?:高新|经开|开发|新|管理)区"
    r"|[\u4e00-\u9fff]{2,4}[市县区](?=政府债务|债务|限额|余额)"
)
_YEAR = regex.compile(r"(20\d\d)年")
_LIMIT, _OWED = regex.compile(r"限额"), regex.compile(r"余额")
_KIND = regex.compile(r"一般|专项|或有|隐性|新增|增加|追加")
_APART = ("或有", "隐性", "新增", "增加", "追加")  # owed, or granted, beside what the limit is for


class Debt(NamedTuple):
    """A limit or what is owed, with place, kind and year as the words before it say."""

    entry: Entry
    place: str
    kind: str
    year: str


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `debt-within-limit` with roles smaller (owed) and larger (limit) of one paragraph."""
    for entries in books:
        limits: dict[tuple[str, str, str], Debt] = {}
        owed: dict[tuple[str, str, str], Debt] = {}
        side, place, year = "", "", ""
        for entry in entries:
            if entry.part in ("change", "plan"):
                continue
            said = _PLACE.findall(entry.lead)
            place = said[-1] if said else place
            year = (_YEAR.findall(entry.lead) or [year])[-1]
            side = "limit" if _LIMIT.search(entry.words) else "owed" if _OWED.search(entry.words) else side
            kinds = _KIND.findall(entry.words)
            if side and (kinds or _LIMIT.search(entry.words) or _OWED.search(entry.words)):
                key = (place, kinds[-1] if kinds else "", year)
                (limits if side == "limit" else owed).setdefault(key, Debt(entry, *key))
        for key, debt in owed.items():
            if key in limits and key[1] not in _APART:
                smaller, larger = debt.entry.fact, limits[key].entry.fact
                roles = {"smaller": (smaller,), "larger": (larger,)}
                yield Statement(
                    "debt-within-limit", roles, min(smaller.start, larger.start), max(smaller.end, larger.end)
                )
