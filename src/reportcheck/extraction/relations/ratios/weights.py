"""The weight of one trade, told apart from its amount: 汽车386.2亿元, and later 汽车一个行业就占总产值的45.8%."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.ratios.shares import PART_OF
from reportcheck.extraction.relations.view import View, comparable, plain
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_ONE = regex.compile(r"(?:这?一(?:个|大|项)?(?:行业|产业|领域|业|项|家)|单一产业|产业|行业)?(?:仅|就|约|便)?$")
_KIND = regex.compile(r"(?:产业|行业|制造业)?(?:增加值|总?产值|营业收入|收入|投资|支出|产量|用电量?)?$")
_SHORT = 3  # a name of fewer characters says too little
_DOUBT = "the amount told elsewhere may be of something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base) where amounts told elsewhere fit, or would but for one slip."""
    shares = [
        (fact, said["part"], said["base"]) for fact in view.facts
        if fact.measure == "share" and fact.figure.unit == "%" and fact.scope == "self" and fact.status == "actual"
        and fact.figure.hedge == "none" and fact.figure.ulp < 1 and (said := PART_OF.match(fact.label))
    ]  # fmt: skip
    if not shares:
        return
    levels: dict[str, list[Fact]] = defaultdict(list)
    for fact in view.facts:
        told = fact.measure == "level" and fact.status == "actual" and fact.scope == "self"
        if told and fact.figure.hedge == "none" and fact.figure.ulp and not fact.tags & {"from", "new"}:
            levels[fact.indicator or _core(fact.label)].append(fact)
    for share, part, base in shares:
        name, known = _core(_ONE.sub("", part)), view.lexicon.names.get(base)
        if known and len(name) >= _SHORT and not view.lexicon.names.get(part):
            yield from _told(share, levels.get(name, []), levels.get(known, []))


def _told(share: Fact, parts: list[Fact], bases: list[Fact]) -> Iterator[Statement]:
    bases = [base for base in bases if base.period == share.period]
    parts = [
        part for part in parts
        if bases and part.period == share.period and comparable(part, bases[0]) and part.sentence != share.sentence
    ]  # fmt: skip
    if not (len({fact.value for fact in parts}) == len({fact.value for fact in bases}) == 1):
        return
    part, base, ulp = parts[0], bases[0], share.figure.ulp
    kind = _KIND.search(part.label)
    if not 0 < part.value < base.value or (kind and kind[0][-2:] not in base.label):  # 产值 is no part of 增加值
        return
    due = part.value * 100 / base.value
    fits = abs(due - share.value) <= ulp
    if fits or slip(share.value, (due / ulp).quantize(Decimal(1)) * ulp, ulp):
        start, end = min(part.start, share.start, base.start), max(part.end, share.end, base.end)
        roles = {"part": (part,), "share": (share,), "base": (base._replace(label="", indicator=None),)}
        yield Statement("share-of", roles, start, end, doubt=_DOUBT)


def _core(label: str) -> str:
    """What is told of: 汽车及零部件 of 汽车及零部件产业产值."""
    return _KIND.sub("", plain(label))
