"""粮食产量5.71亿吨, and 粮食产量1.14万亿斤: one amount in two units of one measure; and 连续5年超万亿斤 of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, exactly, pair, plain, reckoned
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension

_MASS = frozenset({"吨", "斤", "公斤", "千克"})
_FOR_YEARS = regex.compile(
    r"连续(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})个?年(?:[^，。；\d]{0,6}?)(?:超过?|突破|稳定在|保持在|站稳)(?:了)?"
    r"(?P<n>[\d.]{0,6}[百千]?万?亿)(?P<unit>斤|公斤|吨)"
)
_GRAIN = regex.compile(r"粮食(?!作物)[^。；\n]{0,60}$")
_OF_GRAIN = frozenset({"grain", "粮食产量", "粮食总产", "粮食总产量"})
_NAMED = 4  # characters that name what is weighed
_FAR = 60  # characters in which what has been so for years is named
_SLACK = Decimal("0.02")
_DOUBT = "the two may be of different places or kinds"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-in-units` (figure, and in params what it may be), `threshold-passed` (smaller, larger)."""
    amounts: dict[tuple[str, str | None, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if _plain(fact):
            amounts[fact.indicator or plain(fact.label), fact.period, fact.scope].append(fact)
    for told in amounts.values():
        first = told[0]
        for other in told[1:]:
            if other.figure.unit != first.figure.unit:
                yield from _same(first, other)
    grain = [facts[-1] for (name, period, scope), facts in amounts.items() if name in _OF_GRAIN and scope == "self"]
    latest = max(grain, key=lambda fact: fact.period or "", default=None)
    for said in regex.near(_FOR_YEARS, view.text, ("连续",), 0, 30) if latest else ():
        height = parse_numeral(said["n"])
        if latest and height and _GRAIN.search(view.text, max(said.start() - _FAR, 0), said.start()):
            times = Decimal(dimension(said["unit"])[1].numerator) / dimension(latest.figure.unit)[1].numerator
            bar = reckoned(exactly(latest), Decimal(height) * times, Decimal(0), said["n"] + said["unit"])
            yield pair("threshold-passed", bar, latest)._replace(
                start=min(said.start(), latest.start), end=max(said.end(), latest.end), doubt=_DOUBT
            )


def _same(one: Fact, other: Fact) -> Iterator[Statement]:
    size = Decimal(dimension(one.figure.unit)[1].numerator) / dimension(other.figure.unit)[1].numerator
    due, slack = one.value * size, one.figure.ulp * size / 2 + one.value * size * _SLACK
    if due < other.value * _FAR_OFF and other.value < due * _FAR_OFF:  # 夏粮109万吨, and 夏粮5571公斤 a hectare
        params = {"low": due - slack, "high": due + slack}
        yield Statement("mentions-in-units", {"figure": (other,)}, one.start, other.end, params, _DOUBT)


_FAR_OFF = 20  # times


def _plain(fact: Fact) -> bool:
    amount = fact.figure.unit in _MASS and fact.figure.hedge == "none" and fact.figure.kind == "number"
    return bool(
        amount
        and (fact.indicator or len(plain(fact.label)) >= _NAMED)
        and fact.measure == "level"
        and fact.status == "actual"
        and not fact.tags
    )
