"""A number, and its kinds told one by one in the sentences that follow: 各类学校2481所。高等院校7所，普通高中79所，…"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, significant
from reportcheck.extraction.slips import one_slip
from reportcheck.model.fact import Fact, Statement

_EVERY = regex.compile(r"各级各类|各类|各种")
_HEAD = regex.compile(r"(?:^|[。，；：\n])(?:其中[，：]?)?[^，。；：、\d]{2,8}$")
_LEVEL = regex.compile(r"[国省市区县州盟旗乡镇]{1,2}级(?P<noun>[^，。；、\d的]{2,8})")
_AHEAD = 40  # counts in which the heads stand
_KINDS, _FEW = 3, 2
_NEAR = 2  # a sum this far from the number is a slip; further off, the kinds are not all there are
_DOUBT = "the kinds told need not be all there are"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` with roles whole and part."""
    every = {fact.sentence for fact in view.facts if "各" in fact.label}
    for (before, _), (facts, words) in pairwise(view.each):
        if before[0].sentence in every:
            yield from _listed(before, facts)
        if "级" in words:
            yield from _by_level(view, before, facts)
    yield from _headed(view)


def _listed(before: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """各级各类学校2481所。高等院校7所，普通高中79所，…: where they make the whole, or would but for one slip."""
    wholes = [fact for fact in before if fact.measure == "level" and fact.figure.kind == "number"]
    if len(wholes) != 1 or not _EVERY.search(wholes[0].label):
        return
    (whole,) = wholes
    parts = [fact for fact in facts if fact.measure == "level" and fact.figure.kind == "number"]
    if len(parts) > _KINDS and all(comparable(fact, whole) and fact.value < whole.value for fact in parts):
        off = _off(whole, parts)
        if off == 0 or (significant(whole) > _FEW and one_slip(whole, parts, off)):
            yield _sum(whole, parts, off)


def _by_level(view: View, before: list[Fact], facts: list[Fact]) -> Iterator[Statement]:
    """实施重点项目48个，…。6个市级重点项目全部开工，42个县级重点项目…: all that there are of both levels."""
    levels = (fact for fact in facts if "级" in view.text[fact.end : fact.end + 3])
    parts = [(fact, said["noun"]) for fact in levels if (said := _LEVEL.match(view.text, fact.end)) and _counts(fact)]
    if len(parts) != _FEW:
        return
    for whole in before:
        named = len(whole.label) >= _KINDS and all(noun.startswith(whole.label[-4:]) for _, noun in parts)
        amounts = [fact for fact, _ in parts]
        if named and _counts(whole) and all(comparable(fact, whole) for fact in amounts):
            off = _off(whole, amounts)
            if abs(off) <= _NEAR:
                yield _sum(whole, amounts, off)


def _headed(view: View) -> Iterator[Statement]:
    """18项民生工程，其中城建工程10项：…。教育工程3项：…: as many as the heads that follow in the paragraph say."""
    counts = [fact for fact in view.facts if _counts(fact)]
    if sum(view.text.startswith("：", fact.end) for fact in counts) < _KINDS:
        return
    for at, whole in enumerate(counts):
        parts: list[Fact] = []
        last = whole
        for fact in counts[at + 1 : at + _AHEAD]:
            if "\n" in view.between(last, fact):
                break
            if not comparable(fact, whole):  # 12条农村公路 and 3座危桥, of which one of them consists
                continue
            opens = _HEAD.search(view.text[max(fact.start - 12, whole.end) : fact.start])
            if not opens or not view.text.startswith("：", fact.end) or (not parts and "其中" not in opens[0]):
                break
            parts.append(fact)
            last = fact
        off = _off(whole, parts)
        if len(parts) >= _KINDS and abs(off) <= _NEAR:
            yield _sum(whole, parts, off)


def _counts(fact: Fact) -> bool:
    plain = fact.measure == "level" and fact.figure.kind == "number" and fact.figure.hedge == "none"
    return bool(plain and fact.figure.unit and not fact.figure.ulp)


def _off(whole: Fact, parts: list[Fact]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0)) - whole.value


def _sum(whole: Fact, parts: list[Fact], off: Decimal) -> Statement:
    roles = {"whole": (whole,), "part": tuple(parts)}
    doubt = _DOUBT if off else ""
    return Statement("sum-nearly", roles, whole.start, parts[-1].end, {"partition": "complete"}, doubt)
