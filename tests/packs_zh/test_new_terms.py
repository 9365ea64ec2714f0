"""Terms with their numbers and shares with their rises, each right and wrong; and right sentences that look alike."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_left_over_slips import PAST, YEAR
from tests.packs_zh.test_said_otherwise import WORK, loud


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (YEAR.format("“一核两翼多点”布局深化拓展。", "完善“一核{}翼多点”建设体系，增强功能。"), "两", "三", "coined-term-keeps-its-numerals"),
        (YEAR.format("推进{}大片区协同发展，支持东江做优。", "五大片区共兴发展不断深化。"), "五", "六", "coined-term-keeps-its-numerals"),
        (PAST.format("筹建保障性住房9.56{}套（间），建成养老机构35家。"), "万", "", "whole-things-come-whole"),
        (PAST.format("规划共设置26项指标，固定资产投资等{}6项指标不及预期。"), "", "3", "part-not-above-whole"),
        (PAST.format("{}7个区、2个县、24个镇获评全国百强区、百强县、千强镇。"), "1", "11", "no-more-than-a-list-has"),
        (PAST.format("单项冠军企业、专精特新企业分别达到43家{}。"), "、322家", "", "listed-values-match-names"),
        (YEAR.format("四大主导产业占GDP比重提高{}4个百分点。", "四大主导产业占地区生产总值比重达73%左右。"), "1", "8", "rise-not-above-rate"),
        ("2026年政府工作报告\n\n一、2025年工作回顾\n\n“{}”园区到位资金708亿元。启动“3+2”高本贯通试点。\n\n名词解释\n\n1.“3+2”高本贯通：高职与本科贯通培养。\n\n2.“2+3”园区：东山、西山产业园和南湖、北湖、中湖产业园。\n\n3.三城联创：三个城市一起创建。",
         "2+3", "3+2", "coined-term-keeps-its-numerals"),
        ("2026年政府工作报告\n\n一、2025年工作回顾\n\n“1+{}+N”［1］卫生体系初步成型。“四库”［2］齐全。“三网”［3］成形。\n\n名词解释\n\n［1］1+5+N：\n\n“1”即省疾控中心，“5”即五家市疾控中心。\n\n［2］四库：\n\n水库、粮库、钱库、碳库。\n\n［3］三网：\n\n路网、电网、水网。",
         "5", "3", "explained-term-occurs"),
    ],
)  # fmt: skip
def test_slip_is_seen_and_what_is_right_is_not(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, text.format(right)) == set()
    assert rule in loud(WORK, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        YEAR.format("“一核两翼多点”布局深化拓展。", "打造“一带两翼多点”旅游布局。"),
        YEAR.format("推进三大片区改造。", "五大片区协同发展。"),
        PAST.format("每千常住人口床位7.5张，执业医师3.2人。"),
        PAST.format("规划共设置26项指标，去年又完成36项改革任务。"),
        PAST.format("27个区、12个县获评全国先进区、先进县。"),
        PAST.format("单项冠军企业、专精特新企业分别新增20家。"),
        YEAR.format("服务业占地区生产总值比重提高4个百分点。", "文化产业占地区生产总值比重达3%左右。"),
        YEAR.format("启动“3+2”高本贯通试点。", "建好“2+3”园区。"),
        PAST.format("全省地区生产总值33560.7亿元，增长5.4%。省会澜江市全年地区生产总值9247.3亿元，占全省的27.6%。"),
        PAST.format("全省14个市州中，9个市州增速高于全省平均，3个与全省持平，2个低于全省。") + "\n\n空气质量改善，14个市州中11个达到二级标准。",
        PAST.format("建成县乡村三级文明实践中心（所、站）175个。"),
        PAST.format("将14个市州增值税省级分享比例由25%统一降至20%。"),
        PAST.format("全年地区生产总值33560.7亿元，增长5.4%。") + "\n\n地区生产总值由24716亿元（普查后修订数，原公布数为24305亿元）增加到33560.7亿元。",
    ],
)  # fmt: skip
def test_right_texts_stay_silent(text: str) -> None:
    assert loud(WORK, text) == set()
