"""Bindings without operands: statements of the report, mentions of a fact, an indicator and its parts."""

from __future__ import annotations

import pytest
from facts import bound, fact, roles  # type: ignore[import-not-found]

from reportcheck.model.fact import Fact, Statement


def said(kind: str, **params: str) -> Statement:
    return Statement(kind, {"figure": (fact("gdp", "9元"),)}, 0, 1, params)


def test_statements_of_a_kind() -> None:
    there = [said("from-to", direction="up"), said("share"), said("from-to", direction="down")]
    assert bound("check: order, statement: from-to", [], there).statements == [there[0], there[2]]
    assert bound("check: order, bind: {statement: [share, from-to]}", [], there).statements == [
        there[1],
        there[0],
        there[2],
    ]
    assert bound("check: order, statement: from-to, where: {direction: down}", [], there).statements == [there[2]]
    assert bound("check: order, statement: from-to, where: {direction: [up, down]}", [], there).statements == [
        there[0],
        there[2],
    ]


FIELDS = "mentions: [indicator, measure, period, scope, status]"


def test_mentions_agree_in_all_fields() -> None:
    facts = [
        fact("gdp", "188元"),
        fact("gdp", "188.02元"),
        fact("gdp", "9元", "2019"),
        fact("tax", "188元"),
        fact("gdp.growth", "8%"),
    ]
    found = bound(FIELDS, facts)
    assert roles(found) == [{"mention": ["188元", "188.02元"]}]
    assert found.statements[0].kind == "mentions"


@pytest.mark.parametrize(
    "other",
    [
        fact("gdp", "9元", scope="city"), fact("gdp.level.target", "9元"), fact("gdp", "9人"), fact("gdp", "9元", among="city"),
        fact("gdp", "9元", tags=frozenset({"new"})), fact("gdp", "9元", tags=frozenset({"average"})),
        fact("“gdp", "9元", label="总值"),
    ],
)  # fmt: skip
def test_other_facts_are_no_mentions(other: Fact) -> None:
    assert bound(FIELDS, [fact("gdp", "8元"), other]).statements == []


def test_tags_that_do_not_change_the_fact_do_not_part_mentions() -> None:
    assert len(bound(FIELDS, [fact("gdp", "8元"), fact("gdp", "9元", tags=frozenset({"within"}))]).statements) == 1


def test_mentions_by_label_and_of_some_measures() -> None:
    facts = [
        fact("“x", "8元", label="甲"),
        fact("“x", "9元", label="甲"),
        fact("“x", "7元", label=""),
        fact("“x", "6元", label=""),
    ]
    assert roles(bound("mentions: [label, measure]", facts)) == [{"mention": ["8元", "9元"]}]
    assert bound("mentions: [label, measure], measure: growth", facts).statements == []


PARTS = [fact("farms", "20元"), fact("works", "30元"), fact("trade", "50元")]


def test_a_whole_and_all_its_parts() -> None:
    (found,) = bound("check: sum, parts: indicator", [fact("gdp", "100元"), *PARTS]).statements
    assert roles(bound("check: sum, parts: indicator", [fact("gdp", "100元"), *PARTS])) == [
        {"whole": ["100元"], "part": ["20元", "30元", "50元"]}
    ]
    assert (found.kind, found.params) == ("parts", {"indicator": "gdp", "partition": "complete"})


def test_a_part_that_is_missing() -> None:
    facts = [fact("gdp", "100元"), *PARTS[:2]]
    assert bound("check: sum, parts: indicator", facts).statements == []
    (found,) = bound("check: sum, parts: indicator, missing: skip", facts).statements
    assert (len(found.roles["part"]), found.params["partition"]) == (2, "partial")


def test_parts_of_other_years_or_measures_do_not_count() -> None:
    facts = [fact("gdp", "100元"), *PARTS[:2], fact("trade", "50元", "2019")]
    assert bound("check: sum, parts: indicator", facts).statements == []
    growth = [fact(f"{one}.growth", f"{at}%") for at, one in enumerate(["gdp", "farms", "works", "trade"])]
    assert bound("check: sum, parts: indicator", growth).statements == []
    assert len(bound("check: average, parts: indicator, measure: growth", growth).statements) == 1


def test_shares_need_no_whole() -> None:
    shares = [fact(f"{one}.share", f"{at}0%") for at, one in enumerate(["farms", "works", "trade"], 2)]
    found = bound("check: composition, parts: indicator, measure: share", shares)
    assert roles(found) == [{"part": ["20%", "30%", "40%"]}]


def test_shares_that_are_missing_may_be_skipped() -> None:
    shares = [fact("works.share", "30%"), fact("trade.share", "40%"), fact("trade.share", "50%", "2019")]
    found = bound("check: composition, parts: indicator, measure: share, missing: skip", shares)
    assert {"part": ["30%", "40%"]} in roles(found)
    assert all(len({one.period for one in statement.facts()}) == 1 for statement in found.statements)


def test_parts_among_others_come_one_by_one() -> None:
    (found,) = bound("check: sum, parts: indicator", [fact("revenue", "9元"), fact("tax", "8元")]).statements
    assert found.params == {"indicator": "revenue", "partition": "partial"}
