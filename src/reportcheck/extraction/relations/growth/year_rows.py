"""Years told in a row: 五年累计268.4亿元，2006年至2010年各年依次为21.5亿元、…; 连续四年增产，其间三年依次为…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, comparable, joined, pair
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_ROW = regex.compile(
    r"(?:各年|[其期]间[两三四五六七八九]年|(?:19|20)\d\d年?|前[两三四]年)(?:分别|依次)(?:为|是|达到?|完成|投入|实现)?[^，。；\d]{0,6}$"
)
_BEFORE = regex.compile(r"（前[两三四]年(?:分别|依次)(?:为|是|达到?|完成)?")
_IN_ALL = regex.compile(r"(?:累计|合计|总共|[两三四五六七八九十]年(?:间|来)?共)[^，。；、\d]{0,12}$")
_RUNNING = regex.compile(
    r"连续[两三四五六七八九十\d]{1,2}年(?:实现)?(?:(?P<up>增产|增长|增加|上升|提高)|减产|下降|减少|降低)"
)
_SO_FAR = regex.compile(
    r"，(?:近?[两三四五六七八九]年来?|(?:19|20)\d\d年以来)(?:共|已)?累计(?:完成|建成|达到?|新增|实现|投入|为|造林)?(?:投资|绿化)?"
)
_LEAST = 3  # figures of a row
_DOUBT = "the years told may not be all of those added up"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole, part), `row-way` (figure) and `year-within-years` (smaller, larger)."""
    for told in view.sentences.values():
        words = view.text[max(told[0].start - 40, 0) : told[-1].start]
        if not any(word in words for word in ("依次", "分别", "累计")):
            continue
        facts = [fact for fact in told if fact.figure.kind == "number"]
        for at, first in enumerate(facts[1:], 1):
            year = facts[at - 1]
            between, before = view.between(year, first), view.before(first, 30)
            so_far = "累计" in between and _SO_FAR.fullmatch(between)
            if so_far and comparable(year, first) and _level(year):
                yield pair("year-within-years", year, first)._replace(doubt="two things may be told of")
            if ("分别" in before or "依次" in before) and _level(first) and _ROW.search(before):
                row = joined(view, facts, first)
                if all(map(comparable, row, row[1:])):
                    yield from _added(view, facts[:at], row)
                    yield from _running(view, facts[:at], row)


def _added(view: View, before: Sequence[Fact], row: Sequence[Fact]) -> Iterator[Statement]:
    """累计完成268.4亿元，…各年依次为…; 改造46个，2022年以来累计128个（前两年分别为39个、43个）."""
    wholes = [fact for fact in before if comparable(fact, row[0]) and _IN_ALL.search(view.before(fact, 20))]
    if not wholes:
        return
    whole, parts = wholes[-1], list(row)
    if _BEFORE.fullmatch(view.between(whole, row[0])):
        years = [fact for fact in before if fact.end <= whole.start and comparable(fact, whole) and _level(fact)]
        parts = [*years[-1:], *row]
    if len(parts) < _LEAST:
        return
    off = sum((part.value for part in parts), Decimal(0)) - whole.value
    fits = abs(off) <= sum((part.figure.ulp for part in (whole, *parts)), Decimal(0)) / 2
    if fits or one_slip(whole, parts, off):
        start, end = min(fact.start for fact in (whole, *parts)), parts[-1].end
        roles, params = {"whole": (whole,), "part": tuple(parts)}, {"partition": "complete"}
        yield Statement("sum-nearly", roles, start, end, params, "" if fits else _DOUBT)


def _running(view: View, before: Sequence[Fact], row: Sequence[Fact]) -> Iterator[Statement]:
    """连续四年增产，由2003年的358亿斤增加到2007年的412亿斤，其间三年依次为…: every year is above the one before."""
    begin = view.text.rfind("。", 0, row[0].start) + 1
    said = _RUNNING.search(view.text, begin, row[0].start)
    ends = [fact for fact in before if said and fact.start > said.start() and comparable(fact, row[0])]
    if said and len(ends) == 2 and "from" in ends[0].tags and "to" in ends[1].tags:
        values = [fact.value for fact in (ends[0], *row, ends[1])]
        held = all((a < b) if said["up"] else (a > b) for a, b in pairwise(values))
        yield agrees("row-way", row[-1], row[-1].end, held, "the row may be of something else")


def _level(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.kind == "number" and bool(fact.figure.unit)
