"""What is a figure, what is it worth, in which unit, with which hedge; and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from read_text import facts


@pytest.mark.parametrize(
    ("text", "value", "unit", "hedge"),
    [
        ("完成投资188.02亿元。", "18802000000.00", "元", "none"),
        ("普及率达8.40%。", "8.40", "%", "none"),
        ("普及率达8.4％。", "8.4", "%", "none"),
        ("参保人数1,080,211人。", "1080211", "人", "none"),
        ("惠及5千多户。", "5000", "户", "more_than"),
        ("接待游客1亿3千多万人次。", "130000000", "人次", "more_than"),
        ("组建800余支队伍。", "800", "支", "more_than"),
        ("新增近600万千瓦。", "6000000", "千瓦", "nearly"),
        ("完成约3.5万户改造。", "35000.0", "户", "approx"),
        ("引进10家以上企业。", "10", "家", "at_least"),
        ("办结时间压缩至3个工作日以内。", "3", "个工作日", "at_most"),
        ("里程突破5000公里。", "5000", "公里", "more_than"),
        ("构建区、镇、村、组四级体系。", "4", "级", "none"),
        ("浓度为36.2微克/立方米。", "36.2", "微克/立方米", "none"),
        ("自然增长率-2.26‰。", "2.26", "‰", "none"),
        ("增长百分之一点五七。", "1.57", "%", "none"),
        ("提高三个百分点。", "3", "个百分点", "none"),
    ],
)
def test_a_figure(text: str, value: str, unit: str, hedge: str) -> None:
    figures = [fact.figure for fact in facts(text)]
    assert len(figures) == 1, [figure.text for figure in figures]
    assert figures[0].value == Decimal(value)
    assert (figures[0].unit, figures[0].hedge) == (unit, hedge)


@pytest.mark.parametrize(
    ("text", "kind", "printed"),
    [
        ("产业结构为23.9:40.7:35.4。", "ratio", "23.9:40.7:35.4"),
        ("产业结构为23.9∶40.7∶35.4。", "ratio", "23.9:40.7:35.4"),
        ("三分之二干部下沉。", "fraction", "2/3"),
        ("储备5至7天物资。", "range", "5..7"),
        ("增长6.5%－7%。", "range", "6.5..7"),
        ("于2025年1月20日召开。", "date", "2025-01-20"),
        ("二〇三五年基本实现现代化。", "date", "2035"),
        ("一半以上用于民生。", "fraction", "1/2"),
    ],
)
def test_other_shapes(text: str, kind: str, printed: str) -> None:
    figure = facts(text)[0].figure
    assert (figure.kind, figure.printed) == (kind, printed)


@pytest.mark.parametrize(
    "text",
    [
        "统筹第三产业发展，坚持一带一路，完成十四五规划，改造G318线，办好12345热线，服务三农。",
        "坚持“六稳”“六保”，落实“1246”路径和“3+2”产业。",
        "推广5G网络，治理PM2.5污染，落实中央八项规定精神。",
        "把群众放在第一位，第一时间响应，实施三年行动计划。",
        "大众创业、万众创新，深入千家万户。",
        "过去五年，五年来，我们砥砺前行。",
    ],
)
def test_names_are_no_figures(text: str) -> None:
    assert [fact.text for fact in facts(text)] == []


def test_ranks_and_ordinals() -> None:
    found = facts("增速居全国第四、全市第3位，在第四届五次会议上报告。")
    assert [(fact.figure.kind, int(fact.value)) for fact in found] == [
        ("rank", 4), ("rank", 3), ("ordinal", 4), ("ordinal", 5)
    ]  # fmt: skip


def test_a_unit_printed_once_serves_the_list_before_it() -> None:
    found = facts("增速分别高0.9、0.3个百分点。")
    assert [fact.figure.unit for fact in found] == ["个百分点", "个百分点"]


def test_counts_are_exact_and_measures_are_rounded() -> None:
    count, money, length = (fact.figure.ulp for fact in facts("建成36个项目，补助300元，修路120公里。"))
    assert (count, money, length) == (0, 1, 1)


def test_spaces_wraps_and_full_width_digits_change_nothing() -> None:
    plain = facts("全年脱贫5.2万贫困人口，实现产值１５．８０亿元。")
    damaged = facts("全年脱贫 5.2 万贫 困人口,实现\n产值15.80 亿 元。")
    assert [(f.value, f.figure.unit) for f in plain] == [(f.value, f.figure.unit) for f in damaged]
