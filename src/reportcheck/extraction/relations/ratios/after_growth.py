"""收入174.8亿元。…税收收入138.18亿元，增长22.38%，占财政收入的比重达79.05%: its growth stands before its share.

The whole is the amount told just before, in the same sentence or the one before it. What else it may be is not said: so
the three are held together where they fit, or where one slip in the share is why they do not.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, loose
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_GREW = regex.compile(r"[，、](?:同比|[比较](?:上年|去年)(?:同期)?)?(?:增长|下降|增加|减少)(?:了)?")
_OF = regex.compile(
    r"[，、]占(?:全[省市区县州])?(?P<base>[^，。；、\d]{2,12}?)(?:总量|总额)?的?(?:比重|比例)?(?:的|为|达到?|约)*"
)
_REVENUE = ("财政收入", "地方财政收入", "预算收入", "公共财政收入")
_LEAST = 4  # digits of a share in which an exchange shows
_DOUBT = "the share may be of another whole"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` with roles part, share and base."""
    for facts in view.holding(("，占", "、占")):
        for part, rate, share in zip(facts, facts[1:], facts[2:], strict=False):
            money = part.figure.unit == "元" and part.measure == "level" and part.status == "actual"
            if (
                not money
                or share.figure.unit != "%"
                or rate.figure.unit != "%"
                or not _GREW.fullmatch(view.between(part, rate))
            ):
                continue
            if said := _OF.fullmatch(view.between(rate, share)):
                yield from _held(part, share, _wholes(view, part, said["base"]))


def _wholes(view: View, part: Fact, name: str) -> list[Fact]:
    """The larger amounts of that name that the paragraph tells of just before."""
    begin = view.text.rfind("\n", 0, part.start) + 1
    names = (name, "一般公共预算收入") if name in _REVENUE else (name,)
    return [
        fact for fact in view.told(begin, part.start)
        if fact.measure == "level" and fact.label.endswith(names) and comparable(fact, part) and fact.value > part.value
        and part.sentence - fact.sentence <= 1 and _key(fact) == _key(part)
    ]  # fmt: skip


def _key(fact: Fact) -> tuple[str | None, str, str]:
    return fact.period, fact.status, fact.scope


def _held(part: Fact, share: Fact, wholes: list[Fact]) -> Iterator[Statement]:
    if len({whole.value for whole in wholes}) != 1:
        return
    whole, ulp = wholes[0], share.figure.ulp
    due = (part.value * 100 / whole.value).quantize(ulp) if ulp else part.value
    fits = abs(due - share.value) <= ulp
    if fits or slip(share.value, due, ulp or Decimal(1)) or _jumbled(share.value, due, ulp):
        roles = {"part": (part,), "share": (loose(share),), "base": (whole._replace(label="", indicator=None),)}
        yield Statement("share-of", roles, whole.start, share.end, {}, "" if fits else _DOUBT)


def _jumbled(printed: Decimal, due: Decimal, ulp: Decimal) -> bool:
    """Are the digits those that are due, in another order?"""
    one, other = str(int(printed / ulp)), str(int(due / ulp))
    return len(one) >= _LEAST and sorted(one) == sorted(other)
