"""病人9200人，占全部贫困人口的20%: all there are by that share, and more told elsewhere (带动51200名贫困人口)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair, reckoned
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_OF_ALL = regex.compile(
    r"[，、]占(?:全[省市县区]|现有)?(?:全部|全体|所有)(?P<name>[\u4e00-\u9fff]{3,8}?)(?:总数|总量)?的?"
)
_MANY_TIMES = regex.compile(r"累计|以来|先后|五年|人次|每|曾|原有|最初|建档时|20\d\d年")
_PEOPLE = frozenset({"人", "名", "户"})
_SLACK = Decimal("1.02")
_DOUBT = "the two may be counted on different days"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (some of them) and larger (all, by a part and its share)."""
    if "占" not in view.text or not ("全部" in view.text or "全体" in view.text or "所有" in view.text):
        return
    for part, share, words in view.pairs:
        if "占" not in words or share.figure.unit != "%":
            continue
        said = _OF_ALL.fullmatch(words)
        if said and part.measure == "level" and part.figure.unit in _PEOPLE and share.value > 0:
            value = part.value * 100 / share.value * _SLACK
            whole = reckoned(part, value, value / 100, f"{part.text}÷{share.text}")
            for some in _some(view, said["name"], part):
                yield pair("part-within-whole", some, whole)._replace(doubt=_DOUBT)


def _some(view: View, name: str, part: Fact) -> Iterator[Fact]:
    for fact in view.facts:
        like = fact.figure.kind == "number" and fact.measure == "level" and fact.status == "actual"
        people = _both_people(fact.figure.unit, part.figure.unit) and fact is not part and not fact.tags
        if like and people and fact.period == part.period and fact.scope == part.scope:
            named = view.text.startswith(name, fact.end) or fact.label.endswith(name)
            begin = opening(view.text, fact.start, "。；\n")
            if named and not _MANY_TIMES.search(view.text, begin, fact.start):
                yield fact


def _both_people(one: str, other: str) -> bool:
    return one == other or {one, other} == {"人", "名"}
