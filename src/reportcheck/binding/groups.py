"""Statements that need no operands by name: mentions of one fact, an indicator and its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from reportcheck.binding.index import MEANING, Index
from reportcheck.binding.join import Operand
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.rule import Indicator, Selector


def mentions(fields: tuple[str, ...], measures: tuple[str, ...], index: Index) -> list[Statement]:
    """Facts that agree in all `fields` (and in unit, group and meaning), two or more of them."""
    if (fields, measures) not in index.kept:
        index.kept[fields, measures] = _mentions(fields, measures, index)
    return index.kept[fields, measures]


def _mentions(fields: tuple[str, ...], measures: tuple[str, ...], index: Index) -> list[Statement]:
    grouped: dict[tuple[object, ...], list[Fact]] = {}
    named = [field for field in ("indicator", "label") if field in fields]
    own = [field for field in fields if field != "unit"]
    key_of = attrgetter(*own, "figure.unit", "among")
    for fact in index.facts:
        if (measures and fact.measure not in measures) or not all(getattr(fact, field) for field in named):
            continue
        tags = fact.tags & MEANING if fact.tags else fact.tags
        key = (key_of(fact), tags)
        grouped.setdefault(key, []).append(fact)
    return [
        Statement("mentions", {"mention": tuple(found)}, found[0].start, found[0].end, doubt=doubts(found))
        for found in grouped.values()
        if len({fact.start for fact in found}) > 1
    ]


def doubts(facts: Sequence[Fact], *more: str) -> str:
    """Why the meaning of these facts is not certain; empty where it is."""
    return "; ".join(dict.fromkeys(why for why in (*(fact.doubt for fact in facts), *more) if why))


def wholes(measure: str, missing: str, index: Index) -> Iterator[tuple[str, list[Operand], str]]:
    """Each indicator of the report with its parts as operands, and its partition.

    Shares of one whole need no figure of the whole. Parts that are not all there is (`part_of`) come one by one.
    """
    there = index.having((measure,))
    optional = missing != "require"
    for whole in index.lexicon.indicators.values():
        if whole.parts and (measure == "share" or whole.id in there) and _present(whole.parts, there, optional):
            parts = [Operand("part", Selector(f"{one}.{measure}", one, (measure,)), optional) for one in whole.parts]
            own = [] if measure == "share" else [_whole(whole, measure)]
            yield whole.id, own + parts, "complete"
        if whole.id in there:
            for part in whole.part_of:
                larger = index.lexicon.indicators.get(part)
                if larger and part in there and whole.id not in larger.parts and measure != "share":
                    smaller = Operand("part", Selector(f"{whole.id}.{measure}", whole.id, (measure,)))
                    yield part, [_whole(larger, measure), smaller], "partial"


def _present(parts: Sequence[str], there: set[str], some: bool) -> bool:
    return not there.isdisjoint(parts) if some else there.issuperset(parts)


def _whole(indicator: Indicator, measure: str) -> Operand:
    return Operand("whole", Selector(f"{indicator.id}.{measure}", indicator.id, (measure,)))
