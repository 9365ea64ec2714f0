"""Published reports, where they are at hand: none is accused by the structure it states, and none takes long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from told import outcome

from reportcheck.extraction.structure import structures
from reportcheck.readers import read

DEV = Path(__file__).parents[2].parent / "shared" / "corpus" / "dev"
REPORTS = sorted(path for path in DEV.glob("*.txt") if not path.stem.endswith("-en"))


@pytest.mark.skipif(not REPORTS, reason="no reports at hand")
def test_published_reports_state_their_structure_rightly() -> None:
    found = {}
    for path in REPORTS:
        document = read(str(path))
        wrong = [one for one in structures(document) if outcome(one) in ("fail", "warning")]
        if wrong:
            found[path.name] = [document.text[one.start : one.end][:80] for one in wrong]
    assert found == {}


@pytest.mark.skipif(not REPORTS, reason="no reports at hand")
def test_reports_state_much() -> None:
    for path in REPORTS:
        assert len(structures(read(str(path)))) > 3, path.name


@pytest.mark.parametrize(
    "text",
    [
        "一二三四五六七八九十" * 3000,
        "甲、" * 9000 + "三大产业。",
        "“三项机制”" * 3000,
        "“" * 9000,
        "一是" * 6000,
        "2025年—2024年" * 2000,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    document = read("report.txt", f"报告。\n{text}".encode())
    start = time.perf_counter()
    structures(document)
    assert time.perf_counter() - start < 3


def test_english_reports_state_nothing_here() -> None:
    text = "Report on the Work of the Government\n\nWe did three things: roads, schools and clinics.\n" * 20
    assert structures(read("report.txt", text.encode())) == []
