"""Tables to facts and statements: grids, columns set with spaces, sums, relations of columns, text against table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportcheck.audit import audit
from reportcheck.extraction import Extraction, extract
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact
from reportcheck.packs import lexicon, load_packs
from reportcheck.readers import read

PACKS = load_packs(["tables-zh"])
WORDS = lexicon(PACKS)


def extracted(text: str, name: str = "t.md") -> Extraction:
    return extract(read(name, text.encode()), WORDS)


def cells(text: str, name: str = "t.md") -> list[Fact]:
    return [fact for fact in extracted(text, name).facts if "table" in fact.tags]


def findings(text: str, name: str = "t.md") -> list[tuple[str, str, str]]:
    found = audit(read(name, text.encode()), PACKS).findings
    return [(one.rule.split("/")[1], one.severity, one.comparison.reported) for one in found]


SPENDING = """2025年全镇财政支出情况

单位：万元

| 项目 | 2024年决算数 | 2025年预算数 | 2025年执行数 | 完成预算% | 比上年增长% |
|---|---|---|---|---|---|
| 本年支出合计 | 52310 | 55000 | {total} | 102.6 | 7.8 |
| 一、农业支出 | 21130 | 22000 | 22054 | 100.2 | 4.4 |
| 二、水利支出 | 18720 | 20000 | {water} | 100.8 | 7.7 |
| 其中：水库 | 5120 | 5300 | 5346 | 100.9 | 4.4 |
| 三、林业支出 | 12460 | 13000 | 14196 | 109.2 | {rate} |
"""


def test_what_a_cell_says() -> None:
    made = {(fact.label, fact.text): fact for fact in cells(SPENDING.format(total=56410, water=20160, rate=13.9))}
    level, plan, done = made["农业支出", "22054"], made["农业支出", "22000"], made["农业支出", "100.2"]
    assert (level.value, level.figure.unit, level.figure.ulp) == (Decimal(220540000), "元", Decimal(10000))
    assert (level.period, level.status, plan.status) == ("2025", "actual", "plan")
    assert (done.measure, done.figure.unit, made["农业支出", "4.4"].measure) == ("share", "%", "growth")
    assert made["农业支出", "21130"].period == "2024"
    assert ("水利支出水库", "5346") in made
    assert not any(fact.doubt for fact in made.values())


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"total": 56410, "water": 20160, "rate": 13.9}, set()),
        ({"total": 56410, "water": 20610, "rate": 13.9}, {"table-parts-add-up", "table-share-matches-amounts"}),
        ({"total": 56410, "water": 20160, "rate": 19.3}, {"table-growth-matches-levels"}),
    ],
)
def test_rows_and_columns(values: dict[str, float], rule: set[str]) -> None:
    found = {name for name, _, _ in findings(SPENDING.format(**values))}
    assert rule <= found and bool(rule) == bool(found)


def test_counts_are_exact_and_amounts_are_not() -> None:
    text = "表1 2025年各类学校\n\n| 指标 | 招生数（人） | 面积（万平方米） |\n|---|---|---|\n| 普通高中 | 36698 | 12.4 |\n| 普通初中 | 58388 | 30.1 |\n"
    pupils, area = cells(text)[:2]
    assert (pupils.label, pupils.figure.ulp) == ("普通高中招生数", 0)
    assert (area.figure.unit, area.value, area.figure.ulp) == ("平方米", 124000, 1000)


def test_a_bracket_is_no_unit() -> None:
    text = "单位：亿元\n\n| 项目 | 合计 | 养老基金 | 医保（含生育）基金 |\n|---|---|---|---|\n| 本年收入 | 84.87 | 37.09 | 47.78 |\n| 本年支出 | 80.27 | 34.95 | 45.32 |\n| 上年结余 | 60.12 | 35.86 | 24.26 |\n"
    assert {fact.figure.unit for fact in cells(text)} == {"元"}
    assert findings(text) == []


def test_comparable_growth_is_not_recomputed() -> None:
    text = SPENDING.format(total=56410, water=20160, rate=19.3).replace("比上年增长%", "可比增长%")
    assert findings(text) == []


def test_rows_that_do_not_fit_the_header_are_not_read() -> None:
    text = "单位：亿元\n\n项目 | 2024年决算数 | 2025年决算数\n合计 | 52.31 | 56.41\n一、农业 | 21.13 | 22.05\n二、水利 |  |  | 18.72 | 20.16\n三、林业 | 12.46 | 14.20\n"
    assert findings(text, "t.txt") == []
    assert any(fact.doubt for fact in cells(text, "t.txt"))


def line(label: str, *numbers: str, wide: int) -> str:
    """A row as tools set it: numbers end at fixed places, a Chinese character being one place or two."""
    row, width = "  " + label, 2 + len(label) * wide
    for at, number in enumerate(numbers, 1):
        end = 26 + 14 * at
        row += " " * (end - width - len(number)) + number if number else ""
        width = end if number else width
    return row


@pytest.mark.parametrize("wide", [1, 2])
def test_columns_set_with_spaces(wide: int) -> None:
    rows = [
        ("合计", "52310", "55000", "56410"), ("一、农业支出", "21130", "22000", "22054"),
        ("二、水利与防汛抗旱支出", "18720", "20000", "20160"), ("三、林业支出", "12460", "", "14196"), ("四、预备费", "", "13000", ""),
    ]  # fmt: skip
    text = "\n".join(line(label, *numbers, wide=wide) for label, *numbers in rows)
    made = {(fact.label, fact.text) for fact in cells(text, "t.txt")}
    assert ("林业支出", "14196") in made and ("预备费", "13000") in made
    assert findings(text, "t.txt") == []


def test_a_row_lost_to_a_page_break_is_no_error() -> None:
    rows = [
        ("合计", "52310", "56410"),
        ("农业支出", "21130", "22054"),
        ("水利支出", "18720", "20160"),
        ("林业支出", "12460", "11196"),
    ]
    text = "\n".join(line(label, *numbers, wide=1) for label, *numbers in rows) + "\n\n湿地保护与修复\n3000\n"
    assert findings(text, "t.txt") == []


def test_text_and_table_of_another_measure_are_not_compared() -> None:
    text = "2025年全镇统计公报\n\n全年蔬菜播种面积10.1万亩，增长1.8%。\n\n表1 2025年产量\n\n| 产品 | 产量（万吨） | 比上年增长% |\n|---|---|---|\n| 蔬菜 | 267.0 | 2.5 |\n| 小麦 | 51.4 | 1.6 |\n"
    assert findings(text) == []


def test_html_cells_with_spans() -> None:
    text = (
        "<html><body><p>2025年全镇人口情况，分城乡和性别，详见下表。</p><table><tr><th>指标</th><th>年末数（万人）</th><th>比重（%）</th></tr>"
        "<tr><td>常住人口</td><td>19.95</td><td>100.0</td></tr><tr><td>其中：城镇</td><td>12.25</td><td>61.4</td></tr>"
        "<tr><td>乡村</td><td>{}</td><td>38.6</td></tr></table></body></html>"
    )
    pytest.importorskip("lxml")
    assert findings(text.format("7.70"), "t.html") == []
    assert {name for name, _, _ in findings(text.format("7.07"), "t.html")} >= {"table-parts-add-up"}


@given(st.integers(1000, 10**8), st.integers(0, 7), st.integers(0, 9))
def test_one_wrong_digit_is_a_slip(number: int, at: int, digit: int) -> None:
    digits = str(number)
    at %= len(digits)
    other = int(digits[:at] + str(digit) + digits[at + 1 :])
    assert slip(Decimal(other), Decimal(number), Decimal(1)) == (other != number and len(str(other)) + 1 >= len(digits))


def test_a_changed_sign_is_no_slip() -> None:
    assert not slip(Decimal(2008), Decimal(-2008), Decimal(1))
    assert not slip(Decimal(2008), Decimal(2008), Decimal(1))
