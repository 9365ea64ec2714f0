"""拟发行超长期特别国债1.3万亿元, and 8000亿元, 2500亿元 of it for this and that: no more is spent than is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.model.fact import Fact, Statement

_POT = r"(?:超长期|抗疫)?特别国债"
_RAISED = regex.compile(rf"发行(?P<pot>{_POT})(?:规模)?(?:为|达到?)?$")
_USED = regex.compile(rf"(?P<pot>{_POT})(?:资金)?(?:用于|支持|安排|投向|推动)")

_SPENT = regex.compile(rf"(?:安排|使用|下达)(?P<pot>{_POT})(?:资金)?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` (smaller: all uses, larger: what is raised), of one year and one bond."""
    raised: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    used: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in view.facts if "特别国债" in view.text else ():
        if fact.figure.unit != "元" or fact.figure.kind != "number":
            continue
        if said := _RAISED.search(view.before(fact, 20)):
            raised[said["pot"], fact.period].append(fact)
        elif said := _USED.match(view.text, fact.end) or _SPENT.search(view.before(fact, 20)):
            used[said["pot"], fact.period].append(fact)
    for key, pots in raised.items():
        uses = list({fact.value: fact for fact in used.get(key, ())}.values())  # one use may be told twice
        if len({fact.value for fact in pots}) == 1 and len(uses) > 1:
            total = sum((fact.value for fact in uses), Decimal(0))
            ulp = max(fact.figure.ulp for fact in uses)
            sum_of = reckoned(uses[-1], total, ulp, "+".join(fact.text for fact in uses))
            params = {"part": f"{key[0]}各项用途合计", "whole": key[0]}
            start, end = min(pots[0].start, uses[0].start), max(pots[0].end, uses[-1].end)
            roles = {"smaller": (sum_of,), "larger": (pots[0],)}
            yield Statement("lexicon-part", roles, start, end, params, "part may be raised in another year")
