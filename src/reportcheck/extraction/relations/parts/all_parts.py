"""Lists that make a whole though nobody says so: 北部、中部、南部地区生产总值分别为726.7亿元、1498亿元和1333.5亿元.

That they are all there is is taken only where they add up, or where two digits that changed places keep them from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined, plain, significant
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(r"(?:实现|完成)?(?P<name>[^，。；：、\d]{2,24}?)分别(?:为|达到?|完成|实现|是)?$")
_CONTRIBUTED = regex.compile(r"贡献率$")
_ALL = Decimal(100)
_FEWEST = 3
_SURE = 4  # digits of an amount that seldom fits by chance
_APART = "the parts are taken to be all there is"


def find(view: View) -> Iterator[Statement]:
    """Statements `composition` (part) of contributions, and `sum-nearly` (whole, part) of amounts."""
    wholes: dict[str, list[Fact]] = {}
    for start in _said(view.text):
        run = _run(view, start)
        words = _EACH.search(view.before(run[0], 40)) if len(run) >= _FEWEST else None
        if words is None:
            continue
        if run[0].figure.unit == "%" and _CONTRIBUTED.search(words["name"]):
            yield from _contributions(run)
        elif run[0].measure == "level" and min(map(significant, run)) >= _SURE:
            wholes = wholes or _wholes(view)
            yield from _amounts(run, wholes, words["name"])


def _said(text: str) -> Iterator[int]:
    """Where a number follows 分别为 and the like."""
    at = text.find("分别")
    while at >= 0:
        if said := _THEN.match(text, at):
            yield said.end()
        at = text.find("分别", at + 2)


_THEN = regex.compile(r"分别(?:为|达到?|完成|实现|是)?(?=\d)")


def _run(view: View, start: int) -> list[Fact]:
    """The figures of one kind that are listed from a place on, none of them hedged."""
    first = next(iter(view.told(start, start + 1)), None)
    if first is None or first.sentence not in view.sentences:
        return []
    run = joined(view, view.sentences[first.sentence], first)
    alike = all(comparable(fact, first) and fact.figure.hedge == "none" for fact in run)
    return run if alike else []


def _contributions(run: Sequence[Fact]) -> Iterator[Statement]:
    """贡献率分别为22.1%、40.6%和37.3%: of all that grew."""
    off = sum((fact.value for fact in run), Decimal(0)) - _ALL
    ulp = max(fact.figure.ulp for fact in run)
    if abs(off) <= ulp or _one_exchanged(run, off, ulp):
        yield Statement("composition", {"part": tuple(run)}, run[0].start, run[-1].end, _COMPLETE, _APART)


def _amounts(run: Sequence[Fact], wholes: dict[str, list[Fact]], name: str) -> Iterator[Statement]:
    """What is listed of one name, and that of the place."""
    named = max((one for one in wholes if name.endswith(one)), key=len, default="")
    for whole in wholes.get(named, ()):
        slack = sum((fact.figure.ulp for fact in run), whole.figure.ulp) / 2
        off = sum((fact.value for fact in run), Decimal(0)) - whole.value
        fits = abs(off) <= slack or _one_exchanged(run, off, slack)
        if whole.period == run[0].period and comparable(whole, run[0]) and whole not in run and fits:
            roles = {"whole": (whole,), "part": tuple(run)}
            start, end = min(whole.start, run[0].start), max(whole.end, run[-1].end)
            yield Statement("sum-nearly", roles, start, end, _COMPLETE, _APART)
            return


_COMPLETE = {"partition": "complete"}


def _one_exchanged(run: Sequence[Fact], off: Decimal, slack: Decimal) -> bool:
    """Would two digits of one figure, changed back, make the rest fit?"""
    for fact in run:
        ulp = fact.figure.ulp or Decimal(1)
        steps = int(slack / ulp)
        if any(exchanged(fact.value, fact.value - off + step * ulp, ulp) for step in range(-steps, steps + 1)):
            return True
    return False


def _wholes(view: View) -> dict[str, list[Fact]]:
    """The amounts that the place itself has, by their names."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        plainly = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge == "none"
        if plainly and fact.scope == "self" and fact.status == "actual" and significant(fact) >= _SURE:
            name = plain(fact.label)
            if len(name) > _FEWEST:
                found[name].append(fact)
    return found
