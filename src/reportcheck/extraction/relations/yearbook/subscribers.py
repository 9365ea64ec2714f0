"""Telephones to a hundred people: 移动电话用户649.5万户, 移动电话普及率156.4部/百人, 常住人口415.4万人."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"(?P<of>[^，。；：\d]{2,8}?)普及率(?:达到?|为|是)?(?P<n>\d+(?:\.\d+)?)[部户]/百人")
_NEARLY = Decimal("0.03")  # of the rate: people are counted at another time
_CLOSE = Decimal("0.005")
_DOUBT = "the people may be counted at another time"


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-told` with role figure: the count by the people, or with two of its digits exchanged."""
    people = {
        fact.value for fact in view.facts
        if fact.indicator == "population" and fact.measure == "level" and fact.figure.unit == "人"
        and fact.scope == "self" and fact.status == "actual"
    } if "/百人" in view.text else set()  # fmt: skip
    for said in _RATE.finditer(view.text) if len(people) == 1 else ():
        due = next(iter(people)) * Decimal(said["n"]) / 100
        name = said["of"].removeprefix("年末").removeprefix("全市") + "用户"
        counts = [fact for fact in view.facts if fact.label.endswith(name) and _counted(fact)]
        if len({fact.value for fact in counts}) == 1 and due > 0:
            held = abs(counts[0].value / due - 1) < _NEARLY
            if held or any(abs(value / due - 1) < _CLOSE for value in _exchanged(counts[0])):
                start, end = min(counts[0].start, said.start()), max(counts[0].end, said.end())
                yield agrees("mean-told", counts[0], end, held, _DOUBT)._replace(start=start)


def _counted(fact: Fact) -> bool:
    figure = fact.figure
    plain = figure.kind == "number" and figure.hedge == "none" and fact.measure == "level" and fact.status == "actual"
    return plain and figure.unit in ("户", "部") and figure.ulp > 0 and not fact.tags


def _exchanged(fact: Fact) -> Iterator[Decimal]:
    """The count with two neighbouring digits exchanged: 649.51 for 694.51."""
    digits = str(int(fact.value / fact.figure.ulp))
    for at in range(len(digits) - 1):
        yield Decimal(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * fact.figure.ulp
