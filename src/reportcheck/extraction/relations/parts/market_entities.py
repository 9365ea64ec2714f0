"""经营主体突破1800万户，其中个体工商户突破1300万户，企业达780万户: firms and traders are apart, each with a bound."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import COMPARED, View, as_printed, comparable, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"(?:各类)?(?:经营|市场)主体(?:总量|总数|数量)?")
_TRADERS, _FIRMS = regex.compile(r"个体(?:工商)?户"), regex.compile(r"(?:各类|法人|民营|私营)?企业")
_APART = ((_TRADERS, _FIRMS), (_FIRMS, _TRADERS))
_MOVED = frozenset({"new", "from"})
_TOO_MANY = Decimal("1.1")  # bounds may lie a little apart: 突破1000万户 and 达780万户 of 1800万户
_DOUBT = "bounds tell no more than that they are passed"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` where both kinds, as printed, are well above all that there are."""
    if "个体" not in view.text:
        return
    for facts in view.sentences.values():
        for one, other in pairwise(facts):
            if any(a.fullmatch(one.label) and b.fullmatch(other.label) for a, b in _APART):
                yield from _held(view, facts, one, other)


def _held(view: View, facts: list[Fact], one: Fact, other: Fact) -> Iterator[Statement]:
    before = [
        fact for fact in facts
        if fact.end <= one.start and comparable(fact, one) and not fact.tags & _MOVED and fact.measure == "level"
    ]  # fmt: skip
    whole = before[-1] if before else None
    if whole is None or not _ALL.fullmatch(whole.label) or (one.tags | other.tags) & _MOVED:
        return
    based = view.text.startswith("的", whole.end) or COMPARED.search(view.before(whole, 24))  # 是2016年14.2万户的2倍
    if based or not comparable(one, other) or "其中" not in view.text[whole.end : one.start]:
        return
    total = one.value + other.value
    if total > whole.value * _TOO_MANY:
        both = reckoned(as_printed(one), total, one.figure.ulp + other.figure.ulp, f"{one.text}+{other.text}")
        yield pair("part-within-whole", both, as_printed(whole))._replace(doubt=_DOUBT)
