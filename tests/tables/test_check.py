from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pandera")
pytest.importorskip("pyarrow")

from click.testing import CliRunner

from reportcheck.cli import cli

REPORT = """# 临江县2026年政府工作报告

## 一、2025年工作回顾

一年来，粮食产量达到36.5万吨、增长2.1%，三次产业比为12.4∶45.1∶42.5，改造老旧小区5至7个，三分之二的村通了公交。
2025年6月，综合评价居全市第三位，好于预期。企业11家，其中规上3家，多于往年；企业12家。
"""
TABLE = """indicator,period,scope,value,unit
grain,2025,self,36.48,万吨
grain,去年,self,约36,36
,2025,self,12,家
grain,2025,self,36.5,万吨
"""


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(cli, ["data", *map(str, arguments)], standalone_mode=False)
    if done.exception:
        return 2, done.stdout, str(done.exception)
    return done.return_value, done.stdout, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["csv", "parquet"])
def test_facts_that_reportcheck_writes_are_right(folder: Path, name: str) -> None:
    path = folder / f"facts.{name}"
    arguments = ["facts", str(folder / "report.txt"), "--format", name, "--output", str(path)]
    assert CliRunner().invoke(cli, arguments, standalone_mode=False).return_value == 0
    code, output, _ = run("check", path)
    assert code == 0 and "a table of facts" in output and "nothing wrong" in output


def test_findings_that_reportcheck_writes_are_right(folder: Path) -> None:
    report = folder / "report.txt"
    report.write_text(REPORT.replace("12.4∶45.1", "12.4∶54.1"), encoding="utf-8")
    path = folder / "findings.csv"
    CliRunner().invoke(cli, ["audit", str(report), "--format", "csv", "--output", str(path)], standalone_mode=False)
    assert run("check", path)[:2] == (0, f"{path}: a table of findings, 1 rows, nothing wrong\n")


def test_everything_wrong_is_said_by_row_and_column(folder: Path) -> None:
    path = folder / "books.csv"
    path.write_text(TABLE, encoding="utf-8")
    code, output, _ = run("check", path)
    assert code == 1
    assert output.splitlines() == [
        f"{path}: row 2, column indicator+period+scope: says the same row twice",
        f"{path}: row 3, column period: '去年' is no period (2019, 2020Q1, 2020-03, 2016-2020)",
        f"{path}: row 3, column unit: '36' is no unit (亿元, 人, %)",
        f"{path}: row 3, column value: '约36' is no number (digits only; the unit has its own column)",
        f"{path}: row 4, column indicator: is empty",
        f"{path}: row 5, column indicator+period+scope: says the same row twice",
        f"{path}: a table of reference, 4 rows, 6 problems",
    ]


def test_a_missing_column(folder: Path) -> None:
    path = folder / "books.csv"
    path.write_text("indicator,value\ngrain,36\n", encoding="utf-8")
    code, output, _ = run("check", path)
    assert code == 1 and "column period: is missing" in output and "column unit: is missing" in output


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"a,b\n1,2\n", "has the columns of no table that is known (a, b)"),
        ("a.csv", b"", "is no csv table that can be read"),
        ("a.csv", b'a,b\n1,2,3,4\n"', "is no csv table that can be read"),
        ("a.parquet", b"PAR0", "is no parquet table that can be read"),
        ("a.xlsx", b"PK", "is no Excel workbook"),
        ("a.doc", b"", "is no table"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    code, output, error = run("check", tmp_path / name)
    assert (code, output) == (2, "") and said in error and "\n" not in error


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read (No such file or directory)" in run("check", tmp_path / "none.csv")[2]
