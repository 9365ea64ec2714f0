"""A level that is told, and elsewhere said to have passed a bar: 非税收入150.8亿元; 全年非税收入突破160亿元."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, pair, plain
from reportcheck.model.fact import Fact, Statement

_PASSED = regex.compile(r"(?:突破|超过|迈上|跨上|站上)了?$")
_ANYBODY = regex.compile(
    r"(?:营业收入|业务收入|销售收入|产值|[销交]\w额|投资|资金|项目|资产|贷款|存款|营收|规模)$"
)  # a firm's too
_NAMED = 4  # characters of a name
_NEAR = Decimal("0.9")  # of the bar: further off, it is told of something else
_DOUBT = "the two may be told of different levels"


def find(view: View) -> Iterator[Statement]:
    """Statements `threshold-passed` (smaller: the bar, larger: the level) of one name, year and place."""
    if "突破" not in view.text and "超过" not in view.text:
        return
    levels: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if _plain(fact):
            levels[plain(fact.label)].append(fact)
    for bar in view.facts:
        if bar.figure.hedge != "more_than" or not _plain(bar) or not _PASSED.search(view.before(bar, 8)):
            continue
        name = plain(bar.label)
        if len(name) < _NAMED or _ANYBODY.search(name):
            continue
        told = [
            fact for fact in levels[name]
            if comparable(fact, bar) and fact.sentence != bar.sentence and fact.indicator == bar.indicator
            and (fact.period, fact.scope, fact.tags) == (bar.period, bar.scope, bar.tags)
        ]  # fmt: skip
        exact = {fact.value for fact in told if fact.figure.hedge == "none"}
        if len(exact) == 1 and _NEAR * bar.value <= min(exact) and all(fact.value <= bar.value for fact in told):
            level = next(fact for fact in told if fact.figure.hedge == "none")
            yield pair("threshold-passed", as_printed(bar), level)._replace(doubt=_DOUBT)


def _plain(fact: Fact) -> bool:
    number = fact.figure.kind == "number" and fact.measure == "level" and fact.figure.ulp > 0
    return number and fact.status == "actual" and fact.scope == "self" and bool(fact.period)
