"""Several figures under one name: a check takes the one that holds where they are far apart, not where one errs."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACK = """\
pack: library
version: 1
extends: [zh]
indicators:
  readers: {names: [到馆读者], unit: 人}
  adults: {names: [成人读者], unit: 人}
  children: {names: [少儿读者], unit: 人}
rules:
- {id: readers-add-up, severity: error, check: sum, with: {whole: readers, part: [adults, children]}}
"""
REPORT = "# 城关镇图书馆2024年年报\n\n%s到馆读者12300人。成人读者9300人。少儿读者3000人。%s\n"


@pytest.mark.parametrize(
    ("before", "behind", "outcome"),
    [
        ("", "", "pass"),
        ("开馆当天，到馆读者157人。", "", "pass"),
        ("", "开馆当天，到馆读者157人。", "pass"),
        ("到馆读者12800人。", "", "fail"),  # near by: a mention of the same, and one of them errs
        ("到馆读者1230人。", "", "fail"),  # a slip of the decimal point
    ],
)
def test_the_figure_that_is_meant(tmp_path: Path, before: str, behind: str, outcome: str) -> None:
    path = tmp_path / "library.yaml"
    path.write_text(PACK, encoding="utf-8")
    result = audit(read("r.md", (REPORT % (before, behind)).encode()), tuple(load_packs([str(path)])), mend=False)
    assert [one.outcome for one in result.checks if one.rule == "library/readers-add-up"] == [outcome]
