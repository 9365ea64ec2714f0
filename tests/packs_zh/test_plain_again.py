"""More plain slips: a share told again, a list that lost a name, a meeting of the year that is over."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_held_together import COINED, ITEMS
from tests.packs_zh.test_said_otherwise import BUDGET, WORK, YEAR, loud

TITLES = {WORK: "某县2026年政府工作报告", YEAR: "某市2025年统计公报", BUDGET: "关于某市2025年预算执行情况的报告"}
WHOLE = "一般公共预算收入86.2亿元，增长4.1%。其中：税收收入57.9亿元，增长2.6%；非税收入28.3亿元。"
OWN = "\n\n市本级一般公共预算收入22.4亿元，增长1.2%。其中：税收收入11.3亿元，非税收入11.1亿元。"
PLANS = "一、2025年工作回顾\n\n圆满完成“八五”普法。\n\n二、2026年工作安排\n\n{}"
BACK = "各项工作扎实推进，群众反映的问题逐件得到答复，基层负担明显减轻。"


@pytest.mark.parametrize(
    ("pack", "text", "right", "wrong", "rule"),
    [
        (WORK, "编制完成城乡总体规划（{}）。", "2014-2030", "2030-2014", "years-fit"),
        (WORK, "比亚特汽车产销量分别增长12.4%{}。", "和9.6%", "、9.6%和7.1%", "distributed-values-match-subjects"),
        (WORK, "一、2025年工作回顾\n\n金融机构存贷款余额年均分别增长6.2%{}，保费增长3.1%。", "、8.4%", "", "listed-values-match-names"),
        (BUDGET, WHOLE + OWN + "\n\n抓收入。全市一般公共预算收入完成86.2亿元，税收收入占一般公共预算收入{}%。", "67.2", "64.2",
         "percentage-is-a-quotient"),
        (BUDGET, "一般公共预算收入26.3亿元，增长5.2%。其中：税收收入14.2亿元，下降6.1%，税收收入占比为{}%。", "54.0", "45.0",
         "percentage-is-a-quotient"),
        (BUDGET, "加强投资评审，项目报审36.4亿元，审减{}亿元，节约了资金。", "4.2", "42", "part-not-above-whole"),
        (WORK, "向社会承诺的46件民生实事，因为客观原因有{}项没有完成。", "5", "56", "part-not-above-whole"),
        (WORK, "空气优良天数达到262天，优良率提高{}个百分点。", "24.6", "84.6", "rise-not-above-rate"),
        (WORK, "一、2025年工作回顾\n\n服务业增加值512.4亿元，现代服务业增加值{}亿元。", "296", "596", "part-not-above-indicator"),
        (YEAR, "全年货物进出口总值806.4亿元。民营企业进出口612.3亿元，占全市进出口总值的比重为{}%。", "75.9", "79.5",
         "share-matches-part-and-base"),
        (YEAR, "全年地区生产总值6420亿元。研发经费支出超过{}亿元，占地区生产总值比重3.15%。", "200", "20", "share-matches-part-and-base"),
        (WORK, "实施“百千万”工程，乡村面貌一新。" + BACK + "\n\n继续实施“{}”工程。", "百千万", "千百万", COINED),
        (WORK, "深化“古城{}养”。" + BACK + "\n\n推进古城慢养、古城智养、古城众养，延续文脉。", "三", "四", ITEMS),
        (WORK, "名词解释\n\n“两种意识”“四个学”：指责任意识、担当意识；带着责任学、{}联系实际学、长期坚持学。", "带着问题学、", "", ITEMS),
        (WORK, "新建5条贯穿东西的迎宾路、朝霞路、{}文昌路、学府路。", "松山路、", "", ITEMS),
        (WORK, "包含一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算。调入资金反映{}本预算之间的关系。", "四", "五", ITEMS),
        (WORK, "继续打好乡镇变美、企业变强、{}百姓变富四场硬仗，全面发力。", "河湖变清、", "", ITEMS),
        (WORK, PLANS, "办好滨海旅游论坛2026年年会。", "办好滨海旅游论坛2025年年会。", "years-fit"),
        (WORK, PLANS, "扎实开展“九五”普法。", "扎实开展“八五”普法。", "years-fit"),
        (WORK, "一是提高养老金等{}类底线保障水平。" + BACK + "\n\n一、提高养老金等五类底线保障水平。", "五", "六", COINED),
        (WORK, "一、2025年工作回顾\n\n产业向好。\n\n二、今后五年目标\n\n到2030年，全部财政收入和地方一般预算收入年均增长11%，分别达到{}亿元。",
         "9.4亿元和5.2", "5.2亿元和9.4", "part-not-above-indicator"),
        (YEAR, "国有投资占比21.6%，下降2.4个百分点；非国有投资占比78.4%，上升2.4{}。", "个百分点", "%", "growth-in-percent-gaps-in-points"),
    ],
)  # fmt: skip
def test_a_plain_slip_is_found(pack: tuple[str, ...], text: str, right: str, wrong: str, rule: str) -> None:
    head = TITLES[pack] + "\n\n"
    assert loud(pack, head + text.format(right)) == set()
    assert loud(pack, head + text.format(wrong)) == ({rule} if rule else set())


@pytest.mark.parametrize(
    "text",
    [
        "城乡居民收入分别增长8.1%，9.4%。",
        "包含一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算。调入资金涉及其他三本预算。",
        "新建5条贯穿东西的迎宾路、朝霞路、松山路等道路。",
        "开展义诊、宣讲、送戏四场活动。",
        "一、2025年工作回顾\n\n深入推进“八五”普法。\n\n二、2026年工作安排\n\n圆满完成“八五”普法，启动“九五”普法。",
        "二、2026年工作安排\n\n筹备2025年度总结表彰大会，办好2025—2026年雪季嘉年华节。",
        "58件民生实事全部办结，12项任务没有完成年度计划。",
        "民营投资占比21.6%，增长2.4%；国有投资占比78.4%，增长3.1%。",
        "实施“百千万”工程。" + BACK + "\n\n推进“十百千”行动。",
        "研发经费支出超过200亿元，占地区生产总值比重4.15%。\n\n地区生产总值6420亿元。",
    ],
)
def test_what_looks_like_a_slip_is_none(text: str) -> None:
    assert loud(WORK, f"{TITLES[WORK]}\n\n{text}") == set()


def test_the_share_of_a_part_of_the_place_is_its_own() -> None:
    text = f"{TITLES[BUDGET]}\n\n{WHOLE}{{}}"
    assert loud(BUDGET, text.format("\n\n税收收入占比由65.8%提高到67.2%。")) == set()
    assert loud(BUDGET, text.format("全市一般公共预算收入86.2亿元，开发区税收收入占比为78.4%。")) == set()
