"""收入预算52,300万元，比上年实际完成数减少9,138万元; above, last year's 完成61,438万元: by how much they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account
from reportcheck.extraction.relations.view import View, comparable, differ, plain
from reportcheck.extraction.slips import slipped
from reportcheck.model.fact import Fact, Statement

_BY = regex.compile(
    r"，(?:比|较)(?:上年|去年)(?:实际|预计)?(?:完成|执行|决算)?数?(?:增加|增收|增支|减少|减收|减支)(?:了)?"
)
_TRAIL = regex.compile(r"(?:安排?|预计|预算数?|代编|拟|计划|预期|完成|执行数?)+$")
_DONE = regex.compile(r"(?:完成|执行|实现)$")
_LONG = 1_000  # an amount of so many units of its last digit: a slip in it shows
_DOUBT = "the base may have been put right"


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` where the three fit, or would but for one slip in the difference."""
    told = [
        (level, by) for facts in view.sentences.values() for level, by in pairwise(facts)
        if by.measure == "change" and level.measure == "level" and level.figure.unit == "元" and level.figure.ulp
        and (level.period or "").isdigit() and comparable(level, by) and _BY.fullmatch(view.between(level, by))
    ]  # fmt: skip
    before = _amounts(view) if told else {}
    for level, by in told:
        earlier = before.get((_name(view, level), str(int(level.period or 0) - 1)), [])
        earlier = [fact for fact in earlier if account(view, fact)[:2] == account(view, level)[:2]]
        done = [fact for fact in earlier if _DONE.search(view.before(fact, 4))]
        bases = done if len(done) == 1 else earlier
        if len({fact.value for fact in bases}) == 1:
            yield from _held(level, by, bases[0])


def _amounts(view: View) -> dict[tuple[str, str], list[Fact]]:
    """The amounts of money by name and year."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.measure == "level" and fact.figure.unit == "元" and fact.figure.ulp and fact.period:
            found[_name(view, fact), fact.period].append(fact)
    return found


def _name(view: View, fact: Fact) -> str:
    name = _TRAIL.sub("", fact.label)
    return fact.indicator or view.lexicon.names.get(name) or plain(name)


def _held(level: Fact, by: Fact, base: Fact) -> Iterator[Statement]:
    fell, size, ulp = by.sign < 0, abs(by.value), by.figure.ulp
    high, low = (base, level) if fell else (level, base)
    off = high.value - low.value - size
    slack = (level.figure.ulp + base.figure.ulp + ulp) / 2
    long = min(fact.value / fact.figure.ulp for fact in (level, base)) >= _LONG
    fits = abs(off) <= slack
    if fits or (long and ulp and slipped(size, size + off, ulp, slack)):
        yield differ(level, base, by, fell)._replace(doubt="" if fits else _DOUBT)
