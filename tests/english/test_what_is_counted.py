"""What figures of an English report count, of which month, as a share of what; lists that a number announces."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.model.fact import Fact
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = tuple(load_packs(["business-review-en"]))
AIRPORT = """\
Westbrook Airport: quarterly report, second quarter of 2025

In April 131,200 passengers used the airport, in May 140,300 and in June 148,300. Nine airlines now serve 31 routes.
It was ranked third of 14 regional airports. The load factor was 83.4%, below the target of 87.0%.

Last year revenue was £17.1 million. Staff turnover was 8.2%. Pay made up £7.2 million of costs, or 45.3%.

In July the airport will open a car park with 640 spaces.

| Item | Q2 2025 | Q2 2024 |
|---|---|---|
| Parcels (thousand) | 419.8 | 391.0 |
"""


def findings(line: str) -> list[str]:
    document = read("review.md", f"Annual review 2025\n\n{line}\n".encode())
    return [finding.rule for finding in audit(document, PACKS).findings]


@pytest.fixture(scope="module")
def facts() -> dict[str, Fact]:
    return {fact.text: fact for fact in audit(read("airport.md", AIRPORT.encode()), PACKS).facts}


def test_what_is_counted_ends_at_its_verb(facts: dict[str, Fact]) -> None:
    assert [facts[text].label for text in ("131,200", "140,300", "Nine", "31")] == [
        "passengers", "passengers", "airlines", "routes",
    ]  # fmt: skip


def test_a_month_without_a_year_is_of_the_report_s(facts: dict[str, Fact]) -> None:
    assert [facts[text].period for text in ("131,200", "140,300", "148,300", "640")] == [
        "2025-04", "2025-05", "2025-06", "2025-07",
    ]  # fmt: skip


def test_last_year_holds_for_its_own_sentence(facts: dict[str, Fact]) -> None:
    assert (facts["£17.1 million"].label, facts["£17.1 million"].period) == ("revenue", "2024Q2")
    assert facts["8.2%"].period == "2025Q2"


def test_a_rate_is_no_amount_of_money(facts: dict[str, Fact]) -> None:
    assert facts["£17.1 million"].indicator == "revenue"
    assert facts["8.2%"].indicator is None


def test_what_is_made_up_does_not_rise(facts: dict[str, Fact]) -> None:
    assert (facts["£7.2 million"].measure, facts["45.3%"].measure) == ("level", "share")


def test_a_rank_in_words_and_a_target(facts: dict[str, Fact]) -> None:
    assert (facts["third"].measure, facts["third"].value) == ("rank", 3)
    assert (facts["87.0%"].label, facts["87.0%"].status) == ("load factor", "target")


def test_thousands_that_a_row_is_told_in(facts: dict[str, Fact]) -> None:
    assert (facts["419.8"].value, facts["419.8"].label) == (419_800, "Parcels")


@pytest.mark.parametrize(
    ("holds", "fails"),
    [
        ("Three new routes opened: Porto, Split and Bergen.", "Four new routes opened: Porto, Split and Bergen."),
        ("Our three priorities are growth, people and safety.", "Our four priorities are growth, people and safety."),
        ("We employ 386 people. Of these, 164 were women, or 42.5%.", "We employ 386 people. Of these, 164 were women, or 45.2%."),
        ("It handled 4,312 flights, of which 1,078 (25.0%) were late.", "It handled 4,312 flights, of which 1,078 (35.0%) were late."),
    ],
    ids=["listed", "priorities", "of these", "of which"],
)  # fmt: skip
def test_lists_and_shares(holds: str, fails: str) -> None:
    assert findings(holds) == []
    assert len(findings(fails)) == 1
