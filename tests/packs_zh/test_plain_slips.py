"""Plain slips: a share that would come to more than all, a code that its numbers do not spell, a name without a value."""

from __future__ import annotations

import pytest
from tests.packs_zh.test_held_together import HELD, ITEMS
from tests.packs_zh.test_said_otherwise import WORK, loud

COINED = "coined-term-keeps-its-numerals"


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("电力总装机规模2.4亿千瓦，新能源装机{}亿千瓦，外送电量居前列。", "2.4", "2.5", "part-not-above-total"),
        ("清洁能源占用电量的比重由38.2%{}。", "提升至65.1%", "提升65.1个百分点", "percentage-within-range"),
        ("到年底力争{}产量分别达到86万吨、31万吨。", "肉、蛋", "肉、蛋、奶", "distributed-values-match-subjects"),
        ("“百站千点万户”行动：建成100个服务站、{}个便民点，联系10000户居民。", "1000", "100", COINED),
        ("“2+3”联合培养：学生在职校学习{}，分段考核。", "2年、在本科院校学习3年", "3年、在本科院校学习2年", COINED),
        ("规划提出{}方面41项重大工程。创新方面提出12项工程。交通方面提出9项工程。\n\n城乡方面提出8项工程。民生方面提出12项工程。", "4", "5", ITEMS),
        ("过去五年，是顶住压力、攻坚克难的{}年。", "五", "四", "years-count-on"),
        ("有序实现20{}年前碳达峰目标。", "30", "24", "years-fit"),
        ("增长稳居前列、物价稳居低位；绿化走在前列，科普走在前列。“{}个稳居”、“两个走在前列”的目标已经明确。", "两", "三", ITEMS),
        ("“2+3”园区：东山、西岭承接产业转移园和{}边境产业园。", "南渡、北口、中关", "南渡、北口", ITEMS),
        ("开展整治“八乱”行动。\n\n“八乱”：是指乱停乱放、{}乱贴乱画、乱搭乱建。", "乱堆乱倒、", "", ITEMS),
        ("一、总体要求\n\n稳中求进。\n\n二、扛牢{}大使命任务\n\n要一体推进。\n\n（一）守护生态。抓好造林。\n\n（二）稳定边疆。抓好联防。\n\n（三）扩大开放。抓好口岸。", "三", "四", ITEMS),
        ("健身中心13个县（市、区）全覆盖。\n\n热线服务13个县（市、区）全覆盖。\n\n试点扩展到{}个县（市、区）。", "11", "19", "part-not-above-whole"),
        ("每1位首席医师带领8位住院医师，组成一支{}人的小分队。", "9", "7", "parts-add-up"),
        ("深化浙皖两省合作，推进{}三地互认。", "苏浙皖", "沪苏浙皖", ITEMS),
        ("推进{}两省界河共治。", "辽宁和吉林", "黑龙江、辽宁和吉林", ""),
    ],
)  # fmt: skip
def test_a_plain_slip_is_found(text: str, right: str, wrong: str, rule: str) -> None:
    assert loud(WORK, HELD + text.format(right)) == set()
    assert loud(WORK, HELD + text.format(wrong)) == ({rule} if rule else set())


@pytest.mark.parametrize(
    "text",
    [
        "电力总装机规模超过2.4亿千瓦，新能源装机1.9亿千瓦。",
        "过去五年，是攻坚克难的五年，2025年是收获最多的一年。",
        "确保2028年前碳达峰目标如期实现。",
        "每村选派2名干部和3名医生，组成100人的队伍。",
        "农、林、牧、渔业增加值和工业增加值分别增长4.1%、5.2%。",
        "“1+3”行动：建设1个中心，培育3条链、20家企业。",
        "“千村示范万户提升”行动：整治120个村。",
    ],
)
def test_what_looks_like_a_slip_is_none(text: str) -> None:
    assert loud(WORK, HELD + text) == set()
