"""Amounts out of all proportion to the number beside them: 273个项目、总投资1.8亿元; 11所学校、16.2万个学位.

What a project, a home or a school usually comes to is known of the field: the pack says between which bounds, wide
enough that only a lost 万 or 亿, or a moved point, falls outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.view import BESIDE, View
from reportcheck.model.fact import Fact, Statement

_BAR = regex.compile(r"(?:元|以上|以下)的?$")  # 总投资亿元以上项目: a threshold
_OF_EACH = regex.compile("每[投入]{0,2}(?:1|10|100|一|百)?[元万亿][^，。；]{0,12}$")  # 每1元补贴撬动8元消费
_GREW = regex.compile(r"[、，](?:同比|比上年)?(?:增长|下降)[\d.]+%；?")
_DOUBT = "what a thing usually comes to is taken from the pack"


class Known(NamedTuple):
    """What is measured, by what, and between which bounds the one lies for one of the other."""

    words: tuple[str, ...]
    unit: str
    per: tuple[str, ...]
    per_units: tuple[str, ...]
    low: str
    high: str


def find(view: View) -> Iterator[Statement]:
    """Statements `proportion` with roles figure and per, and params low and high for one of `per`."""
    known = _known(view.lexicon.list("proportions"))
    units = {(one.unit, per) for one in known for per in one.per_units}
    names = tuple(word for one in known for word in one.words if word)
    for facts, _ in view.several if known else ():
        facts = [fact for fact in facts if fact.measure != "growth"]
        for at, (a, b) in enumerate(pairwise(facts)):
            if at and facts[at - 1].figure.unit == a.figure.unit:
                continue  # 小学19所、高中4所，新增学位…: of both together
            one, other = a.figure.unit, b.figure.unit
            if ((one, other) in units or (other, one) in units) and BESIDE.match(_without_growth(view.between(a, b))):
                for figure, per in ((b, a), (a, b)) if view.between(a, b) in ("的", "、") else ((b, a),):
                    yield from _held(view, known, figure, per)
        if len(facts) > _TWO_EACH:
            yield from _by_name(view, known, names, facts)


def _held(view: View, known: tuple[Known, ...], figure: Fact, per: Fact) -> Iterator[Statement]:
    fit = next((one for one in known if _meant(one, view, figure, per)), None)
    if fit:
        roles = {"figure": (figure,), "per": (per,)}
        start, end = min(figure.start, per.start), max(figure.end, per.end)
        yield Statement("proportion", roles, start, end, {"low": fit.low, "high": fit.high}, _DOUBT)


def _without_growth(words: str) -> str:
    return _GREW.sub("", words) if "%" in words else words


def _by_name(view: View, known: tuple[Known, ...], names: tuple[str, ...], facts: list[Fact]) -> Iterator[Statement]:
    """小学19所、普通高中4所，新增小学学位3.3万个、普通高中学位9600个: each is held against those of its own name."""
    for at, figure in enumerate(facts):
        if not figure.label.endswith(names):
            continue
        word = next((word for one in known for word in one.words if word and figure.label.endswith(word)), "")
        name = figure.label.removesuffix(word)
        pers = [per for per in facts[:at] if len(name) > 1 and name in per.label] if word else []
        if len(pers) == 1 and not BESIDE.match(_without_growth(view.between(pers[0], figure))):
            yield from _held(view, known, figure, pers[0])


_TWO_EACH = 3


def _meant(known: Known, view: View, figure: Fact, per: Fact) -> bool:
    if figure.figure.unit != known.unit or per.figure.unit not in known.per_units:
        return False
    plain = all(
        fact.measure == "level" and fact.figure.kind == "number" and fact.value > 0 and fact.text[0].isdigit()
        and fact.figure.hedge in ("none", "approx", "nearly", "more_than")
        for fact in (figure, per)
    )  # fmt: skip
    if not plain:
        return False
    named = any(word in figure.label for word in known.words)
    counted = any(word in per.label + (figure.label if known.words == ("",) else "") for word in known.per)
    other = any(word and word in per.label for word in known.words)
    itself = figure.end + 1 == per.start and figure.figure.hedge == "none"  # 总投资1.78万亿元的289个项目
    barred = (not itself and _BAR.search(view.before(per, 12))) or _OF_EACH.search(view.before(figure))
    return named and counted and not other and per.value > Decimal(1) and not barred


@lru_cache(maxsize=8)
def _known(rows: tuple[str, ...]) -> tuple[Known, ...]:
    """The pack's rows: 总投资 元 项目 个/项 1000000 100000000000; alternatives parted by /, - for any name."""
    found = []
    for row in rows:
        words, unit, per, per_units, low, high = row.split()
        found.append(Known(_either(words), unit, _either(per), tuple(per_units.split("/")), low, high))
    return tuple(found)


def _either(words: str) -> tuple[str, ...]:
    return ("",) if words == "-" else tuple(words.split("/"))
