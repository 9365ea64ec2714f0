"""Why a rule bound to nothing, and what came nearest."""

from __future__ import annotations

import pytest
from facts import bound, fact  # type: ignore[import-not-found]

from reportcheck.model.fact import Fact, Statement

SHORTFALL = "check: difference, for_each: indicator, with: {minuend: growth.target, subtrahend: growth.actual, reported: gap.target}"
CASES: dict[str, tuple[str, list[Fact], str, str]] = {
    "no such statement": ("check: order, statement: from-to", [], "the report makes no statement of kind from-to", ""),
    "no mentions": ("mentions: [indicator]", [fact("gdp", "9元")], "no figure is stated twice", ""),
    "no parts": ("check: sum, parts: indicator", [], "no indicator of the report has parts in it", ""),
    "nothing of the kind": (
        SHORTFALL,
        [fact("gdp.growth.actual", "8%")],
        "the report has no figure for gap.target",
        "",
    ),
    "no indicator has all": (
        SHORTFALL,
        [
            fact("gdp.growth.actual", "8%"),
            fact("tax.gap", "1个百分点", among="target"),
            fact("tax.growth.target", "9%"),
        ],
        "no figure for growth.actual of tax",
        "tax 9% (growth, 2020, self, target) is not what growth.actual asks for",
    ),
    "other period": (
        "check: order, with: {smaller: tax, larger: gdp}",
        [fact("tax", "5元"), fact("gdp", "9元", "2019", label="总值")],
        "no figure for gdp",
        "总值 9元 (level, 2019, self, actual) differs: period 2019, the others have 2020",
    ),
    "other place and status": (
        "check: order, with: {smaller: tax, larger: gdp}",
        [fact("tax", "5元"), fact("gdp.level.target", "9元", scope="city")],
        "no figure for gdp",
        "gdp 9元 (level, 2020, city, target) differs: scope city, the others have self; status target, the others have actual",
    ),
    "the nearest of several": (
        "check: order, with: {smaller: tax, larger: gdp}",
        [fact("tax", "5元"), fact("gdp.level.target", "9元", "2019"), fact("gdp", "7元", "2018")],
        "no figure for gdp",
        "gdp 7元 (level, 2018, self, actual) differs: period 2018, the others have 2020",
    ),
    "relative period": (
        "check: order, with: {smaller: gdp.previous, larger: gdp}",
        [fact("gdp", "9元"), fact("gdp", "7元", "2018")],
        "no figure for gdp.previous",
        "gdp 9元 (level, 2020, self, actual) differs: period 2020, the others have 2020 (previous)",
    ),
    "another measure only": (
        "check: order, with: {smaller: tax, larger: gdp}",
        [fact("tax", "5元"), fact("gdp.growth", "9%")],
        "no figure for gdp",
        "gdp is stated only as growth",
    ),
    "condition": (
        "check: order, with: {smaller: tax, larger: gdp}, when: gdp > 100元",
        [fact("tax", "5元"), fact("gdp", "9元")],
        "the condition of the rule does not hold for certain (gdp > 100元)",
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_reason_and_nearest(name: str) -> None:
    rule, facts, reason, nearest = CASES[name]
    found = bound(rule, facts)
    assert found.statements == []
    assert (found.reason, found.nearest) == (reason, nearest)


def test_statement_of_the_kind_but_other_params() -> None:
    there = Statement("from-to", {}, 0, 1, {"direction": "up"})
    found = bound("check: order, statement: from-to, where: {direction: down}", [], [there])
    assert (found.reason, found.nearest) == (
        "no statement of kind from-to has direction down",
        "1 of this kind, with other values",
    )
