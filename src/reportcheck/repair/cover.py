"""The smallest sets of figures whose change can make every failed check hold and break none that held.

Few figures are tried set by set; more are left to a mixed-integer solver (highspy, imported only then).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from reportcheck.repair.ranges import Range, meet
from reportcheck.repair.vary import Span

Needs = tuple[Span | None, frozenset[Span]]  # where the first is changed (None: always), one of the others must be
BRUTE = 3000  # sets tried before a solver is asked
TIES = 20


@dataclass(frozen=True, slots=True)
class Problem:
    """`ranges[figure][check]`: values of the figure alone that make the check hold. `members`: a check's figures."""

    ranges: Mapping[Span, Mapping[int, Range | None]]
    members: Mapping[int, frozenset[Span]]
    failed: Sequence[int]

    def needs(self) -> Iterator[Needs]:
        """What a set must satisfy. By Helly's theorem ranges on a line have a value in common if any two of them do,
        so that pairs of checks tell whether a figure can serve all of its checks alone."""
        known = frozenset(self.ranges)
        for check in self.failed:
            yield None, frozenset(span for span in self.members[check] & known if self.ranges[span][check])
        for span, reached in self.ranges.items():
            checks = list(reached)
            for check in checks:
                if reached[check] is None:
                    yield span, (self.members[check] & known) - {span}
            for a, b in combinations([check for check in checks if reached[check]], 2):
                both = [one for one in (reached[a], reached[b]) if one]
                if meet(both) is None:
                    yield span, ((self.members[a] | self.members[b]) & known) - {span}


def smallest(problem: Problem) -> list[frozenset[Span]]:
    """Every smallest set; none where no change of these figures would do."""
    needs = list(dict.fromkeys(problem.needs()))
    figures = sorted(problem.ranges)
    tried = 0
    for size in range(1, len(figures) + 1):
        found = []
        for chosen in combinations(figures, size):
            tried += 1
            if tried > BRUTE:
                return _solved(figures, needs)
            if _serves(frozenset(chosen), needs):
                found.append(frozenset(chosen))
        if found:
            return found[:TIES]
    return []


def _serves(chosen: frozenset[Span], needs: Sequence[Needs]) -> bool:
    return all((of is not None and of not in chosen) or chosen & others for of, others in needs)


def _solved(figures: Sequence[Span], needs: Sequence[Needs]) -> list[frozenset[Span]]:
    """Covers as a mixed-integer programme; each set found is then forbidden, until the next would be larger."""
    try:
        import highspy
    except ImportError:  # an audit does not fail for want of a solver; docs/repair.md says what is left out
        return []
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    change = {span: solver.addBinary(obj=1) for span in figures}
    for of, others in needs:
        row = sum((change[span] for span in sorted(others)), start=0 * change[figures[0]])
        solver.addConstr(row >= (1 if of is None else 1 * change[of]))
    found: list[frozenset[Span]] = []
    while len(found) < TIES:
        solver.run()
        if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            break
        values = solver.getSolution().col_value
        chosen = frozenset(span for span, value in zip(figures, values, strict=True) if value > 0.5)
        if found and len(chosen) > len(found[0]):
            break
        found.append(chosen)
        solver.addConstr(sum(change[span] for span in chosen) <= len(chosen) - 1)
    return found
