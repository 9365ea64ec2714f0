"""What is reached and what is to be kept or to come: a slip is found, and what it was before is not."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_held_together import FAR
from tests.packs_zh.test_said_otherwise import PLAN, WORK, loud

PLACE, EDITION, GOAL = "kept-place-is-the-place-reached", "editions-go-on", "goal-not-below-reached"
AHEAD = "2014年政府工作报告\n\n一、2013年工作回顾\n\n成绩不少。\n\n二、2014年工作安排\n\n今年要启动山区攻坚计划，到{}年使全部乡镇通上公路。"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (PLAN.format("数据中心规模居全国第2位。", "数据中心规模保持全国第{}位。"), "2", "4", PLACE),
        (PLAN.format("港口发展指数从全国第9位跃升至第5位。", "港口发展指数稳居全国第{}位。"), "5", "9", PLACE),
        (PLAN.format("港口发展指数从全国第9位跃升至第5位。", "港口发展指数全国排名“保{}”。"), "5争4", "6争5", PLACE),
        (PLAN.format("区域创新能力由全国第12位跃升至第8位。", "区域创新能力保持全国前{}。"), "十", "五", PLACE),
        (PLAN.format("首届长河算力汇备受瞩目。" + FAR * 12, "办好{}长河算力汇，拓展更多场景。"), "第二届", "首届", EDITION),
        (PLAN.format("全面完成数字政务2.0任务。", "抓紧出台数字政务{}.0方案。"), "3", "2", EDITION),
        (PLAN.format("储能总规模达到9.4万千伏安。", "力争储能规模突破{}万千伏安。"), "20", "9", GOAL),
        (PLAN.format("城乡居民参保率稳定在98%以上。", "确保城乡居民参保率稳定在{}%以上。"), "98", "89", GOAL),
        (PLAN.format("一般公共预算收入8.01亿元。", "一般公共预算收入超{}。"), "10亿", "7.8亿", GOAL),
        (AHEAD, "2017", "2013", "years-fit"),
        (PLAN.format("与39个国家缔结{}对友城。", "抓好落实。"), "118", "18", "part-not-above-whole"),
        (PLAN.format("开通国际航线{}条，国内外航线累计达到60条。", "抓好落实。"), "10", "70", "part-not-above-indicator"),
        (PLAN.format("建设12个省级工业示范园区和9个省级农业示范园区。", "打造{}个省级示范园区。"), "21", "31", "kinds-add-up"),
        (PLAN.format("省级绿色矿山项目{}个，投资2亿元。", "抓好落实。") + "\n\n2025年，东岭、西岭等15个省级绿色矿山项目通过评估。", "15", "25",
         "count-again-has-its-digits"),
        ("2026年江山省政府工作报告\n\n地区生产总值3.1万亿元。进出口总额达到5379{}元。", "亿", "万", "never-so-little"),
        (PLAN.format("经济总量占全国比重由5.2%提升至{}%，在西部地区占比由20.5%提升至21.1%。", "抓好落实。"), "5.4", "54",
         "share-of-larger-region-is-smaller"),
    ],
)  # fmt: skip
def test_what_is_kept_or_to_come_fits_what_is_reached(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert loud(WORK, text.format(wrong)) == {rule}


@pytest.mark.parametrize(
    "text",
    [
        PLAN.format("港口发展指数增速居全国第2位。", "港口发展指数保持全国第4位。"),  # how fast, and where it stands
        PLAN.format("港口发展指数居全省第1位。", "港口发展指数保持全国第4位。"),
        PLAN.format("港口发展指数居全国第8位。", "港口发展指数力争进入全国第6位。"),
        PLAN.format("港口发展指数居全国第8位。", "港口发展指数保持全国前十。"),
        PLAN.format("港口发展指数居全国第8位。", "港口发展指数稳步进入全国第5位。"),
        PLAN.format("完成数字政务2.0方案编制。", "抓紧出台数字政务2.0方案。"),
        PLAN.format("落实数字政务2.0任务。", "深入实施数字政务2.0任务。"),
        PLAN.format("城乡居民参保率稳定在98%以上。", "确保城乡居民参保率稳定在95%以上。"),
        PLAN.format(
            "建设12个省级工业示范园区和9个省级农业示范园区。", "打造40个省级示范园区。"
        ),  # there may be more kinds
        PLAN.format("新建省级绿色矿山项目15个。", "抓好落实。") + "\n\n2025年，25个省级绿色矿山项目通过评估。",
        PLAN.format("省级绿色矿山项目15个。", "2026年抓好25个省级绿色矿山项目。"),
        "2026年江山县政府工作报告\n\n地区生产总值200亿元。进出口总额达到1100万元。",
        "2026年江山省政府工作报告\n\n地区生产总值3.1万亿元。中欧班列带动进出口5亿元。",
        AHEAD.format("2017") + "\n\n山区攻坚：省政府2010年提出，到2013年使全部乡镇通上公路。",
        PLAN.format("产量占全国比重为54%，出口在西部地区占比为21.1%。", "抓好落实。"),
        PLAN.format("建设12个省级工业示范园区和9个省级农业示范园区。", "新增31个省级示范园区。"),
    ],
)
def test_what_only_looks_alike_is_left(text: str) -> None:
    assert loud(WORK, text) == set()
