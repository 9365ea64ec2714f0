"""游客人次、总花费均保持两位数增长, to be kept: last year they grew by 20 %, and so by two digits, not by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, plain
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_KEPT = regex.compile(r"(?:[均都]|全部)?(?:继续)?保持(?P<n>[一两二]|个)位数(?:以上)?的?(?:快速|较快|高速)?增长")
_OTHER_YEARS = regex.compile(r"年均|连续|五年|5年|期间|季度|上半年|以来|月")
_TEN = Decimal(10)


def find(view: View) -> Iterator[Statement]:
    """Statements `digits-kept` with role figure: growth of last year, and as params what would be of so many digits."""
    if "位数" not in view.text:
        return
    grew: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        if _of_a_year(fact):
            grew[plain(fact.label)].append(fact)
    for said in regex.near(_KEPT, view.text, ("位数",), 10, 10):
        begin = opening(view.text, said.start(), "，。；：")
        names = view.text[begin : said.start()]
        if _OTHER_YEARS.search(view.text, opening(view.text, said.start(), "。；"), said.start()):
            continue
        told = grew.get(plain(names), []) if len(names) > 3 else []
        latest = [fact for fact in told if fact.period == max(one.period or "" for one in told)]
        if latest and len({fact.value for fact in latest}) == 1:
            low, high = (_TEN, _TEN**3) if said["n"] in "两二" else (Decimal(0), _TEN - Decimal("0.001"))
            start, end = min(begin, latest[0].start), max(said.end(), latest[0].end)
            yield Statement("digits-kept", {"figure": (latest[0],)}, start, end, {"low": low, "high": high})


def _of_a_year(fact: Fact) -> bool:
    rate = fact.measure == "growth" and fact.figure.unit == "%" and fact.status == "actual" and not fact.tags
    return bool(rate and fact.label and len(fact.period or "") == 4 and fact.scope == "self")
