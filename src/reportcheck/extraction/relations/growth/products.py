"""人次、总花费、人均花费年均分别增长4.4%、10%、5.4%: a total grows as those who make it and what each of them does."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_COUNT = regex.compile(r"(?:人次|人数|游客|户数|数量|面积)(?:年均)?$")
_EACH = regex.compile(r"(?:人均|户均|次均|单产|亩产)")
_TOTAL = regex.compile(r"(?:总?花费|总?收入|总?消费|总产量?|总产)(?:年均)?$")
_HUNDRED = Decimal(100)
_SLACK = Decimal("0.3")  # per cent: what rounding of three rates, and of a mean of years, may leave
_DOUBT = "the three may be told of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `product-growth` with role figure: do the three rates of one row fit each other?"""
    for facts, _ in view.several:
        if len(facts) < 3:
            continue
        rates = [fact for fact in facts if fact.measure == "growth" and fact.figure.kind == "percent"]
        for at in range(len(rates) - 2):
            row = rates[at : at + 3]
            if view.between(row[0], row[1]) not in ("、", "和") or view.between(row[1], row[2]) not in ("、", "和"):
                continue
            for count, each, total in permutations(row):
                if _told(count, each, total):
                    due = (1 + count.value / _HUNDRED) * (1 + each.value / _HUNDRED) * _HUNDRED - _HUNDRED
                    held = abs(due - total.value) <= _SLACK + sum((fact.figure.ulp for fact in row), Decimal(0))
                    yield agrees("product-growth", total, row[-1].end, held, _DOUBT)


def _told(count: Fact, each: Fact, total: Fact) -> bool:
    """Are they so many, what each of them does, and what all of them do?"""
    mean = _EACH.search(each.label)
    others = not _EACH.search(count.label + total.label)
    return bool(
        mean and others and _COUNT.search(count.label) and _TOTAL.search(total.label) and _TOTAL.search(each.label)
    )
