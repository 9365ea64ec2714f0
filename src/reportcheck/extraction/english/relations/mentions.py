"""Mentions of one fact in several places, and shares and rates that cannot exceed 100 %."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.english.names import basis
from reportcheck.extraction.english.relations.view import View
from reportcheck.model.fact import Fact, Statement

_KINDS = frozenset({"number", "percent", "range", "point"})
_TAGS = ("new", "average", "per-head", "cumulative")
_BOUNDED = regex.compile(
    r"\b(?:coverage|share|proportion|(?:employment|unemployment|jobless|urbani[sz]ation"
    r"|attendance|completion|retention|occupancy|satisfaction|pass|delivery|recovery"
    r"|participation|utili[sz]ation|vacancy|yield|defect) rate|gross margin)\b",
    re.IGNORECASE,
)
_NOT_OWN = regex.compile(
    r"\b(?:first|second|third|fourth|half|quarter|months?|excluding|including"
    r"|adjusted|some|each|every|per|world|global|average|of which|another|central"
    r" government|local)\b",
    re.IGNORECASE,
)


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions` (role mention) and `bounded` (role figure)."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    levels: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.figure.kind == "percent" and _bounded(view, fact):
            yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, {"low": 0, "high": 100})
        named = fact.indicator or (
            fact.label.lower() if len(fact.label.split()) > 2 and fact.measure in ("rate", "level", "share") else ""
        )
        if (
            named
            and fact.figure.kind in _KINDS
            and "from" not in fact.tags
            and fact.measure not in ("gap", "change", "other")
        ):
            unit = fact.figure.unit
            key = (
                named,
                fact.measure,
                unit,
                fact.period,
                fact.status,
                fact.scope,
                *(tag in fact.tags for tag in _TAGS),
            )
            groups[key].append(fact)
        if (
            fact.indicator
            and fact.figure.kind == "number"
            and fact.measure == "level"
            and fact.status == "actual"
            and fact.period
        ):
            levels[fact.indicator, fact.period, fact.figure.unit, *(tag in fact.tags for tag in _TAGS)].append(fact)
    yield from _segments(view, levels.values())
    for facts in groups.values():
        apart = [fact for at, fact in enumerate(facts) if all(fact.sentence != other.sentence for other in facts[:at])]
        apart = [fact for fact in apart if not _NOT_OWN.search(_words(view, fact))]
        if len(apart) > 1:
            yield Statement(
                "mentions" if apart[0].indicator else "mentions-alike",
                {"mention": tuple(apart)},
                apart[0].start,
                apart[-1].end,
            )


def _segments(view: View, groups: Iterable[list[Fact]]) -> Iterator[Statement]:
    """Statements `sum-segments` (roles whole and part): an indicator of the whole and of its segments."""
    for facts in groups:
        whole = next((fact for fact in facts if fact.scope == "self"), None)
        parts = list({f.scope: f for f in reversed(facts) if f.scope != "self" and not basis(f.scope)}.values())[::-1]
        if whole is None or len(parts) < 2 or "\n" in view.text[parts[0].start : parts[-1].end] or not whole.value:
            continue
        about = sum(part.value for part in parts) / whole.value
        named = bool(_SEGMENTS.search(view.text[max(0, parts[0].start - 200) : parts[-1].end]))
        near = Decimal("0.85") <= about <= Decimal("1.15")
        doubt = "" if named else "the segments named are taken to be all there are"
        partition = "complete" if near or named else "partial"
        roles = {"whole": (whole,), "part": tuple(parts)}
        yield Statement(
            "sum-segments",
            roles,
            whole.start,
            parts[-1].end,
            {"partition": partition},
            "" if partition == "partial" else doubt,
        )


_SEGMENTS = regex.compile(
    r"\b(?:two|three|four|five|six) (?:[a-z]+ )?(?:segments|divisions|business"
    r" lines|businesses|regions|product lines)\b",
    re.IGNORECASE,
)


def _words(view: View, fact: Fact) -> str:
    begin = max(view.text.rfind("\n", 0, fact.start), view.text.rfind(". ", 0, fact.start), fact.start - 90)
    return view.text[begin : fact.start] + view.text[fact.end : fact.end + 30].split(".")[0].split("\n")[0]


def _bounded(view: View, fact: Fact) -> bool:
    if fact.measure == "share":
        before, after = view.text[max(0, fact.start - 40) : fact.start], view.text[fact.end : fact.end + 40]
        return not (_COMPARED.search(before) or _BASE.match(after))
    return fact.measure == "rate" and bool(_BOUNDED.search(fact.label))


_COMPARED = regex.compile(
    r"\b(?:to|equivalent to|equal to|level|debt|stood|up|by|to reach)(?: an?|"
    r" the)?(?: [a-z]+ than| over| about| around| nearly)? $"
)
_BASE = regex.compile(
    r" of (?:the |its |our |their |this |that |last )?(?:annual |original |20\d\d"
    r" )?(?:targets?|plans?|budget|level|what|year|average|previous|prior|20\d\d"
    r"|GDP)\b"
)
