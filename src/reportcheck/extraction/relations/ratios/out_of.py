"""Some out of so many, with their share: 11个项目中，新兴产业项目有6个，占比54.5%; 50户中有38户增长，增长面76%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_OUT_OF = regex.compile(r"[^，。；：、\d]{1,16}(?:中|里)，?[^，。；：、\d]{0,16}")
_SHARE = regex.compile(
    r"[^，。；：、\d]{0,14}[，、（](?:占比|占总数的?|占全部的?|比重|比例|[\u4e00-\u9fff]{2}面)(?:为|达到?|约|近)*"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` with roles part, share, base: counts of one kind, the share right behind the second."""
    for facts in view.sentences.values():
        for at, (part, share) in enumerate(pairwise(facts[1:]), 1):
            if share.figure.unit != "%" or not _count(part) or not _SHARE.fullmatch(view.between(part, share)):
                continue
            whole = facts[at - 1]
            alike = _count(whole) and whole.figure.unit == part.figure.unit and whole.value > 0
            if alike and _OUT_OF.fullmatch(view.between(whole, part)):
                roles = {"part": (part,), "share": (share,), "base": (whole._replace(label="", indicator=None),)}
                yield Statement("share-of", roles, whole.start, share.end)


def _count(fact: Fact) -> bool:
    figure = fact.figure
    return figure.kind == "number" and not figure.ulp and bool(figure.unit) and figure.hedge == "none"
