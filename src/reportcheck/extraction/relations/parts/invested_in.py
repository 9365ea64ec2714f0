"""预算内投资4576亿元, and elsewhere 预算内水利投资700亿元: of a kind, for which its name has a word more."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.relations.view import View, pair
from reportcheck.model.fact import Fact, Statement

_LEAD = regex.compile(r"^(?:拟|安排|预计|计划|完成|下达|争取|落实|力争)+")
_END = "投资"
_NAME = 4  # characters of a name before 投资, for it to be that of one pot
_KIND = 2, 4  # characters that say of what kind
_WIDER = regex.compile(r"[总全各共及和等、]|累计|计划|年度")  # 固定资产总投资 is no part of 固定资产投资


def find(view: View) -> Iterator[Statement]:
    """Statements `part-of-total` with roles smaller and larger, of one year and one place."""
    if view.text.count(_END) < 2:
        return
    told = [
        (_LEAD.sub("", fact.label), fact) for fact in view.facts
        if fact.figure.unit == "元" and fact.measure == "level" and fact.figure.kind == "number"
        and fact.label.endswith(_END) and not fact.tags & _MOVED
    ]  # fmt: skip
    for whole, larger in told:
        for part, smaller in told if len(whole) >= _NAME + len(_END) else ():
            if _is_kind(whole, part) and _alike(smaller, larger):
                yield pair("part-of-total", smaller, larger)._replace(doubt=_DOUBT)


_MOVED = frozenset({"new", "from", "average", "per-head", "cumulative"})
_DOUBT = "the two may be told of different money"


def _is_kind(whole: str, part: str) -> bool:
    """Is the part's name the whole's with a word more before 投资?"""
    begun = whole.removesuffix(_END)
    kind = part.removesuffix(_END)[len(begun) :]
    return prefix(whole, part) == begun and _KIND[0] <= len(kind) <= _KIND[1] and not _WIDER.search(kind)


def _alike(one: Fact, other: Fact) -> bool:
    return (one.period, one.status, one.scope) == (other.period, other.status, other.scope)
