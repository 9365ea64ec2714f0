"""Slips found in one go, each right and wrong: of two one too many, dust in milligrams, what is open and is to be built."""

import pytest
from tests.packs_zh.test_said_otherwise import WORK, loud

YEAR = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}\n\n二、2025年工作安排\n\n{}"
PAST = "2025年政府工作报告\n\n一、2024年工作回顾\n\n{}"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PAST.format("城乡低保标准分别增长7%{}，困难群众得到实惠。"), "和9%", "、8%和9%", "distributed-values-match-subjects"),
        (PAST.format("风电光伏发电量分别增长11%{}，绿色转型加快。"), "和23%", "、17%和23%", "distributed-values-match-subjects"),
        (PAST.format("空气质量改善，细颗粒物年均浓度为29{}克/立方米。"), "微", "毫", "units-fit-their-names"),
        (PAST.format("PM2.5平均浓度27微克/立方米、{}11.5%，蓝天更多。"), "下降", "上升", "what-should-fall-falls"),
        (YEAR.format("东湖公园二期和42个口袋公园向市民开放。", "推动石桥公园、东湖公园{}期和南山公园一期早日建成开放。"), "三", "二", "phases-go-on"),
        (YEAR.format("电力总装机突破900万千瓦，新能源装机占比达63%。", "力争新能源装机规模占比突破{}%。"), "65", "56", ""),
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
        PAST.format("城乡低保标准、特困供养标准分别增长7%、8%和9%。"),
        PAST.format("一氧化碳浓度为0.9毫克/立方米，细颗粒物年均浓度为29微克/立方米。"),
        PAST.format("优良天数比例94.5%、上升1.5个百分点，PM2.5平均浓度27微克/立方米、下降2%。"),
        PAST.format("优良天数比例、水质达标率分别为94.5%、98%，上升1.5个和2个百分点。"),
        YEAR.format("东湖公园二期部分区域向市民开放。", "推动东湖公园二期早日建成开放。"),
        YEAR.format("东湖公园二期主体完工。", "推动东湖公园二期早日建成开放。"),
        YEAR.format("东湖公园二期首批场馆投用。", "推动东湖公园二期全面建成投用。"),
        YEAR.format("石桥公园二期向市民开放。", "推动东湖公园二期早日建成开放。"),
        PAST.format("每千人口托位数达到4.7个，超过4.5个的目标。"),
        PAST.format("经济增速目标低于“十四五”年均6.1%的实绩，主要考虑体量增大。"),
        PAST.format("收入增速高于去年2.7%的实绩，但低于同口径4.1%的增速。"),
        PAST.format("每千人口有医师2.9人、护士3.4人，医护比由1∶1.14提高到1∶1.17。"),
        PAST.format("从基金预算调入1900万元、其他资金调入1500万元，合计比上年减少10580万元，减少75.7%。"),
        "2026年政府工作报告\n\n一、2025年工作回顾\n\n完成3项试点中2项的评估，剩余1项2027年到期。",
        "东江市概况\n\n2013年，财政收入249.14亿元，增长5%。\n\n2011年9月，党代会提出到2015年实现“两个突破”（投资五年累计突破5000亿元，"
        "财政收入突破350亿元）的新目标。",
        "东江市投资环境\n\n1997年5月撤地设市，下辖七县，面积1.9万平方公里。\n\n2013年，生产总值1480亿元。\n\n到2020年，比2010年翻一番。",
    ],
)
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
