"""赤字率拟按4%左右安排，赤字规模5.89万亿元: the rate is the deficit's share of what the economy will be this year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_NAME, _OF_SOME = "赤字", ("中央", "地方")
_FAR = 300  # characters between the two
_PLANNED = Decimal("0.05")  # per cent: a rate that is planned is as printed, unless it is told with 左右 or 以上
_GROWS = Decimal("0.97"), Decimal("1.15")  # times: what an economy becomes in a year, in the prices of that year
_DOUBT = "the economy may be forecast otherwise"


def find(view: View) -> Iterator[Statement]:
    """Statements `deficit-rate` with role figure: rate, deficit and last year's product fit."""
    if f"{_NAME}率" not in view.text:
        return
    told = [fact for fact in view.facts if _NAME in fact.label and fact.status in ("target", "plan")]
    rates = [fact for fact in told if fact.figure.unit == "%" and f"{_NAME}率" in fact.label]
    amounts = [fact for fact in told if fact.figure.unit == "元" and not fact.label.startswith(_OF_SOME)]
    for rate in rates:
        near = [fact for fact in amounts if abs(fact.start - rate.start) < _FAR and fact.period == rate.period]
        near = [fact for fact in near if fact.measure == "level" and not fact.tags]
        product = _product(view, rate.period)
        if near and product:
            least, most = (near[0].value * 100 / product.value / grows for grows in _GROWS[::-1])
            slack = _PLANNED if rate.figure.hedge == "none" else rate.figure.ulp / 2
            held = least - slack <= rate.value <= most + slack
            yield agrees("deficit-rate", rate, max(rate.end, near[0].end), held, _DOUBT)


def _product(view: View, period: str | None) -> Fact | None:
    """What the economy was in the year before."""
    year = str(int(period) - 1) if period and period.isdigit() else ""
    found = [
        fact for fact in view.facts
        if fact.indicator == "gdp" and fact.measure == "level" and fact.period == year and fact.status == "actual"
        and fact.figure.unit == "元" and not fact.tags - {"cumulative"}
    ]  # fmt: skip
    return found[0] if len({fact.value for fact in found}) == 1 else None
