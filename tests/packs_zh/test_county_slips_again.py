"""More slips in the reports of counties and their budgets, each right and wrong."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2021年政府工作报告\n\n一、2020年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("规模以上工业增加值完成48.6亿元，{}18.4%，增速全市第一。"), "增长", "下降", ""),
        (PAST.format("财政总收入完成{}亿元，是2011年的1.76倍，突破了10亿元大关。"), "10.4", "9.4", ""),
        (PAST.format("财政总收入完成{}亿元，同比增长12.6%，首次突破20亿元大关。"), "20.4", "19.4", ""),
        (PAST.format("安排“三公”经费3900万元，比上年预算{}422万元，同口径（下同）下降9.76%。"), "减少", "增加", ""),
        (PAST.format("围绕“吃住行游购娱”{}要素，完善旅游设施。"), "六", "五", "stated-number-matches-items"),
        (PAST.format("围绕“吃、住、行、游、购、娱”{}要素，完善旅游设施。"), "六", "五", "stated-number-matches-items"),
        (PAST.format("紧盯开工和投资{}项指标，全力推进项目建设。"), "两", "三", "stated-number-matches-items"),
        (PAST.format("重点项目年度投资{}计划23个百分点，投资运行连续4个季度荣登全市“红榜”。"), "超", "低于", ""),
        (PAST.format("存款余额152.4亿元，贷款余额55.6亿元，分别是2011年的1.75倍{}。"), "和1.82倍", "", ""),
        (PAST.format("承办的48件人大代表建议和政协提案全部办结，满意率分别达到98%{}和100%。"), "", "、99%", ""),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    found = loud(WORK, text.format(wrong))
    assert found
    assert not rule or rule in found


@pytest.mark.parametrize(
    "text",
    [
        PAST.format("安全生产死亡人数下降18.4%，降幅全市第一。"),
        PAST.format("一产投资完成9.4亿元，同比增长12.6%，全县投资总量突破20亿元大关。"),
        PAST.format("安排预备费3900万元，比上年预算增加422万元，同口径下降3.2%。"),
        PAST.format("紧盯投资、开工和入统三项指标。"),
        PAST.format("存款余额152.4亿元，贷款余额55.6亿元，分别是2011年的2倍。"),
        PAST.format("重点项目投资低于计划3个百分点，工业投资增速全市第一。"),
    ],
)
def test_what_is_right_stays_silent(text: str) -> None:
    assert loud(WORK, text) == set()
