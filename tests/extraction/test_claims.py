"""Relations that sentences claim: which figures stand in which role; and what is no such relation."""

from __future__ import annotations

import pytest
from read_text import statements


def pairs(text: str, kind: str) -> list[tuple[str, str]]:
    return [(s.roles["smaller"][0].text, s.roles["larger"][0].text) for s in statements(text, kind)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("普及率由82.5%提高到91.3%。", [("82.5%", "91.3%")]),
        ("发生率从10.2%下降到3.1%。", [("3.1%", "10.2%")]),
        ("排名从第9位升至第4位。", [("第4位", "第9位")]),
        ("标准分别从每月202元、270元提高到209元、280元。", [("202元", "209元"), ("270元", "280元")]),
        ("收入比从2.50:1缩小至2.27:1。", [("2.27:1", "2.50:1")]),
        ("办理时间由5天提速到1天。", []),
        ("由3个部门牵头，建成20个站点。", []),
    ],
)
def test_from_a_to_b(text: str, found: list[tuple[str, str]]) -> None:
    assert pairs(text, "from-to") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("经营主体4.2万户，其中企业1.1万户。", [("1.1万户", "4.2万户")]),
        ("发行债券21亿元，其中用于项目建设15亿元。", [("15亿元", "21亿元")]),
        ("全年净增主体1.2万户，其中个体户总数突破9万户。", []),
        ("抽检每千人6.6批次，其中专项抽检5万批次。", []),
        ("产值21亿元，其中园区增长15%。", []),
    ],
)
def test_parts_of_a_whole(text: str, found: list[tuple[str, str]]) -> None:
    assert pairs(text, "part-within-whole") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新增实验室18家、总数达36家。", [("18家", "36家")]),
        ("新增高速公路322公里，全省总里程突破1万公里。", [("322公里", "1万公里")]),
        ("新增高新技术企业超过1万家，新型研发机构达219家。", []),
    ],
)
def test_new_within_total(text: str, found: list[tuple[str, str]]) -> None:
    assert pairs(text, "new-within-total") == found


def test_distributed_values_and_subjects() -> None:
    (statement,) = statements("汽车、家电、家具零售额分别增长8%、11%、6%。", "parallel")
    assert (len(statement.roles["subject"]), len(statement.roles["value"])) == (3, 3)
    assert statements("汽车、家电零售额分别增长8%。", "parallel") == []  # one value for each of them


def test_shares_of_one_whole_only() -> None:
    assert len(statements("农户占60%、集体占20%、企业占20%。", "composition")) == 1
    assert statements("优良比例为98%，达标比例100%，覆盖比例92%。", "composition") == []


def test_a_bound_is_for_shares_and_not_for_growth() -> None:
    assert len(statements("满意率达96%。", "bounded")) == 1
    assert statements("产值增长196%。完成年度计划的115%。小学毛入学率103%。", "bounded") == []


def test_levels_changes_and_rates_belong_together() -> None:
    (statement,) = statements("余额5238亿元，比年初增加419亿元，增长8.7%。", "level-change-rate")
    assert {role: held[0].text for role, held in statement.roles.items()} == {
        "level": "5238亿元", "change": "419亿元", "rate": "8.7%"
    }  # fmt: skip
    assert statements("压减开采6.6亿立方米，引水比上年增加21亿立方米。", "level-change") == []


def test_one_year_within_several() -> None:
    head = "2026年安平县政府工作报告\n\n一、2025年工作回顾\n\n"
    text = head + "城镇新增就业2.3万人。\n\n五年来，城镇新增就业11.5万人。"
    assert pairs(text, "year-within-years") == [("2.3万人", "11.5万人")]
    assert pairs(head + "五年来，新增公路300公里、达到1100公里。", "year-within-years") == []


def test_goals_of_what_does_not_fall() -> None:
    head = "2025年安平县政府工作报告\n\n一、2024年工作回顾\n\n自来水普及率达到91%。失业率为3.9%。\n\n二、2025年工作安排\n\n"
    found = statements(head + "自来水普及率达到93%。失业率控制在4.5%以内。", "goal-reached")
    assert [(s.roles["goal"][0].text, s.roles["reached"][0].text) for s in found] == [("93%", "91%")]


def test_places_that_compare() -> None:
    head = "2025年安平县政府工作报告\n\n一、2024年工作回顾\n\n"
    text = head + "地区生产总值增长5.4%。居民人均可支配收入增长5.9%，快于经济增速。"
    assert pairs(text, "faster-than") == [("5.4%", "5.9%")]
