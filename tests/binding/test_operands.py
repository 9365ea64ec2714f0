"""Operands by selector: what is left open must agree, what is stated must be there."""

from __future__ import annotations

import pytest
from facts import bound, fact, roles  # type: ignore[import-not-found]

from reportcheck.model.fact import Fact

SHORTFALL = "check: difference, for_each: indicator, with: {minuend: growth.target, subtrahend: growth.actual, reported: gap.target}"
GROWTH = "check: growth, for_each: indicator, with: {level: level.actual, earlier: level.actual.previous, rate: growth.actual}"


def shortfall(name: str, period: str = "2020") -> list[Fact]:
    return [
        fact(f"{name}.growth.actual", "8.4%", period), fact(f"{name}.growth.target", "9%", period),
        fact(f"{name}.gap.actual", "0.6个百分点", period, among="target", sign=-1),
    ]  # fmt: skip


def test_once_for_every_indicator_that_has_all() -> None:
    found = bound(SHORTFALL, [*shortfall("gdp"), *shortfall("tax"), *shortfall("people")[:2]])
    assert roles(found) == [{"minuend": ["9%"], "subtrahend": ["8.4%"], "reported": ["0.6个百分点"]}] * 2
    assert [one.params["indicator"] for one in found.statements] == ["gdp", "tax"]
    assert [one.kind for one in found.statements] == ["difference"] * 2


def test_operands_of_different_periods_do_not_meet() -> None:
    first, second = shortfall("gdp"), shortfall("gdp", "2021")
    found = bound(SHORTFALL, [*first, *second])
    assert [{one.period for one in statement.facts()} for statement in found.statements] == [{"2020"}, {"2021"}]
    assert bound(SHORTFALL, [*first[:2], second[2]]).statements == []


def test_operands_of_different_places_do_not_meet() -> None:
    mine = shortfall("gdp")
    theirs = fact("gdp.growth.target", "7%", scope="province")
    assert len(bound(SHORTFALL, [*mine, theirs]).statements) == 1
    assert bound(SHORTFALL, [mine[0], theirs, mine[2]]).statements == []


def test_a_stated_place_needs_no_agreement() -> None:
    rule = "check: order, with: {smaller: gdp.growth.province, larger: gdp.growth.self}"
    facts = [
        fact("gdp.growth", "8.4%"),
        fact("gdp.growth", "7.5%", scope="province"),
        fact("gdp.growth", "6%", scope="city"),
    ]
    assert roles(bound(rule, facts)) == [{"smaller": ["7.5%"], "larger": ["8.4%"]}]


def test_gaps_to_a_place_and_ranks_among_a_group() -> None:
    facts = [
        fact("gdp.growth", "8.4%"), fact("gdp.growth", "7.5%", scope="province"),
        fact("gdp.gap", "0.9个百分点", among="province"), fact("gdp.gap", "0.3个百分点", among="city"),
    ]  # fmt: skip
    rule = "check: difference, with: {minuend: gdp.growth.self, subtrahend: gdp.growth.province, reported: gdp.gap.province}"
    assert roles(bound(rule, facts)) == [{"minuend": ["8.4%"], "subtrahend": ["7.5%"], "reported": ["0.9个百分点"]}]


def test_an_open_group_must_be_the_same() -> None:
    facts = [
        fact("gdp.rank", "3位", among="city"),
        fact("gdp.rank", "9位", "2019", among="city"),
        fact("gdp.rank", "5位", "2019", among="nation"),
    ]
    found = bound("check: order, with: {smaller: gdp.rank, larger: gdp.rank.previous}", facts)
    assert roles(found) == [{"smaller": ["3位"], "larger": ["9位"]}]


@pytest.mark.parametrize(
    ("now", "then", "together"),
    [
        ("2020", "2019", True), ("2020", "2018", False), ("2020", "2020", False), ("2020Q1", "2019Q1", True),
        ("2020Q1", "2019Q4", False), ("2020-03", "2019-03", True), ("2016-2020", "2011-2015", True), ("2020", None, False),
        (None, "2019", False),
    ],
)  # fmt: skip
def test_previous_is_the_same_part_of_the_year_before(now: str | None, then: str | None, together: bool) -> None:
    facts = [fact("gdp", "110元", now), fact("gdp", "100元", then), fact("gdp.growth", "10%", now)]
    found = roles(bound(GROWTH, facts))
    assert found == ([{"level": ["110元"], "earlier": ["100元"], "rate": ["10%"]}] if together else [])


def test_plan_is_a_status_and_beside_one_a_period() -> None:
    facts = [fact("gdp", "110元"), fact("gdp.level.plan", "120元")]
    assert roles(bound("check: order, with: {smaller: gdp.actual, larger: gdp.plan}", facts)) == [
        {"smaller": ["110元"], "larger": ["120元"]}
    ]
    long = [facts[0], fact("gdp.level.target", "130元", "2016-2020")]
    for selector in ("gdp.target.plan", "gdp.plan.target", "{indicator: gdp, status: target, period: plan}"):
        found = bound(f"check: order, with: {{smaller: gdp.actual, larger: {selector}}}", long)
        assert roles(found) == [{"smaller": ["110元"], "larger": ["130元"]}]


def test_next_and_plan_and_years() -> None:
    facts = [fact("gdp", "110元"), fact("gdp", "120元", "2021"), fact("gdp.level.target", "130元", "2016-2020")]
    rule = "check: order, with: {smaller: gdp.actual, larger: gdp.%s}"
    assert roles(bound(rule % "actual.next", facts)) == [{"smaller": ["110元"], "larger": ["120元"]}]
    assert roles(bound(rule % "target.plan", facts)) == [{"smaller": ["110元"], "larger": ["130元"]}]
    assert {"smaller": ["110元"], "larger": ["120元"]} in roles(bound(rule % "2021", facts))
    assert bound(rule % "2022", facts).statements == []


def test_a_list_of_selectors_fills_one_role() -> None:
    rule = "check: sum, with: {whole: gdp, part: [farms, works, trade]}"
    facts = [fact("gdp", "100元"), fact("farms", "20元"), fact("works", "30元"), fact("trade", "50元")]
    assert roles(bound(rule, facts)) == [{"whole": ["100元"], "part": ["20元", "30元", "50元"]}]
    assert bound(rule, facts[:3]).statements == []


def test_missing_parts_are_skipped_or_count_as_nothing_where_the_rule_says_so() -> None:
    rule = "check: sum, with: {whole: gdp, part: [farms, works, trade]}, missing: %s"
    facts = [fact("gdp", "100元"), fact("farms", "20元"), fact("works", "30元")]
    (skipped,) = bound(rule % "skip", facts).statements
    assert (len(skipped.roles["part"]), skipped.params.get("partition")) == (2, "partial")
    (zero,) = bound(rule % "zero", facts).statements
    assert (len(zero.roles["part"]), zero.params.get("partition")) == (2, None)
    assert bound(rule % "skip", facts[:1]).statements == []
    assert bound(rule % "zero", facts[1:]).statements == []


def test_what_is_mentioned_twice_counts_once_with_its_most_precise_mention() -> None:
    facts = [fact("gdp", "188元"), fact("gdp", "188.02元"), fact("gdp", "190元", hedge="approx"), fact("tax", "5元")]
    found = bound("check: order, with: {smaller: tax, larger: gdp}", facts)
    assert roles(found) == [{"smaller": ["5元"], "larger": ["188.02元"], "also": ["188元", "190元"]}]


def test_mentions_that_differ_make_it_doubtful() -> None:
    rule = "check: order, with: {smaller: tax, larger: gdp}"
    certain = bound(rule, [fact("gdp", "188元"), fact("gdp", "188.02元"), fact("tax", "5元")])
    assert certain.statements[0].doubt == ""
    torn = bound(rule, [fact("gdp", "188元"), fact("gdp", "198.02元"), fact("tax", "5元")])
    assert torn.statements[0].doubt == "other mentions of it differ"


def test_doubts_of_facts_come_along() -> None:
    found = bound(
        "check: order, with: {smaller: tax, larger: gdp}", [fact("gdp", "8元", doubt="whose?"), fact("tax", "5元")]
    )
    assert found.statements[0].doubt == "whose?"
    found = bound(
        "check: order, with: {smaller: tax, larger: gdp}", [fact("gdp", "8元", None), fact("tax", "5元", None)]
    )
    assert found.statements[0].doubt == "no period is stated"


def test_averages_are_other_facts_and_new_ones_where_there_are_both() -> None:
    rule = "check: order, with: {smaller: tax, larger: gdp}"
    tax = fact("tax", "5元")
    assert bound(rule, [tax, fact("gdp", "9元", tags=frozenset({"average"}))]).statements == []
    mixed = [tax, fact("gdp", "9元", tags=frozenset({"new"})), fact("gdp", "99元")]
    assert roles(bound(rule, mixed)) == [{"smaller": ["5元"], "larger": ["99元"]}]
    assert roles(bound(rule, mixed[:2])) == [{"smaller": ["5元"], "larger": ["9元"]}]


def test_mappings_ask_for_tags_sections_and_units() -> None:
    facts = [
        fact("gdp", "9元", tags=frozenset({"average"})), fact("gdp", "8元", section=("二、目标",)), fact("gdp", "7元", section=("一、回顾",)),
        fact("gdp.growth", "6%"), fact("gdp.change", "5元"),
    ]  # fmt: skip
    rule = "check: order, with: {smaller: gdp.growth, larger: {indicator: gdp, %s}}"
    for asked, expected in (
        ("tags: average", "9元"),
        ("section: 目标", "8元"),
        ("measure: [change, gap], unit: 元", "5元"),
    ):
        assert roles(bound(rule % asked, facts))[0]["larger"] == [expected]


def test_subjects_without_a_lexicon_are_their_labels() -> None:
    facts = [
        fact("“粮食.level", "110元", label="粮食"),
        fact("“粮食.level", "100元", "2019", label="粮食"),
        fact("“粮食.growth", "10%", label="粮食"),
    ]
    assert bound(GROWTH, facts).statements == []
    assert roles(bound(GROWTH.replace("indicator", "subject"), facts)) == [
        {"level": ["110元"], "earlier": ["100元"], "rate": ["10%"]}
    ]


def test_for_each_part_knows_its_whole() -> None:
    rule = "check: share, for_each: part, with: {part: part.level, base: whole.level, percentage: part.share}"
    facts = [
        fact("gdp", "100元"),
        fact("farms", "20元"),
        fact("farms.share", "20%"),
        fact("works", "30元"),
        fact("tax.share", "3%"),
        fact("tax", "3元"),
        fact("revenue", "90元"),
    ]
    assert roles(bound(rule, facts)) == [
        {"part": ["20元"], "base": ["100元"], "percentage": ["20%"]},
        {"part": ["3元"], "base": ["90元"], "percentage": ["3%"]},
    ]


def test_for_each_of_a_list() -> None:
    rule = SHORTFALL.replace("for_each: indicator", "for_each: [tax, people]")
    found = bound(rule, [*shortfall("gdp"), *shortfall("tax")])
    assert [one.params["indicator"] for one in found.statements] == ["tax"]


def test_conditions_must_hold_for_certain() -> None:
    rule = "check: order, with: {smaller: tax, larger: gdp}, when: gdp.growth > 8%"
    facts = [fact("tax", "5元"), fact("gdp", "9元")]
    assert len(bound(rule, [*facts, fact("gdp.growth", "8.4%")]).statements) == 1
    for rate in ("8%", "7.9%", "8.0%"):
        assert bound(rule, [*facts, fact("gdp.growth", rate)]).statements == []
    assert bound(rule, facts).statements == []


def test_one_fact_is_not_two_operands() -> None:
    assert bound("check: order, with: {smaller: gdp, larger: gdp.level}", [fact("gdp", "9元")]).statements == []
