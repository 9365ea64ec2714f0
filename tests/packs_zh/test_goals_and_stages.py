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
        ("三次产业比重调整为4.1:40.1:55.8，制造业增加值占地区生产总值比重达{}。", "32.7%", "42.7%", "part-not-above-whole"),
        ("谋划实施省市重点项目39个，其中省重点2个、市重点{}个。", "37", "27", "parts-add-up"),
        ("一、2024年工作回顾\n\n城镇和农村居民人均可支配收入分别超过{}元。", "6万元、3.2万", "3.2万元、6万", "incomes-told-with-bounds-in-order"),
        ("东江、南河、北关{}3个县完成任务。", "", "、西岭", "stated-number-matches-items"),
        ("粮食产量74.40万吨。秋粮产量39.43万吨。玉米产量{}万吨。", "30.16", "40.16", "part-not-above-indicator"),
        ("（一）抓收入\n\n1.抓税收。抓好征管。\n\n2.抓非税。抓好征管。\n\n3.抓盘活。抓好资产。\n\n4.抓争取。抓好项目。\n\n5.抓平台。抓好整合。\n\n"
         "（二）抓支出\n\n1.保民生。保障基本。\n\n2.保工资。保障基本。\n\n3.保运转。保障基本。\n\n4.保重点。保障项目。\n\n{}.防风险。守住底线。\n\n"
         "6.强管理。提高效能。", "5", "6", "marks-ascend"),
        ("招商到位资金{}亿元，超目标任务31.9亿元。", "111.9", "11.9", "increase-not-above-level"),
        ("小麦、稻谷收购价分别提高{}。", "5.1元和7.4元", "7.4元", "listed-values-match-names"),
        ("牛羊饲养量分别达到{}。", "3.2万头、21.6万只", "3.2万头", "listed-values-match-names"),
    ],
)  # fmt: skip
def test_a_slip_is_seen_where_the_right_word_is_silent(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert any(name.endswith(rule) for name in loud(WORK, text.format(wrong)))
