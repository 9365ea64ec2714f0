"""Years, spans, sessions and days that the report itself ties together."""

from __future__ import annotations

import pytest
from told import outcomes

REPORT = "临川县2025年政府工作报告\n\n——在临川县第九届人民代表大会第四次会议上\n\n{}"


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("heading-year", "一、2024年工作回顾\n\n成绩来之不易。\n\n二、2025年工作安排\n\n继续努力。", ["pass"]),
        ("heading-year", "一、2024年工作回顾\n\n成绩来之不易。\n\n二、2023年工作安排\n\n继续努力。", ["fail"]),
        ("heading-year", "一、2025年总体要求\n\n稳中求进。\n\n二、2024年重点任务\n\n继续努力。", ["fail"]),
        ("heading-year", "一、五年来的工作\n\n成绩来之不易。\n\n二、2025年工作安排\n\n继续努力。", []),
        ("plan-year", "2025年是“十四五”规划收官之年。", ["pass"]),
        ("plan-year", "2024年是“十四五”规划收官之年。", ["fail"]),
        ("plan-year", "2026年是“十五五”开局之年。", ["pass"]),
        ("plan-year", "2010年是“十一五”收官之年。", ["pass"]),
        ("date-span", "印发茶业提升方案（2024—2027年）。", ["pass"]),
        ("date-span", "印发茶业提升方案（2027—2024年）。", ["fail"]),
        ("date-span", "启动治污三年行动（2025—2027年）。", ["pass"]),
        ("date-span", "启动治污三年行动（2025—2029年）。", ["fail"]),
        ("year-sum", "到2030年城镇化率过半。再奋斗五年，到2035年基本现代化。", ["pass"]),
        ("year-sum", "到2030年城镇化率过半。再奋斗五年，到2045年基本现代化。", ["fail"]),
        ("session-order", "较好完成了县九届人大三次会议确定的目标任务。", ["pass"]),
        ("session-order", "较好完成了县九届人大二次会议确定的目标任务。", ["warning"]),
        ("session-order", "较好完成了县八届人大五次会议确定的目标任务。", []),
        ("base-year", "产业结构由2020年的三足鼎立调整为工业主导。", ["pass"]),
        ("base-year", "产业结构由2032年的三足鼎立调整为工业主导。", ["fail"]),
        ("plan-turn", "编制了《临川县国民经济和社会发展第十四个五年规划纲要》。", ["warning"]),
        ("plan-turn", "高价值专利较“十三五”时期增长148%。", ["pass"]),
        ("plan-turn", "高价值专利较“十四五”时期增长148%。", ["warning"]),
        ("congress-held", "2022年将召开中国共产党第二十次全国代表大会。", ["pass"]),
        ("congress-held", "2022年将召开中国共产党第十九次全国代表大会。", ["fail"]),
        ("step-years", "碳排放在2030年达到峰值，到2060年实现中和。", ["pass"]),
        ("step-years", "碳排放在2060年达到峰值，到2030年实现中和。", ["fail"]),
        ("base-year", "截至2027年底，在库企业120家。", ["fail"]),
        ("base-year", "管网改造预计2023年6月底前完成。", ["warning"]),
        ("base-year", "管网改造预计2025年6月底前完成。", ["pass"]),
        (
            "coined",
            "印发《临川县国土空间规划（2019—2035年）》。落实《临川县国土空间规划（2020—2035年）》。",
            ["warning"],
        ),
        ("coined", "新建临河路（S604）。养护临河路（S640）。", ["warning"]),
        ("coined", "完成国企改革三年行动。实施国企改革五年行动。", ["warning"]),
        ("date-order", "3月2日部署，5日动员，4月9日启动。", ["pass"]),
        ("date-order", "3月2日部署，5日动员，1月9日启动。", ["note"]),
    ],
)
def test_years_and_days(kind: str, text: str, found: list[str]) -> None:
    assert outcomes(REPORT.format(text), kind) == found
