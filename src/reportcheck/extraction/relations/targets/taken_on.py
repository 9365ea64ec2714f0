"""A step that goes on from the one before: 从5598项压减至3018项, and in the plan 从3018项压减到1000项."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, exactly
from reportcheck.model.fact import Fact, Statement

_FROM = regex.compile(r"(?P<name>[\u4e00-\u9fff]{4})[由从]$")  # 由2015年的 would be a step of other years
_DOUBT = "the plan may be told from where it once began"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike`: what was reached, and what the next step starts from."""
    steps = [step for facts in view.sentences.values() for step in pairwise(facts) if _is_step(*step)]
    done: dict[tuple[str, str], tuple[Fact, Fact]] = {}
    for since, until in sorted(steps, key=lambda step: step[0].start):
        said = _FROM.search(view.before(since))
        if not said:
            continue
        key = said["name"], since.figure.unit
        if until.status == "actual":
            done[key] = since, until
        elif until.status == "target" and key in done:
            first, reached = done[key]
            told = since.value in (first.value, reached.value) and first.value != reached.value
            if told and reached.end < since.start and reached.figure.hedge == since.figure.hedge:
                mention = exactly(reached), exactly(since)
                yield Statement("mentions-alike", {"mention": mention}, reached.start, since.end, doubt=_DOUBT)


def _is_step(since: Fact, until: Fact) -> bool:
    return "from" in since.tags and "to" in until.tags and comparable(since, until) and since.scope == "self"
