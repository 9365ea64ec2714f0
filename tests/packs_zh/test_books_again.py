"""Budgets and communiques once more: found where the figures differ, silent where they do not."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = {name: load_packs([name]) for name in ("statistical-communique-zh", "budget-report-zh")}
YEAR, BUDGET = PACKS
HEAD = "某州2025年国民经济和社会发展统计公报\n\n"
PLAN = "关于某市2019年预算执行情况和2020年预算草案的报告\n\n二、2020年预算草案\n\n"
CLASSES = (
    "八大类“五涨三降”。食品烟酒类价格下降0.3%，衣着价格上涨2.8%，居住价格上涨2.3%，生活用品及服务价格上涨1.5%，"
    "交通通信价格{}1.7%，教育文化娱乐价格下降0.1%，医疗保健价格上涨0.6%，其他用品及服务价格上涨13.1%。"
)
RETAIL = (
    "自治州地方社会消费品零售总额63.11亿元。按行政区域分，甲市社会消费品零售总额43.69亿元、增长4.2%；"
    "乙市社会消费品零售总额2.81亿元、增长13.3%；丙县社会消费品零售总额{}亿元、增长8.3%；丁县社会消费品零售总额4.39亿元、增长9.5%。"
)
RAIN = (
    "监测的城市中，甲市、乙县、丙县、丁市年平均气温分别为8.8摄氏度、10.2摄氏度、5.9摄氏度、10.5摄氏度，"
    "上年平均值分别为8.1摄氏度、9.5摄氏度、5.2摄氏度、9.6摄氏度；年平均降水量分别为{}。"
)
OFFICE = (
    "安排“三公”经费支出预算1841万元，比上年预算数减少13万元，下降0.7%，其中：因公出国（境）费50万元，与上年持平；"
    "公务接待费486万元，下降10.8%；公务用车运行维护费1105万元，{}4.3%；公务用车购置费200万元，与上年持平。"
)


def loud(pack: str, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACKS[pack]).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (BUDGET, PLAN + "车船税完成{}，为预算的103.4%，增加565万元，增长8%。", "7654万元", "7654亿元", "rate-matches-change"),
        (BUDGET, PLAN + "契税完成3.3亿元，为预算的110%，减少{}亿元，下降8.3%。", "0.3", "3.0", "rate-matches-change"),
        (BUDGET, PLAN + OFFICE, "增长", "下降", "growth-is-that-of-its-parts"),
        (YEAR, HEAD + CLASSES, "下降", "上涨", "as-many-rise-and-fall-as-said"),
        (YEAR, HEAD + RETAIL, "12.22", "11.22", "items-make-the-total"),
        (YEAR, HEAD + RAIN, "113.5毫米、46.9毫米、165.1毫米、103.8毫米", "113.5毫米、165.1毫米、103.8毫米",
         "listed-values-match-names"),
        (YEAR, HEAD + "总供水量7.50亿立方米，其中地表水工程供水4.40亿立方米，占58.7%；地下水工程供水3.01亿立方米，占{}；"
         "非常规水源供水0.09亿立方米，占1.2%。", "40.1%", "41.0%", "share-matches-part-and-base"),
        (YEAR, HEAD + "自治州一般公共预算收入56.93亿元、增长{}。其中，税收收入23.98亿元、增长15.6%。城市维护建设税1.47亿元、"
         "增长27.3%；土地增值税1.42亿元、增长58.7%。非税收入32.95亿元、增长15.8%。",
         "15.7%", "17.5%", "growth-of-whole-between-parts"),
        (YEAR, HEAD + "全市地区生产总值1144.12亿元，比上年增长6.6%。\n\n注：2024年全市地区生产总值修订为{}亿元。",
         "1088.01", "1188.01", "revised-year-before-fits"),
        (YEAR, HEAD + "限额以上单位零售额628.5亿元，下降17.2%。在限额以上法人单位中，城镇实现零售额500.1亿元、下降14.5%，其中城区为"
         "258.9亿元，乡村实现零售额29.0亿元、下降14.0%；批发和零售业487.3亿元、下降14.9%，住宿和餐饮业{}亿元、下降9.6%。",
         "41.8", "48.1", "listed-parts-make-whole"),
        (YEAR, HEAD + "互联网宽带用户数234.8万户，比上年末增加16.7万户。\n\n注：2024年年末互联网宽带用户数为{}万户。",
         "218.1", "281.1", "added-is-last-less-first"),
        (YEAR, HEAD + "年末本外币各项贷款余额3291.7亿元，增长6.3%。其中住户贷款1347.6亿元。不良贷款余额74.6亿元，不良贷款比率为{}。",
         "2.27%", "2.72%", "share-matches-part-and-base"),
        (BUDGET, PLAN + "金融机构存贷款余额3721.36亿元，同比增长9.14%，其中贷款余额1649.43亿元，同比增长10.27%，存贷比{}。",
         "79.61%", "76.91%", "share-matches-part-and-base"),
        (YEAR, HEAD + "经济总量在同组别的七个市（州）中的第{}名。", "2", "8", "rank-is-within-its-group"),
        (BUDGET, "关于某市2025年预算执行情况的报告\n\n全市一般公共预算支出2,513,403万元，增长2.06%。\n\n"
         "全市一般公共预算支出从2021年的167.49亿元增加至2025年的{}亿元。", "251.34", "215.34", "amount-said-again-agrees"),
    ],
)  # fmt: skip
def test_a_wrong_word_or_figure_is_found(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.format(right)) == set()
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (BUDGET, PLAN + "契税完成3.3亿元，为预算的110%，超预算0.3亿元，下降8.3%。"),  # against the budget
        (BUDGET, PLAN + "安排“三公”经费1841万元，下降0.7%，其中：公务接待费486万元，下降10.8%；公务用车运行维护费1105万元。"),
        (YEAR, HEAD + "八大类“五涨三降”。居民消费价格上涨0.7%，食品价格下降0.3%，服务价格上涨1.5%。"),  # not the eight
        (YEAR, HEAD + "社会消费品零售总额63.11亿元。其中，甲市社会消费品零售总额43.69亿元；乙市社会消费品零售总额2.81亿元；"
         "丙县社会消费品零售总额11.22亿元。"),  # some of them
        (YEAR, HEAD + "甲市、乙县、丙县气温分别为8.8度、10.2度、5.9度，上年分别为8.1度、9.5度、5.2度；甲市、乙县降水量"
         "分别为113.5毫米、46.9毫米。"),  # names of its own
        (YEAR, HEAD + "总供水量7.50亿立方米，其中地表水供水4.40亿立方米，占全省的8.7%；地下水供水3.10亿立方米，占9.1%。"),
        (YEAR, HEAD + "城镇实现零售额500.1亿元，乡村实现零售额29.0亿元；批发和零售业387.3亿元，住宿和餐饮业21.8亿元。"),
        (YEAR, HEAD + "贷款余额3291.7亿元，增长6.3%。不良贷款余额74.6亿元，不良贷款率1.95%。"),  # of other banks
        (YEAR, HEAD + "互联网宽带用户数234.8万户，比年初增加16.7万户。\n\n注：2024年6月末互联网宽带用户数为281.1万户。"),
        (BUDGET, "关于某市2025年预算执行情况的报告\n\n市级一般公共预算支出2,153,403万元，增长2.06%。\n\n"
         "全市一般公共预算支出从2021年的167.49亿元增加至2025年的251.34亿元。"),  # another level
        (YEAR, HEAD + "全市地区生产总值1044.12亿元，比上年增长4.6%。\n\n注：2024年全市地区生产总值修订为1088.01亿元。"),
    ],
)  # fmt: skip
def test_what_only_looks_alike_stays_silent(pack: str, text: str) -> None:
    assert loud(pack, text) == set()
