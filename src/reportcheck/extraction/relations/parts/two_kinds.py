"""10个战略性支柱产业集群和10个战略性新兴产业集群, and elsewhere 20个战略性产业集群: both kinds are all of that name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_JOINED = regex.compile(r"(?P<name>[^，。；、\d“”（）\n]{5,14}?)(?:[、和及与]|以及)")
_LISTED = frozenset("、和及与")
_MADE = regex.compile(r"(?:新|再|另|增加|有|其中)[^，。；、\d]{0,3}$")
_FIRST, _LAST, _LEAST = 2, 3, 6  # characters that the names begin with, end in, and leave as the name of both
_LONG = 18  # characters that a name takes
_MANY = 10  # fewer make any number by one wrong digit
_DOUBT = "the two kinds need not be all there are"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-kinds` (whole, part): where two kinds told together make the whole, or would but for a slip."""
    wholes: dict[str, list[Fact]] = defaultdict(list)
    pairs: list[tuple[frozenset[str], Fact, Fact]] = []
    counts = [fact for fact in view.facts if _counted(fact)]
    for one, other in pairwise(counts):
        words = view.between(one, other)
        said = _JOINED.fullmatch(words) if len(words) < _LONG and words[-1:] in _LISTED else None
        if said and comparable(one, other) and view.text[one.start - 1] not in _LISTED:
            both = frozenset(_both(said["name"], view.text[other.end : other.end + _LONG]))
            pairs.append((both, one, other))
    for fact in counts if pairs else ():
        if fact.value >= _MANY and not _MADE.search(view.before(fact, 8)):
            wholes[view.text[fact.end : fact.end + _FIRST]].append(fact)
    for both, one, other in pairs:
        for whole in wholes.get(view.text[one.end : one.end + _FIRST], ()) if both else ():
            total = one.value + other.value
            near = whole.value == total or slip(whole.value, total, Decimal(1))
            named = any(view.text.startswith(name, whole.end) for name in both)
            if named and near and whole.sentence != one.sentence and comparable(whole, one):
                roles = {"whole": (whole,), "part": (one, other)}
                start, end = min(whole.start, one.start), max(whole.end, other.end)
                yield Statement("sum-kinds", roles, start, end, {"partition": "complete"}, _DOUBT)


def _both(name: str, behind: str) -> Iterator[str]:
    """What a name of both may be: how each begins, and then how each ends, with what tells them apart left out."""
    begun = prefix(name, behind)
    for size in range(_LAST, len(name) - len(begun)):
        if behind.find(name[-size:], len(begun) + 1) > 0:
            yield from (
                begun[:first] + name[-size:] for first in range(_FIRST, len(begun) + 1) if first + size >= _LEAST
            )


def _counted(fact: Fact) -> bool:
    plain = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge == "none"
    return bool(plain and fact.figure.unit and not fact.figure.ulp and not fact.tags and fact.value)
