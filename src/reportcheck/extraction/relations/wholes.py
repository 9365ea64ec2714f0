"""Parts and wholes that the lexicon knows: an indicator's level against the level of what it is part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.view import View, as_printed, comparable
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (the part) and larger (the whole), of one period and scope."""
    yield from _between(view)
    levels: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.indicator and fact.measure in ("level", "rate") and fact.status == "actual":
            levels[fact.indicator].append(fact)
    for indicator in view.lexicon.indicators.values():
        for part in levels.get(indicator.id, ()):
            for whole_id in indicator.part_of:
                for whole in levels.get(whole_id, ()):
                    if _same_case(part, whole):
                        params = {"part": part.label, "whole": whole.label}
                        more = whole.figure.hedge in _AND_MORE and whole.text[0].isdigit()
                        slip = more and part.value > _LITTLE * whole.value
                        roles = {"smaller": (part,), "larger": (as_printed(whole) if slip else whole,)}
                        doubt = "the whole is told with 超过 or 以上" if slip else ""
                        yield Statement("lexicon-part", roles, part.start, part.end, params, doubt)


_AND_MORE = frozenset({"more_than", "at_least"})
_LITTLE = 2  # times: what is said to be above a number is not so far above it


def _between(view: View) -> Iterator[Statement]:
    """Statements `whole-between-parts`: growth of a whole and of all its parts, of one period and status."""
    growth: dict[tuple[str | None, str, bool, str], dict[str, Fact]] = defaultdict(dict)
    for fact in view.facts:
        if fact.indicator and fact.measure == "growth" and fact.figure.kind == "percent":
            growth[fact.period, fact.status, "average" in fact.tags, fact.scope].setdefault(fact.indicator, fact)
    for case in growth.values():
        for indicator in view.lexicon.indicators.values():
            parts = [case[part] for part in indicator.parts if part in case]
            if indicator.parts and indicator.id in case and len(parts) == len(indicator.parts):
                whole = case[indicator.id]
                loose = whole.status == "target" and any(f.figure.hedge != "none" for f in (whole, *parts))
                if loose:  # 增长5.5%左右，其中分别增长3.5%以上、7%左右: goals as printed are meant to fit too
                    whole, parts = _goal(whole), [_goal(part) for part in parts]
                roles = {"whole": (whole,), "part": tuple(parts)}
                doubt = "goals said with 以上 or 左右 are taken as printed" if loose else ""
                yield Statement("whole-between-parts", roles, whole.start, parts[-1].end, doubt=doubt)


def _goal(fact: Fact) -> Fact:
    """A goal as printed: 7%左右 is 7 %, and not what is rounded to it."""
    return as_printed(fact._replace(figure=fact.figure._replace(ulp=min(fact.figure.ulp, Decimal("0.1")))))


def _same_case(part: Fact, whole: Fact) -> bool:
    same = (
        part.measure == whole.measure
        and part.period == whole.period
        and part.scope == whole.scope
        and comparable(part, whole)
    )
    return same and ("new" in part.tags) == ("new" in whole.tags)
