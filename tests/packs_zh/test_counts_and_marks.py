"""Numbers of things that are named, and marks in their order: a slip is found, what looks like one is left alone."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_held_together import COINED, FAR, HELD, ITEMS
from tests.packs_zh.test_said_otherwise import WORK, YEAR, loud

MARKS, EACH = "marks-ascend", "distributed-values-match-subjects"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("我们要正确处理效率、发展、公平{}关系。", "三者", "两者", ITEMS),
        ("按照“五统一”建园办法（统一选址、育苗、技术、品牌{}），新建果园3万亩。", "、销售", "", ITEMS),
        ("乡村建设“六个一”行动：建好一个文化广场，一条环村道路，一组由菜园、果园、花园组成的小景观，{}一座公厕，一系列便民设施。",
         "一个小超市，", "", ITEMS),
        ("抓好“{}个一批”：加快建成南桥、北桥等一批续建项目；推动水厂、电厂等一批项目开工；力争港口、机场等一批前期项目突破。",
         "三", "四", ITEMS),
        ("抓好“{}个一批”：建成南桥、北桥等一批续建项目；推动水厂、电厂等一批项目开工；引进一批总部企业；力争机场等一批前期项目突破。",
         "四", "三", ITEMS),
        ("着力打好{}大保卫战。一是打好蓝天保卫战。加强治理。二是打好碧水保卫战。严防反弹。三是强化土壤修复。", "三", "四", ITEMS),
        ("（1）坚持预防为主，落实责任。\n\n（2）坚持防治结合，加强监督。\n\n（{}）坚持综合治理，健全机制。\n\n今年要抓好实施。",
         "3", "4", MARKS),
        ("3.保障重点投入。一是支持交通。改善路网。二是支持科技。鼓励创新。三是支持农业。建设良田。四是支持商贸。扩大消费。\n\n"
         "4.改善人民生活。一是支持教育。新建学校。二是支持就业。开展培训。三是支持养老。增设床位。{}是支持医疗。添置设备。",
         "四", "五", MARKS),
        ("推进草原生态、生产、生活“{}位一体”修复。", "三", "四", ITEMS),
        ("颗粒物和氮氧化物浓度分别下降{}，全部达到国家标准。", "6.04%和2.7%", "6.04%、5.3%和2.7%", EACH),
        ("协作范围扩大到湖南和江西{}省。", "两", "三", ITEMS),
        ("实施“双百”工程，培育100家小微企业和{}个特色品牌。", "100", "50", ITEMS),
        ("一核三带战略深入实施，面貌一新。" + FAR + "加快实施一核{}带战略，优化布局。", "三", "四", COINED),
        ("实施新10年湿地生态保护规划。" + FAR + "落实新{}年湿地生态保护规划，扩大试点。", "10", "5", COINED),
        ("落实“18+N”项到户补助兑付办法。" + FAR + "完善“{}+N”项到户补助兑付办法。", "18", "16", COINED),
        ("综合指数、细颗粒物、二氧化硫和二氧化氮浓度分别改善6.3%、5.1%{}和9.4%。", "、4.6%", "", EACH),
        ("全县社保基金包括城镇职工养老保险、{}城乡居民医疗保险3项，均有结余。", "城镇职工医疗保险、", "", ITEMS),
    ],
)  # fmt: skip
def test_a_count_and_what_it_counts(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, HELD + text.format(right)) == set()
    assert loud(WORK, HELD + text.format(wrong)) == {rule}


def test_figures_are_numbered_one_after_the_other() -> None:
    told = "图{} 2021-2025年全市{}\n\n图片\n\n各项指标平稳增长，结构继续优化。\n\n"
    text = "某市2025年统计公报\n\n" + "".join(
        map(told.format, (1, 2, "{}", 4), ("粮食产量", "货运量", "发电量", "用电量"))
    )
    assert loud(YEAR, text.format(3)) == set()
    assert loud(YEAR, text.format(2)) == {MARKS}


@pytest.mark.parametrize(
    "text",
    [
        "支持龙头企业、发展种植、养殖两大产业。",
        "落实“四个一批”：新建一批学校，改造一批医院；建成一批公园；开工一批道路和一批桥梁。",
        "打造六大产业。一是扩大产业规模。二是提升产业水平。",
        "统筹推进经济、政治、文化、社会“五位一体”总体布局。",
        "新建幼儿园、小学3所，扩建市级、省级平台4个。",
        "湖北、湖南和江西三省开展协作，推动河南与京津冀、安徽和苏浙沪三省一市合作。",
        "实施“双百”工程，选派100名干部到村任职，每村补助50万元。",
        "粉尘、氧化铁和氧化铜产量分别增长5%、6.5%。",
        "实施三年行动计划，提升治理水平。" + FAR + "制定五年行动计划，深化园区改革。",
        "构建一核两带格局，带动城区。" + FAR + "形成一核三区格局，带动旅游。",
        "收入、利润分别增长5%、6.5%，全市第一。",
        "（1）省级项目12个。\n\n（2）市级项目15个。\n\n（3）县级项目20个。\n\n（1）续建项目8个。\n\n（2）新建项目9个。",
        "3.保障投入。一是支持交通。二是支持科技。三是支持农业：\n\n1.建设良田。\n\n2.兴修水利。\n\n四是支持商贸。",
    ],
)
def test_what_is_counted_elsewhere_is_left_alone(text: str) -> None:
    assert loud(WORK, HELD + text) == set()
