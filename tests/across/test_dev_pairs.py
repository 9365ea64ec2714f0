"""Last year's real reports, where they are at hand: errors put in are found, and nothing wrong is said."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from reportcheck.across.against import against
from reportcheck.across.pair import side_by_side
from reportcheck.audit import audit
from reportcheck.model.result import Finding
from reportcheck.packs import load_packs
from reportcheck.readers import read

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the corpus is not at hand")
PACKS = load_packs(["gov-work-report-zh", "against-zh"])


def last_year(name: str) -> Path:
    year, place = name.split("-", 1)
    return next((SHARED / "corpus/dev").glob(f"{int(year) - 1}-{place[:2]}*.txt"))


def found(name: str, text: str = "") -> list[Finding]:
    path = SHARED / "corpus/dev" / f"{name}.txt"
    report, last = read(str(path), text.encode() or None), read(str(last_year(name)))
    result = audit(side_by_side(report, [last]), PACKS, against(report, last))
    return [one for one in result.findings if one.rule.startswith("against-zh/") and one.severity != "note"]


@cache
def unchanged(name: str) -> frozenset[tuple[str, str]]:
    return frozenset((one.rule, one.message["zh"]) for one in found(name))


def test_sixteen_provinces_have_no_error() -> None:
    names = sorted(path.stem for path in (SHARED / "corpus/dev").glob("2026-*.txt"))
    assert len(names) == 16
    every = [one for name in names for one in found(name)]
    assert [one.message["zh"] for one in every if one.severity in ("critical", "error")] == []
    assert len(every) <= 3  # read one by one: each is a difference that stands in the two reports


def test_errors_that_only_last_year_can_show() -> None:
    with open(SHARED / "mutations/real.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    cases = [row for row in rows if row["needs"] == "previous-year"]
    caught = {"flag": 0, "clean": 0}
    for case in cases:
        text = (SHARED / "corpus/dev" / f"{case['doc']}.txt").read_text(encoding="utf-8")
        loud = {
            (one.rule, one.message["zh"]) for one in found(case["doc"], text.replace(case["find"], case["replace"]))
        }
        caught[case["expect"]] += bool(loud - unchanged(case["doc"]))
    flags = sum(case["expect"] == "flag" for case in cases)
    assert caught["flag"] >= 0.9 * flags
    assert caught["clean"] == 0
