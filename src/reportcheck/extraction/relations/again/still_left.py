"""What is still left, told twice: 尚有绝对贫困人口94万人, and among the problems 还有94万农村绝对贫困人口."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_STILL = regex.compile(r"(?:尚有|还有|仍有|尚余|尚未[^，。；、\d]{1,6}的)[^，。；、\d]{0,10}$")
_CLAUSE = regex.compile(r"[，。；、\n]")
_SAME, _MOST = 5, 12  # characters that two mentions share; mentions of a report that are looked at
_DOUBT = "the two may be of other people or things"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: what is left of one thing, in two sentences of one review."""
    if not any(word in view.text for word in ("尚有", "仍有", "尚余")):
        return
    left = [
        (fact, _words(view, fact)) for fact in view.facts
        if fact.measure == "level" and fact.figure.kind == "number" and _STILL.search(view.before(fact, 20))
    ][:_MOST]  # fmt: skip
    for (one, words), (other, again) in combinations(left, 2):
        alike = {one.figure.unit, other.figure.unit} - {""}
        told = one.status == other.status == "actual" and one.sentence != other.sentence
        if told and len(alike) < 2 and one.figure.ulp == other.figure.ulp and _share(words, again):
            unit = max(alike, default="")
            mention = tuple(fact._replace(figure=fact.figure._replace(unit=unit)) for fact in (one, other))
            yield Statement("mentions-alike", {"mention": mention}, one.start, other.end, doubt=_DOUBT)


def _words(view: View, fact: Fact) -> str:
    """The clause of a figure, without the figure."""
    behind = _CLAUSE.split(view.after(fact, 20), 1)[0]
    return view.before(fact, 20) + "|" + behind


def _share(one: str, other: str) -> bool:
    return any(one[at : at + _SAME] in other for at in range(len(one) - _SAME + 1) if "|" not in one[at : at + _SAME])
