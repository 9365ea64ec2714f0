"""Suppressions and baselines from end to end: what people decided is kept, shown and runs out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from reportcheck.cli import main
from reportcheck.cli.collect import Collector
from reportcheck.decisions.gather import Gathered
from reportcheck.errors import ReportcheckError
from reportcheck.formatters.run import Audited
from reportcheck.model.result import Finding

RULE = "core/direction-matches-levels"
WRONG = "自来水普及率由91.3%提高到82.5%。"
ALSO = "城镇化率由65.2%提高到56.1%。"
TODAY = date(2026, 6, 1)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return tmp_path / "报告.md"


def write(path: Path, *paragraphs: str) -> Path:
    path.write_text("# 临江区政府工作报告\n\n" + "\n\n".join(paragraphs) + "\n", "utf-8")
    return path


def audit(*paths: Path, baseline: str = "") -> list[Audited]:
    audited, failures = Collector(["core"], decisions=Gathered(baseline, "accepted", today=TODAY)).many(map(str, paths))
    assert not failures, failures
    return audited


def figures(found: Finding) -> set[str]:
    return {operand.text for _, operand in found.comparison.operands}


def left(audited: Audited) -> list[tuple[str, str]]:
    return [(leftover.state, Path(leftover.decision.where).name) for leftover in audited.leftovers]


def comment(words: str) -> str:
    return f"<!-- reportcheck: {words} -->"


def test_two_findings_stand_where_nothing_is_decided(report: Path) -> None:
    (one,) = audit(write(report, WRONG, ALSO))
    assert len(one.result.findings) == 2 and not one.leftovers


@pytest.mark.parametrize("name", [RULE, "direction-matches-levels"])
def test_a_comment_speaks_of_the_next_paragraph(report: Path, name: str) -> None:
    (one,) = audit(write(report, comment(f'ignore {name} reason="口径调整"'), WRONG, ALSO))
    assert len(one.result.findings) == 1 and "91.3%" not in figures(one.result.findings[0])
    (muted,) = [check for check in one.result.checks if check.suppressed]
    assert muted.suppressed == "口径调整" and not muted.baselined


def test_a_comment_in_a_line_speaks_of_that_line(report: Path) -> None:
    (one,) = audit(write(report, WRONG, ALSO + comment(f'ignore {RULE} reason="a"')))
    (muted,) = [check for check in one.result.checks if check.suppressed]
    assert "56.1%" in figures(muted)


def test_a_comment_may_speak_of_the_whole_report_or_of_one_finding(report: Path) -> None:
    (one,) = audit(write(report, comment(f'ignore-file {RULE} reason="a"'), WRONG, ALSO))
    assert not one.result.findings
    fingerprint = next(
        c.fingerprint for c in one.result.checks if "91.3%" in {o.text for _, o in c.comparison.operands}
    )
    (one,) = audit(write(report, comment(f'ignore-file {fingerprint} reason="a"'), WRONG, ALSO))
    assert len(one.result.findings) == 1


def test_a_comment_in_html_works_the_same(tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    page = tmp_path / "a.html"
    words = comment(f'ignore {RULE} reason="a"')
    page.write_text(f"<html><body><h1>临江区政府工作报告</h1>{words}<p>{WRONG}</p><p>{ALSO}</p></body></html>", "utf-8")
    (one,) = audit(page)
    assert len(one.result.findings) == 1 and "91.3%" not in figures(one.result.findings[0])


def test_comments_add_no_figures(report: Path) -> None:
    (plain,) = audit(write(report, WRONG))
    (noted,) = audit(write(report, comment('ignore x reason="3个口径，2025年" until=2027-01-01'), WRONG))
    assert len(noted.result.facts) == len(plain.result.facts)


@pytest.mark.parametrize(("until", "stands"), [("2026-05-31", True), ("2026-06-01", False), ("2027-01-01", False)])
def test_a_suppression_runs_out_and_says_so(report: Path, until: str, stands: bool) -> None:
    (one,) = audit(write(report, comment(f'ignore {RULE} reason="a" until={until}'), WRONG))
    assert bool(one.result.findings) == stands
    assert left(one) == ([("expired", "报告.md:3")] if stands else [])


def test_a_suppression_with_nothing_to_suppress_is_reported(report: Path) -> None:
    (one,) = audit(write(report, comment('ignore core/no-such-rule reason="a"'), WRONG))
    assert left(one) == [("unused", "报告.md:3")] and len(one.result.findings) == 1


@pytest.mark.parametrize(
    "words", ["ignore", f"ignore {RULE}", f'ignore {RULE} reason=""', f'ignore {RULE} reason="a" until=soon',
              f'ignore {RULE} reason="a" why=b', f'forget {RULE} reason="a"'],
)  # fmt: skip
def test_a_comment_that_cannot_be_understood_is_an_error_with_its_line(report: Path, words: str) -> None:
    write(report, comment(words), WRONG)
    _, failures = Collector(["core"], decisions=Gathered()).many([str(report)])
    assert len(failures) == 1 and f"{report}:3: " in failures[0].message


def side(folder: Path, text: str) -> None:
    (folder / "reportcheck-ignore.yaml").write_text(text, "utf-8")


def test_a_side_file_is_found_upwards_and_used_by_pattern(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    one, other = write(tmp_path / "2025" / "a.md", WRONG), write(tmp_path / "b.md", WRONG)
    side(tmp_path, f"ignore:\n- rule: {RULE}\n  reason: 已核\n  report: 2025/*.md\n- rule: core/x\n  reason: b\n")
    first, second = audit(one, other)
    assert not first.result.findings and len(second.result.findings) == 1
    assert left(first) + left(second) == [("unused", "reportcheck-ignore.yaml:5")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ignore: yes\n", 1), ("- a\n", 1), ("ignore:\n- rule: a\n", 2), ("ignore:\n- reason: a\n", 2),
        ("ignore:\n- rule: a\n  fingerprint: b\n  reason: c\n", 2), ("ignore:\n- rule: a\n  reason: b\n- rule: c\n", 4),
        ("ignore:\n- rule: a\n  reason: b\n  till: 2027-01-01\n", 2), ("ignore:\n- rule: a\n  reason: b\n  until: 1.1.27\n", 2),
    ],
)  # fmt: skip
def test_a_broken_side_file_is_an_error_with_its_line(report: Path, text: str, line: int) -> None:
    write(report, WRONG)
    side(report.parent, text)
    with pytest.raises(ReportcheckError, match=f"reportcheck-ignore.yaml:{line}"):
        collector = Collector(["core"], decisions=Gathered())
        one = collector.one(str(report))
        assert collector.decisions is not None
        collector.decisions.decide(one.document, one.result)


def command(*args: object) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(arg) for arg in args])
    return int(ended.value.code or 0)


def test_a_baseline_accepts_what_was_there_and_reopens_what_changed(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(report, WRONG, ALSO)
    kept = report.parent / "baseline.json"
    create = ["baseline", "create", report, "--baseline", kept, "--rules", "core"]
    assert command(*create) == 0
    assert command(*create) == 2  # never written over
    again = ["audit", report, "--baseline", kept, "--rules", "core", "--format", "json"]
    capsys.readouterr()
    assert command(*again) == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["summary"]["baselined"] == 2 and document["summary"]["suppressed"] == 0 and not document["findings"]

    write(report, "新写的一段。", ALSO, WRONG.replace("82.5", "81.5"))  # moved, and one figure changed
    assert command(*again) == 1
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert [span["text"] for span in document["findings"][0]["spans"]] == ["91.3%", "81.5%"]
    assert document["summary"]["baselined"] == 1
    assert [entry["state"] for entry in document["unused_suppressions"]] == ["reopened"]

    assert command("baseline", "update", report, "--baseline", kept, "--rules", "core") == 0
    assert "2 accepted, 1 new, 1 gone" in capsys.readouterr().err
    assert command(*again) == 0
    capsys.readouterr()
    assert command("baseline", "show", "--baseline", kept) == 0
    assert capsys.readouterr().out.count(RULE) == 2


def test_what_a_baseline_accepts_and_is_gone_is_reported_for_its_own_report_only(report: Path) -> None:
    other = write(report.parent / "b.md", "没有数字。")
    kept = report.parent / "baseline.json"
    command("baseline", "create", write(report, WRONG), "--baseline", kept, "--rules", "core")
    (one,) = audit(write(report, "改好了。"), baseline=str(kept))
    assert left(one) == [("unused", "baseline.json")]
    (one,) = audit(other, baseline=str(kept))
    assert left(one) == []


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"entries": [1]}', '{"entries": {"a": 1}}'])
def test_a_broken_baseline_is_said_in_one_line(
    report: Path, content: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    write(report, WRONG)
    kept = report.parent / "baseline.json"
    if content is not None:
        kept.write_text(content)
    assert command("audit", report, "--baseline", kept) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"{kept}: ") and error.count("\n") == 1 and "baseline create" in error


def test_no_ignore_shows_everything(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(report, comment(f'ignore {RULE} reason="a"'), WRONG)
    assert command("audit", report, "--rules", "core") == 0
    assert command("audit", report, "--rules", "core", "--no-ignore") == 1
    capsys.readouterr()


def test_explain_a_rule_and_a_finding(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (one,) = audit(write(report, WRONG))
    fingerprint = one.result.findings[0].fingerprint
    assert command("explain", RULE) == 0
    assert "direction-matches-levels" in capsys.readouterr().out
    assert command("explain", fingerprint, report, "--rules", "core") == 0
    out = capsys.readouterr().out
    assert "91.3%" in out and "^" in out and "direction-matches-levels" in out
    assert command("explain", fingerprint) == 2
    assert command("explain", "0" * 16, report) == 2
    assert command("explain", "core/no-such-rule") == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_examples_of_the_documentation_work(report: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "decisions.md").read_text("utf-8")
    comment_ = page[page.index("<!--") : page.index("-->") + 3]
    (one,) = audit(write(report, comment_, WRONG, ALSO))
    assert len(one.result.findings) == 1
    side(report.parent, page.split("```yaml\n")[1].split("```")[0].replace("drafts/*.docx", "报告.*"))
    (one,) = audit(write(report, WRONG, ALSO))
    assert not one.result.findings and [state for state, _ in left(one)] == ["unused"]
