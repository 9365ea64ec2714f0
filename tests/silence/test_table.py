"""The silence table and the committed scores tell the same: what is found above note is judged, and stands."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = list(csv.DictReader((ROOT / "datasets" / "silence" / "findings.csv").open(encoding="utf-8")))
LOUD = json.loads((ROOT / "scores" / "scores.json").read_text(encoding="utf-8"))["silence"]["loud"]


def test_what_is_found_is_what_stands() -> None:
    standing: dict[str, Counter[str]] = {}
    for row in ROWS:
        if row["done"].startswith("stands"):
            standing.setdefault(row["report"], Counter())[row["severity"]] += int(row["findings"])
    assert standing == {report: Counter(found) for report, found in LOUD.items()}


def test_no_error_that_stands_is_ours() -> None:
    for row in ROWS:
        assert row["verdict"] in ("contradiction", "ours", "cannot-tell"), row
        assert row["claim"] and row["against"] and int(row["findings"]) > 0, row
        assert row["done"].startswith("stands") == (row["verdict"] != "ours"), row
        assert row["verdict"] == "contradiction" or row["severity"] != "error" or row["verdict"] == "ours", row
