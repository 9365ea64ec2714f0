"""全市教育、社会保障和就业、卫生健康、农林水、住房保障等民生支出合计510亿元: what the lines above come to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.extraction.slips import off_and_slack, one_exchanged, one_slip
from reportcheck.model.fact import Fact, Statement

_MARK = "民生支出"
_LIST = regex.compile(
    r"(?P<names>(?:[\u4e00-\u9fff]{2,12}(?:（[^（）\n]{1,16}）)?、){4,}[\u4e00-\u9fff]{2,12}?)等?(?:方面的?)?$"
)
_SUM = regex.compile(r"民生支出(?:（[^（）\n]{1,24}）)?(?:合计|共计|总计|共|累计)(?:完成|达到?|为)*")
_FIRST = regex.compile(r"全[省市县区州盟旗]|市本?级|县本?级|区本?级")
_REACH, _SURE = 120, 1000  # characters of the names; a sum of so many units of its last digit
_DOUBT = "the list need not name everything"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole, part) where every name has its line, and all make it but for a slip."""
    at = view.text.find(_MARK)
    while at >= 0:
        said = _SUM.match(view.text, at)
        listed = _LIST.search(view.text, max(at - _REACH, 0), at) if said else None
        whole = next((fact for fact in view.told(said.end(), said.end() + 1)), None) if said and listed else None
        if listed and whole is not None and whole.figure.hedge == "none" and whole.figure.unit == "元":
            names = [_FIRST.sub("", name.partition("（")[0]) for name in listed["names"].split("、")]
            yield from _made(whole, _lines(view, names, whole), "等" in listed[0])
        at = view.text.find(_MARK, at + 1)


def _lines(view: View, names: list[str], whole: Fact) -> list[Fact]:
    """The last line of each name before the sum, of its year; none where one of them has no line."""
    found: list[Fact] = []
    for name in names:
        lines = [
            fact for fact in view.told(0, whole.start)
            if fact.label.endswith(f"{name}支出") and fact.measure == "level" and comparable(fact, whole)
            and (fact.period, fact.status) == (whole.period, whole.status)
        ]  # fmt: skip
        if not lines:
            return []
        found.append(lines[-1])
    return found


def _made(whole: Fact, parts: list[Fact], some: bool) -> Iterator[Statement]:
    """`some`: 等 may stand for lines that are not named, so that an exchange of digits alone tells of a slip."""
    off, slack = off_and_slack(whole, parts)
    fits = abs(off) <= slack
    sure = whole.value >= _SURE * (whole.figure.ulp or Decimal(1)) and len(parts) == len({fact.start for fact in parts})
    turned = one_exchanged(whole, parts, off)
    if parts and sure and (fits or turned or (one_slip(whole, parts, off) and not (some and off < 0))):
        roles = {"whole": (whole,), "part": tuple(parts)}
        params = {"partition": "complete"}
        start = min(fact.start for fact in parts)
        yield Statement("sum-nearly", roles, start, whole.end, params, "" if fits else _DOUBT)
