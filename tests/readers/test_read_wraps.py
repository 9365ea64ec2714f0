"""Which line breaks are dropped and which stay."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportcheck.readers import read

SENTENCES = [
    "全年财政收入增长8.4%",
    "新增就业3215人",
    "粮食总产量达到31.5万吨",
    "建成绿道36公里",
    "城镇化率提高到58.2%",
]
LONG = "全年财政收入完成12.5亿元，增长8.4%，居全市第二位；新增就业3215人，城镇登记失业率控制在3.6%以内，粮食总产量达到31.5万吨。"


def lines(text: str) -> list[str]:
    return read("r.txt", text.encode()).text.split("\n")


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9), min_size=1, max_size=12))
@settings(deadline=None, max_examples=200)
def test_paragraphs_one_a_line_stay_apart(paragraphs: list[list[str]]) -> None:
    whole = ["，".join(paragraph) + "。" for paragraph in paragraphs]
    assert lines("\n".join(whole)) == whole
    assert lines("\n\n".join(whole)) == whole


def test_titles_are_not_glued_to_their_paragraph() -> None:
    text = (
        "2031年青禾县政府工作报告\n县长 周明\n各位代表：\n一、去年工作\n"
        + LONG
        + "\n（一）提质增效，产业发展加快\n"
        + LONG
    )
    assert len(lines(text)) == 7


@pytest.mark.parametrize("indent", ["　　", "    "])
def test_indented_paragraphs_wrapped_at_one_width(indent: str) -> None:
    paragraphs = [LONG * 3, LONG * 2, LONG * 4]
    wrapped = [indent + paragraph for paragraph in paragraphs]
    text = "\n".join("\n".join(line[at : at + 32] for at in range(0, len(line), 32)) for line in wrapped)
    assert lines(text) == paragraphs


def test_a_page_number_between_the_halves_of_a_paragraph() -> None:
    for number in ("— 12 —", "－12－", "第 3 页 共 20 页", "- 5 -"):
        text = f"{LONG}完成固定资产投资\n\n{number}\n\n12.5亿元，增长8%。\n\n{LONG}"
        assert lines(text) == [f"{LONG}完成固定资产投资12.5亿元，增长8%。", LONG]


def test_page_breaks_that_left_only_blank_lines() -> None:
    halves = [f"{LONG}全面推进第{number}轮\n\n污染防治，完成整改。" for number in "一二三四"]
    assert lines("\n\n".join(halves)) == [half.replace("\n\n", "") for half in halves]


def test_one_paragraph_without_its_stop_is_no_page_break() -> None:
    paragraphs = [LONG] * 9 + [LONG + "全面推进整改", "污染防治，完成整改。"]
    assert lines("\n\n".join(paragraphs)) == paragraphs


def test_clauses_a_line_are_one_sentence() -> None:
    assert lines("国内经济回升，\n出口下降，\n失业增加。\n财政收入增长。") == [
        "国内经济回升，出口下降，失业增加。",
        "财政收入增长。",
    ]


def test_marks_begin_a_paragraph() -> None:
    text = "重点做好以下工作：\n一是稳增长；\n二是促改革；\n三是惠民生。"
    assert lines(text) == text.split("\n")


def test_words_that_were_links_in_a_web_page() -> None:
    start = "全省深入推进大气和水土污染治理，空气质量和群众满意度明显改善，全年"
    text = f"{start}PM\n2.5\n平均浓度下降8%，优良天数增加。\n{start}水污染\n整治\n成效明显，断面全部达标。"
    assert lines(text) == [
        f"{start}PM2.5平均浓度下降8%，优良天数增加。",
        f"{start}水污染整治成效明显，断面全部达标。",
    ]


def test_decimals_torn_from_their_line_are_put_back() -> None:
    text = "\n".join(
        [
            "    一般公共预算收入完成 2736 亿元，增长 5",
            "                                         .4%，",
            "            .9%。其中，税收收入 1556 亿元，增长",
            "完成预算的  100",
            "",
            ".3%。非税收入 1180 亿元，增长 9",
            "2                              .6%。加上补助 20",
            "                                              .5 亿元。",
        ]
    )
    document = read("r.txt", text.encode())
    assert document.text.replace("\n", "") == (
        "一般公共预算收入完成2736亿元，增长5.4%，完成预算的100.9%。其中，税收收入1556亿元，增长2.3%。"
        "非税收入1180亿元，增长9.6%。加上补助20.5亿元。"
    )
    at = document.text.index("100.9%")
    assert document.place(at, at + 6)[:4] == (3, 13, 4, 11)
    assert document.verbatim(at, at + 6) == "100.9%"


def test_english_lines_join_with_a_space() -> None:
    text = (
        "Revenue grew by 5.5 percent over the\nprevious year, and the well-\nbeing of people improved.\nSpending fell."
    )
    assert lines(text) == [
        "Revenue grew by 5.5 percent over the previous year, and the well-being of people improved.",
        "Spending fell.",
    ]
