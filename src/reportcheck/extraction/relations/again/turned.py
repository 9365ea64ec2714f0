"""One rate up here and down there: 房地产开发投资下降16.5%, and elsewhere 房地产开发投资增长16.5%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck.extraction.relations.parts.spoken_of import of_before
from reportcheck.extraction.relations.view import View, plain, significant
from reportcheck.model.fact import Fact, Statement

_LONG = 5  # characters of a name
_DOUBT = "the two may be told of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` (role mention: two places) for rates of one name, one period and the same digits."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure != "growth" or fact.figure.kind != "percent" or fact.tags:
            continue
        name = fact.indicator or plain(fact.label)
        if significant(fact._replace(sign=1)) > 1 and (fact.indicator or len(name) >= _LONG):
            groups[name, abs(fact.value), fact.period, fact.status, fact.scope].append(fact)
    for facts in groups.values():
        first, *others = facts
        if not others:
            continue
        apart = of_before(view, [first])  # 全体居民…。其中，食品支出下降2.7%。农村居民…。其中，食品支出增长2.7%
        for other in others:
            if other.sentence != first.sentence and not (apart or of_before(view, [other])):
                yield Statement("mentions-alike", {"mention": (first, other)}, first.start, other.end, doubt=_DOUBT)
