"""Growth over several years against its ends: 由2020年的3000亿元增加到2025年的4200亿元，年均增长7%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `annual-growth` with roles start, end and rate, and params years and basis."""
    for facts in view.sentences.values():
        for at, (start, end) in enumerate(pairwise(facts)):
            rate = facts[at + 2] if at + 2 < len(facts) else None
            if rate is None or "from" not in start.tags or "to" not in end.tags or not comparable(start, end):
                continue
            years = _years(start, end)
            if years > 1 and _yearly(rate, end) and "，" in view.between(end, rate) + "，"[: rate.start - end.end < 12]:
                indicator = view.lexicon.indicators.get(end.indicator or "")
                basis = indicator.basis if indicator else ""
                roles = {"start": (start,), "end": (end,), "rate": (rate,)}
                yield Statement("annual-growth", roles, start.start, rate.end, {"years": years, "basis": basis})


def _years(start: Fact, end: Fact) -> int:
    first, last = start.period or "", end.period or ""
    return int(last) - int(first) if len(first) == len(last) == 4 and (first + last).isdigit() else 0


def _yearly(rate: Fact, end: Fact) -> bool:
    same = rate.label == end.label or not rate.label
    return rate.measure == "growth" and rate.figure.kind == "percent" and "average" in rate.tags and same
