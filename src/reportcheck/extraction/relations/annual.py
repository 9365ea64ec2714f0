"""Growth over several years against its ends: 由2020年的3000亿元增加到2025年的4200亿元，年均增长7%.

The same with an amount a year (年均增加240亿元), and with growth over all the years (五年增长57.3%，年均增长9.5%).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_APART = regex.compile(r"((?:19|20)\d\d)年(?:末|底)?[^，。；\d]{0,3}[比与和较][^，。；\d]{0,3}((?:19|20)\d\d)年")
_YEARLY = regex.compile(r"^[、，](?:年均|平均每年|每年平均)(?:实际)?(?:递增|增长|增速为?|增幅为?|增加)$")
_MOST = 20  # years


def find(view: View) -> Iterator[Statement]:
    """Statements `annual-growth` (start, end, rate), `annual-rise` (start, end, rise), `annual-total` (total, rate).

    Params: years, and the basis of the indicator (real: at comparable prices).
    """
    for facts in view.sentences.values():
        for at, (start, end) in enumerate(pairwise(facts)):
            if start.measure == "growth" and end.measure == "growth":
                yield from _total(view, start, end)
            last = facts[at + 2] if at + 2 < len(facts) else None
            if last is None or "from" not in start.tags or "to" not in end.tags or not comparable(start, end):
                continue
            years = _years(start, end, last)
            near = "，" in view.between(end, last) + "，"[: last.start - end.end < 12]
            if years > 1 and near and "average" in last.tags and (last.label == end.label or not last.label):
                yield from _ends(view, start, end, last, years)


def _ends(view: View, start: Fact, end: Fact, last: Fact, years: int) -> Iterator[Statement]:
    roles = {"start": (start,), "end": (end,)}
    if last.measure == "growth" and last.figure.kind == "percent":
        indicator = view.lexicon.indicators.get(end.indicator or "")
        params = {"years": years, "basis": indicator.basis if indicator else ""}
        yield Statement("annual-growth", roles | {"rate": (last,)}, start.start, last.end, params)
    elif last.measure == "change" and comparable(end, last):
        yield Statement("annual-rise", roles | {"rise": (last,)}, start.start, last.end, {"years": years})


def _years(start: Fact, end: Fact, last: Fact) -> int:
    """How many years lie between the ends; where the report names none, those that the yearly figure speaks of."""
    first, final, (begin, _, over) = start.period or "", end.period or "", (last.period or "").partition("-")
    if over == final and begin.isdigit() and first.isdigit() and int(first) == int(final) - 1:
        return int(over) - int(begin) + 1
    return int(final) - int(first) if len(first) == len(final) == 4 and (first + final).isdigit() else 0


def _total(view: View, total: Fact, rate: Fact) -> Iterator[Statement]:
    """2005年与2000年相比，生产总值增长57.3%，年均增长9.5%: growth over the years, and that of each."""
    if "average" not in rate.tags or "average" in total.tags or not _YEARLY.match(view.between(total, rate)):
        return
    said = _APART.search(view.text, view.text.rfind("。", 0, total.start) + 1, total.start)
    begin, _, over = (total.period or "").partition("-")
    years = int(said[1]) - int(said[2]) if said else int(over) - int(begin) + 1 if over.isdigit() else 0
    if 1 < years < _MOST and rate.figure.kind == "percent" and total.figure.unit in ("%", "倍"):
        yield Statement("annual-total", {"total": (total,), "rate": (rate,)}, total.start, rate.end, {"years": years})
