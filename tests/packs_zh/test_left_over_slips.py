"""Slips that were left over: names of one kind and their number, terms told apart and together, stages and bars."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，推进银滩科学城建设，示范区承接{}大科学城成果120项。"), "三", "四", "stated-number-matches-items"),
        (PAST.format("推动东州-海口“{}城联动”，开行海铁联运班列。"), "双", "三", "stated-number-matches-items"),
        (PAST.format("统筹交通设施互联互通，绘制好2025年、“十五五”时期、到2035年及中长期“{}张图”。"), "三", "两", "stated-number-matches-items"),
        (PAST.format("系统谋划项目建设，制定{}“十五五”期间实施重大项目“三张清单”。"), "2024年、2025年、", "2024年、", "stated-number-matches-items"),
        (YEAR.format("“{}极”带动效应提升，东州经济圈规划编制完成。", "提升“三极一带一区”能级。“三极”要挑大梁。"), "三", "四", "coined-term-keeps-its-numerals"),
        (YEAR.format("全面落实“两个屏障”、“两个基地”的战略定位。", "建设“两个屏障”、“{}个基地”，是时代赋予的使命。"), "两", "三", "coined-term-keeps-its-numerals"),
        (YEAR.format("切实抓好{}个关键小事，生活垃圾回收利用率达43%。", "深入抓好垃圾分类和物业管理两个关键小事，完善体系。"), "两", "三", "coined-term-keeps-its-numerals"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，加快科学城建设，示范区承接四大科学城成果120项。"),
        PAST.format("强化东山科学城创新布局，推动江口科学城开放共享，示范区承接四大科学城成果120项。"),
        PAST.format("推动东州-海口-南江“三城联动”，开行海铁联运班列。"),
        PAST.format("制定2024年、2025年及今后一个时期重大项目“三张清单”。"),
        PAST.format("统筹2024年、2025年工作，用好“三张清单”。"),
        YEAR.format("“四极”带动效应提升。", "提升“三极一带一区”能级。"),
        YEAR.format("“四极”引领格局形成，“四极”支撑作用明显。", "提升“三极一带一区”能级。“三极”要挑大梁。"),
        YEAR.format("守好“两个屏障”、“两条防线”。", "建设“两个屏障”、“三个基地”。"),
        YEAR.format(
            "切实抓好三个关键小事，生活垃圾回收利用率达43%。", "深入抓好垃圾分类和物业管理等两个关键环节，完善体系。"
        ),
        YEAR.format("推进三个重点项目，投资加快。", "推进东山水库和江口大桥两个重点项目，投资加快。"),
    ],
)
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
