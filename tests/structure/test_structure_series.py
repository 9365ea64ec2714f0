"""Numbered series: slips that their neighbours show, and the many ways to number that are right."""

from __future__ import annotations

import pytest
from told import names, outcomes, statements

RIGHT = [
    ["（一）", "（二）", "（三）", "（四）"],
    ["一、", "二、", "三、", "一、", "二、", "三、"],
    ["（一）", "1.", "2.", "3.", "（二）", "1.", "2.", "3.", "（三）"],
    ["一是", "二是", "三是"],
    ["第一，", "第二，", "第三，"],
]
SLIPS = [
    (["（一）", "（二）", "（四）", "（四）", "（五）"], "（四）", "fail"),
    (["（一）", "（二）", "（二）", "（四）", "（五）"], "（二）", "fail"),
    (["（一）", "（一）", "（三）", "（四）"], "（一）", "fail"),
    (["（二）", "（二）", "（三）", "（四）"], "（二）", "fail"),
    (["1.", "2.", "3.", "7.", "5.", "6."], "7.", "fail"),
    (["一是", "二是", "四是", "四是"], "四是", "fail"),
    (["（一）", "（二）", "（三）", "（三）"], "（三）", "fail"),
    (["（一）", "（二）", "（三）", "（五）"], "（五）", "warning"),
    (["（一）", "（二）", "（四）", "（五）", "（六）"], "（四）", "note"),
]

PARTS = ["（一）", "（二）", "（三）", "（四）", "（一）", "（二）", "（三）", "（四）", "（五）", "（五）", "（七）"]


def test_a_slip_does_not_go_on_with_an_earlier_part() -> None:
    """The second （五） stands for （六）, and is no fifth heading of the part that ended with （四）."""
    assert [o for o in outcomes(report(PARTS), "series") if o != "pass"] == ["fail"]


def report(marks: list[str]) -> str:
    return "\n\n".join(f"{mark}推进第{i}类工作。全县上下协同发力。" for i, mark in enumerate(marks, 11))


@pytest.mark.parametrize("marks", RIGHT)
def test_series_in_step(marks: list[str]) -> None:
    found = outcomes(report(marks), "series")
    assert found and set(found) == {"pass"}


@pytest.mark.parametrize(("marks", "slip", "outcome"), SLIPS)
def test_slips(marks: list[str], slip: str, outcome: str) -> None:
    assert [o for o in outcomes(report(marks), "series") if o != "pass"] == [outcome]


def test_marks_within_a_paragraph() -> None:
    text = "今年要抓好四件事：①修路；②建桥；{}改厕；④植树。"
    assert outcomes(text.format("③"), "series") == ["pass"]
    assert outcomes(text.format("④"), "series") == ["fail"]


def test_a_series_within_another_of_the_same_marks() -> None:
    text = "一是抓产业。一是种茶，二是制茶，三是售茶。\n\n二是抓民生。一是修路，二是建校，三是改厕。\n\n三是抓生态。"
    assert set(outcomes(text, "series")) == {"pass"}
    assert len(statements(text, "series")) == 3


def test_a_mark_printed_in_another_way_is_no_gap() -> None:
    text = "一是抓产业。全县齐心。二抓交通，修好路。三是抓教育。四是抓医疗。"
    assert not {"fail", "warning"} & set(outcomes(text, "series"))


def test_marks_of_the_notes_in_the_body() -> None:
    text = "推行“甲法”[1]和“乙法”[2]，落实“丙法”[{}]，用好“丁法”[4]，做实“戊法”[5]。"
    assert outcomes(text.format(3), "series") == ["pass"]
    assert outcomes(text.format(5), "series") == ["fail"]


def test_the_marks_are_operands() -> None:
    (one,) = statements(report(["（一）", "（二）", "（三）"]), "series")
    assert names(one, "mark") == ["（一）", "（二）", "（三）"]
    assert one.params["style"] == "cn-paren"
