"""Reasons and assumptions are there in Chinese and in English."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportcheck.cli import cli
from reportcheck.model.said import Said, said

CHINESE = re.compile(r"[一-鿿]")
REPORT = "2025年政府工作报告\n\n一、2024年工作回顾\n\n自来水普及率达到91.2%。\n\n二、2025年工作安排\n\n自来水普及率达到83%以上。\n"


def test_one_text_two_languages() -> None:
    text = Said("why", "原因")
    assert (said(text, "en"), said(text, "zh"), said("plain", "zh"), text) == ("why", "原因", "plain", "why")
    assert said(pickle.loads(pickle.dumps(text)), "zh") == "原因"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_audit_gives_its_reasons_in_the_language_of_the_run(lang: str, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    out = (
        CliRunner()
        .invoke(cli, ["audit", str(report), "--format", "json", "--lang", lang], standalone_mode=False)
        .output
    )
    (document,) = json.loads(out)["documents"]
    reasons = [one["reason"] for one in document["unbound_rules"]]
    reasons += [one["because"] for one in document["findings"] if one["because"]]
    assert len(reasons) > 20 and any(one["because"] for one in document["findings"])
    assert [one for one in reasons if bool(CHINESE.search(one)) != (lang == "zh")] == []
