"""What a report says in two places that are one thing: a slip is found, and what it was before is not."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

HEAD = {
    WORK: "某县2026年政府工作报告\n\n一、2025年工作回顾\n\n",
    YEAR: "南江市2025年统计公报\n\n",
    BUDGET: "关于某市2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n",
}
DEEDS = "我们梳理形成了{}件民生实事候选项目，提请大会票决。对票决出来的实事，将认真实施。①修路。②架桥。③供水。④建校。⑤助老。⑥托幼。"
OWED = (
    "全市债务余额517.68亿元，较上年增加76.88亿元，控制在限额以内。\n\n"
    "分类型看：全市一般债务限额130.08亿元，余额124.51亿元；专项债务限额410.13亿元，余额{}亿元。"
)
TABLE = "\n\n产品名称 | 单位 | 产量 | 比上年增长（%）\n原煤 | 万吨 | 774 | 20.1\n发电量 | 亿千瓦时 | 195 | -5.4\n白酒 | 千升 | 29345 | 38.1\n"
GROWN = (
    "全市一般公共预算收入878631万元，为预算的98.6%。市级一般公共预算收入192114万元。\n\n二、2026年预算草案\n\n"
    "全市一般公共预算收入预计为931348万元，增长{}；收入总量为2847929万元。\n\n市级一般公共预算收入预计为203640万元，增长6%。"
)


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, "空气质量二级以上天数达到{}天，比2024年增加12天。", "218", "418", "percentage-within-range"),
        (WORK, DEEDS, "8", "5", "stated-number-matches-items"),
        (WORK, "民生支出占比持续保持在66%以上。\n\n二、2026年工作安排\n\n确保民生支出占比持续保持在{}%以上。", "66", "60", "goal-not-below-reached"),
        (WORK, "谋划重点项目44个，总投资97亿元。推进芯片研发等11个新建项目，确保开工；加快储能电站等12个续建项目，早日投产；"
         "开展装备制造等{}个项目前期工作。", "21", "31", "parts-add-up"),
        (YEAR, "人民生活 全年全市常住居民人均可支配收入{}元。按常住地分，城镇居民人均可支配收入49741元；农村居民人均可支配收入24862元。",
         "44427", "54427", "mean-between-town-and-village"),
        (YEAR, "全部工业增加值816.84亿元，增长8.2%，规模以上工业增加值增长10.0%。\n\n按控股类型分，国有企业增加值增长7.9%。"
         "按轻重工业分，轻工业增加值增长{}%，重工业增加值增长10.4%。", "9.2", "10.2", "growth-of-whole-between-parts"),
        (YEAR, "用水总量7.50亿立方米，比上年增长2.3%，其中农业用水量5.31亿立方米，占全年用水量的70.8%；工业用水量{}亿立方米，占8.8%；"
         "生活用水量1.40亿立方米，占18.7%；生态补水0.13亿立方米，占1.7%。", "0.66", "6.60", "items-make-the-total"),
        (YEAR, "养老保险参保142.8万人、工伤保险参保75.4万人、失业保险参保103.4万人，各险种分别完成年任务的{}。", "102%、96%、147.7%",
         "102%、147.7%", "listed-values-match-names"),
        (YEAR, "规模以上工业发电量195.18亿千瓦时，比上年下降{}%。" + TABLE, "5.4", "4.5", "table-agrees-with-text"),
        (YEAR, "生产变压器{}万千伏安，比上年增长5.6%；饮料199.58万吨，下降5.3%。\n\n产品名称单位绝对数比上年增减（%）啤酒万吨1.80-22.7饮料万吨199.58-5.3"
         "变压器万千伏安5267.225.6商品混凝土万立方米685.88-16.1", "5267.22", "5276.22", "mentions-alike-agree"),
        (BUDGET, OWED, "393.17", "391.37", "two-kinds-add-up"),
        (BUDGET, "一般债务限额130.08亿元，余额124.51亿元；专项债务限额410.13亿元，余额{}亿元。", "393.11", "493.11", "debt-within-limit"),
        (BUDGET, "“十四五”期间，全市一般公共预算累计支出2186亿元，增长28.9%。\n\n五年来，全市民生领域累计投入{}亿元，占一般公共预算支出的80.2%。",
         "1753", "1573", "share-matches-part-and-base"),
        (BUDGET, GROWN, "6%", "8%", "growth-matches-amounts"),
    ],
)  # fmt: skip
def test_one_thing_in_two_places(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, HEAD[pack] + text.format(right)) == set()
    assert loud(pack, HEAD[pack] + text.format(wrong)) == {rule}


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (WORK, "五年来，空气质量二级以上天数累计达到1318天。"),
        (WORK, "实现安全生产达到1200天。"),
        (YEAR, "规模以上工业增加值增长10.0%。\n\n轻工业销售产值增长10.2%，重工业销售产值增长10.4%。"),
        (BUDGET, "全市政府债务余额517.62亿元。\n\n市本级一般债务限额30.08亿元，余额24.51亿元；专项债务限额110.13亿元，余额93.11亿元。"),
        (BUDGET, GROWN.replace("增长{}", "同口径增长8%")),
        (BUDGET, GROWN.format("8%").replace("203640万元，增长6%", "203640万元，增长9%")),  # both: another base is meant
    ],
)  # fmt: skip
def test_what_only_looks_like_one_thing_is_left(pack: str, text: str) -> None:
    assert loud(pack, HEAD[pack] + text) == set()
