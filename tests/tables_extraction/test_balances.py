"""Rows that words tie together: sides that balance, wholes with all their parts by name."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = load_packs(["statistical-communique-zh", "tables-zh"])
SIDES = """# 甲县2025年预算收支平衡表

表1 一般公共预算收支平衡表 单位：万元

| 收入项目 | 金额 | 支出项目 | 金额 |
|---|---|---|---|
| 税收收入 | 31200 | 一般公共服务 | 12100 |
| 非税收入 | 12300 | 教育 | {} |
| 收入总计 | 43500 | 支出总计 | {} |
"""
GRAIN = """# 甲县2025年统计公报

表1 主要产品产量

| 指标 | 产量（吨） | 增长（%） |
|---|---|---|
| 粮食 | 52130 | 1.8 |
| 其中：夏粮 | 22100 | 2.0 |
| 秋粮 | {} | 1.6 |
| 水果 | 3310 | 2.0 |
"""


def found(text: str) -> set[str]:
    return {one.rule.split("/")[1] for one in audit(read("t.md", text.encode()), PACKS).findings}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (SIDES.format(31400, 43500), ""),
        (SIDES.format(31600, 43700), "table-sides-balance"),
        (GRAIN.format(30030), ""),
        (GRAIN.format(30300), "table-parts-add-up"),
    ],
)
def test_what_words_tie_together(text: str, rule: str) -> None:
    assert found(text) == ({rule} if rule else set())


def test_totals_of_two_tables_need_not_balance() -> None:
    one = "表{} 收支 单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 甲 | 100 |\n| 乙 | {} |\n| {}总计 | {} |\n\n"
    tables = one.format(1, 200, "收入", 300) + one.format(2, 300, "支出", 400)
    assert found("# 甲县2025年预算\n\n" + tables) == set()
