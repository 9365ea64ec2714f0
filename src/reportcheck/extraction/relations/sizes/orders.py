"""What is never above what, as a pack lists it: PM2.5 and PM10, 招生 and 在校生, 国内游客 and 游客."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.parts.spoken_of import bracketed
from reportcheck.extraction.relations.view import View, plain
from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.units import dimension

_FAR = 160  # characters from the one to the other
_NONE = regex.compile(r"人均|户均|平均每|比重|占比|限额以上|限上")
_DOUBT = "the two may be told of different places"


class Order(NamedTuple):
    """What is never above what: the names of both, and a pattern of each."""

    small: tuple[str, ...]
    large: tuple[str, ...]
    smaller: re.Pattern[str]
    larger: re.Pattern[str]


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller and larger, for the word list `orders`; one paragraph at a time."""
    amounts = [fact for fact in view.facts if fact.measure == "level" and fact.label]
    labels = "\n".join(dict.fromkeys(fact.label for fact in amounts)) + "\n"  # searched as one
    orders = [
        one for one in known(view.lexicon)
        if any(name in labels for name in one.small) and any(name in labels for name in one.large)
    ]  # fmt: skip
    lines = {one: {line for name in (*one.small, *one.large) for line in _with(labels, name)} for one in orders}
    every = set().union(*lines.values())
    told = [fact for fact in amounts if fact.label in every and _exact(fact)]
    for order, named in lines.items():
        for facts in _near(view, [fact for fact in told if fact.label in named]):
            yield from pairs(order, facts) if len(facts) > 1 else ()


def _with(labels: str, name: str) -> Iterator[str]:
    """The labels, a line each, that a name stands in."""
    at = labels.find(name)
    while at >= 0:
        end = labels.find("\n", at)
        yield labels[labels.rfind("\n", 0, at) + 1 : end]
        at = labels.find(name, end)


def _near(view: View, told: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Those of one paragraph, none far from the one before it."""
    group: list[Fact] = []
    for fact in told:
        words = view.between(group[-1], fact) if group else ""
        if len(words) > _FAR or "\n" in words or bracketed(words):
            yield group
            group = []
        group.append(fact)
    yield group


def pairs(order: Order, facts: Iterable[Fact]) -> Iterator[Statement]:
    """Each figure that is never above another with the next one of that, or the last, whichever comes first."""
    waiting: tuple[bool, str, Fact] | None = None
    for fact in facts:
        small = order.smaller.search(fact.label)
        said = small or order.larger.search(fact.label)
        if said is None or _NONE.search(fact.label):
            continue
        if waiting and "new" in fact.tags - waiting[2].tags and fact.label == waiting[2].label:
            continue  # 公路总里程19545公里，比上年末新增83公里
        rest = plain(fact.label[: said.start()] + fact.label[said.end() :])
        if waiting and waiting[0] != bool(small) and _alike(waiting[2], fact) and _one(waiting, rest, fact):
            smaller, larger = (fact, waiting[2]) if small else (waiting[2], fact)
            roles = {"smaller": (smaller,), "larger": (larger,)}
            params = {"part": smaller.label, "whole": larger.label}
            yield Statement("lexicon-part", roles, waiting[2].start, fact.end, params, _DOUBT)
            waiting = None
        else:
            waiting = bool(small), rest, fact


def _exact(fact: Fact) -> bool:
    return fact.figure.kind == "number" and fact.figure.hedge == "none"


def _one(waiting: tuple[bool, str, Fact], rest: str, fact: Fact) -> bool:
    """Are the two told of one thing: the names are one but for the pair, or the second leaves out the rest?"""
    return rest == waiting[1] or (not rest and fact.sentence == waiting[2].sentence)


def _alike(one: Fact, other: Fact) -> bool:
    same = one.period == other.period and one.scope == other.scope and one.status == other.status
    units = dimension(one.figure.unit) == dimension(other.figure.unit)
    return same and units and one.figure.kind == other.figure.kind and not (one.tags ^ other.tags) - {"cumulative"}


@lru_cache(maxsize=8)
def known(lexicon: Lexicon) -> tuple[Order, ...]:
    """The pack's rows, as PM2.5|细颗粒物<PM10."""
    rows = ([tuple(names.split("|")) for names in row.split("<")] for row in lexicon.list("orders"))
    return tuple(
        Order(small, large, *(regex.compile(alternation(names)) for names in (small, large))) for small, large in rows
    )
