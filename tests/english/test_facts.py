"""What English figures mean: measure, sign, label, indicator, period, status, scope."""

from __future__ import annotations

import pytest

from reportcheck.extraction import extract
from reportcheck.model.fact import Fact
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read

REVIEW = lexicon(load_packs(["core", "business-review-en"]))
REPORT = lexicon(load_packs(["core", "gov-work-report-en"]))
TITLE = "Business review 2024\n\n"


def facts(text: str, spoken: bool = False) -> list[Fact]:
    title = "2019 Report on the Work of the Government\n\n" if spoken else TITLE
    found = extract(read("t.md", (title + text).encode()), REPORT if spoken else REVIEW).facts
    return [fact for fact in found if fact.figure.kind not in ("date", "ordinal")]


@pytest.mark.parametrize(
    ("text", "measure", "sign"),
    [
        ("Revenue was $12 million.", "level", 1),
        ("Revenue grew by 8%.", "growth", 1),
        ("Revenue fell 8%.", "growth", -1),
        ("Revenue decreased by $2 million.", "change", -1),
        ("Gross margin was 42%.", "rate", 1),
        ("Gross margin rose 1.2 percentage points.", "change", 1),
        ("Water accounted for 49% of revenue.", "share", 1),
        ("Ticket sales made up 83.3% of revenue.", "share", 1),
        ("Delivery took 24 days.", "duration", 1),
        ("Headcount rose to 512.", "level", 1),
        ("Costs are $5 million lower than planned.", "change", -1),
    ],
)
def test_measure_and_sign(text: str, measure: str, sign: int) -> None:
    (fact,) = facts(text)
    assert (fact.measure, fact.sign) == (measure, sign)


@pytest.mark.parametrize(
    ("text", "indicator", "scope"),
    [
        ("Net sales reached $12 million.", "revenue", "self"),
        ("Last year, total revenue was $12 million.", "revenue", "self"),
        ("The company's operating profit was $2 million.", "operating-profit", "self"),
        ("Revenue from Retail was $3 million.", "revenue", "retail"),
        ("Retail revenue was $3 million.", "revenue", "retail"),
        ("Spending on schools reached $3 million.", None, "self"),
    ],
)
def test_indicator_and_scope(text: str, indicator: str | None, scope: str) -> None:
    (fact,) = facts(text)
    assert (fact.indicator, fact.scope) == (indicator, scope)


def test_a_rate_inherits_its_subject() -> None:
    level, rate = facts("Revenue was $12 million, up 8%.")
    assert (rate.indicator, rate.measure) == (level.indicator, "growth")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Revenue was $12 million.", "2024"),
        ("Revenue was $12 million in 2023.", "2023"),
        ("In 2022, revenue was $12 million.", "2022"),
        ("Last year, revenue was $12 million.", "2023"),
        ("In the second quarter of 2024, revenue was $3 million.", "2024Q2"),
        ("Q1 2024 revenue was $3 million.", "2024Q1"),
        ("Over the past five years, revenue totaled $50 million.", "2020-2024"),
    ],
)
def test_period(text: str, period: str) -> None:
    assert facts(text)[-1].period == period


def test_the_level_before_has_its_own_year() -> None:
    now, rate, before = facts("Revenue was $12.4 million, up 8% from $11.5 million in 2023.")
    assert [now.period, rate.period, before.period] == ["2024", "2024", "2023"]


def test_plans_are_targets() -> None:
    (fact,) = facts("We will raise revenue to $20 million.")
    assert fact.status == "target"
    (fact,) = facts("## Outlook for 2025\n\nRevenue of $20 million is in reach.")
    assert fact.status == "target"


def test_a_report_given_in_spring_reviews_the_year_before() -> None:
    (fact,) = facts("GDP grew 6.6 percent.", spoken=True)
    assert (fact.indicator, fact.measure, fact.period, fact.status) == ("gdp", "growth", "2018", "actual")
    (fact,) = facts("This year, we will keep GDP growth at 6 percent.", spoken=True)
    assert (fact.indicator, fact.period, fact.status) == ("gdp", "2019", "target")


def test_what_opens_a_paragraph_holds_for_those_that_follow() -> None:
    text = "Over the past five years, much was done.\n\nGrain output reached 600 million tons.\n\nLast year, 13 million new urban jobs were added."
    grain, jobs = facts(text, spoken=True)
    assert (grain.period, jobs.period) == ("2014-2018", "2018")


def test_targets_listed_under_a_line() -> None:
    found = facts(
        "We have set these targets for the year:\n\n- GDP growth of around 6.5 percent\n\n- CPI increase of around 3 percent",
        spoken=True,
    )
    assert [(fact.indicator, fact.status, fact.period) for fact in found] == [
        ("gdp", "target", "2019"),
        ("consumer-prices", "target", "2019"),
    ]


def test_tables_give_facts_with_unit_and_year() -> None:
    found = facts(
        "| $ million | 2024 | 2023 |\n| --- | --- | --- |\n| Revenue | 1,050.5 | 940 |\n| Headcount | 512 | (478) |"
    )
    assert [(fact.indicator, int(fact.value), fact.figure.unit, fact.period) for fact in found] == [
        ("revenue", 1050500000, "$", "2024"), ("revenue", 940000000, "$", "2023"), ("headcount", 512, "", "2024"), ("headcount", -478, "", "2023"),
    ]  # fmt: skip


def test_without_the_words_nothing_is_read() -> None:
    assert extract(read("t.txt", b"Revenue was $12 million."), lexicon([])).facts == ()


def test_another_basis_is_another_figure() -> None:
    whole, organic = facts("Revenue grew by 6%. On an organic basis, revenue grew by 4%.")
    assert (whole.scope, organic.scope) == ("self", "organic")
    adjusted, statutory = facts(
        "Adjusted operating profit was $38 million, while statutory operating profit was $31 million."
    )
    assert (adjusted.scope, statutory.scope) == ("adjusted", "self")


def test_last_years_value_in_brackets() -> None:
    now, before = facts("Revenue was $412.3 million (2023: $389.0 million).")
    assert (now.period, before.period, before.indicator) == ("2024", "2023", "revenue")


def test_costs_in_brackets_are_costs() -> None:
    text = "| $ million | 2024 |\n| --- | --- |\n| Revenue | 50.0 |\n| Cost of sales | (29.0) |\n| Total | 21.0 |"
    read_from = extract(read("t.md", (TITLE + text).encode()), REVIEW)
    assert [
        str(fact.figure.value) for fact in read_from.facts if fact.indicator == "cost-of-sales" and fact.sign > 0
    ] == ["2.90E+7"]
    (total,) = [one for one in read_from.statements if one.kind == "table-sum"]
    assert [fact.sign for fact in total.facts()] == [1, 1, -1]


def test_so_many_for_each_are_not_the_total() -> None:
    each, total = facts("That was 157 passengers per sailing. The company carried 412,300 passengers.")
    assert (each.label, total.label) == ("passengers per sailing", "passengers")
