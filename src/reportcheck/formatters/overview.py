"""A report's main figures, to look at rather than read: level, growth, rank and target by indicator; shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reportcheck.model.fact import Fact

_ROWS = 24
_COLUMNS = {
    ("level", "actual"): "level",
    ("rate", "actual"): "level",
    ("growth", "actual"): "growth",
    ("rank", "actual"): "rank",
    ("level", "target"): "target",
    ("rate", "target"): "target",
    ("growth", "target"): "target",
}


@dataclass(slots=True)
class Row:
    """One indicator of the place itself; `bar` is its growth as a share of the largest one, from -100 to 100."""

    label: str
    level: Fact | None = None
    growth: Fact | None = None
    rank: Fact | None = None
    target: Fact | None = None
    bar: int = 0


@dataclass(frozen=True, slots=True)
class Shares:
    """A ratio whose terms add up to about 100, as whole percentages for drawing."""

    fact: Fact
    parts: list[tuple[str, int]] = field(default_factory=list)


def indicators(facts: Sequence[Fact]) -> list[Row]:
    """The first level, growth, rank and target given for each indicator; rows with a single cell are left out."""
    rows: dict[str, Row] = {}
    for fact in sorted(facts, key=lambda f: f.start):
        column = _COLUMNS.get((fact.measure, fact.status))
        if fact.indicator and column and fact.scope == "self" and not fact.tags & {"new", "cumulative", "average"}:
            row = rows.setdefault(fact.indicator, Row(fact.label or fact.indicator))
            if getattr(row, column) is None:
                setattr(row, column, fact)
    kept = [
        row for row in rows.values() if sum(x is not None for x in (row.level, row.growth, row.rank, row.target)) > 1
    ]
    most = max((abs(row.growth.value) for row in kept if row.growth), default=Decimal(0))
    for row in kept:
        row.bar = round(row.growth.value / most * 100) if row.growth and most else 0
    return kept[:_ROWS]


def shares(facts: Sequence[Fact]) -> list[Shares]:
    """Every ratio of three terms or more that is a composition of a hundred."""
    return [
        Shares(fact, [(format(part, "f"), round(part)) for part in fact.figure.parts])
        for fact in facts
        if fact.figure.kind == "ratio" and len(fact.figure.parts) > 2 and 98 < sum(fact.figure.parts) < 102
    ][:8]
