"""A stated number and the names it counts: before it, after it, and none where the number counts something else."""

from __future__ import annotations

import pytest
from told import names, number, outcomes, statements

HOLDS = [
    "打好蓝天、碧水、净土三大保卫战。",
    "建成滨河、望山和柳林3个口袋公园。",
    "组建采茶、制茶、品茶和售茶四支队伍。",
    "形成县、乡、村、组四级管护网络。",
    "开通甲线、乙线、丙线等3条公交专线。",
    "围绕“原料、加工、品牌”三个环节补链。",
    "实施新建一批、扩建一批、改造一批“三个一批”。",
    "推行五项清单：收费清单、证照清单、处罚清单、服务清单、责任清单。",
    "做好“四送”：送岗位、送技能、送政策、送温暖。",
    "重点发展三个产业，即茶叶、油茶和毛竹。",
    "抓住三个关键（种子、耕地、水利）不放松。",
    "落实“三查”：查隐患，查台账，查整改。",
    "共出台四条措施，即“减税”、“降费”、“免租”和“贴息”。",
    "推进“三河四湖两库”九大工程。",
]
WRONG = [
    ("打好蓝天、碧水、净土四大保卫战。", 4, 3),
    ("打好蓝天、碧水、净土两大保卫战。", 2, 3),
    ("组建采茶、制茶、品茶和售茶三支队伍，逐户上门。", 3, 4),
    ("形成县、乡、村、组三级网络。", 3, 4),
    ("开通甲线、乙线、丙线、丁线等3条公交专线。", 3, 4),
    ("推行五项清单：收费清单、证照清单、处罚清单、服务清单。", 5, 4),
    ("做好“四送”：送岗位、送技能、送政策。", 4, 3),
    ("落实“三查”：查隐患，查台账，查整改，查回头。", 3, 4),
    ("推进“三河四湖两库”十大工程。", 10, 9),
]
SILENT = [
    "开通甲线、乙线、丙线等9条公交专线。",  # 等: more may exist
    "新建幼儿园、小学3所。",  # a quantity of both
    "完成了柳庄、石桥4个村的征收。",  # places that hold the villages
    "支持茶厂、酒厂在研发、设计、检测等3个环节补短板。",  # the list begins after 在
    "坚定拥护“两个确立”、坚决做到“两个维护”。",
    "提高低保、特困、孤儿和残疾人两项补贴标准。",
    "县医院、中医院三级医院创建通过评审。",
    "投资三亿元，建成道路、桥梁。",
    "12个县（市、区）全部脱贫。",
    "坚持以“八项规定”为准绳，以群众评价为标准。",
    "圆满完成十件实事。",
]


@pytest.mark.parametrize("text", HOLDS)
def test_numbers_that_fit_their_names(text: str) -> None:
    found = outcomes(text, "stated-count")
    assert found and set(found) == {"pass"}


@pytest.mark.parametrize(("text", "stated", "listed"), WRONG)
def test_numbers_that_do_not(text: str, stated: int, listed: int) -> None:
    wrong = [one for one in statements(text, "stated-count") if number(one) == stated]
    assert wrong and "pass" not in {outcomes(text, "stated-count")[-1]}
    assert wrong[-1].params["fewest"] == listed


@pytest.mark.parametrize("text", SILENT)
def test_numbers_of_something_else(text: str) -> None:
    assert not {"fail", "warning"} & set(outcomes(text, "stated-count"))


def test_a_word_that_may_join_two_items_leaves_both_readings() -> None:
    for word, most in (("四", "pass"), ("五", "pass"), ("七", "warning")):
        text = f"聚焦种养加工、科学和技术、人才服务、品牌渠道{word}大短板。"
        assert outcomes(text, "stated-count") == [most]


def test_the_items_are_named() -> None:
    (one,) = statements("打好蓝天、碧水、净土三大保卫战。", "stated-count")
    assert names(one, "stated") == ["三大"]
    assert names(one, "listed") == ["打好蓝天", "碧水", "净土"]


def test_names_in_quotes_and_titles_are_one_item_each() -> None:
    text = "出台《关于茶叶、油茶产业的意见》、《关于毛竹产业的意见》两个文件。"
    assert outcomes(text, "stated-count") == ["pass"]


@pytest.mark.parametrize(
    "text", ["建设方案。\n打好、、、大保卫战。", "三大。", "、三大", "“”三大", "等3个", "：3个，3个："]
)
def test_scraps_are_survived(text: str) -> None:
    assert isinstance(outcomes(text, "stated-count"), list)
