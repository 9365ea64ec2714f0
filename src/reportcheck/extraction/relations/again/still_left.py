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
    yield from _still_poor(view)
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


def _still_poor(view: View) -> Iterator[Statement]:
    """未脱贫人口减至677人 at the end of the review, 确保剩余贫困人口322户677人全部脱贫 in the plan."""
    if "贫困" not in view.text or "剩余" not in view.text:
        return
    found = [
        fact for fact in view.facts
        if fact.figure.unit in _PERSONS and fact.measure == "level" and fact.figure.hedge == "none"
        and fact.scope == "self" and len(fact.period or "") == 4 and _POOR.search(view.before(fact, 24))
    ]  # fmt: skip
    done = [fact for fact in found if fact.status == "actual"]
    plans = [fact for fact in found if fact.status == "target" and "剩余" in view.before(fact, 24)]
    if len(done) == len(plans) == 1 and done[0].figure.ulp == plans[0].figure.ulp:
        one, other = done[0], plans[0]
        if int(other.period or 0) - int(one.period or 0) == 1:
            start, end = min(one.start, other.start), max(one.end, other.end)
            mention = (one, other._replace(figure=other.figure._replace(unit=one.figure.unit)))
            yield Statement("mentions-alike", {"mention": mention}, start, end, doubt=_DOUBT)


_PERSONS = frozenset({"人", "名"})
_POOR = regex.compile(
    r"(?:未脱贫|剩余)[^，。；、\d]{0,6}(?:人口|群众)(?:已?(?:减至|减少到|减少至|降至|降到|仅剩|仅有|还有|为))?(?:\d+户、?)?$"
)


def _words(view: View, fact: Fact) -> str:
    """The clause of a figure, without the figure."""
    behind = _CLAUSE.split(view.after(fact, 20), 1)[0]
    return view.before(fact, 20) + "|" + behind


def _share(one: str, other: str) -> bool:
    return any(one[at : at + _SAME] in other for at in range(len(one) - _SAME + 1) if "|" not in one[at : at + _SAME])
