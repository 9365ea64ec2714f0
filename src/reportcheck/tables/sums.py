"""Sums over the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from reportcheck.model.compare import span
from reportcheck.model.fact import Fact
from reportcheck.model.interval import total
from reportcheck.tables.facts import facts_of


def not_adding_up(frame: pd.DataFrame, parts: Sequence[str], whole: str, columns: Sequence[str]) -> list[str]:
    """A line for each group of rows alike in `columns` whose parts, all there, do not make the whole (levels)."""
    keys = [name for name in columns if name in frame.columns]
    groups = [part for _, part in frame.groupby(keys, sort=False, dropna=False)] if keys else [frame]
    found = []
    for group in groups:
        facts = {fact.indicator or fact.label: fact for fact in facts_of(group) if fact.measure == "level"}
        if whole not in facts or any(part not in facts for part in parts):
            continue
        summed = total((1, facts[part].interval()) for part in parts)
        if not summed.meets(facts[whole].interval()):
            unit = facts[whole].figure.unit
            found.append(f"{_row(facts[whole])} is not the sum of {', '.join(parts)}: {span(summed, unit)}")
    return found


def _row(fact: Fact) -> str:
    return f"{fact.indicator or fact.label} {fact.period or ''} (row {fact.start // 10}) {fact.text}"
