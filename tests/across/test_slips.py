"""Forty pairs of reports made up for it, one figure of the later one wrong in each: what --against finds."""

from __future__ import annotations

import random

from reportcheck.across import together
from reportcheck.model.result import Finding
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = load_packs(["gov-work-report-zh", "against-zh"])
LAST = """# 临江县2025年政府工作报告

——在临江县第十八届人民代表大会第四次会议上

## 一、2024年工作回顾

一年来，森林覆盖率连续{streak}年居全市首位，农产品抽检合格率连续{streak2}年达标。旅游总收入{tour}亿元，游客满意。
社会消费品零售总额{retail}亿元，稳中有升。营商环境评价居全市第{rank}位。省级绿色工厂达到{works}家。
一年里，改造老旧小区{flats}个，建成高标准农田{fields}万亩。经营主体总数达到{firms}户，又创新高。

## 二、2025年工作安排

今年的预期目标是：旅游总收入增长{goal}%以上，城镇新增就业{jobs}人。孤儿养育标准从每人每月{from0}元提高到{from1}元。
"""
NOW = """# 临江县2026年政府工作报告

——在临江县第十八届人民代表大会第{session}次会议上

## 一、2025年工作回顾

一年来，森林覆盖率连续{streak}年居全市首位，农产品抽检合格率连续{streak2}年达标。旅游总收入{tour}亿元、增长{tour_rate}%，游客满意。
社会消费品零售总额{retail}亿元、增长{retail_rate}%，稳中有升。营商环境评价跃居全市第{rank}位。
一年里，新增省级绿色工厂{fresh}家，省级绿色工厂达到{works}家。经营主体总数达到{firms}户，又创新高。
五年来，改造老旧小区{flats}个，建成高标准农田{fields}万亩，群众满意。

## 二、2026年工作安排

今年，孤儿养育标准从每人每月{from1}元提高到{from2}元，惠及全县孤儿。
"""
NUMERALS = "零一二三四五六七八九十"
WRONG = (
    "streak",
    "streak2",
    "session",
    "tour_rate",
    "retail_rate",
    "rank",
    "works",
    "firms",
    "flats",
    "fields",
    "from1",
)


def pair(seed: int) -> tuple[str, dict[str, str]]:
    """Last year's report, and the figures of one that follows from it."""
    chance = random.Random(seed)
    streak, streak2, rank, works, fresh = (chance.randint(4, 9) for _ in range(5))
    works, flats, fields = works * 7, chance.randint(60, 99), chance.randint(11, 40)
    start, tour, retail = chance.randint(110, 150) * 10, chance.randint(300, 900) / 10, chance.randint(900, 2900) / 10
    firms, rates = chance.randint(21000, 38000), [chance.randint(31, 98) / 10 for _ in range(2)]
    last = LAST.format(
        streak=streak, streak2=streak2 + 2, tour=tour, retail=retail, rank=NUMERALS[rank], works=works, flats=flats,
        fields=fields, firms=firms, goal=6, jobs=5200, from0=start - 70, from1=start,
    )  # fmt: skip
    now = {
        "session": "五", "streak": streak + 1, "streak2": streak2 + 3, "tour": f"{tour * (1 + rates[0] / 100):.2f}",
        "tour_rate": rates[0], "retail": f"{retail * (1 + rates[1] / 100):.2f}", "retail_rate": rates[1],
        "rank": NUMERALS[rank - 2], "fresh": fresh, "works": works + fresh, "firms": firms + 1900, "flats": flats * 5,
        "fields": fields * 6, "from1": start, "from2": start + 90,
    }  # fmt: skip
    return last, {key: str(value) for key, value in now.items()}


def wrong(name: str, right: str, chance: random.Random) -> str:
    """The figure as somebody might have got it wrong."""
    if name == "session":
        return chance.choice("二三四")
    if name == "rank":
        return NUMERALS[min(NUMERALS.index(right) + 4, 10)]
    if name.startswith("streak"):
        return str(int(right) + chance.choice((-1, 3, 4)))
    if name in ("flats", "fields"):
        return right[:-1]
    if name == "works":
        return str(int(right) + chance.choice((2, 10)))
    if name == "firms":
        return right[0] + right[2:]
    if name.endswith("rate"):
        return chance.choice(
            (f"1{right}", f"{right[2]}.{right[0]}" if abs(int(right[0]) - int(right[2])) > 1 else f"2{right}")
        )
    return right[1] + right[0] + right[2:] if right[0] != right[1] else str(int(right) - 70)


def loud(now: dict[str, str], last: str) -> list[Finding]:
    report, earlier = read("今年.txt", NOW.format(**now).encode()), read("去年.txt", last.encode())
    result = together(report, PACKS, last=earlier)[1]
    return [one for one in result.findings if one.rule.startswith("against-zh/") and one.severity != "note"]


def test_nine_of_ten_slips_are_found_and_nothing_is_said_without_one() -> None:
    found = 0
    for seed in range(40):
        last, now = pair(seed)
        assert loud(now, last) == []
        name = WRONG[seed % len(WRONG)]
        slip = wrong(name, now[name], random.Random(seed))
        assert slip != now[name]
        found += bool(loud({**now, name: slip}, last))
    assert found >= 36
