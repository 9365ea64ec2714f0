"""`reportcheck rules ...` from end to end, on packs written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportcheck.cli.rules import rules
from reportcheck.errors import ReportcheckError
from reportcheck.packs import parse_pack

PACK = """\
pack: library
version: 3
extends: [zh]
title: {zh: 图书馆年报, en: Library reports}
indicators:
  stock: {names: [馆藏图书], unit: 册}
  chinese: {names: [中文图书], unit: 册}
  foreign: {names: [外文图书], unit: 册}
rules:
- id: languages-make-all
  title: {zh: 中外文合计等于馆藏, en: Languages add up}
  severity: error
  check: sum
  with: {whole: stock.level, part: [chinese.level, foreign.level]}
  message: {zh: "{label}报告为{reported}，应为{expected}"}
  why: {zh: 书不是中文就是外文。, en: Every book is one or the other.}
  references: [图书馆规程]
  tests:
    consistent: ["馆藏图书1200册，中文图书640册，外文图书560册。"]
    inconsistent: ["馆藏图书1200册，中文图书640册，外文图书460册。"]
    not_bound: ["馆藏图书1200册，中文图书640册。"]
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTCHECK_CACHE", "off")
    path = tmp_path / "library.yaml"
    path.write_text(PACK, encoding="utf-8")
    return path


def run(*args: object, text: str | None = None, lang: str = "en") -> tuple[int, str]:
    words = [str(arg) for arg in args]
    words += ["--lang", lang] if words[0] in ("test", "lint") and lang else []
    result: Result = CliRunner().invoke(rules, words, input=text, standalone_mode=False)
    if result.exception:
        raise result.exception
    return int(result.return_value or 0), result.output


def test_list(pack: Path) -> None:
    code, output = run("list", pack)
    assert code == 0
    assert output.splitlines()[0].startswith("library 3 (") and "extends zh" in output and "图书馆年报" in output
    assert "languages-make-all" in output and "中外文合计等于馆藏" in output


def test_list_as_json_and_all_built_in(pack: Path) -> None:
    (row,) = json.loads(run("list", pack, "--json")[1])
    assert (row["pack"], row["version"], [rule["id"] for rule in row["rules"]]) == (
        "library",
        "3",
        ["languages-make-all"],
    )
    assert "core 1 (core.yaml" in run("list")[1]


def test_show(pack: Path) -> None:
    _, output = run("show", "languages-make-all", "--pack", pack, "--lang", "en")
    for words in ("library/languages-make-all (error, sum)", "Languages add up", "Every book", "图书馆规程",
                  "whole: stock.level", "part: chinese.level + foreign.level", "inconsistent: 馆藏图书1200册"):  # fmt: skip
        assert words in output


def test_show_what_is_not_there(pack: Path) -> None:
    with pytest.raises(ReportcheckError) as caught:
        run("show", "languages-make-al", "--pack", pack)
    assert str(caught.value).startswith("languages-make-al: there is no such rule. Perhaps 'languages-make-all'")


def test_test_passes_and_says_how_many(pack: Path) -> None:
    assert run("test", pack) == (0, "3 tests, 0 wrong\n")
    assert run("test", pack, "--verbose")[1].count("ok  ") == 3


@pytest.mark.parametrize(
    ("change", "verdict", "words"),
    [
        (("外文图书460册", "外文图书560册"), "missed", "this error is not found; seen: pass: whole 1200册"),
        (
            ("外文图书560册", "外文图书550册"),
            "false",
            "an error is found where there is none; seen: fail: whole 1200册, part 640册, part 550册",
        ),
        (
            ("馆藏图书1200册，中文图书640册。", "馆藏图书9册，中文图书4册，外文图书5册。"),
            "bound",
            "something is compared where nothing should be",
        ),
        (
            ("馆藏图书1200册，中文图书640册，外文图书560册。", "全校1200册。"),
            "unbound",
            "nothing is compared; seen: no figure for stock.level",
        ),
    ],
)
def test_test_says_what_is_wrong(pack: Path, change: tuple[str, str], verdict: str, words: str) -> None:
    pack.write_text(PACK.replace(*change), encoding="utf-8")
    code, output = run("test", pack)
    assert code == 1
    assert output.startswith(f"{verdict:<8} library/languages-make-all (")
    assert words in output
    assert output.endswith("3 tests, 1 wrong\n")


def test_test_speaks_the_language_of_the_pack(pack: Path) -> None:
    assert run("test", pack, lang="") == (0, "3个测试，0个不对\n")
    pack.write_text(PACK.replace("外文图书560册。", "外文图书570册。"), encoding="utf-8")
    said = run("test", pack, lang="")[1].splitlines()
    assert said[2:] == [
        "  没有错误却报了错误；所见：fail：whole 1200册, part 640册, part 570册；报告为1200册，对照为1210册 (这样读没有把握，故减轻一级)",
        "3个测试，1个不对",
    ]
    pack.write_text(PACK.replace("馆藏图书1200册，中文图书640册，外文图书560册。", "全校1200册。"), encoding="utf-8")
    said = run("test", pack, lang="")[1].splitlines()
    assert said[2] == "  没有核对任何内容；所见：没有stock.level的数字；读到：“全校” 1200册 level actual no period"


PAIRS = """\
pack: pairs
version: 1
extends: [zh]
rules:
- id: session-follows
  severity: warning
  check: count
  statement: session
  tests:
    consistent: {report: "# 2021年政府工作报告\\n\\n在某县第四届人民代表大会第%s次会议上", against: "# 2020年政府工作报告\\n\\n在某县第四届人民代表大会第四次会议上"}
"""


def test_a_test_on_two_documents(pack: Path) -> None:
    pack.write_text(PAIRS % "五", encoding="utf-8")
    assert run("test", pack)[0] == 0
    pack.write_text(PAIRS % "三", encoding="utf-8")
    code, output = run("test", pack)
    assert code == 1
    assert (
        "consistent: # 2021年政府工作报告 在某县第四届人民代表大会第三次会议上 | against: # 2020年政府工作报告 在某县"
        in output
    )


def test_a_pack_without_tests_proves_nothing(pack: Path) -> None:
    pack.write_text(PACK.partition("  tests:")[0], encoding="utf-8")
    assert run("test", pack) == (1, "0 tests, 0 wrong\n")


def test_lint(pack: Path) -> None:
    assert run("lint", pack)[0] == 0
    pack.write_text(PACK.partition("    not_bound:")[0], encoding="utf-8")
    code, output = run("lint", pack)
    assert code == 1
    assert "library.yaml:10: rule languages-make-all has no test of kind not_bound. Add at least one of each" in output
    assert output.endswith("1 remark\n")
    output = run("lint", pack, lang="")[1]
    assert output.endswith("library.yaml:10: 规则languages-make-all没有not_bound测试。每种至少写一个\n1条意见\n")


def test_new_writes_a_pack_that_loads_and_names_what_was_read(tmp_path: Path) -> None:
    _, text = run("new", "全馆有藏报86册，馆藏图书1240册。", "--pack", "my-library")
    made = parse_pack(text, folder=tmp_path)
    assert made.id == "my-library"
    (rule,) = [rule for rule in made.rules if rule.pack == "my-library"]
    assert "assert" in rule.bind
    assert "86册" in text and "1240册" in text and "# What was read" in text


@pytest.mark.parametrize(
    "sentence", ["只有一个数字86册。", '引号"和\\反斜线{花括号}：12册\n换行34册', "收入增长8.4%，支出3亿元。"]
)
def test_new_always_writes_a_pack_that_loads(sentence: str) -> None:
    assert parse_pack(run("new", text=sentence)[1])


def test_new_needs_a_figure() -> None:
    with pytest.raises(ReportcheckError, match="there is no figure in it"):
        run("new", "没有数字的话。")


def test_new_does_not_write_over_a_file(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportcheckError, match="exists already"):
        run("new", "有12册。", "--output", pack)
    run("new", "有12册。", "--output", tmp_path / "new.yaml")
    assert parse_pack((tmp_path / "new.yaml").read_text(encoding="utf-8"))


def test_schema() -> None:
    assert json.loads(run("schema")[1])["title"] == "reportcheck rule pack"
    assert json.loads(run("schema", "--config")[1])["title"] == "reportcheck.yaml"
