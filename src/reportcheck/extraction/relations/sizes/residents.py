"""人均生产总值10万元 of a product of 10万亿元: so many live here, and hardly more can be insured."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
from reportcheck.model.fact import Fact, Statement

_COVERED = regex.compile(r"(?:覆盖|参保|参加|纳入)[^，。；、\d]{0,10}$")
_MORE_THAN_ONCE = regex.compile("累计|人次|各级|全国|年来|次均")
_PEOPLE = frozenset({"人", "名"})
# the registered are more than those who stay, in a county that many leave; a province loses fewer
_AWAY, _FAR_AWAY, _PROVINCE = Decimal("1.5"), Decimal(2), 20_000_000
_NEAR = 10  # times: what is less could be no slip
_DOUBT = "people may be counted who live elsewhere"


def find(view: View) -> Iterator[Statement]:
    """Statements `covered-residents` with roles smaller (people covered) and larger (as many as could be)."""
    if "人均" not in view.text:
        return
    most = _most(view)
    for fact in view.facts if most else ():
        people = fact.figure.unit in _PEOPLE and fact.figure.kind == "number" and fact.measure == "level"
        if most and people and fact.scope == "self" and fact.value * _NEAR > most.value:
            words = view.before(fact, 24)
            if _COVERED.search(words) and not _MORE_THAN_ONCE.search(words + view.after(fact, 2)):
                start, end = min(fact.start, most.start), max(fact.end, most.end)
                yield Statement("covered-residents", {"smaller": (fact,), "larger": (most,)}, start, end, {}, _DOUBT)


def _most(view: View) -> Fact | None:
    """The people of the place by its product and what comes to a head, with room for those who are away."""
    heads = {fact.value: fact for fact in view.facts if fact.indicator == "gdp-per-head" and _plain(fact)}
    if len(heads) != 1:
        return None
    head = next(iter(heads.values()))
    told = [fact for fact in view.facts if _plain(fact)]
    products = {fact.value: fact for fact in told if fact.indicator == "gdp" and fact.period == head.period}
    if len(products) != 1:
        return None
    product = next(iter(products.values()))
    people = product.value / head.value
    room = _AWAY if people > _PROVINCE else _FAR_AWAY
    listed = (fact.value for fact in told if fact.figure.unit == "人" and fact.label.endswith("人口"))
    value = max(people * room, *listed, Decimal(0))
    return reckoned(product, value, Decimal(0), f"{product.text}÷{head.text}")


def _plain(fact: Fact) -> bool:
    level = fact.measure == "level" and fact.figure.kind == "number" and fact.value > 0
    return level and fact.scope == "self" and fact.status == "actual" and "from" not in fact.tags
