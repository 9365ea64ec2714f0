"""What a careful reader holds together across a report: a slip is found, and what it was before is not."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

ITEMS, COINED, ODDS = "stated-number-matches-items", "coined-term-keeps-its-numerals", "words-go-together"
HELD = "某省2026年政府工作报告\n\n"
FAR = "\n\n各项工作扎实推进，群众反映的问题逐件得到答复，基层负担明显减轻。\n\n"
TERM = (
    "政府工作报告\n\n——2017年3月2日在县第七届人民代表大会第一次会议上\n\n一、过去{}年工作回顾\n\n"
    "五年来，产业做大做强。\n\n五年来，城乡面貌一新。\n\n五年来，民生持续改善。\n\n二、今后五年工作安排\n\n抓好落实。"
)
TOGETHER = "工业增势强劲，规上工业增加值增长8.3%，{}于全国2.5个百分点。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("“五馆两中心”：五馆，即{}美术馆、科技馆、规划馆、文化馆；两中心，即智慧中心、会展中心。", "图书馆、", "", ITEMS),
        ("答好“建设什么样的新城、怎样建设新城、靠什么建设新城”{}问。", "三", "四", ITEMS),
        ("一案三查：即一查当事人的责任，二查党委的责任，{}查纪委的责任，做到有责必问。", "三", "四", "marks-ascend"),
        ("第一，向改革要动力。\n\n放权于市场。\n\n第二，向创新要活力。\n\n鼓励研发。\n\n第{}，向开放要空间。\n\n扩大合作。", "三", "四",
         "marks-ascend"),
        ("深化“三个年”活动，项目加快建设。" + FAR + "持续拓展“{}个年”活动，发展县域经济。", "三", "四", COINED),
        ("四大主导产业［7］增加值占比提高4个百分点。" + FAR + "推动{}大主导产业补链延链、优化升级。", "四", "五", COINED),
        ("用好五年过渡期政策。" + FAR + "脱贫之日起设立{}年过渡期，保持帮扶政策稳定。", "5", "3", COINED),
        ("战胜了“7·21”特大洪灾。" + FAR + "做好“7.{}”灾后重建。", "21", "12", COINED),
        ("有力处置江河镇“4·{}”森林火灾。", "11", "31", "days-exist"),
        ("经过今明{}年努力，全部完成治理。", "两", "三", "years-count-on"),
        (TERM, "五", "四", "years-count-on"),
        ("2025年政府工作报告\n\n今年是“十{}五”规划编制的关键期。", "五", "四", "years-fit"),
        ("35件惠民实事已完成{}件，其余正在积极推进。", "31", "35", ODDS),
        ("工业、投资、消费等主要指标均高于全国平均水平。" + FAR + TOGETHER, "高", "低", "gap-goes-as-said-again"),
        ("一、2025年工作回顾\n\n实际使用外资{}亿元、增长11.3%。\n\n五年来，年实际使用外资保持在千亿元以上。", "1126.6", "926.6", "each-year-is-at-least"),
        ("主营业务收入超千亿元、百亿元的企业分别达{}。", "22家和221家", "221家和22家", "part-not-above-whole"),
        ("创建400个美丽乡村，{}个以上通过省级验收。", "200", "600", "part-not-above-whole"),
        ("目标设定为23项，其中约束性指标11项，预期性指标{}项。", "12", "13", "parts-add-up"),
        ("户厕覆盖率、污水治理率、垃圾处理率分别提高20.9、36.2、{}个百分点。", "54", "154", "percentage-within-range"),
        ("2025年全省地区生产总值60199亿元。\n\n2025年，文旅经济增加值预计达{}亿元。", "6500", "65000", "part-not-above-indicator"),
        ("地区生产总值32765亿元。\n\n民营经济增加值突破1.{}万亿元，撑起半壁江山。", "7", "1", "half-is-half"),
        ("进出口总额达6.36万亿元，生产总值达7.28万亿元，外贸依存度从115.4%降至{}%。", "87.3", "78.3", "trade-dependence-is-trade-over-output"),
        ("2 025年政府工作报告\n\n2 024年，收入完成5.04亿元，是2019年的{}倍，年均增长18.5%。", "2.3", "3.2", "yearly-growth-matches-total-growth"),
    ],
)  # fmt: skip
def test_a_report_held_together(text: str, right: str, wrong: str, rule: str) -> None:
    framed = text if "工作报告" in text else HELD + text
    assert loud(WORK, framed.format(right)) == set()
    assert loud(WORK, framed.format(wrong)) == {rule}


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("按投资方向分，工业投资增长9.7%，房地产开发投资下降16.5%。\n\n全市房地产开发投资{}16.5%。", "下降", "增长", "mentions-alike-agree"),
        ("工业生产者出厂价格比上年下降{}%。从用途看，生产资料价格下降5.3%，生活资料价格下降3.1%。", "5.1", "1.5", "growth-of-whole-between-parts"),
        ("全年规模以上工业增加值增长7.0%。高技术制造业、装备制造业增加值分别增长14.7%、13.7%，分别高于全市平均水平7.7、{}个百分点。", "6.7", "7.6",
         "gap-matches-values"),
        ("全年地区生产总值8141.69亿元，比上年增长4.7%。\n\n注：2024年地区生产总值最终核实为{}亿元。", "7805.38", "8705.38",
         "revised-year-before-fits"),
    ],
)  # fmt: skip
def test_a_communique_held_together(text: str, right: str, wrong: str, rule: str) -> None:
    framed = f"南江市2025年统计公报\n\n{text}"
    assert loud(YEAR, framed.format(right)) == set()
    assert loud(YEAR, framed.format(wrong)) == {rule}


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("基金合计认缴40.8亿元，其中市级基金认缴5.6亿元，实现{}倍杠杆放大。", "7.3", "3.7", "total-is-count-times-mean"),
        ("市与开发区共享收入统一按6:{}分成，市与区县共享收入按5:5分成。", "4", "5", ODDS),
        ("全市通过自治区代发地方政府债券267.3亿元。全市政府债务余额1075.8亿元。\n\n市本级通过自治区代发地方政府债券{}亿元。市本级政府债务余额246.7亿元。", "74.1", "274.1", "own-level-within-place"),
        ("发行专项债券373.28亿元，其中：建设专项债券45.16亿元，主要支持管网；土储专项债券{}亿元，主要支持收储；清欠专项债券42.96亿元，支持清欠；"
         "注资专项债券50亿元；补充财力专项债券47.6亿元，主要用于置换。", "187.56", "178.56", "listed-parts-make-whole"),
    ],
)  # fmt: skip
def test_a_budget_held_together(text: str, right: str, wrong: str, rule: str) -> None:
    framed = f"关于某市2025年预算执行情况的报告\n\n{text}"
    assert loud(BUDGET, framed.format(right)) == set()
    assert loud(BUDGET, framed.format(wrong)) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        "新认定高新技术企业1826家，剔除到期未重新认定的700家，净增1126家，年末有9842家。",
        "设置5大类20项主要指标，其中约束性指标7项、预期性指标13项：经济3项，创新4项，民生7项，绿色4项，安全2项。",
        "98个县中，地区生产总值超过500亿元的19个，其中超过1000亿元的4个。19个乡镇中，财政总收入超过5000万元的6个，其中超亿元的3个。",
        "地区生产总值29618亿元。\n\n支持澄州在全省发挥龙头作用，力争地区生产总值突破9000亿元。",
        "规上工业企业净增14家，年末达到137家。\n\n五年间，规上工业企业由96家增加到137家，增加41家。",
        "23个投资10亿元以上的工业项目开工，其中投资50亿元以上的3个。",
        "地区生产总值、规上工业增加值、社会消费品零售总额三项总量在全省分别前移2位、3位和2位。",
        "受理事项43.7万件，办结率99.3%。\n\n确保重点督查事项按期办结率由94.3%提高到97%以上。",
        "年初确定的12项主要预期指标，9项超额完成、2项基本持平，受缺电影响，能耗下降率未达预期，下降2.4%。",
        "居民收入年均实际增长5.7%，快于经济增长0.1个百分点。",
        "列入计划的24项主要指标中，15项预期性指标完成较好；9项约束性指标全部完成。\n\n规划确定的20项主要指标中，8项约束性指标全部完成，12项预期性指标完成11项。",
        "4个支柱产业营业收入突破4万亿元；6个新兴产业加快成长。\n\n2026年，4个支柱产业营业收入增长6%以上；6个新兴产业增长13%以上。",
        "全省地区生产总值39862.5亿元。分区域看，江州都市圈4市实现地区生产总值19214.6亿元，第三产业增加值11020.4亿元；沿江经济带5市13387.2亿元。",
    ],
)  # fmt: skip
def test_what_differs_by_scope_or_time_is_left_alone(text: str) -> None:
    assert loud(WORK, f"某省2026年政府工作报告\n\n{text}") == set()


def test_a_report_of_december_looks_back_on_its_own_year() -> None:
    text = "政府工作报告\n\n——2021年12月22日在某区第十八届人民代表大会第一次会议上\n\n对2022年的工作提出建议。\n\n刚刚过去的2021年，起步有力。"
    assert loud(WORK, text) == set()


def test_a_table_set_with_wide_spaces_is_no_sentence() -> None:
    rows = "指标\u30002025年目标\u30002025年完成\u30002026年目标\n固定资产投资增速\u30004.5%左右\u30001.7%\u30003%左右\n进出口总额增速\u30005%左右\u30008.4%\u30005%左右\n"
    text = f"关于某省2025年计划执行情况的报告\n\n部分指标完成情况如下：\n{rows}\n固定资产投资增长1.7%。进出口总额增长8.4%。"
    assert loud(WORK, text) == set()


def test_the_shares_of_parts_of_a_city_are_their_own() -> None:
    text = (
        "全年人均地区生产总值70308元。" + FAR + "望江、河东、高新3个区合计实现地区生产总值1523.0亿元，占全市的52.9%；年末常住人口166.3万人，占40.7%。\n\n"
        "全市地区生产总值2876.30亿元。年末全市常住人口408.6万人。医疗机构412个，其中医院9个、卫生院19个、服务中心3个、村卫生室318个、诊所（门诊部）58个、其他5个。"
    )
    assert loud(YEAR, f"某市2025年统计公报\n\n{text}") == set()
