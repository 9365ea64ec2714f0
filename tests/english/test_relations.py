"""Relations that English sentences claim: the statement each wording gives, and wordings that give none."""

from __future__ import annotations

import pytest

from reportcheck.extraction import extract
from reportcheck.model.fact import Fact, Statement
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read

LEXICON = lexicon(load_packs(["core", "gov-work-report-en"]))


def stated(text: str, kind: str) -> list[Statement]:
    return [one for one in extract(read("t.md", text.encode()), LEXICON).statements if one.kind == kind]


def roles(statement: Statement) -> dict[str, list[str]]:
    return {role: [one.text for one in found] for role, found in statement.roles.items()}


@pytest.mark.parametrize(
    ("text", "smaller", "larger"),
    [
        ("The rate rose from 45.3 to 51.6 percent.", "45.3", "51.6 percent"),
        ("The rate has dropped from 10.2 to 3.1 percent.", "3.1 percent", "10.2"),
        ("Income rose from 7,703 yuan in 2002 to 13,786 yuan in 2007.", "7,703 yuan", "13,786 yuan"),
        ("The share has grown to roughly 15 percent, up from 11.4 percent.", "11.4 percent", "15 percent"),
        ("Waiting was cut from 7 days to 5 days.", "5 days", "7 days"),
    ],
)
def test_from_to(text: str, smaller: str, larger: str) -> None:
    found = stated(text, "from-to")
    assert found and roles(found[0]) == {"smaller": [smaller], "larger": [larger]}


@pytest.mark.parametrize(
    "text",
    [
        "Children from 7 to 15 years are covered.",
        "The plan runs from 2016 to 2020.",
        "Costs fell, and of the staff those from 20 to 30 percent stayed.",
    ],
)
def test_no_move(text: str) -> None:
    assert stated(text, "from-to") == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        (
            "A total of 192,000 kilometers of roads were built, including 28,000 kilometers of expressways.",
            "28,000 kilometers",
            "192,000 kilometers",
        ),
        ("Over 7 million flats were begun, 4.7 million of which are in old quarters.", "4.7 million", "7 million"),
        (
            "The workers numbered 253 million, an increase of 4.4% over the year, of whom 159 million worked in towns.",
            "159 million",
            "253 million",
        ),
    ],
)
def test_part_within_whole(text: str, part: str, whole: str) -> None:
    (found, *_) = stated(text, "part-within-whole")
    assert roles(found) == {"smaller": [part], "larger": [whole]}


def test_an_amount_of_another_unit_is_no_part() -> None:
    assert stated("They planted 600 hectares, including 200 yuan a head in grants.", "part-within-whole") == []


def test_sums() -> None:
    (found,) = stated(
        "The deficit is 135 billion yuan, which consists of 95 billion yuan at the center and 40 billion yuan elsewhere.",
        "sum-complete",
    )
    assert roles(found)["part"] == ["95 billion yuan", "40 billion yuan"]
    (found,) = stated(
        "The deficit is 135 billion yuan, with a central government deficit of 95 billion yuan and local government deficit of 40 billion yuan.",
        "sum-complete",
    )
    assert roles(found)["whole"] == ["135 billion yuan"]


def test_a_level_with_change_and_rate() -> None:
    (found,) = stated(
        "Grants reached 98 billion yuan, an increase of 15 billion yuan or 18 percent.", "level-change-rate"
    )
    assert roles(found) == {"level": ["98 billion yuan"], "change": ["15 billion yuan"], "rate": ["18 percent"]}
    (found,) = stated(
        "Grants reached 98 billion yuan, a decrease of 15 billion yuan, or 13.3 percent.", "level-change-rate"
    )
    assert all(one.sign < 0 for role in ("change", "rate") for one in found.roles[role] if isinstance(one, Fact))


def test_thresholds_and_new_against_all() -> None:
    (found,) = stated("Sales passed 30 million tons, reaching 31.7 million tons.", "threshold-passed")
    assert roles(found) == {"smaller": ["30 million tons"], "larger": ["31.7 million tons"]}
    (found,) = stated("The town added 18 new schools, bringing the total to 126.", "new-within-total")
    assert roles(found)["smaller"] == ["18"]


@pytest.mark.parametrize(
    ("text", "partition", "size"),
    [
        ("Wheat accounted for 49% of the crop, rice for 34% and the remaining 17% was barley.", "complete", 3),
        ("Wheat accounted for 49% of the crop, rice for 14% and maize for 20%.", "partial", 3),
    ],
)
def test_compositions(text: str, partition: str, size: int) -> None:
    (found,) = stated(text, "composition")
    assert (found.params["partition"], len(found.roles["part"])) == (partition, size)


@pytest.mark.parametrize(
    ("text", "values", "readings"),
    [
        ("Exports and imports grew by 20% and 25%, respectively.", 2, ("2",)),
        ("Exports, imports, and transit grew by 20%, 25%, and 3%, respectively.", 3, ("3",)),
        ("Urban income was 17,175 yuan, and rural income was 5,153 yuan, up 9.8% and 8.5% respectively.", 2, ("2",)),
    ],
)
def test_respectively(text: str, values: int, readings: tuple[str, ...]) -> None:
    (found,) = stated(text, "parallel")
    assert (len(found.roles["value"]), found.params["readings"]) == (values, readings)


@pytest.mark.parametrize(
    ("text", "fewest", "most"),
    [
        ("There are three major tasks: more grain, better roads, and cleaner water.", 3, 3),
        ("There are three major tasks: grain and oil, better roads, and cleaner water.", 3, 4),
        (
            "We made progress in the five priority tasks of cutting costs, saving water, building roads, planting trees, and training teachers.",
            5,
            5,
        ),
    ],
)
def test_stated_counts(text: str, fewest: int, most: int) -> None:
    (found,) = stated(text, "stated-count")
    assert (found.params["fewest"], found.params["most"]) == (fewest, most)


def test_a_list_of_examples_is_not_counted() -> None:
    assert stated("There are six major tasks: more grain, better roads, as well as others.", "stated-count") == []


def test_a_named_set_keeps_its_number() -> None:
    text = "We fight three critical battles.\n\nThe three critical battles go on.\n\nWe shall win the four critical battles."
    (found,) = stated(text, "named-set")
    assert len(found.roles["mention"]) == 3
    assert stated("Two new villages were built.\n\nThree new villages were built.", "named-set") == []


def test_sessions_and_plans_have_their_years() -> None:
    text = "REPORT ON THE WORK OF THE GOVERNMENT\n\nDelivered at the First Session of the 13th National People's Congress on March 5, 2018\n\nThe 13th Five-Year Plan (2016-2020) goes on."
    (found,) = stated(text, "session-order")
    assert found.params["due"] == 2018
    assert [one.params["due"] for one in stated(text, "plan-year")] == [2016, 2020]


def test_a_share_cannot_exceed_all() -> None:
    assert len(stated("Nearly 95% of the projects were approved.", "bounded")) == 1
    assert stated("Output rose 140%.", "bounded") == []


@pytest.mark.parametrize(
    ("change", "kind"), [("25.0%", "table-growth"), ("10.0", "table-difference"), ("(10.0)", "table-difference")]
)
def test_a_column_of_changes(change: str, kind: str) -> None:
    text = f"# Business review 2024\n\n| $ million | 2024 | 2023 | Change |\n| --- | --- | --- | --- |\n| Sales | 50.0 | 40.0 | {change} |"
    (found,) = stated(text, kind)
    assert {one.text for one in found.facts()} == {"50.0", "40.0", change}


def test_more_than_there_was() -> None:
    (rate,) = stated("We carried 1,284,600 passengers, 6.4% more than the 1,207,300 carried in 2024.", "growth-between")
    assert roles(rate) == {"level": ["1,284,600"], "earlier": ["1,207,300"], "rate": ["6.4%"]}
    (staff,) = stated("We employed 326 people in May, 12 more than the 314 employed in June 2024.", "two-levels")
    assert roles(staff) == {"reported": ["12"], "minuend": ["326 people"], "subtrahend": ["314"]}
    assert not stated("Costs were £12 million, £2 million more than the budget.", "two-levels")


def test_what_some_of_a_number_are() -> None:
    text = "Of the 72 sailings cancelled, 41 were lost to weather, 22 to mechanical faults and 9 to crew shortages."
    (one,) = stated(text, "parts-within-whole")
    assert roles(one) == {"whole": ["72"], "part": ["41", "22", "9"]}
    assert not stated("Of the 72 sailings cancelled, 41 were lost to weather.", "parts-within-whole")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The unemployment rate stood at 5.2 percentage points.", ["rate-level"]),
        ("Services accounted for 54.2 percentage points of revenue.", ["rate-level"]),
        ("Exports grew by 6.1 percentage points.", ["amount-growth"]),
        ("The margin rose by 1.2 percentage points.", []),
        ("The margin was 0.4 percentage point lower than last year.", []),
        ("One point is equivalent to 1.5 percentage points of growth then.", []),
    ],
)
def test_points_are_differences(text: str, kinds: list[str]) -> None:
    found = extract(read("t.md", f"Business review 2024\n\n{text}".encode()), LEXICON).statements
    assert [one.kind for one in found if one.kind in ("rate-level", "amount-growth")] == kinds


def test_every_part_of_a_longer_list_is_read() -> None:
    (listed,) = stated(
        "The hospital employs 1,860 staff, including 310 doctors, 980 nurses and 660 other staff.", "sum-listed"
    )
    assert [one.text for one in listed.roles["part"]] == ["310", "980", "660"]
