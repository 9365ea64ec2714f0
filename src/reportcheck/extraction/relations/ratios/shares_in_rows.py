"""投入48.47亿元、51.50亿元、39.07亿元，占比16.13%、17.14%、13.00%: shares in a row are all of one whole."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.ratios.common_wholes import of_one
from reportcheck.extraction.relations.view import View, agrees, comparable
from reportcheck.model.fact import Fact, Statement

_SHARE = regex.compile(r"[，、（](?:分别)?占(?:比|[^，。；、\d]{2,16}?的?(?:比重|比例)?)(?:分别)?(?:为|达到?|的)?")
_JOIN = ("、", "和")
_MOST = 6  # of each
_DOUBT = "the shares may be of several wholes"


def find(view: View) -> Iterator[Statement]:
    """Statements `shares-of-row` with role figure: is there a whole that each amount is such a share of?"""
    for facts in view.sentences.values():
        for at in range(1, len(facts) - 1):
            if facts[at].figure.unit == "%" and _of_all(view.between(facts[at - 1], facts[at])):
                shares = _run(view, facts[at:])
                amounts = _run(view, facts[:at][::-1])[::-1]
                plain = all(fact.figure.hedge == "none" and fact.value > 0 for fact in (*amounts, *shares))
                if 1 < len(shares) == len(amounts) <= _MOST and plain and amounts[0].measure == "level":
                    held = of_one(tuple(zip(amounts, shares, strict=True)))
                    yield agrees("shares-of-row", shares[0], shares[-1].end, held, _DOUBT)


def _of_all(words: str) -> bool:
    """占比, 占总量的; not 占年度计划的, of which each has its own."""
    return bool(_SHARE.fullmatch(words)) and "计划" not in words and "任务" not in words


def _run(view: View, facts: list[Fact]) -> list[Fact]:
    """The first of them with those that are joined to it."""
    run = facts[:1]
    for fact in facts[1:]:
        a, b = sorted((run[-1], fact), key=lambda one: one.start)
        if view.between(a, b) not in _JOIN or not comparable(a, b):
            break
        run.append(fact)
    return run
