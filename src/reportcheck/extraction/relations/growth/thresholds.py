"""五年跨过3个万亿元台阶、年均增长5%, and now 12.8万亿元: how many thresholds lie between then and now."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_PASSED = regex.compile(
    r"(?:跨过|跨越|连跨|跨上|迈上|迈过|登上|站上|跃上|越过|连上)(?:了)?(?=[一二两三四五六七八九\d]{1,2}个(?P<step>万亿|千亿|百亿)[元级]{0,2}"
    r"(?:大关|台阶|关口|门槛))"
)
_KEYS = ("个万亿", "个千亿", "个百亿")
_ECONOMY = regex.compile(r"(?:经济总量|生产总值|GDP)[^。；]{0,30}$")
_FIVE = regex.compile(r"五年|5年|“?十[一二三四五]五”?")
_OTHER = regex.compile(r"(?:[二两三四六七八九十]|\d*[0-46-9])年(?:来|间|内|以来|的)")
_STEPS = {"万亿": Decimal(10) ** 12, "千亿": Decimal(10) ** 11, "百亿": Decimal(10) ** 10}
_YEARS, _BACK, _BESIDE = 5, 600, 140  # years; characters: to the words for them, to the yearly rate
# what grew at comparable prices grew more in money, or a little less: over five years at most so much
_DEARER, _CHEAPER = Decimal("1.3"), Decimal("0.94")
_DOUBT = "growth is told at comparable prices"


def find(view: View) -> Iterator[Statement]:
    """Statements `thresholds-passed` with role figure, and as params the least and the most that can be."""
    for said in regex.near(_PASSED, view.text, _KEYS, 8, 8):
        count = next(iter(view.told(said.end(), said.end() + 1)), None)
        near = _ECONOMY.search(view.text, max(said.start() - 40, 0), said.start())
        if count is None or not near or not _FIVE.search(view.text, max(said.start() - _BACK, 0), said.start()):
            continue
        if _OTHER.search(view.text, max(said.start() - _BESIDE, 0), said.start()):
            continue
        rates = [
            fact for fact in view.told(max(said.start() - _BESIDE, 0), said.end() + _BESIDE)
            if (fact.indicator, fact.measure, fact.figure.unit) == ("gdp", "growth", "%") and "average" in fact.tags
        ]  # fmt: skip
        products = [
            fact for fact in view.facts
            if fact.indicator == "gdp" and fact.measure == "level" and fact.figure.unit == "元" and fact.scope == "self"
            and fact.status == "actual" and "from" not in fact.tags and fact.period == count.period
        ]  # fmt: skip
        if len({fact.value for fact in rates}) == 1 and len({fact.value for fact in products}) == 1:
            low, high = _between(products[0], rates[0], _STEPS[said["step"]])
            start, end = min(count.start, products[0].start), max(count.end, products[0].end)
            yield Statement("thresholds-passed", {"figure": (count,)}, start, end, {"low": low, "high": high}, _DOUBT)


def _between(product: Fact, rate: Fact, step: Decimal) -> tuple[int, int]:
    """The least and the most thresholds between the product of five years ago and now."""
    grown = (1 + rate.value / 100) ** _YEARS
    slack = product.figure.ulp if product.figure.hedge == "none" else step / 2
    least, most = product.value - slack, product.value + slack
    return int(least // step - most / grown / _CHEAPER // step), int(most // step - least / grown / _DEARER // step)
