"""Yuan told in dollars at a rate that is told: 人均生产总值18640元，按当年平均汇率7.6折算超过2400美元."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View, reckoned
from reportcheck.model.fact import Statement

_RATE = regex.compile(
    r"汇率(?:为|是|（)?(?:1美元[=兑]?)?(?P<rate>[5-8]\.\d{1,4})(?:元|）|人民币)*(?:计算|折算|换算|折合|，|约合|约|为)+"
)
_NEAR = 30  # characters from the amount to the rate
_DOUBT = "it may be reckoned at another rate"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` with role mention: what is told in dollars, and what the yuan come to."""
    for said in _RATE.finditer(view.text):
        at = bisect_left(view.facts, said.end(), key=START)
        dollars = view.facts[at] if at < len(view.facts) else None
        yuan = next((fact for fact in reversed(view.facts[:at]) if fact.end <= said.start()), None)
        if dollars is None or yuan is None or (dollars.figure.unit, yuan.figure.unit) != ("美元", "元"):
            continue
        if said.start() - yuan.end < _NEAR and dollars.start - said.end() < 8:  # 折算超过2400美元
            rate = Decimal(said["rate"])
            slack = yuan.figure.ulp / rate + yuan.value / rate * Decimal(1).scaleb(int(rate.as_tuple().exponent)) / rate
            due = reckoned(dollars, yuan.value / rate, slack, f"{yuan.text}÷{rate}")
            due = due._replace(figure=due.figure._replace(hedge="none"))
            yield Statement("mentions-alike", {"mention": (dollars, due)}, yuan.start, dollars.end, doubt=_DOUBT)
