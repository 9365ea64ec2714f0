"""Slips in goals, in what years bring together, and in what comes after what; each right and wrong."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

FIVE = "2026年政府工作报告\n\n一、“十五五”时期主要目标\n\n{}。\n\n二、2026年工作安排\n\n{}。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (FIVE.format("五年城镇新增就业{}万人", "实现城镇新增就业32万人"), "150", "15", "year-not-above-years"),
        (FIVE.format("五年单位生产总值能耗累计降低10%", "单位生产总值能耗降低{}%左右"), "2.1", "21", "year-not-above-years"),
        ("2016年政府工作报告\n\n一、过去五年工作回顾\n\n五年来，新增就业3.2万人，再就业{}人。\n\n2015年，新增就业5600人，再就业2100人。", "13526", "1352",
         "year-not-above-years"),
    ],
)  # fmt: skip
def test_a_slip_is_seen_where_the_right_word_is_silent(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert any(name.endswith(rule) for name in loud(WORK, text.format(wrong)))
