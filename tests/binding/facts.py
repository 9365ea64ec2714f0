"""Facts written by hand, and packs of one rule, for the tests of binding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import count
from typing import Any

from reportcheck.binding import Bound, bind
from reportcheck.model.fact import Fact, Figure, Statement
from reportcheck.packs import lexicon, parse_pack

HEAD = """\
pack: p
version: 1
indicators:
  gdp: {names: [总值], unit: 元, parts: [farms, works, trade]}
  farms: {names: [一产], unit: 元}
  works: {names: [二产], unit: 元}
  trade: {names: [三产], unit: 元}
  revenue: {names: [收入], unit: 元}
  tax: {names: [税收], unit: 元, part_of: revenue}
  people: {names: [人口], unit: 人}
rules:
- {id: r, severity: error, %s}
"""
_places = count(0, 10)


def fact(what: str, value: str, period: str | None = "2020", **given: Any) -> Fact:
    """`gdp.growth.target` and `8.4%` as a fact; its ulp is that of the digits written."""
    indicator, _, rest = what.partition(".")
    measure, _, status = rest.partition(".")
    number = value.rstrip("%元人位个百分点")
    unit = value[len(number) :]
    ulp = given.pop("ulp", Decimal(1).scaleb(-len(number.partition(".")[2])))
    start = next(_places)
    figure = Figure(start, start + 5, value, "number", Decimal(number), ulp, unit, given.pop("hedge", "none"))
    given.setdefault("label", indicator)
    named = None if indicator.startswith("“") else indicator
    return Fact(figure, measure or "level", indicator=named, period=period, status=status or "actual", **given)  # type: ignore[arg-type]


def bound(rule: str, facts: Iterable[Fact], statements: Sequence[Statement] = ()) -> Bound:
    """What a rule (the inside of a YAML mapping) binds to."""
    pack = parse_pack(HEAD % rule)
    return bind(pack.rules[0], tuple(facts), tuple(statements), lexicon([pack]))


def roles(found: Bound) -> list[dict[str, list[str]]]:
    """The printed operands of every statement by role."""
    return [{role: [one.text for one in many] for role, many in one.roles.items()} for one in found.statements]
