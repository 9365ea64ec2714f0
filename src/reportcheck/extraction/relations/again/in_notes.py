"""What a note tells of its own term: 即办件：…2024年，即办件占比为74%, and in the text 即办件占比由61%提高到74%."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, comparable, plain
from reportcheck.model.fact import Fact, Statement

_TERM = regex.compile(r"\s*(?:\[?\d{1,3}[\]．.、]|[①-⑳])?\s*“?(?P<term>[^，。；：\n\d“”]{2,16})”?(?:：|是指|指)")
_RATES = frozenset({"share", "rate"})


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: the rate in the note of a term and those in the text."""
    for block in view.document.blocks:
        said = _TERM.match(view.text, block.start, block.end) if block.kind == "note" else None
        for told in view.told(block.start, block.end) if said else ():
            if said and told.measure in _RATES and plain(told.label).startswith(plain(said["term"])):
                yield from _alike(view, told, block.start, block.end)


def _alike(view: View, told: Fact, begin: int, end: int) -> Iterator[Statement]:
    name = plain(told.label)
    others = [
        fact for fact in view.facts
        if not begin <= fact.start < end and fact.measure in _RATES and comparable(fact, told)
        and plain(fact.label) == name and "from" not in fact.tags
        and (fact.period, fact.status, fact.scope) == (told.period, told.status, told.scope)
    ]  # fmt: skip
    if len({fact.value for fact in others}) == 1 and len(name) > len("占比"):
        mention = tuple(sorted((told, others[0]), key=START))
        yield Statement("mentions-alike", {"mention": mention}, mention[0].start, mention[1].end)
