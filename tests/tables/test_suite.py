"""Great Expectations takes seconds to import: few tests, all in one process."""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path

import pytest

pytest.importorskip("great_expectations")
pytest.importorskip("pandera")

from click.testing import CliRunner

from reportcheck.cli import cli

DOCS = Path(__file__).parents[2] / "docs/great-expectations.md"
TABLE = """indicator,period,scope,measure,value,unit,source
budget-revenue,2025,self,level,100.5,亿元,台账
east-revenue,2025,self,level,40.2,亿元,台账
west-revenue,2025,self,level,{west},亿元,台账
retail-sales,2025,self,level,110.0,亿元,台账
retail-sales,2024,self,level,100.0,亿元,{source}
retail-sales,2025,self,growth,{rate},%,台账
"""
RIGHT = {"west": "60.3", "source": "台账", "rate": "10.0"}


def suite(folder: Path, *more: str, **wrong: str) -> tuple[int, list[str]]:
    (folder / "books.csv").write_text(TABLE.format(**{**RIGHT, **wrong}), encoding="utf-8")
    pack = re.search(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)
    assert pack
    (folder / "my-tables.yaml").write_text(pack[1], encoding="utf-8")
    arguments = ["data", "suite", str(folder / "books.csv"), "--rules", str(folder / "my-tables.yaml"), *more]
    done = CliRunner().invoke(cli, arguments, standalone_mode=False)
    assert done.exception is None, done.exception
    return done.return_value, [line.removeprefix(f"{folder}/books.csv: ") for line in done.stdout.splitlines()]


def test_a_table_in_order_meets_all_and_its_docs_open_offline(tmp_path: Path) -> None:
    code, lines = suite(tmp_path, "--docs", str(tmp_path / "docs"), "--output", str(tmp_path / "suite.json"))
    assert code == 0 and re.fullmatch(r"(\d+) of \1 expectations met", lines[0])
    pages = list((tmp_path / "docs").rglob("*.html"))
    assert len(pages) == 3
    for file in [*pages, *(tmp_path / "docs").rglob("*.css")]:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"(?:src|href)=\"?(?:https?:)?//|url\((?:https?:)?//|<script", text), file
    index = (tmp_path / "docs/index.html").read_text(encoding="utf-8")
    assert all((tmp_path / "docs" / link).is_file() for link in re.findall(r'href="([^"]+)"', index))
    made = json.loads((tmp_path / "suite.json").read_text(encoding="utf-8"))
    assert "expect_facts_to_be_consistent" in {one["type"] for one in made["expectations"]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"west": "63.0"}, "budget-revenue 2025 (row 2) 100.5亿元 is not the sum of east-revenue, west-revenue"),
        ({"rate": "15.0"}, "data-tables/rate-matches-levels (rows 5, 6, 7)"),
        ({"source": ""}, "expect_column_values_to_not_be_null(source): my-tables/sources-given: 1 rows (6)"),
        ({"west": "约60"}, "expect_column_values_to_match_regex(value): is no number"),
    ],
)
def test_what_is_wrong_is_said_with_its_rows(tmp_path: Path, wrong: dict[str, str], said: str) -> None:
    code, lines = suite(tmp_path, **wrong)
    assert code == 1 and any(said in line for line in lines), lines


def test_the_documented_example(tmp_path: Path) -> None:
    text = DOCS.read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", text, re.S)
    printed = re.search(r"```text\n(.*?)```", text, re.S)
    assert code and printed
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code[1], "docs", "exec"), {})
    assert out.getvalue() == printed[1]
