"""The data sets that ship: of the right form, each indicator known, and free of contradictions."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytest.importorskip("pandera")
pytest.importorskip("pyarrow")

from reportcheck.packs import lexicon, load_packs
from reportcheck.tables.check import check_path
from reportcheck.tables.facts import inconsistencies
from reportcheck.tables.frames import read_frame

SETS = sorted((Path(__file__).parents[2] / "datasets/indicators").glob("*.csv"))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_data_set_is_in_order(path: Path) -> None:
    assert check_path(str(path), "reference").problems == ()
    known = lexicon(load_packs(["gov-work-report-zh"])).indicators
    with open(path, encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 30
    for row in rows:
        assert row["indicator"] in known and row["source"].endswith("政府工作报告")
        unit = known[row["indicator"]].unit
        assert row["measure"] != "level" or row["unit"].endswith((unit, "斤", "美元")), row


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_a_data_set_does_not_contradict_itself(path: Path) -> None:
    frame = read_frame(str(path))
    for _, part in frame.groupby("scope"):
        assert inconsistencies(part) == []


def test_the_facts_of_the_sample_are_in_order() -> None:
    checked = check_path(str(SETS[0].parents[1] / "anju-2020/facts.csv"))
    assert (checked.kind, checked.problems) == ("facts", ()) and checked.rows > 300


def test_two_data_sets() -> None:
    assert [path.stem for path in SETS] == ["national", "provinces"]
