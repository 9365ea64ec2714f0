from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportcheck.across.against import against
from reportcheck.across.match import sameness
from reportcheck.across.names import core, likeness, paired
from reportcheck.across.pair import side_by_side
from reportcheck.audit import audit
from reportcheck.cli import cli, complain
from reportcheck.errors import ReportcheckError
from reportcheck.model.result import AuditResult
from reportcheck.packs import load_packs
from reportcheck.readers import read

NOW = """# 临江县2026年政府工作报告

## 一、2025年工作回顾

一年来，森林覆盖率连续{streak}年居全市首位。旅游总收入110.2亿元、增长{rate}%，游客更加满意。

## 二、2026年工作安排

今年，孤儿养育标准从每人每月{start}元提高到1340元，惠及全县孤儿。
"""
LAST = """# 临江县2025年政府工作报告

## 一、2024年工作回顾

一年来，森林覆盖率连续12年居全市首位。旅游总收入100.0亿元，好于预期。

## 二、2025年工作安排

今年的预期目标是：旅游总收入增长8%以上。孤儿养育标准从每人每月1180元提高到1250元。
"""
RIGHT = {"streak": "13", "rate": "10.2", "start": "1250"}


def held(now: str, last: str = LAST) -> AuditResult:
    report, other = read("今年.txt", now.encode()), read("去年.txt", last.encode())
    packs = load_packs(["against-zh"])
    return audit(side_by_side(report, [other]), packs, against(report, other))


def test_a_report_that_follows_from_last_years_is_silent() -> None:
    result = held(NOW.format(**RIGHT))
    assert not result.findings
    assert {found.rule.partition("/")[2] for found in result.checks} >= {
        "streak-goes-on", "growth-on-last-year", "rise-begins-where-last-ended", "promise-kept"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("what", "wrong", "rule"),
    [
        ("streak", "12", "streak-goes-on"),
        ("streak", "15", "streak-goes-on"),
        ("rate", "1.2", "growth-fits-last-year"),
        ("rate", "13.7", "growth-on-last-year"),
        ("start", "1180", "rise-begins-where-last-ended"),
        ("start", "1520", "rise-begins-where-last-ended"),
    ],
)
def test_one_wrong_figure_is_found_and_points_into_both_reports(what: str, wrong: str, rule: str) -> None:
    result = held(NOW.format(**{**RIGHT, what: wrong}))
    found = [one for one in result.findings if one.rule == f"against-zh/{rule}"]
    assert len(found) == 1
    report = side_by_side(read("今年.txt", NOW.encode()), [read("去年.txt", LAST.encode())])
    homes = {report.home(operand.start)[0].path for _, operand in found[0].comparison.operands}
    assert homes == {"今年.txt", "去年.txt"}


def test_a_goal_missed_is_a_note_and_the_other_way_is_missed_too() -> None:
    missed = NOW.format(**{**RIGHT, "rate": "10.2"}).replace("增长10.2%", "下降9.2%")
    last = LAST.replace("旅游总收入100.0亿元，", "")
    kept = [one for one in held(missed, last).findings if one.rule.endswith("promise-kept")]
    assert [one.severity for one in kept] == ["note"]


def test_the_command_shows_both_files(tmp_path: Path) -> None:
    now, last = tmp_path / "今年.txt", tmp_path / "去年.txt"
    now.write_text(NOW.format(**{**RIGHT, "streak": "12"}), encoding="utf-8")
    last.write_text(LAST, encoding="utf-8")
    done = CliRunner().invoke(cli, ["audit", str(now), "--against", str(last), "--format", "json"])
    document = json.loads(done.output)["documents"][0]
    spans = next(f for f in document["findings"] if f["rule"] == "against-zh/streak-goes-on")["spans"]
    assert [Path(one["path"]).name for one in spans] == ["今年.txt", "去年.txt"]
    assert [one["line"] for one in spans] == [5, 5] and [one["text"] for one in spans] == ["12年", "12年"]
    text = CliRunner().invoke(cli, ["audit", str(now), "--against", str(last)]).output
    assert f"{last} 第5行" in text


def test_the_wrong_way_round_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    now, last = tmp_path / "今年.txt", tmp_path / "去年.txt"
    now.write_text(NOW.format(**RIGHT), encoding="utf-8")
    last.write_text(LAST, encoding="utf-8")
    done = CliRunner().invoke(cli, ["audit", str(last), "--against", str(now)], standalone_mode=False)
    assert done.return_value == 2
    assert complain(ReportcheckError("a", "b", "c")) == 2
    assert capsys.readouterr().err == "a: b. c.\n"
    assert "is a report of 2026, not of a year before 2025" in done.stderr


def test_names_are_compared_without_what_differs_from_year_to_year() -> None:
    assert core("预计全省森林覆盖率达53.4%、") == "森林覆盖率"
    assert likeness("污染防治攻坚战", "深入打好污染防治攻坚战") > likeness("污染防治攻坚战", "食品安全考核")
    scores = {("a", "x"): 0.9, ("a", "y"): 0.2, ("b", "x"): 0.8, ("b", "y"): 0.1}
    assert list(paired(["a", "b"], ["x", "y"], lambda one, other: scores[one, other], 0.5)) == [("a", "x")]


def test_two_indicators_are_never_the_same_thing() -> None:
    facts = audit(read("今年.txt", NOW.format(**RIGHT).encode()), load_packs(["gov-work-report-zh"])).facts
    level = next(fact for fact in facts if fact.text == "110.2亿元")
    assert sameness(level, level) == 1.0
