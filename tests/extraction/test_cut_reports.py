"""Reports cut anywhere: a figure at the very start or end of a text, a sentence that breaks off, a month in capitals."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.errors import ReadError
from reportcheck.model.rule import RulePack
from reportcheck.packs import load_packs
from reportcheck.readers import read

REPORTS = [
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "datasets").glob("*/report*.md"))
]
WAYS = {"as it is": str, "capitals": str.upper, "lower": str.lower, "one line": lambda text: text.replace("\n", " ")}


@lru_cache(maxsize=8)
def packs(names: tuple[str, ...]) -> tuple[RulePack, ...]:
    return tuple(load_packs(names))


@given(st.sampled_from(REPORTS), st.floats(0, 1), st.sampled_from((40, 120, 500)), st.sampled_from(sorted(WAYS)))
@settings(deadline=None, max_examples=300)
def test_a_report_cut_anywhere_is_audited(report: str, place: float, size: int, way: str) -> None:
    start = int(place * len(report))
    text = WAYS[way](report[start : start + size].rstrip())
    try:
        document = read("report.md", text.encode())
    except ReadError:
        assert not text.strip()
        return
    audit(document, packs(choose_packs(document)), mend=False)
