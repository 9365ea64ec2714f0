"""What an audit left unchecked."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck.formatters.run import Audited, uses
from reportcheck.model.fact import Fact


def idle_figures(audited: Audited) -> dict[tuple[str, ...], list[Fact]]:
    """The facts that no evaluated check with power used, by section, in order of appearance."""
    used = uses(audited.result)
    sections: dict[tuple[str, ...], list[Fact]] = {}
    for fact in sorted(audited.result.facts, key=lambda f: f.start):
        if (fact.start, fact.end) not in used:
            sections.setdefault(fact.section, []).append(fact)
    return sections


def share(counts: Mapping[str, int]) -> str:
    """The share of figures checked, as a whole percentage."""
    return f"{100 * counts['figures_checked'] // max(counts['figures'], 1)}%"
