"""Units by what they measure: cargo comes in 吨, containers in 标箱, and one thing is told in one unit or a like size.

吨 written for 标箱, or 公斤 for 斤, leaves the number as it was and the amount far off.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.relations.view import AREAS, PERCENT, View, agrees, in_units, plain
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.units import dimension


def find(view: View) -> Iterator[Statement]:
    """Statements `unit-of-name` with role figure and param units: by the list `name-units`, and by other mentions;
    `in-two-units` with role figure."""
    known = _known(view.lexicon.list("name-units"))
    measured = frozenset(unit for units in known.values() for unit in units) | _STRONG
    names: dict[tuple[str, bool], list[Fact]] = defaultdict(list)
    names_known = tuple(known)
    yields = any(word in view.text for word in ("单产", "亩产", "每公顷", "每亩"))
    for fact in view.facts:
        if fact.figure.kind != "number" or fact.measure not in ("level", "change") or fact.figure.unit not in measured:
            continue
        of_area = yields and _PER_AREA.search(view.text, opening(view.text, fact.start), fact.start) is not None
        named = (
            not of_area and not _RECKONED.match(fact.label) and fact.text[0].isdigit()
        )  # 百亿元以上的县3个: a kind of them
        rate = fact.figure.unit in AREAS and fact.label.endswith("率") and not _OF_POWER.search(fact.label)
        if rate and not view.text.startswith(fact.label, fact.end):  # 12万平方米入驻率达到76%
            yield in_units("unit-of-name", fact, PERCENT)  # 绿化覆盖率12.4平方米
        if named and fact.label.endswith(names_known):
            units = next(units for name, units in known.items() if fact.label.endswith(name))
            yield in_units("unit-of-name", fact, units)
        if (
            fact.measure == "level"
            and dimension(fact.figure.unit)[0] == _MASS
            and (name := fact.indicator or plain(fact.label))
        ):
            names[name, of_area].append(fact)  # a yield beside yields only
    yield from _in_brackets(view)
    for facts in names.values():
        for fact in facts:
            yield from _other_unit(fact, [other for other in facts if other.figure.unit != fact.figure.unit])


_PER_AREA = regex.compile("单产|亩产|每(?:公顷|亩)")  # 单产每公顷6014公斤，其中夏粮5571公斤
_OF_POWER = regex.compile("[功速费汇频]率$")
_RECKONED = regex.compile(r"[如若]?按|[亩人户村]均")  # 如按户籍人口测算，只有31973元


def _in_brackets(view: View) -> Iterator[Statement]:
    """48.98万公顷（734.7万亩）: one amount, told twice."""
    for one, other, words in view.pairs:
        if words not in _OPENS or not view.text.startswith("）", other.end):
            continue
        exact = one.figure.hedge == other.figure.hedge == "none"
        numbers = one.figure.kind == other.figure.kind == "number" and one.measure == other.measure
        if not (exact and numbers):
            continue
        (base, factor), (same, by) = dimension(one.figure.unit), dimension(other.figure.unit)
        if base == same and one.figure.unit != other.figure.unit:
            held = one.interval().scale(factor).meets(other.interval().scale(by))
            yield agrees("in-two-units", one, other.end, held)


_OPENS = frozenset({"（", "（合", "（折合", "（约"})


def _other_unit(fact: Fact, others: list[Fact]) -> Iterator[Statement]:
    """粮食产量725亿公斤 beside 726.8亿斤: hardly both, where the numbers are close and the units are not."""
    for other in others:
        low, high = sorted((fact.value, other.value))
        if low <= 0 or fact.start < other.start or fact.scope != other.scope:
            continue
        weights = [float(one.value) * float(dimension(one.figure.unit)[1]) for one in (fact, other)]
        if high / low < _CLOSE or (fact.indicator and max(weights) > _TWICE * min(weights)):
            yield in_units("unit-of-name", fact, (other.figure.unit,), "the two may be of different years")


_CLOSE = 1.2
_TWICE = 2  # times: no crop differs so much from one year to the next
_MASS = "克"
_STRONG = frozenset({"毫克/立方米", "元", "人次", "平方公里"})


@lru_cache(maxsize=8)
def _known(rows: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The pack's rows, as 集装箱吞吐量-标箱/标准箱: a name, longest first, and the units it comes in."""
    pairs = (row.partition("-") for row in sorted(rows, key=len, reverse=True))
    return {name: tuple(_OR.split(units)) for name, _, units in pairs}


_OR = regex.compile("(?<![微毫]克)/")  # 微克/立方米 is one unit
