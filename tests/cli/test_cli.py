"""Arguments, exit codes, errors in one line, atomic output: the contract of the command line, on hand-made audits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "formatters"))
import made

from reportcheck.cli import main
from reportcheck.cli.choose import choose_packs
from reportcheck.cli.collect import Collector
from reportcheck.errors import ReadError
from reportcheck.readers import read


@pytest.fixture(autouse=True)
def audits_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is the hand-made report; `bad` ones cannot be read, `crash` meets an error of ours."""

    def one(self: Collector, path: str) -> made.Audited:
        if "bad" in path:
            raise ReadError(path, "is not a report", "Save it as text")
        if "crash" in path:
            raise KeyError("boom")
        return made.audited(path=path)._replace(fail_on=self.fail_on or "error")

    monkeypatch.setattr(Collector, "one", one)


def run(capfd: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(args))
    out, err = capfd.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.mark.parametrize(
    ("fail_on", "code"), [("critical", 0), ("error", 1), ("warning", 1), ("note", 1), ("never", 0), (None, 1)]
)
def test_the_exit_code_goes_by_the_worst_finding(capfd, fail_on: str | None, code: int) -> None:
    args = ["--fail-on", fail_on] if fail_on else []
    assert run(capfd, "audit", "a.txt", *args)[0] == code


def test_a_bad_input_does_not_stop_the_others_and_is_said_in_one_line(capfd) -> None:
    code, out, err = run(capfd, "audit", "a.txt", "bad.docx", "crash.txt", "b.txt", "--format", "json")
    data = json.loads(out)
    assert code == 2
    assert [d["path"] for d in data["documents"]] == ["a.txt", "b.txt"]
    assert [e["path"] for e in data["errors"]] == ["bad.docx", "crash.txt"]
    first, second = err.splitlines()
    assert first.startswith("bad.docx: is not a report. Save it as text")
    assert "KeyError" in second and "Traceback" not in err


@pytest.mark.parametrize(
    "args",
    [
        ["audit"],
        ["audit", "a.txt", "--fromat", "json"],
        ["audit", "a.txt", "--format", "yaml"],
        ["audit", "a.txt", "--fail-on", "x"],
        ["nothing"],
        ["facts"],
        ["facts", "a.txt", "b.txt"],
        ["facts", "bad.txt"],
        ["audit", "a.txt", "--output", "x.unknown"],
        ["audit", "a.txt", "--format", "json", "--format", "csv"],
        ["audit", "a.txt", "--format", "json", "--output", "/nowhere/at/all.json"],
        ["audit", "a.txt", "--format", "json", "--output", "a.txt"],
        ["audit", "a.txt", "--output", "x.json", "--output", "./x.json"],
    ],
)
def test_what_cannot_run_is_said_in_one_line_with_a_way_out(capfd, args: list[str]) -> None:
    code, out, err = run(capfd, *args)
    assert code == 2 and out == ""
    assert len(err.splitlines()) == 1, err
    where, what = err.split(": ", 1)
    assert where and what.count(". ") >= 1
    assert "Traceback" not in err


def test_formats_and_outputs_pair_by_order(capfd, tmp_path: Path) -> None:
    page, data = tmp_path / "one.json", tmp_path / "two.txt"
    args = ["--format", "json", "--output", str(page), "--format", "text", "--output", str(data), "--format", "json"]
    code, out, _ = run(capfd, "audit", "a.txt", *args)
    assert code == 1
    assert json.loads(page.read_text("utf-8"))["schema_version"] == 1
    assert "发现2处不一致" in data.read_text("utf-8")
    assert json.loads(out)["schema_version"] == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.json", "two.txt"]


def test_an_output_alone_goes_by_its_suffix(capfd, tmp_path: Path) -> None:
    run(capfd, "audit", "a.txt", "--output", str(tmp_path / "a.json"))
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["documents"]


def test_output_is_whole_or_not_there(capfd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.json"
    target.write_text("before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    code, _, err = run(capfd, "audit", "a.txt", "--output", str(target))
    assert code == 2 and "No space left" in err
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]


def test_language_quiet_and_show(capfd) -> None:
    assert "10 figures read" in run(capfd, "audit", "a.txt", "--lang", "en")[1]
    assert "读到10个数字" in run(capfd, "audit", "a.txt")[1]
    assert "读到" not in run(capfd, "audit", "a.txt", "--quiet")[1]
    assert "核对过的内容" in run(capfd, "audit", "a.txt", "--show", "pass")[1]
    assert "core/shares-add-up" in run(capfd, "audit", "a.txt", "--coverage")[1]


def test_require_bound_fails_where_a_rule_found_nothing(capfd) -> None:
    assert run(capfd, "audit", "a.txt", "--fail-on", "never")[0] == 0
    assert run(capfd, "audit", "a.txt", "--fail-on", "never", "--require-bound")[0] == 1


def test_facts(capfd) -> None:
    code, out, _ = run(capfd, "facts", "a.txt", "--format", "jsonl")
    assert code == 0
    assert json.loads(out.splitlines()[0])["text"] == "188.02亿元"
    assert run(capfd, "facts", "a.txt")[1].startswith("line")


def test_version_and_help(capfd) -> None:
    code, out, _ = run(capfd, "--version")
    assert code == 0 and out.startswith("reportcheck ")
    code, out, _ = run(capfd, "audit", "--help")
    assert code == 0 and "--fail-on" in out


def test_a_reader_that_hangs_up_is_no_error() -> None:
    program = "from reportcheck.cli import main; main(['--help'])"
    done = subprocess.run(
        ["bash", "-c", f'"{sys.executable}" -c "{program}" | true; echo ${{PIPESTATUS[0]}}'],
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "0" and "Traceback" not in done.stderr


def test_commands_are_loaded_only_when_called() -> None:
    program = (
        "import sys\nfrom reportcheck.cli import main\ntry:\n    main(['--version'])\nexcept SystemExit:\n    pass\n"
        "late = ('reportcheck.cli.audit', 'yaml', 'rich', 'jinja2', 'lxml', 'pandas', 'asyncio')\n"
        "print([module for module in late if module in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_command_has_help() -> None:
    from reportcheck.cli import cli

    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None and command.help, name


@pytest.mark.parametrize(
    ("text", "pack"),
    [
        ("全市一般公共预算收入91亿元。政府性基金预算支出12亿元，为预算的98%。", "budget-report-zh"),
        ("工业增加值比上年增长5.1%。零售总额同比增长4.2%。", "statistical-communique-zh"),
        ("我们顶住压力，工业增加值比上年增长5.1%。", "gov-work-report-zh"),
        (f"一、过去五年工作回顾\n{'各项事业稳步发展，' * 12}\n过去的五年，经济运行稳中向好。", "gov-work-report-zh"),
    ],
)
def test_a_text_without_a_title_is_known_by_its_words(text: str, pack: str) -> None:
    assert choose_packs(read("part.txt", text.encode())) == ("core", pack)
