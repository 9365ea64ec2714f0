"""Shares of one whole that the lexicon knows to be apart from each other: those of the sectors in the economy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck.extraction.relations.shares import PART_OF
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `shares-of-one` with role part: no more than 100 together."""
    groups: dict[tuple[str, str | None, str], dict[str, Fact]] = defaultdict(dict)
    indicators, names = view.lexicon.indicators, view.lexicon.names
    for fact in view.facts:
        if (
            fact.measure != "share"
            or fact.figure.kind != "percent"
            or "from" in fact.tags
            or not (said := PART_OF.match(fact.label))
        ):
            continue
        part, base = names.get(said["part"]), names.get(said["base"])
        if not part or not base:
            continue
        apart = indicators[base].parts  # what else is part of it (民营经济, 数字经济) may overlap these
        if _APART.get(part, part) in apart or (not apart and base in indicators[part].part_of):
            groups[base, fact.period, fact.status].setdefault(_APART.get(part, part), fact)
    for shares in groups.values():
        if len(shares) > 1:
            facts = sorted(shares.values(), key=lambda fact: fact.start)
            yield Statement(
                "shares-of-one", {"part": tuple(facts)}, facts[0].start, facts[-1].end, {"partition": "partial"}
            )


_APART = {"industry": "secondary", "industry-above-scale": "secondary"}  # industry lies within the second sector
