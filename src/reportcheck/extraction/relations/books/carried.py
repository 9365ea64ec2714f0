"""调整预算X，支出Y，结转下年Z: what was not spent of what was granted is carried over; and 比序时进度快几个百分点."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.books.ledger import Entry
from reportcheck.extraction.relations.view import View, differ, in_percent, reckoned
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_GRANTED = regex.compile(r"(?:调整|变动)后?的?(?:支出)?预算数?(?:为|是)?$|预算(?:调整|变动)为$")
_SPENT = regex.compile(r"支出(?:完成|执行|实现)?(?:数)?(?:为)?$")
_CARRIED = regex.compile(r"结转下年(?:度)?(?:继续)?(?:支出|使用|安排)?(?:为)?$")
_PACE = regex.compile(
    r"[，、（](?:比|较|[快慢]于)?(?:序时|时间)进度(?:（(?P<due>[\d.]+)%）)?(?:(?P<fell>慢|低|滞后|落后)|快|高|超|超前)(?:了)?"
)
_SURE = 1_000


def find(view: View, books: Sequence[Sequence[Entry]]) -> Iterator[Statement]:
    """Statements `budget-left` (roles whole, part) and `two-levels` (reported, minuend, subtrahend)."""
    for entries in books:
        for granted, spent, carried in _threes(entries):
            facts = (granted.fact, spent.fact, carried.fact)
            off = facts[1].value + facts[2].value - facts[0].value
            long = all(fact.value / fact.figure.ulp >= _SURE for fact in facts)
            if off == 0 or (long and (off > 0 or one_slip(facts[0], facts[1:], off))):  # less, where some lapsed
                roles = {"whole": facts[:1], "part": facts[1:]}
                doubt = "" if off == 0 else "some may have lapsed"
                params = {"partition": "complete"}
                yield Statement("budget-left", roles, facts[0].start, facts[2].end, params, doubt)
    yield from _paced(view)


def _threes(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry, Entry]]:
    for at, carried in enumerate(entries):
        if carried.depth or not _CARRIED.search(carried.words):
            continue
        before = [entry for entry in entries[:at] if not entry.depth]
        granted = next((entry for entry in reversed(before) if _GRANTED.search(entry.words)), None)
        spent = next((e for e in reversed(before) if _SPENT.search(e.words) and e.part == "amount"), None)
        if granted and spent and granted.fact.start < spent.fact.start:
            yield granted, spent, carried


def _paced(view: View) -> Iterator[Statement]:
    """完成预算的59.74%，比序时进度（50%）快9.74个百分点; the same pace holds for every line of the report."""
    told: list[tuple[Fact, Fact, bool]] = []
    paces: list[Decimal] = []
    for facts in view.sentences.values():
        for share, by in pairwise(fact for fact in facts if fact.figure.text.strip("%") not in ("50", "25", "75")):
            said = _PACE.fullmatch(view.between(share, by)) if by.figure.kind == "point" else None
            if said and share.figure.unit == "%" and share.measure in ("share", "rate"):
                fell = said["fell"] is not None
                told.append((share, by, fell))
                gap = abs(by.value)
                paces.append(Decimal(said["due"]) if said["due"] else share.value + (gap if fell else -gap))
    if len(told) < _TWICE:
        return
    usual = max(paces, key=lambda pace: (paces.count(pace), -paces.index(pace)))
    for share, by, fell in told:
        pace = reckoned(share, usual, share.figure.ulp, f"{usual.normalize()}%")
        points = in_percent(by)._replace(sign=1)
        yield differ(share, pace, points, fell)._replace(doubt="the pace is taken to be one for all")


_TWICE = 2
