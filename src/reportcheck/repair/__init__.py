"""Which figures, if changed, would make the failed checks hold? The fewest, with the values that would do.

Source: error localisation after Fellegi and Holt (1976). Never a certainty: figures disagree, and any of them may be
the wrong one; where several sets are equally small, all are given, the likeliest slip first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def repairs(judged: Sequence[Judged], until: int | None = None) -> tuple[Repair, ...]:
    """For each group of failed checks that share figures: every smallest set of figures to change, likeliest first.

    Figures from the offset `until` on stand in other documents (last year's report, the books) and are left alone.
    """
    failed = [one for one in judged if one.finding.outcome == "fail" and one.finding.severity in LOUD]
    if not failed:
        return ()
    facts = {id(one): figures(one.statement, until) for one in failed}
    held: dict[Span, list[Judged]] = {span: [] for found in facts.values() for span in found}
    for one in judged:
        if one.finding.outcome in HELD:
            own = figures(one.statement, until)
            if touched := held.keys() & own:
                facts[id(one)] = own
                for span in touched:
                    held[span].append(one)
    return tuple(repair for group in _groups(failed, facts) for repair in _group(group, held, facts))


Figures = Mapping[int, Mapping[Span, Fact]]  # of each check


def _groups(failed: Sequence[Judged], facts: Figures) -> list[list[Judged]]:
    """Failed checks that share figures, together."""
    groups: list[tuple[set[Span], list[Judged]]] = []
    for one in failed:
        spans = set(facts[id(one)])
        joined = [group for group in groups if group[0] & spans]
        groups = [group for group in groups if not group[0] & spans]
        groups.append((spans.union(*(g[0] for g in joined)), [*(j for g in joined for j in g[1]), one]))
    return [checks for _, checks in groups]


def _group(failed: list[Judged], held: Mapping[Span, list[Judged]], facts: Figures) -> list[Repair]:
    own = {span: fact for one in failed for span, fact in facts[id(one)].items()}
    if not own or len(own) > MOST:
        return []
    checks = {id(one): one for span in own for one in (*failed, *held.get(span, ())[:KEPT])}
    ranges = {
        span: {key: _reach(one, span) for key, one in checks.items() if span in facts[key]} for span in own
    }  # fmt: skip
    members = {key: frozenset(facts[key]) for key in checks}
    made = []
    for chosen in smallest(Problem(ranges, members, [id(one) for one in failed])):
        for span in sorted(chosen):
            alone = [r for key, r in ranges[span].items() if r and not (members[key] & chosen) - {span}]
            range_ = meet(alone or [r for r in ranges[span].values() if r])
            if range_ is None:
                continue
            resolves = tuple(one.finding.fingerprint for one in failed if ranges[span].get(id(one)) is not None)
            together = tuple(own[other] for other in sorted(chosen - {span}))
            repair = Repair(own[span], *range_.signed(own[span].sign), resolves, together)
            made.append((slip(own[span].figure, range_), len(held.get(span, ())), span, repair))
    return [repair for *_, repair in sorted(made, key=lambda entry: entry[:3])]


def _reach(one: Judged, span: Span) -> Range | None:
    return reach(one.rule.check, one.rule.options, one.statement, span)
