"""Names and their number, sets and stages that a report tells, each right and wrong."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

EIGHT = "推动发展质量、创新实力、开放效能、区域协调、{}绿色成效、文明程度、生活品质、安全能力等“九个提升”。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("开展人工智能“{}百工程”，培育100家特色企业和100个大模型。", "双", "三", "stated-number-matches-items"),
        ("解决好“三个1万人”问题，促进约1万人落户城镇，改造约1万人居住的老屋，引导约{}万人就近就业。", "1", "2",
         "stated-number-matches-items"),
        ("持续擦亮文明城市和旅游名县{}块“金字招牌”。", "两", "三", "stated-number-matches-items"),
        ("“十百千万”：创建10所样板校园，组建100名骨干教师队伍，支持{}名学生冲刺名校，指导10000名师生组建社团。", "1000", "100",
         "coined-term-keeps-its-numerals"),
        (EIGHT, "城乡融合、", "", "stated-number-matches-items"),
        ("巩固{}个经济薄弱村扶持成效。\n\n持续支持386个经济薄弱村发展。", "386", "368", "count-again-has-its-digits"),
    ],
)  # fmt: skip
def test_a_slip_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "800个经济薄弱村扶持工作圆满收官。\n\n巩固368个经济薄弱村扶持成效。",  # some of them, or others
        "实施“三百工程”，培育300家特色企业。",
        "实施“三百工程”，培育100家企业、引进100名人才、建设100个项目。",
        "抓好教育、医疗、养老等“四大民生”。",
        "擦亮文明城市和旅游名县、卫生城市三块“金字招牌”。",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert loud(WORK, text) == set()
