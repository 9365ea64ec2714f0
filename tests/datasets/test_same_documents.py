"""Two forms of one published report give the same facts (needs ../shared)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
MORE = CORPUS / "more"
WORD = sorted((CORPUS / "dev").glob("*.docx"))
SAME = re.compile(r"SAME DOCUMENT as (\S+)")
PARTS = {"2024-全国.txt", "2025-jinan-txt.txt"}  # lines or columns of tables were lost by who made the file

pytestmark = pytest.mark.skipif(not WORD, reason="needs ../shared")


def facts(path: Path) -> Counter[tuple[str, ...]]:
    """What is read of each figure: value, unit, measure, label, period and status."""
    result = audit(read(str(path)), load_packs(["core", "gov-work-report-zh"]), mend=False)
    return Counter(
        (str(fact.value), fact.figure.unit, fact.measure, fact.label, str(fact.period), fact.status)
        for fact in result.facts
    )


def pairs() -> list[tuple[Path, Path]]:
    """Each pair of the index once, the shorter text first."""
    if not MORE.exists():
        return []
    found = set()
    for line in (MORE / "INDEX.tsv").read_text(encoding="utf-8").splitlines():
        if (same := SAME.search(line)) and line.split("\t")[0].endswith(".txt"):
            both = MORE / line.split("\t")[0], MORE / same[1].rstrip(";")
            found.add(tuple(sorted(both, key=lambda path: path.stat().st_size)))
    return sorted(found)  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize("path", WORD, ids=lambda path: path.stem)
def test_word_and_text(path: Path) -> None:
    assert facts(path) == facts(path.with_suffix(".txt"))


@pytest.mark.slow
@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair[0].stem)
def test_two_forms(pair: tuple[Path, Path]) -> None:
    shorter, longer = map(facts, pair)
    if pair[0].name in PARTS:
        values, others = (Counter(key[0] for key in one.elements()) for one in (shorter, longer))
        assert (values & others).total() >= 0.97 * values.total()
    else:
        assert shorter == longer
