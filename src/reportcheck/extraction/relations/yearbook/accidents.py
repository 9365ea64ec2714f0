"""Deaths by output: 死亡人数71人, and 亿元GDP生产安全事故死亡人数0.033人, of 2191.55亿元 in all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"亿元(?:GDP|(?:地区|国内)?生产总值)[^，。；\d]{0,16}死亡(?:人数|率)(?:为|是|达到?)?(?=\d)")
_SLACK = Decimal("0.3")  # of the rate: output is revised, and so is the number of the dead
_HUNDRED_MILLION = Decimal(10) ** 8


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-of-total` with roles mean, count and total; the mean with ample slack."""
    for said in _RATE.finditer(view.text):
        rate = next(iter(view.told(said.end(), said.end() + 1)), None)
        output = {
            fact.value: fact
            for fact in view.facts
            if fact.indicator == "gdp" and fact.measure == "level" and fact.scope == "self"
            and rate is not None and fact.period == rate.period and fact.figure.unit == "元"
        }  # fmt: skip
        if rate is None or rate.figure.kind != "number" or rate.value <= 0 or len(output) != 1:
            continue
        begin = view.text.rfind("\n", 0, said.start()) + 1
        dead = [f for f in view.told(begin, said.start()) if f.figure.unit == "人" and "死亡" in view.before(f)]
        dead = [fact for fact in dead if fact.measure == "level" and not fact.figure.ulp and fact.value > 0]
        if dead:
            yield _told(rate, next(iter(output.values())), dead)


def _told(rate: Fact, output: Fact, dead: list[Fact]) -> Statement:
    """The rate by the number that it fits best: of all the dead, or of those at work."""
    due = output.value / _HUNDRED_MILLION * rate.value
    total = min(dead, key=lambda fact: abs(fact.value - due))
    mean = reckoned(rate, rate.value, 2 * _SLACK * rate.value, rate.text)
    roles = {"mean": (mean,), "count": (output,), "total": (total,)}
    start, end = min(total.start, rate.start), max(total.end, rate.end)
    return Statement("mean-of-total", roles, start, end, {"scale": 1 / _HUNDRED_MILLION}, _DOUBT)


_DOUBT = "the dead may be counted otherwise"
