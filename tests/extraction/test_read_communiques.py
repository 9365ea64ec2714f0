"""What communiques and analyses of the economy say in ways of their own."""

from __future__ import annotations

import pytest
from read_text import facts

from reportcheck.readers import read

REVIEW = "2012年安平县政府工作报告\n\n一、2011年工作回顾\n\n"
QUARTER = "2024年一季度安平市经济运行情况\n\n"


def told(text: str, figure: str) -> list[tuple[str, str | None, str | None]]:
    return [(one.label, one.indicator, one.period) for one in facts(text) if one.text == figure]


def test_the_year_that_a_multiple_is_taken_of_is_not_that_of_what_follows() -> None:
    text = REVIEW + "2011年，财政收入6.02亿元，是2007年的2.3倍，年均增长22.9%；零售总额117.7亿元。"
    assert {period for figure in ("6.02亿元", "2.3倍", "117.7亿元") for _, _, period in told(text, figure)} == {"2011"}


def test_a_quarter_in_the_title_or_at_the_head_of_a_paragraph_holds_on() -> None:
    assert told(QUARTER + "生产总值增长5.6%。第一产业增加值增长3.5%。", "3.5%")[0][2] == "2024Q1"
    text = REVIEW + "三季度，生产总值增长5.6%。第一产业增加值增长3.5%。"
    assert told(text, "3.5%")[0][2] == "2011Q3"


def test_an_aside_in_brackets_says_nothing_of_what_follows_it() -> None:
    text = REVIEW + "法人单位4491个，比2008年末（2008年是普查年份，下同）增加2574个，增长134.3%。"
    assert told(text, "134.3%") == [("法人单位", None, "2011")]


def test_sectors_of_investment_are_no_sectors_of_the_economy() -> None:
    text = REVIEW + "固定资产投资增长11.9%。分产业看，第二产业增长56.7%。"
    assert told(text, "56.7%")[0][1] is None
    assert told(REVIEW + "生产总值增长11.9%。分产业看，第二产业增长6.7%。", "6.7%")[0][1] == "secondary"


def test_a_bar_is_no_level() -> None:
    text = "11个乡镇中，常住人口超过8万人的为新桥镇；在4万人至8万人之间的有3个。"
    assert {indicator for figure in ("8万人", "4万人") for _, indicator, _ in told(text, figure)} == {None}


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("一、二、三产业增长4.1%、14.2%和10%。", ["第一产业", "第二产业", "第三产业"]),
        ("一、二、三产业增加值分别增长4.1%、14.2%和10%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("借贷户数和借贷余额分别下降70%和69%。", ["借贷户数", "借贷余额"]),
        ("国民经济 全年地区生产总值439.19亿元。", ["地区生产总值"]),
    ],
)
def test_the_names_of_a_list(text: str, labels: list[str]) -> None:
    assert [fact.label for fact in facts(text)] == labels


def test_lists_that_rise_from_one_to_another() -> None:
    text = "2020年城乡居民人均可支配收入分别从44026元、21235元提高到63481元、32428元，年均分别增长7.6%、8.8%。"
    found = [fact for fact in facts(REVIEW + text) if fact.figure.unit in ("元", "%")]
    assert [fact.indicator for fact in found] == ["income-urban", "income-rural"] * 3
    assert ["from" in fact.tags for fact in found[:4]] == [True, True, False, False]


def test_points_listed_with_their_counter_alone() -> None:
    assert {fact.figure.unit for fact in facts("分别拉动增长0.63个、2.34个、3.73个百分点。")} == {"个百分点"}


def test_what_is_told_of_a_share_and_of_its_amount() -> None:
    amount, share, more = facts("上划收入7716万元，占收入的45.24%，同比增收1417万元。")
    assert (amount.label, share.measure, more.label, more.measure) == ("上划收入", "share", "上划收入", "change")


def test_a_number_right_behind_gdp() -> None:
    assert [fact.text for fact in facts("人均GDP83210元。")] == ["83210元"]


def test_a_line_that_names_its_time_is_a_title_at_the_head_too() -> None:
    text = "2023年安平县政府工作报告\n\n2022年工作回顾\n\n" + "生产总值达到556.4亿元，增长5.1%，好于预期。" * 4
    assert told(text, "5.1%")[0][2] == "2022"


def test_links_among_short_lines_end_a_page() -> None:
    links = ["上一篇：甲县报告", "分享到：", "QQ空间", "相关文章", *[f"乙{n}县2025年政府工作报告" for n in range(30)]]
    text = "2024年安平县政府工作报告\n\n" + "全年收入380亿元，增长3.5%，好于预期。\n\n" * 6 + "\n".join(links)
    document = read("report.txt", text.encode())
    kept = [document.text[block.start : block.end] for block in document.blocks if block.kind != "furniture"]
    assert not any("2025年" in line for line in kept)
