"""累计恢复和新增国际航线11条, where 累计恢复国际航线13条 is reached: what is counted up does not fall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_UP = regex.compile(r"(?:^|[，、；])(?:全[省市县区])?累计(?P<deed>[\u4e00-\u9fff]{2})(?P<what>[^，。；：\d]{6,24})$")
_REACHES = regex.compile(r"(?:已|达到?|突破|超过?|总数|总量)$")
_SAME, _FAR = 6, 32  # characters in which both names end; that stand before a figure
_DOUBT = "the two may be counted from different years"


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-reached` with roles goal and reached, both counted up under one name."""
    if "累计" not in view.text:
        return
    told: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        level = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge != "at_most"
        said = _UP.search(view.before(fact, _FAR)) if level and "cumulative" in fact.tags else None
        if said is None:
            continue
        key = said["deed"], _REACHES.sub("", said["what"])[-_SAME:], fact.figure.unit
        if fact.status != "target":
            told[key].append(fact)
        elif told[key]:
            reached = max(told[key], key=lambda one: one.value)
            if reached.scope == fact.scope and reached.section != fact.section and fact.value < reached.value:
                roles = {"goal": (as_printed(fact),), "reached": (as_printed(reached),)}
                yield Statement("goal-reached", roles, fact.start, fact.end, {"exact": 1}, _DOUBT)
