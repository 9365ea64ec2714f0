"""Which figures, if changed, would make the failed checks hold? The fewest, with the values that would do.

Source: error localisation after Fellegi and Holt (1976). Never a certainty: figures disagree, and any of them may be
the wrong one; where several sets are equally small, all are given, the likeliest slip first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportcheck.model.fact import Fact
from reportcheck.model.judged import Judged
from reportcheck.model.result import Repair
from reportcheck.repair.cover import Problem, smallest
from reportcheck.repair.ranges import Range, meet
from reportcheck.repair.slips import slip
from reportcheck.repair.vary import Span, figures, reach

LOUD = ("critical", "error", "warning")
HELD = ("pass", "pass_by_rounding")
MOST = 60  # figures of one group of failed checks; beyond it no answer is better than a long list
KEPT = 40  # checks that hold, looked at for one figure


def repairs(judged: Sequence[Judged]) -> tuple[Repair, ...]:
    """For each group of failed checks that share figures: every smallest set of figures to change, likeliest first."""
    failed = [one for one in judged if one.finding.outcome == "fail" and one.finding.severity in LOUD]
    if not failed:
        return ()
    held: dict[Span, list[Judged]] = defaultdict(list)
    for one in judged:
        if one.finding.outcome in HELD:
            for span in figures(one.statement):
                held[span].append(one)
    found: list[Repair] = []
    for group in _groups(failed):
        found += _group(group, held)
    return tuple(found)


def _groups(failed: Sequence[Judged]) -> list[list[Judged]]:
    """Failed checks that share figures, together."""
    groups: list[tuple[set[Span], list[Judged]]] = []
    for one in failed:
        spans = set(figures(one.statement))
        joined = [group for group in groups if group[0] & spans]
        groups = [group for group in groups if not group[0] & spans]
        groups.append((spans.union(*(g[0] for g in joined)), [*(j for g in joined for j in g[1]), one]))
    return [checks for _, checks in groups]


def _group(failed: list[Judged], held: dict[Span, list[Judged]]) -> list[Repair]:
    facts: dict[Span, Fact] = {}
    for one in failed:
        facts.update(figures(one.statement))
    if not facts or len(facts) > MOST:
        return []
    ranges: dict[Span, dict[int, Range | None]] = {}
    checks = {id(one): one for span in facts for one in (*failed, *held[span][:KEPT])}
    for span in facts:
        touching = [one for one in checks.values() if span in figures(one.statement)]
        ranges[span] = {id(one): reach(one.rule.check, one.rule.options, one.statement, span) for one in touching}
    members = {key: frozenset(figures(one.statement)) for key, one in checks.items()}
    problem = Problem(ranges, members, [id(one) for one in failed])
    sets = smallest(problem)
    made = []
    for chosen in sets:
        for span in sorted(chosen):
            alone = [r for key, r in ranges[span].items() if r and not (problem.members[key] & chosen) - {span}]
            range_ = meet(alone or [r for r in ranges[span].values() if r])
            if range_ is None:
                continue
            resolves = tuple(one.finding.fingerprint for one in failed if ranges[span].get(id(one)) is not None)
            together = tuple(facts[other] for other in sorted(chosen - {span}))
            repair = Repair(facts[span], *range_.signed(facts[span].sign), resolves, together)
            made.append((slip(facts[span].figure, range_), len(held[span]), span, repair))
    return [repair for *_, repair in sorted(made, key=lambda entry: entry[:3])]
