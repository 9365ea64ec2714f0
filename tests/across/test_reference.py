from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportcheck.cli import cli, complain

REPORT = """# 临江县2026年政府工作报告

## 一、2025年工作回顾

一年来，粮食产量达到36.5万吨，城镇新增就业5200人，旅游总收入突破12亿元，好于预期。

## 二、2026年工作安排

今年，粮食产量要达到40万吨，好上加好。
"""
TABLE = "indicator,period,value,unit,source\ngrain,2025,36.48,万吨,年鉴\n旅游总收入,2025,12.31,亿元,台账\n渔业产量,2025,3,万吨,台账\n"


def run(folder: Path, table: str | bytes, name: str = "books.csv") -> tuple[int, str, str]:
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    path = folder / name
    path.write_bytes(table.encode() if isinstance(table, str) else table)
    arguments = ["audit", str(folder / "report.txt"), "--reference", str(path), "--format", "json"]
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    return done.return_value, done.stdout, done.stderr


def test_figures_that_agree_with_the_books(tmp_path: Path) -> None:
    code, output, _ = run(tmp_path, TABLE)
    document = json.loads(output)["documents"][0]
    held = [one for one in document["checks"] if one["rule"] == "reference/matches-the-books"]
    assert [one["outcome"] for one in held] == ["pass_by_rounding"] * 2 and code == 0
    assert held[0]["spans"][1]["line"] == 2 and Path(held[0]["spans"][1]["path"]).name == "books.csv"
    rows = [(one["role"], one["label"]) for one in document["unmatched"]]
    assert ("row", "渔业产量") in rows and ("figure", "城镇新增就业") in rows


def test_a_figure_that_does_not_is_an_error(tmp_path: Path) -> None:
    code, output, _ = run(tmp_path, TABLE.replace("36.48", "35.48"))
    found = json.loads(output)["documents"][0]["findings"]
    assert code == 1 and [one["message"] for one in found] == ["粮食产量报告写36.5万吨，台账为35.48万吨"]


def test_workbooks_and_parquet_are_read_as_well(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["指标", "时期", "数值", "单位"], ["grain", 2025, 35.48, "万吨"]):
        book.active.append(row)
    book.save(tmp_path / "books.xlsx")
    assert run(tmp_path, (tmp_path / "books.xlsx").read_bytes(), "books.xlsx")[0] == 1
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    table = {"indicator": ["grain"], "period": ["2025"], "value": [36.48], "unit": ["万吨"]}
    parquet.write_table(pyarrow.table(table), tmp_path / "books.parquet")
    assert run(tmp_path, (tmp_path / "books.parquet").read_bytes(), "books.parquet")[0] == 0


@pytest.mark.parametrize(
    ("table", "name", "said"),
    [
        ("indicator,period,value\ngrain,2025,36\n", "books.csv", "has no column unit."),
        ("", "books.csv", "holds no table."),
        (TABLE.replace("36.48", "约36"), "books.csv", ":2: column value: '约36' is no number."),
        (TABLE.replace("36.48", "nan"), "books.csv", ":2: column value: 'nan' is no number."),
        (TABLE.replace("万吨,年鉴", "36,年鉴"), "books.csv", ":2: column unit: '36' is no unit."),
        (TABLE.replace("2025", "去年", 1), "books.csv", ":2: column period: '去年' is no period."),
        (TABLE + "grain,2025,36,万吨,\n", "books.csv", ":5: says grain of 2025 again, as line 2 does."),
        ("indicator,period,value,unit,unit\n", "books.csv", "has two columns named 'unit'."),
        (b"\x00\x01\x02", "books.csv", "is no text in UTF-8 or GB18030."),
        (b"no workbook", "books.xlsx", "is no Excel workbook"),
        (TABLE, "books.doc", "is no table."),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path: Path, table: str, name: str, said: str) -> None:
    code, output, error = run(tmp_path, table, name)
    assert code == 2 and said in error and error.count("\n") == 1
    assert json.loads(output)["documents"] == []


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    with open(tmp_path / "books.csv", "wb") as file:
        file.truncate(2 * 2**30)
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    arguments = ["audit", str(tmp_path / "report.txt"), "--reference", str(tmp_path / "books.csv")]
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert done.return_value == 2 and "too large for a table of reference (2,048 MB)" in done.stderr
    assert complain("x") == 2
