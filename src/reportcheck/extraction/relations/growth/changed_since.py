"""宽带用户234.8万户，比上年末增加16.7万户, and in a note 2024年末218.1万户: what lies between the ends of years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.accounts import several
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, comparable, differ
from reportcheck.model.fact import Fact, Statement

_SINCE = regex.compile(r"[，、][比较](?:上年|去年)(?:同期|年?末|年?底)?(?:净)?(?:增加|减少|增长|下降|多|少)(?:了)?")
_SHORT = 4  # characters of a name that says what is meant
_DOUBT = "both levels are taken to be of the same thing"


def find(view: View) -> Iterator[Statement]:
    """Statements `two-levels` (reported, minuend, subtrahend): the level of the year before is told elsewhere."""
    if several(view):
        return  # a budget says one name in each of its accounts
    index: Index | None = None
    latest = (view.document.period or "")[:4]  # no year before another
    for facts in view.sentences.values():
        for level, change in pairwise(facts):
            if change.measure != "change" or not _plain(level) or not comparable(level, change):
                continue
            if change.figure.hedge != "none" or not _SINCE.fullmatch(view.between(level, change)):
                continue
            index = index or Index(fact for fact in view.facts if fact.period != latest and _plain(fact))
            before = [
                fact for fact in index.same(level)
                if int(fact.period or 0) == int(level.period or 0) - 1 and fact.scope == level.scope
            ]  # fmt: skip
            if len({fact.value for fact in before}) == 1 and before[0].sentence != level.sentence:
                yield differ(level, before[0], change, change.sign < 0)._replace(doubt=_DOUBT)


def _plain(fact: Fact) -> bool:
    """An amount of one year that is over, with a number of its own and a telling name."""
    number = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge == "none"
    year = len(fact.period or "") == len("2025") and (fact.period or "").isdigit() and fact.status == "actual"
    return bool(number and year and not fact.tags and fact.figure.unit) and len(fact.label) >= _SHORT
