"""Operands that belong together: what a rule leaves open must agree between them (as in XBRL formulas)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportcheck.binding.index import COMPARED, OWN, Index, Mentioned
from reportcheck.binding.periods import anchors
from reportcheck.model.fact import Fact
from reportcheck.model.rule import Selector

MOST_ROWS = 20_000  # or, in a long table, twice the number of its facts
DIMENSIONS = ("period", "scope", "status", "among")
RELATIVE = ("", "same", "previous", "next", "plan")


Shared = tuple[str | None, str | None, str | None, str | None]  # in the order of DIMENSIONS


class Operand(NamedTuple):
    """One place to fill: its role, which facts may fill it, and whether the rule can do without."""

    role: str
    selector: Selector
    optional: bool = False
    again: bool = False  # may be a fact that another operand is


class Row(NamedTuple):
    """A way to fill the operands so far (None: done without), and the dimensions they agree in."""

    shared: Shared
    filled: tuple[Mentioned | None, ...]


class Miss(NamedTuple):
    """How far a rule came that bound to nothing: the operand that could not be filled, beside what was."""

    filled: int
    operand: Operand
    subject: str
    shared: Shared = (None, None, None, None)
    known: tuple[int, ...] = ()


class Plan:
    """How to fill the operands of a rule: what must be there comes first, then what is relative to it."""

    def __init__(self, operands: Sequence[Operand]) -> None:
        self.operands = operands
        order = sorted(range(len(operands)), key=lambda at: _rank(operands[at]))
        self.back = sorted(range(len(order)), key=order.__getitem__)
        self.straight = order == list(range(len(order)))
        self.steps = [(operands[at], _open(operands[at].selector)) for at in order]

    def rows(self, of: Mapping[str, str], index: Index) -> tuple[list[Row], Miss | None]:
        """Every way to fill the operands, or the nearest miss; `of` says which indicator a variable stands for."""
        rows = [Row((None, None, None, None), ())]
        known: set[int] = set()  # the dimensions that the operands so far have settled
        for done, (operand, opens) in enumerate(self.steps):
            selector = operand.selector
            agree = tuple([d for d in opens if d in known])
            settles = tuple([d for d in opens if d not in known])
            subject = of.get(selector.indicator, selector.indicator) or of.get("", "")
            found = candidates(selector, subject, index)
            if not found and not operand.optional:
                return [], Miss(done, operand, subject, rows[0].shared, agree)
            table: dict[tuple[object, ...], list[tuple[Mentioned, Shared]]] = {}
            for mentioned in found:
                for shared in _shared(mentioned.fact, selector):
                    table.setdefault(tuple([shared[d] for d in agree]), []).append((mentioned, shared))
            longer: list[Row] = []
            for row in rows:
                before = len(longer)
                for mentioned, shared in table.get(tuple([row.shared[d] for d in agree]), ()):
                    if operand.again or mentioned not in row.filled:
                        settled = _settled(row.shared, shared, settles) if settles else row.shared
                        longer.append(Row(settled, (*row.filled, mentioned)))
                if operand.optional and len(longer) == before:
                    longer.append(Row(row.shared, (*row.filled, None)))
            if not longer:
                return [], Miss(done, operand, subject, rows[0].shared, agree)
            rows = longer[: max(MOST_ROWS, 2 * len(index.facts))]
            known.update(settles if table else ())
        if not self.straight:
            rows = [Row(row.shared, tuple([row.filled[at] for at in self.back])) for row in rows]
        return rows, None


def _settled(old: Shared, new: Shared, settles: tuple[int, ...]) -> Shared:
    period, scope, status, among = (new[d] if d in settles else old[d] for d in range(4))
    return period, scope, status, among


def _rank(operand: Operand) -> tuple[bool, bool]:
    return operand.optional, operand.selector.period not in ("", "same")


def candidates(selector: Selector, subject: str, index: Index) -> list[Mentioned]:
    """The facts of a subject that a selector takes by itself."""
    found = [one for measure in selector.measure or OWN for one in index.by.get((subject, measure), ())]
    if not found:
        return found
    if selector.section:
        found = [Mentioned(fact, one.also, one.doubt) for one in found for fact in _in_section(selector.section, one)]
    kept = [one for one in found if takes(selector, one.fact)]
    if not selector.tags:  # fell from 448 to 412: what a figure fell from is another time's
        kept = [one for one in kept if "from" not in one.fact.tags or one.fact.period] or kept
    if selector.tags or not any("new" in one.fact.tags for one in kept):
        return kept
    return [one for one in kept if "new" not in one.fact.tags] or kept


def _in_section(words: str, one: Mentioned) -> list[Fact]:
    """The best mention under a heading that has these words."""
    return [fact for fact in (one.fact, *one.also) if any(words in title for title in fact.section)][:1]


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
        and (set(selector.tags) <= fact.tags or "any" in selector.tags if selector.tags else "average" not in fact.tags)
    )


def _open(selector: Selector) -> tuple[int, ...]:
    """The dimensions that a selector leaves to agree with the other operands."""
    compared = any(measure in COMPARED for measure in selector.measure)
    stated = (
        selector.period not in RELATIVE,
        bool(selector.scope),
        bool(selector.status) or selector.among == "target",
        bool(selector.among) or not compared,
    )
    return tuple(at for at, fixed in enumerate(stated) if not fixed)


def _shared(fact: Fact, selector: Selector) -> list[Shared]:
    """What the fact would have the other operands agree with; one for each period it could be relative to."""
    if selector.period in ("", "same"):
        return [(fact.period, fact.scope, fact.status, fact.among)]
    periods = anchors(fact.period, selector.period) if selector.period in RELATIVE else (None,)
    return [(period, fact.scope, fact.status, fact.among) for period in periods]
