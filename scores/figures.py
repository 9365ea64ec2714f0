"""Figures found and what is read into them, against the gold tables, by the rules of score_figures.py."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reportcheck.formatters import shapes
from scores.shared import DEV, SHARED, audited, script


def measure() -> dict[str, dict[str, float | int]]:
    """By report and in ALL: gold and found figures, precision, recall, and the share read alike, by field."""
    rules = script("score_figures")
    scores: dict[str, dict[str, float | int]] = {}

    def found(cmd: str, path: str) -> list[dict[str, Any]]:
        one = audited(Path(path))
        return list(shapes.facts(one.document, one.result))

    def keep(name: str, counts: dict[str, int]) -> None:
        hit = max(counts["hit"], 1)
        scores[name.removesuffix(".txt")] = {
            "gold": counts["gold"],
            "found": counts["found"],
            "precision": round(counts["hit"] / max(counts["found"], 1), 4),
            "recall": round(counts["hit"] / max(counts["gold"], 1), 4),
            **{field: round(counts[field] / hit, 4) for field in ("label", *rules.FIELDS)},
        }

    pairs = [str(path) for gold in _gold() for path in (_report(gold), gold)]
    with (
        patch.object(rules, "found_rows", found),
        patch.object(rules, "report", keep),
        patch.object(sys, "argv", ["score_figures.py", *pairs]),
        redirect_stdout(StringIO()),
    ):
        rules.main()
    return scores


def _gold() -> list[Path]:
    return sorted(path for path in (SHARED / "gold").glob("*.tsv") if "nonfigures" not in path.name)


def _report(gold: Path) -> Path:
    path = DEV / f"{gold.stem}.txt"
    return path if path.exists() else SHARED / "seed" / path.name
