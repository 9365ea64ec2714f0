"""What one sentence says and another repeats in other words: found where they differ, silent where they do not."""

from __future__ import annotations

import pytest

from reportcheck.audit import audit
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = {name: load_packs([name]) for name in ("gov-work-report-zh", "statistical-communique-zh", "budget-report-zh")}
WORK, YEAR, BUDGET = PACKS
PLAN = "2026年政府工作报告\n\n一、2025年工作回顾\n\n{}\n\n二、2026年工作安排\n\n{}"


def loud(pack: str, text: str) -> set[str]:
    found = audit(read("t.txt", text.encode()), PACKS[pack]).findings
    return {one.rule.split("/")[1] for one in found if one.severity != "note"}


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, PLAN.format("成绩不少。", "主要预期目标：地区生产总值增长{}左右。\n\n把增长预期目标定在6.5%左右，积极进取。"),
         "6.5%", "6.0%", "goal-said-twice-is-one"),
        (WORK, PLAN.format("成绩不少。", "主要预期目标：地区生产总值增长6.5%左右。\n\n{}左右的增速可以实现就业目标。"),
         "6.5%", "6.0%", "goal-said-twice-is-one"),
        (WORK, "2025年规模以上工业增加值增长7.5%。高技术制造业增加值增长20.4%，{}规模以上工业增速12.9个百分点。",
         "高于", "低于", "gap-matches-values"),
        (WORK, "2025年规模以上工业增加值增长7.5%。高技术制造业增加值增长20.4%，高于规模以上工业增速{}个百分点。",
         "12.9", "13.9", "gap-matches-values"),
        (WORK, "工业增加值564.05亿元。\n\n地区生产总值2191.55亿元。工业增加值增长7%，占地区生产总值的比重为{}。",
         "25.7%", "27.5%", "share-matches-part-and-base"),
        (WORK, "2025年收入总量200.1亿元，其中税收收入125.1亿元，占比{}。",
         "62.5%", "65.2%", "share-matches-part-and-base"),
        (WORK, "减税降费{}亿元，超过原定的近200亿元规模。", "236", "136", "beyond-goal-is-beyond"),
        (WORK, "存款余额4180.68亿元，比上年末增长14.1%，比年初增加{}亿元。",
         "515.73", "551.73", "rate-matches-change"),
        (WORK, "全县签约项目43个，总投资200亿元，已落地{}个。", "25", "52", "part-not-above-whole"),
        (WORK, "10月22日至{}日举办博览会。", "25", "15", "days-exist"),
        (WORK, "全年优良空气{}天。", "189", "389", "percentage-within-range"),
        (WORK, "职工、居民住院报销比例分别提高至{}。", "85.6%、68.5%", "85.6%", "listed-values-match-names"),
        (WORK, "引进张甲、黄乙、吴丙{}名院士。", "3", "4", "stated-number-matches-items"),
        (WORK, "低保对象31260人，其中城市5840人、农村25420人，比上年减少{}人，下降4.1%。", "1340", "1430", "rate-matches-change"),
        (WORK, "35件惠民实事已完成{}件，其余正在推进。", "31", "51", "part-not-above-whole"),
        (WORK, "产业园115家企业签约入驻，{}家建成投产。", "32", "132", "part-not-above-whole"),
        (WORK, "新培育百亿企业{}家，工业百亿企业总数达53家。", "11", "61", "new-not-above-total"),
        (WORK, "10名教师导师每人负责培养3名教师，共{}名骨干教师。", "30", "40", "total-is-count-times-mean"),
        (WORK, "城镇居民人均可支配收入和农村居民人均纯收入，分别增长{}。",
         "8.3%和9.2%", "8.3%", "listed-values-match-names"),
        (WORK, "化学制品业、设备制造业、食品加工业、矿物制品业等{}个行业增加值分别增长10.0%、16.5%、15.0%和6.2%。",
         "四", "五", "distributed-values-match-subjects"),
        (WORK, "2025年政府工作报告\n\n二、2025年工作安排\n\n今年是“{}”规划收官之年，任务很重。",
         "十四五", "十三五", "years-fit"),
        (WORK, "甲高新区和乙经开区、丙高新区、丁高新区等{}家园区入选。", "6", "3", "stated-number-matches-items"),
        (WORK, "重点培育“粮、菜、果、畜、烟、花”{}大特色产业。", "6", "5", "stated-number-matches-items"),
        (WORK, "2025年政府工作报告\n\n一、2024年工作回顾\n\n2023年地区生产总值修订为{}亿元，2024年增长3.5%，"
         "地区生产总值首次突破2000亿元、达2010.9亿元。", "1943.3", "2043.3", "height-was-not-passed-before"),
        (WORK, "2018年政府工作报告\n\n一、2017年工作回顾\n\n全县生产总值突破百亿元大关，达109亿元；服务业增加值49.8亿元、增长10.6%。\n\n"
         "服务业占GDP的比重达到{}。", "45.7%", "54.7%", "share-matches-part-and-base"),
        (WORK, "地区生产总值增长10.1%。\n\n城镇居民人均可支配收入增长{}，农村居民人均可支配收入增长14.1%，均高于GDP增速。",
         "11.1%", "9.1%", "faster-growth-is-faster"),
        (WORK, "2022年政府工作报告\n\n一、2021年工作回顾\n\n全县地区生产总值169.28亿元，增长8%。第一产业增加值36.82亿元。\n\n第三产业增加值{}亿元，增长10.4%。",
         "60.98", "140.98", "parts-together-within-whole"),
        (WORK, "开发乡村公益性岗位2948个。\n\n开发城乡公益性岗位{}个。", "3390", "2390", "part-not-above-indicator"),
        (WORK, "城镇居民人均可支配收入增长6.7%，农村居民人均可支配收入增长7.7%。\n\n{}。",
         "农村居民收入增速快于城镇居民收入", "城镇居民收入增速快于农村居民收入", "faster-growth-is-faster"),
        (YEAR, "2025年全市居民消费价格比上年{}0.8%。\n\n表1 2025年居民消费价格指数（以上年为100）\n\n"
         "| 指标 | 指数 |\n|---|---|\n| 居民消费价格指数 | 99.2 |\n| 食品烟酒 | 97.5 |\n",
         "下降", "上涨", "table-rise-matches-index"),
        (YEAR, "2025年货物出口332.03亿元，货物进口600.89亿元，贸易{}268.86亿元。",
         "逆差", "顺差", "natural-growth-and-trade-balance"),
        (YEAR, "全年固定资产投资比上年增长1.9%。其中，第一产业投资增长10.7%，第二产业投资增长20.4%，第三产业投资{}10.3%。",
         "下降", "增长", "growth-of-whole-between-parts"),
        (YEAR, "全年获得授权专利2707件，其中发明专利829件，实用新型专利{}件，外观设计专利227件。",
         "1651", "1561", "items-make-the-total"),
        (YEAR, "第一、二、三产业对经济增长贡献率分别为12%、35.4%、{}。", "52.6%", "56.2%", "shares-add-up"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n2025年基金收入720,000万元，支出640,321万元，"
         "本年结余79,679万元，年末滚存结余729,679万元。\n\n2026年基金收入784,542万元，支出708,898万元，"
         "本年收支结余75,644万元，年末滚存结余{}万元。", "805,323", "803,523", "surplus-matches-accounts"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n全县一般公共预算收入完成148.21亿元，下降6.1%。其中，"
         "税收收入完成102.56亿元，增长5.2%。非税收入完成{}亿元，下降24.3%。", "45.65", "46.55", "two-kinds-add-up"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n2025年，全县一般公共预算收入完成148.21亿元。"
         "支出完成300.55亿元。\n\n2025年，全县民生支出237.86亿元，占一般公共预算支出的{}。", "79.14%", "71.94%",
         "share-matches-part-and-base"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n2025年，全县发行政府债券2243800万元。其中，再融资债券878100万元、"
         "新增债券{}万元。", "1365700", "1635700", "listed-items-add-up"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n2025年，全县一般公共预算收入完成148.21亿元。\n\n"
         "2026年，全县一般公共预算收入{}亿元，比上年完成数增长2%。", "151.17", "115.17", "growth-matches-amounts"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n2025年全县“三保”预算数95.37亿元，支出完成94.14亿元，"
         "完成年初预算的{}。", "98.71%", "97.81%", "percentage-matches-amounts"),
        (BUDGET, "关于甲县2025年预算执行情况和2026年预算草案的报告\n\n“十四五”期间全县一般公共预算收入完成244亿元，"
         "较“十三五”期间增加{}亿元、增长11%。", "24", "42", "rate-matches-change"),
        (WORK, "2025年全部财政收入完成6.45亿元，增长26%；一般预算收入完成2.4亿元，增长30.6%。\n\n一般预算收入增收{}万元。",
         "5636", "4636", "growth-matches-ends"),
        (WORK, "2025年城、乡居民人均可支配收入分别为22694元、9527元，增长{}。\n\n农村居民收入增速快于城镇居民2.5个百分点。",
         "8.5%、11%", "11%、8.5%", "faster-growth-is-faster"),
        (BUDGET, "2025年全市一般公共预算收入完成1748028万元，为预算的{}%。\n\n2025年全市一般公共预算收入完成174.8亿元，为年计划的110.91%。",
         "110.91", "101.91", "mentions-alike-agree"),
        (BUDGET, "2025年全市一般公共预算支出执行4086166万元，增长2%。\n\n2025年用于民生方面的支出339.39亿元，占一般公共预算支出的{}。",
         "83.1%", "81.3%", "share-matches-part-and-base"),
        (BUDGET, "2025年市本级一般公共预算收入为277800万元，与备案预算一致。\n\n2025年市本级一般公共预算收入完成279196万元。\n\n"
         "2026年市本级一般公共预算收入安排370000万元，比上年完成数增长{}。",
         "32.52%", "23.52%", "growth-matches-amounts"),
    ],
)  # fmt: skip
def test_a_slip_is_found_and_what_is_right_is_not(pack: str, text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(pack, text.format(right)) == set()
    assert rule in loud(pack, text.format(wrong))


@pytest.mark.parametrize(
    ("pack", "text"),
    [
        (WORK, "道路改造52.38万平方米。\n\n管网改造52.83万平方米。"),
        (WORK, "2024年安置房建设52.38万平方米。\n\n2025年安置房建设52.83万平方米。"),
        (WORK, "服务业占比达到49.8%，接近半壁江山。"),
        (WORK, "半数以上城市开发强度超过30%。"),
        (WORK, "有线用户37.25万户，其中高清用户15.3万户，占常住人口的41.1%。"),
        (WORK, "2025年和2024年相比，工业增加值增长8%，高于投资增速2个百分点。"),
        (WORK, "2025年政府工作报告\n\n二、2025年工作安排\n\n今年是实施“十四五”规划的最后一年。"),
        (YEAR, "全年粮食种植面积增长1.4%。\n\n表1 2025年主要产品\n\n| 产品 | 产量（吨） | 增长（%） |\n|---|---|---|\n"
         "| 粮食 | 5213 | 1.8 |\n| 油料 | 331 | 2.0 |\n"),
        (BUDGET, "2026年全县一般公共预算收入安排30600万元，比2025年完成数28583万元增长7.06%，其中税收收入12600万元、非税收入18000万元。"),
        (WORK, "全年固定资产投资项目31个，其中新开工项目19个、续建项目12个，计划总投资超亿元项目9个。"),
        (WORK, "2026年政府工作报告\n\n一、2025年工作回顾\n\n林果种植总面积发展到33万亩。\n\n二、2026年工作安排\n\n"
         "新建食用菌棚室300栋，种植总面积发展到2.15万亩。"),
    ],
)  # fmt: skip
def test_what_only_looks_alike_is_left_alone(pack: str, text: str) -> None:
    assert loud(pack, text) == set()
