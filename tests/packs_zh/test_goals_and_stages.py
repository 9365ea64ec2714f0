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
        ("2020年政府工作报告\n\n一、2019年工作回顾\n\n滑雪场2019年完成投资6亿元，累计完成投资{}亿元。", "26.8", "2.68", "new-not-above-total"),
        ("打好水污染防治（2018—{}年）三年作战计划。", "2020", "2021", "years-fit"),
        ("2026年政府工作报告\n\n一、“十四五”工作回顾\n\n五年来，一般公共预算支出{}亿元，七成以上用于民生。\n\n二、2025年工作\n\n"
         "一般公共预算收入增长2.3%、支出首次超过700亿元。", "3300", "330", "year-not-above-years"),
        ("招商到位资金{}亿元，超目标任务31.9亿元。", "111.9", "11.9", "increase-not-above-level"),
        ("小麦、稻谷收购价分别提高{}。", "5.1元和7.4元", "7.4元", "listed-values-match-names"),
        ("牛羊饲养量分别达到{}。", "3.2万头、21.6万只", "3.2万头", "listed-values-match-names"),
    ],
)  # fmt: skip
def test_a_slip_is_seen_where_the_right_word_is_silent(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert any(name.endswith(rule) for name in loud(WORK, text.format(wrong)))
