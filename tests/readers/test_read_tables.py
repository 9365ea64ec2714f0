"""Tables in text: bars, tabs and wide gaps."""

from __future__ import annotations

from reportcheck.model.document import Document
from reportcheck.readers import read


def rows(document: Document, number: int = 0) -> list[list[str]]:
    table = document.tables[number]
    width = max(cell.column for cell in table.cells) + 1
    grid = [[""] * width for _ in range(max(cell.row for cell in table.cells) + 1)]
    for cell in table.cells:
        grid[cell.row][cell.column] = document.text[cell.start : cell.end]
    return grid


def test_a_markdown_table() -> None:
    text = "表1 收入情况（单位：万元）\n\n| 项 目 | 2030年 | 增长% |\n|:---|---:|---:|\n| 税收收入 | 1,080 | 8.4 |\n| 合计 |  | 7.9 |\n\n说明如下。"
    document = read("r.md", text.encode())
    assert rows(document) == [["项目", "2030年", "增长%"], ["税收收入", "1,080", "8.4"], ["合计", "", "7.9"]]
    table = document.tables[0]
    assert (table.caption, table.unit, table.header_rows) == ("表1收入情况（单位：万元）", "万元", 1)
    assert document.text[table.start : table.end].split("\n") == [
        "项目|2030年|增长%",
        "税收收入|1,080|8.4",
        "合计||7.9",
    ]
    cell = next(cell for cell in table.cells if document.text[cell.start : cell.end] == "8.4")
    assert document.place(cell.start, cell.end)[:2] == (5, 18)
    assert [block.kind for block in document.blocks] == ["paragraph", "table", "table", "table", "paragraph"]


def test_rows_with_bars_between_only() -> None:
    document = read("r.txt", "指标如下：\n类别 | 指数\n食品 | 98.3\n衣着 | 101.5\n其他情况良好。".encode())
    assert rows(document) == [["类别", "指数"], ["食品", "98.3"], ["衣着", "101.5"]]


def test_empty_cells_between_bars_keep_their_columns() -> None:
    text = "收入 | 数 | 支出 | 数\n税收 | 12 | 教育 | 8\n |  | 农业 | 5\n合计 | 12 |  | \n"
    document = read("r.txt", text.encode())
    assert rows(document) == [
        ["收入", "数", "支出", "数"],
        ["税收", "12", "教育", "8"],
        ["", "", "农业", "5"],
        ["合计", "12", "", ""],
    ]


def test_columns_set_with_gaps_or_tabs() -> None:
    gaps = "  指   标            产量（万吨）     比上年增长%\n粮食                   303.2          0.3\n  其中：稻谷             18.7         -0.5\n"
    tabs = "指 标\t产量（万吨）\t比上年增长%\n粮食\t303.2\t0.3\n  其中：稻谷\t18.7\t-0.5\n"
    for text in (gaps, tabs):
        document = read("r.txt", f"全年粮食增产。\n{text}年末情况良好。".encode())
        assert rows(document) == [
            ["指标", "产量（万吨）", "比上年增长%"],
            ["粮食", "303.2", "0.3"],
            ["其中：稻谷", "18.7", "-0.5"],
        ]
        assert [block.kind for block in document.blocks] == ["paragraph", "table", "table", "table", "paragraph"]


def test_text_with_wide_gaps_is_no_table() -> None:
    document = read("r.txt", "青禾县统计局    青禾调查队\n全 县  生 产  总 值 增 长 7 %。".encode())
    assert not document.tables
