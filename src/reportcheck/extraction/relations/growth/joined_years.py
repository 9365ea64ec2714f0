"""五年新建改造供热、供排水、燃气管网1562公里, where the last year alone has 供热管网1287公里、燃气管网810公里.

What one year did to the kinds one by one is no more than the years did to all of them: the kinds must be among those
named, and what was done to them too.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import AREAS, View, as_printed, comparable, reckoned
from reportcheck.model.fact import Fact, Statement

_DEED = regex.compile("(?:新建|改建|扩建|新改建|改扩建|建设|建成|改造|更新|整治|治理|提升|修复|铺设|疏浚|完成|新增)+")
_EACH = regex.compile("新建|改建|扩建|建设|建成|改造|更新|整治|治理|提升|修复|铺设|疏浚|新增")
_OLD = regex.compile("(?:等|各类|城市|城镇|地下|老旧|老化|破损|陈旧|市政)+")
_NOUN = 2  # characters: 管网
_DOUBT = "the years may count something less"


def find(view: View) -> Iterator[Statement]:
    """Statements `lexicon-part` with roles smaller (one year's, together) and larger (that of the years)."""
    wholes = [
        fact
        for fact in view.facts
        if "、" in fact.label and len(fact.period or "") == 9 and _done(fact) and fact.figure.unit in AREAS
    ]
    for whole in wholes:
        named = _names(whole.label)
        for run in _runs(view, whole) if named else ():
            if all(_among(fact, place, whole.label, named) for place, fact in enumerate(run)):
                total = sum((fact.value for fact in run), Decimal(0))
                text = "+".join(fact.text for fact in run)
                part = as_printed(reckoned(run[0], total, Decimal(0), text))
                params = {"part": f"{run[0].period}年{run[0].label}等合计", "whole": f"{whole.period}年{whole.label}"}
                roles = {"smaller": (part,), "larger": (as_printed(whole),)}
                start, end = min(run[0].start, whole.start), max(run[-1].end, whole.end)
                yield Statement("lexicon-part", roles, start, end, params, _DOUBT)


def _done(fact: Fact) -> bool:
    return fact.status == "actual" and fact.measure == "level" and fact.figure.kind == "number"


def _names(label: str) -> list[str]:
    """供热, 供排水 and 燃气 of 新建改造供热、供排水、燃气老旧管网; none where it tells no deed."""
    deed = _DEED.match(label)
    names = [_OLD.sub("", name) for name in label[deed.end() : -_NOUN].split("、")] if deed else []
    return names if all(names) else []


def _runs(view: View, whole: Fact) -> Iterator[list[Fact]]:
    """Amounts of one year within, side by side, of what the whole is called last."""
    noun = whole.label[-_NOUN:]
    first, _, last = (whole.period or "").partition("-")
    run: list[Fact] = []
    for fact in view.facts:
        fits = (
            _done(fact)
            and fact.label.endswith(noun)
            and comparable(fact, whole)
            and fact.scope == whole.scope
            and "、" not in fact.label
            and len(fact.period or "") == 4
            and first <= (fact.period or "") <= last
        )
        beside = (
            bool(run) and view.between(run[-1], fact).startswith(("、", "和")) and fact.sentence == run[-1].sentence
        )
        if run and not (fits and beside):
            yield run
            run = []
        if fits:
            run.append(fact)
    if run:
        yield run


def _among(fact: Fact, place: int, whole: str, named: list[str]) -> bool:
    """Is what was done, and what it was done to, among what the years tell? The first of a row tells what was done."""
    deed = _DEED.match(fact.label)
    if (not deed and not place) or not all(one in whole for one in _EACH.findall(deed[0] if deed else "")):
        return False
    own = _OLD.sub("", fact.label[deed.end() if deed else 0 : -_NOUN])
    return any(own and set(own) <= set(name) for name in named)
