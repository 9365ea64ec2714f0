"""Operands that belong together: what a rule leaves open must agree between them (as in XBRL formulas)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportcheck.binding.index import COMPARED, OWN, Index, Mentioned
from reportcheck.binding.periods import anchors
from reportcheck.model.fact import Fact
from reportcheck.model.rule import Selector

MOST_ROWS = 20_000
DIMENSIONS = ("period", "scope", "status", "among")
RELATIVE = ("", "same", "previous", "next", "plan")


class Operand(NamedTuple):
    """One place to fill: its role, which facts may fill it, and whether the rule can do without."""

    role: str
    selector: Selector
    optional: bool = False


class Row(NamedTuple):
    """A way to fill the operands so far (None: done without), and the dimensions they agree in."""

    shared: tuple[object, ...]
    filled: tuple[Mentioned | None, ...]


@dataclass(slots=True)
class Miss:
    """How far a rule came that bound to nothing: the operand that could not be filled, beside what was."""

    filled: int
    operand: Operand
    subject: str
    shared: tuple[object, ...] = ()
    known: tuple[str, ...] = ()


_OPEN = object()


def join(operands: Sequence[Operand], of: Mapping[str, str], index: Index) -> tuple[list[Row], Miss | None]:
    """Every way to fill the operands, or the nearest miss; `of` says which indicator a variable stands for."""
    order = sorted(range(len(operands)), key=lambda at: _rank(operands[at]))
    rows = [Row((_OPEN,) * 4, ())]
    known: set[int] = set()
    for done, at in enumerate(order):
        operand = operands[at]
        subject = of.get(operand.selector.indicator, operand.selector.indicator) or of.get("", "")
        open_here = _open(operand.selector)
        on = [d for d in open_here if d in known]
        table: dict[tuple[object, ...], list[tuple[Mentioned, tuple[object, ...]]]] = {}
        for mentioned in candidates(operand.selector, subject, index):
            for shared in _shared(mentioned.fact, operand.selector):
                table.setdefault(tuple(shared[d] for d in on), []).append((mentioned, shared))
        found = []
        for row in rows:
            matches = table.get(tuple(row.shared[d] for d in on), ())
            kept = [
                Row(tuple(shared[d] if d in open_here else row.shared[d] for d in range(4)), (*row.filled, mentioned))
                for mentioned, shared in matches
                if mentioned not in row.filled
            ]
            found += kept or ([Row(row.shared, (*row.filled, None))] if operand.optional else [])
        if not found:
            best = rows[0].shared
            return [], Miss(done, operand, subject, best, tuple(DIMENSIONS[d] for d in on))
        rows = found[:MOST_ROWS]
        known |= set(open_here)
    back = sorted(range(len(order)), key=order.__getitem__)
    return [Row(row.shared, tuple(row.filled[at] for at in back)) for row in rows], None


def _rank(operand: Operand) -> tuple[bool, bool]:
    """What must be there comes first, then what other periods are relative to."""
    return operand.optional, operand.selector.period not in ("", "same")


def candidates(selector: Selector, subject: str, index: Index) -> list[Mentioned]:
    """The facts of a subject that a selector takes by itself."""
    found = [one for measure in selector.measure or OWN for one in index.by.get((subject, measure), ())]
    kept = [one for one in found if takes(selector, one.fact)]
    if selector.tags or not any("new" in one.fact.tags for one in kept):
        return kept
    return [one for one in kept if "new" not in one.fact.tags] or kept


def takes(selector: Selector, fact: Fact) -> bool:
    """Does the fact have what the selector states? Averages only where it asks for them."""
    return (
        (not selector.status or fact.status in selector.status)
        and (not selector.scope or fact.scope == selector.scope)
        and (
            not selector.among or fact.among == selector.among or (selector.among, fact.status) == ("target", "target")
        )
        and (selector.period in RELATIVE or fact.period == selector.period)
        and (not selector.unit or fact.figure.unit == selector.unit)
        and (not selector.section or any(selector.section in title for title in fact.section))
        and (set(selector.tags) <= fact.tags or "any" in selector.tags if selector.tags else "average" not in fact.tags)
    )


def _open(selector: Selector) -> list[int]:
    """The dimensions that a selector leaves to agree with the other operands."""
    compared = any(measure in COMPARED for measure in selector.measure)
    stated = (
        selector.period not in RELATIVE,
        bool(selector.scope),
        bool(selector.status) or selector.among == "target",
        bool(selector.among) or not compared,
    )
    return [at for at, fixed in enumerate(stated) if not fixed]


def _shared(fact: Fact, selector: Selector) -> list[tuple[object, ...]]:
    """What the fact would have the other operands agree with; one for each period it could be relative to."""
    periods = anchors(fact.period, selector.period) if selector.period in RELATIVE else (None,)
    return [(period, fact.scope, fact.status, fact.among) for period in periods]
