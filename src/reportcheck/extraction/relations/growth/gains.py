"""一般预算收入完成2.4亿元，增长30.6%, and elsewhere 一般预算收入增收5636万元: what was gained makes that growth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, grown, place, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_GAIN = regex.compile(r"(?:增收|增加|净增)(?:了|额)?$")
_GAIN_ENDS = frozenset("收加增了额")
_DOUBT = "growth may be told at other scope than the gain"
_MOST = 60  # figures of an indicator: a text that tells more of them is no report
_TWICE, _POINTS = 2, (Decimal("0.1"), 1, 10)  # times what is due, with its point in place or a place off
_SURE = 100  # a gain of so many units of its last digit


def find(view: View) -> Iterator[Statement]:
    """Statements `growth-between` of an indicator at current prices whose gain is told in a sentence of its own."""
    known = view.lexicon.indicators
    named: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if fact.indicator:
            named[fact.indicator].append(fact)
    for gain in view.facts:
        if view.text[gain.start - 1] not in _GAIN_ENDS:
            continue
        if gain.indicator is None and _of_all_revenue(view, gain):
            gain = gain._replace(indicator=_ALL_REVENUE)
        indicator = known.get(gain.indicator or "")
        money = indicator is not None and indicator.basis == "nominal" and gain.figure.kind == "number"
        sure = (
            money
            and gain.measure in ("level", "change")
            and gain.value >= _SURE * gain.figure.ulp
            and gain.status == "actual"
        )
        if not sure or gain.sign < 0 or not _GAIN.search(view.before(gain, 6)):
            continue
        last = view.facts[place(view.facts, gain) - 1]
        if last.tags & {"from", "to"} and comparable(last, gain):
            continue  # 由86元增加到2247元，增加了2161元; 比2019年的48260元增加14220元
        told = [fact for fact in named[gain.indicator or ""][:_MOST] if _alike(fact, gain)]
        levels = [fact for fact in told if fact.measure == "level" and comparable(fact, gain)]
        levels = [fact for fact in levels if not _GAIN.search(view.before(fact, 6))]
        rates = [fact for fact in told if fact.measure == "growth" and fact.figure.kind == "percent"]
        one = len({fact.value for fact in levels}) == 1 and len({fact.value for fact in rates}) == 1
        if one and levels[0].sentence != gain.sentence and levels[0].value > gain.value:
            level, rate = levels[0], rates[0]
            due = level.value * rate.value / (100 + rate.value)
            if not due > 0 or not any(gain.value < _TWICE * due * by < 4 * gain.value for by in _POINTS):
                continue  # another gain: of several years, of other income
            slack = level.figure.ulp + gain.figure.ulp
            earlier = reckoned(level, level.value - gain.value, slack, f"{level.text}-{gain.text}")
            yield grown(level, earlier, rate, rate.sign < 0)._replace(doubt=_DOUBT)


def _of_all_revenue(view: View, gain: Fact) -> bool:
    """完成财税任务，全年增收13320万元，其中一般预算收入增收5636万元: a gain of which this is part is of all revenue."""
    part = _PART.match(view.text, gain.end)  # rare, so first
    return bool(
        part
        and _GAIN.search(view.before(gain, 6))
        and _FISCAL.search(view.text, opening(view.text, gain.start), gain.start)
    )


_ALL_REVENUE = "fiscal-revenue"
_PART = regex.compile(r"，其中(?:地方|县级|市级|区级)?一般(?:公共)?预算收入(?:增收|增加|净增)")
_FISCAL = regex.compile(r"财税|财政收入|财政任务")


def _alike(fact: Fact, gain: Fact) -> bool:
    same = (fact.period, fact.status, fact.scope) == (gain.period, gain.status, gain.scope)
    return same and not fact.tags & {"average", "from", "cumulative"} and fact.figure.hedge == "none"
