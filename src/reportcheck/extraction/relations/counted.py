"""A number of things told again and again by the same words (39个欠发达县域托底性帮扶): once, it is another number."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_NAME = regex.compile(r"[\u4e00-\u9fff“”]{6}")  # fewer characters name things of many kinds (标志性工程)
_LEAST = 3  # mentions: of two that differ, each may be right


def find(view: View) -> Iterator[Statement]:
    """Statements `counted-alike` with role mention: all have one number, or all but one."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        figure = fact.figure
        plain = figure.kind == "number" and not figure.ulp and figure.hedge == "none" and figure.value > 1
        if plain and fact.scope == "self" and (named := _NAME.match(view.text, fact.end)):
            groups[figure.unit, named[0]].append(fact)
    for facts in groups.values():
        usual, often = Counter(fact.value for fact in facts).most_common(1)[0]
        if len(facts) >= _LEAST and often >= len(facts) - 1:
            first = next(fact for fact in facts if fact.value == usual)
            mention = (first, *(fact for fact in facts if fact is not first))
            yield Statement("counted-alike", {"mention": mention}, facts[0].start, facts[-1].end, doubt=_DOUBT)


_DOUBT = "another number of the same things may be meant"
