"""Sums, differences and shares that the words around them kept apart: found when wrong, silent when right."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

HEAD = "2025年国民经济和社会发展统计公报\n\n"
LEFT = (
    "市级保险基金预算收入安排63.58亿元，其中保险费收入41.20亿元，财政补贴收入22.38亿元。"
    "市级保险基金预算支出安排60.1亿元，其中待遇支出58.3亿元，转移支出1.8亿元。收支相抵，当年结余{}亿元。"
)
DEBT = "全县政府债务余额62.46亿元（一般债务21.30亿元，专项债务41.16亿元），较2024年的58.11亿元增加{}亿元。"
TRADE = (
    "全年社会消费品零售总额812.6亿元。按经营地统计，城镇消费品零售额700.30亿元；乡村消费品零售额112.3亿元。"
    "按消费形态统计，商品零售额{}亿元；餐饮收入额98.24亿元。"
)
CLINICS = (
    "共有医疗卫生机构1204个，其中：市区404个，县城800个。医院52个，其中：三级医院4个，二级医院11个，其他37个。"
    "基层医疗卫生机构1120个，其中：卫生院38个，村卫生室1082个。专业公共卫生机构26个。其他卫生机构{}个。"
)
HOSPITALS = "年末共有医疗卫生机构1204个，其中医院52个，在医院中有公立医院21个，民营医院{}个；基层医疗卫生机构1120个，其中卫生院38个。"
POWER = "全年规模以上工业发电量84.50{}千瓦时，比上年增长3.1%。其中，清洁和可再生电力（水电、光电）发电量22.16亿千瓦时。"
FUNDS = "全市政府性基金收入代编预算为{}万元，比上年实际完成数增加20,100万元，增长5.22%。"

BY_KIND = (
    "全年固定资产投资比上年下降7.6%，按产业分，第一产业投资增长6.0%、第二产业投资下降12.5%、第三产业投资下降{}，"
    "占固定资产投资比重分别为10.4%、{}和57.3%。"
)
HIGH_TECH = "全年地区生产总值5120.30亿元。\n\n全市实现高新技术产业增加值820.46亿元，比上年增长4.2%，高新技术产业增加值占GDP的比重为{}。"
BURNT = (
    "全社会用电量210.40亿千瓦时，增长{}。分产业看，第一产业用电量4.10亿千瓦时，增长9.0%；第二产业用电量140.20亿千瓦时，增长6.5%，"
    "其中工业用电量138.10亿千瓦时，增长6.6%；第三产业用电量36.60亿千瓦时，增长8.1%。城乡居民生活用电量29.50亿千瓦时，增长2.4%。"
)
LINES = (
    "主要支出按科目分类：\n\n——教育支出61.20亿元，占比15.3%，增长4%。\n\n——科学技术支出18.41亿元，占比4.6%，增长9%。\n\n"
    "——卫生健康支出39.60亿元，占比9.9%。\n\n——农林水支出24.83亿元，占比{}，下降3%。\n\n——住房保障支出1.35亿元，占比0.3%。\n"
)
TWICE = (
    "关于某市2025年预算执行情况的报告\n\n其中：超长期特别国债{}亿元，用于“两重”项目。\n\n"
    "加力实施扩投资政策，争取超长期特别国债41.06亿元，较上年增加10.30亿元。"
)
AID = "2024年财政支出{}亿元，比上年增长12.9%；其中用于城市居民生活保障的补助资金由上年21亿元增加到38亿元。"


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (BUDGET, LEFT, "3.48", "3.84", "surplus-matches-accounts"),
        (BUDGET, DEBT, "4.35", "4.53", "added-is-last-less-first"),
        (YEAR, TRADE, "714.36", "741.36", "parts-make-the-whole"),
        (YEAR, CLINICS, "6", "16", "parts-make-the-whole"),
        (YEAR, HOSPITALS, "31", "41", "parts-make-the-whole"),
        (YEAR, "年末共有经营主体42.60万户，比上年增长3.1%，其中企业12.30万户，个体工商户{}万户。", "29.40", "32.40", "parts-stay-within-the-whole"),
        (YEAR, POWER, "亿", "万", "part-not-above-the-sentence-before"),
        (YEAR, "年末各项存款余额1204.6亿元，增长8.1%。其中，住户存款余额{}亿元，增长9.0%；非金融企业存款余额210.2亿元。", "830.4", "1102.7",
         "parts-stay-within-the-whole"),
        (YEAR, "全年货运量6931.8万吨，下降2.0%。其中，铁路1771.6万吨，增长1.1%；公路{}万吨，下降3.3%。", "4954.8", "5954.8",
         "parts-stay-within-the-whole"),
        (YEAR, "年末电话用户共{}万户。其中，固定电话用户21.4万户，移动电话用户240.5万户。", "261.9", "216.9", "parts-make-the-whole"),
        (BUDGET, TWICE, "41.06", "46.01", "amount-said-again-agrees"),
        (YEAR, BY_KIND.format("6.9%", "{}"), "32.3%", "42.3%", "shares-add-up"),
        (YEAR, BY_KIND.format("{}", "32.3%"), "6.9%", "9.6%", "growth-is-that-of-its-parts"),
        (YEAR, HIGH_TECH, "16.0%", "26.0%", "share-matches-part-and-base"),
        (YEAR, BURNT, "6.2%", "2.6%", "growth-is-that-of-its-parts"),
        (BUDGET, LINES, "6.2%", "2.6%", "share-matches-part-and-base"),
        (WORK, AID, "160", "16", "part-not-above-whole"),
        (BUDGET, FUNDS, "405,100", "305,100", "rate-matches-change"),
    ],
)  # fmt: skip
def test_it_is_found_when_wrong_and_silent_when_right(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert not loud(pack, HEAD + text.format(right))
    assert rule in loud(pack, HEAD + text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        # the shops above a size alone are split
        (
            YEAR,
            "社会消费品零售总额812.6亿元，其中限额以上单位210.4亿元。城镇消费品零售额180.2亿元，乡村消费品零售额30.2亿元。",
        ),
        # what the last one is made of bears the name of a part of all
        (YEAR, CLINICS.replace("26个。其他卫生机构{}个", "32个，其中：疾控中心12个，其他卫生机构20个")),
        # each has a base of its own
        (BUDGET, "全市政府性基金收入代编预算为405,100万元，比上年预算数增加20,100万元，比上年执行数增长3.1%。"),
        # kinds of which some are not told, or that grow by other prices
        (YEAR, BY_KIND.format("6.9%", "12.1%")),
        (YEAR, BY_KIND.format("8.4%", "32.3%")),
        # a share that was made to fit the others, and a line that is of something else
        (BUDGET, LINES.format("6.3%")),
        (BUDGET, LINES.format("26%").replace("占比26%", "占农业支出的26%")),
        # told of the larger ones alone
        (YEAR, HIGH_TECH.replace("实现高新", "规模以上高新").format("18.2%")),
        # a surplus beside an income that is told of a part
        (
            BUDGET,
            "收入安排63.58亿元，其中中央补助12.1亿元；支出安排60.1亿元；上解1.2亿元。收支相抵，当年结余2.28亿元。",
        ),
    ],
)
def test_what_looks_alike_is_silent(pack: str, text: str) -> None:
    assert not loud(pack, HEAD + text)
