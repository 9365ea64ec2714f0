"""What communiques tell and hardly anybody adds up: found where it cannot be, silent where it can."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import WORK, YEAR, loud

HEAD = "2025年国民经济和社会发展统计公报\n\n"
SHARE, PART, NEVER = "percentage-is-a-quotient", "part-not-above-whole", "part-not-above-indicator"
SCHOOLS = "表5 2025年学生情况\n\n| 指标 | 招生数（人） | 在校学生数（人） |\n|---|---|---|\n| 普通高中 | 36698 | {} |\n| 普通小学 | 44098 | 334679 |\n"
PRICES = "居民消费价格总水平比上年{}0.1%。\n\n2025年居民消费价格指数\n\n| 指标 | 价格指数 |\n|---|---|\n| 居民消费价格指数 | 0.1 |\n| 食品烟酒 | -1.8 |\n| 衣着 | 2.9 |\n"
WHOLE = "全年实现地区生产总值3558.17亿元。\n\n东部、中部、西部实现地区生产总值分别为726.69亿元、{}亿元和1333.50亿元。"
LISTED = "东部、中部、西部对全市经济增长贡献率分别为22.1%、40.6%和{}。"
TWICE = "第三产业增加值1638.31亿元，增长6.1%。\n\n服务业实现增加值1638.31亿元，比上年增长{}。"
BARS = "总投资5000万元以上项目238个，完成投资占全部投资的比重为83.5%。总投资亿元以上项目160个，完成投资占全部投资的比重为{}。"
GRADES = "监测断面中，水质符合Ⅰ～Ⅲ类标准的比例{}，符合Ⅳ类标准的比例10%，劣Ⅴ类的比例为0%。"
DEAD = "全市实现地区生产总值2191.55亿元。\n\n生产安全事故53起，死亡人数71人；亿元GDP生产安全事故死亡人数{}人。"
BROUGHT = "建筑业增加值127.52亿元，{}5.5%。第一、二、三产业对经济增长贡献率分别为12%、35.4%、52.6%，其中，工业对经济增长的贡献率为{}。"
GUESTS = "全年游客总花费685.78亿元，增长12.7%。其中：国内游客总花费{}亿元，增长12.59%。"
FARMS = "第一产业增加值425.2亿元。\n\n全年农林牧渔业增加值{}亿元，比上年增长3.3%。"
AIR = "全市空气质量总体稳中向好，优良天数比例为88.8%，比上年{}4.4个百分点。"


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (YEAR, "37个行业大类中有{}个行业增加值实现增长，行业增长面为75.7%。", "28", "26", SHARE),
        (YEAR, "监测的45个断面中有{}个断面达到优良，优良率为93.3%。", "42", "24", SHARE),
        (YEAR, BARS, "71.1%", "87.1%", PART),
        (YEAR, "省级专家项目入选{}人，比上年增长50%。", "12", "13", "counts-grow-from-whole-counts"),
        (YEAR, "新增境外投资企业{}家，下降57.14%。", "3", "4", "counts-grow-from-whole-counts"),
        (WORK, "科技创新平台总量达到{}家，同比增长12.5%。", "90", "100", "counts-grow-from-whole-counts"),
        (YEAR, WHOLE, "1497.98", "1479.98", "listed-parts-make-whole"),
        (YEAR, LISTED, "37.3%", "33.7%", "shares-add-up"),
        (YEAR, TWICE, "6.1%", "6.4%", "mentions-alike-agree"),
        (YEAR, GRADES, "90%", "100%", "shares-add-up"),
        (YEAR, DEAD, "0.033", "0.33", "total-is-count-times-mean"),
        (YEAR, BROUGHT.format("增长", "{}"), "32.5%", "42.5%", PART),
        (YEAR, GUESTS, "685", "695", NEVER),
        (YEAR, FARMS, "431.8", "341.8", NEVER),
        (WORK, "PM2.5年均浓度{}μg/m³，PM10年均浓度41微克/立方米。", "29", "92", NEVER),
        (YEAR, "普通小学92所，招生12667人，在校生{}人。", "90726", "9726", NEVER),
        (YEAR, SCHOOLS, "106682", "16682", NEVER),
        (YEAR, PRICES, "上涨", "下降", "table-agrees-with-text"),
        (YEAR, AIR, "提升", "下降", "what-got-better-got-better"),
    ],
)  # fmt: skip
def test_it_is_found_when_wrong_and_silent_when_right(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert not loud(pack, HEAD + text.format(right))
    assert rule in loud(pack, HEAD + text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "年末企业12460家，比上年增长50.1%。",  # so many that any rate fits
        "新批外商投资企业5家，比上年下降55.0%。",  # 11 before: 55% with a digit for looks
        "入选13人，年均增长50%。",
        "规上工业实现营业收入420亿元，利润总额31.5亿元；其中，制造业利润总额26亿元，营业收入利润率为7.5%。",
        "发生刑事案件130起，电信诈骗案起数下降12起、下降30.0%。",
        "年末常住人口260万人。移动电话用户380.5万户，移动电话普及率138.6部/百人。",  # by the people of mid-year
        "37个行业大类中有28个行业实现增长，产销率为98.2%。",
        "甲县、乙县、丙县对全市经济增长贡献率分别为22.1%、20.6%和17.3%。",  # three of eight
        "全年实现地区生产总值3558.17亿元。\n\n甲县、乙县、丙县地区生产总值分别为726.69亿元、579.98亿元和333.50亿元。",
        "存款余额1638.31亿元，比上年增长6.1%。\n\n存款余额1638.31亿元，比年初增长6.4%。",
        "贷款余额1638.31亿元，年均增长6.1%。\n\n贷款余额1638.31亿元，比上年增长6.4%。",
        "国考断面水质优良（Ⅰ～Ⅲ类）比例100%，Ⅳ类比例0%。省考断面水质优良（Ⅰ～Ⅲ类）比例90%，Ⅳ类比例10%。",
        "国考断面Ⅰ～Ⅲ类比例100%；省考断面Ⅰ～Ⅲ类比例90%，Ⅳ类比例10%。",
        DEAD.format("0.03"),  # revised output
        BROUGHT.format("下降", "42.5%"),  # building fell: industry may have brought more than its sector
        BROUGHT.format("增长", "35.9%"),
        "普通高中招生2.51万人，在校学生6.66万人；普通初中招生3.71万人，在校学生11.25万人；中职招生0.65万人，在校学生2.14万人。",
        "研究生招生159人。\n\n幼儿园在校人数20人。",
        "限额以上住宅销售面积300万平方米，商品房销售面积275万平方米。",
        "PM2.5浓度比上年下降5.4%，PM10浓度比上年下降2.1%。",
        "人均国内旅游花费900元，人均旅游花费850元。",
        "优良天数比例为88.8%，比上年下降4.4个百分点；PM2.5浓度比上年下降5.4%。",
    ],
)
def test_what_looks_alike_is_silent(text: str) -> None:
    assert not loud(YEAR, HEAD + text)
