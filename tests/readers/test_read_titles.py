"""Titles of reports of kinds that the tool does not know by name."""

from __future__ import annotations

import pytest

from reportcheck.readers import read

CASES = {
    "# 青山中学2025年度报告\n\n## 一、概况\n\n学生900人。\n\n## 二、2026年工作安排\n\n学生950人。\n": (
        "青山中学2025年度报告",
        "2025",
    ),
    "Northfield Hospital: quarterly figures, third quarter of 2025\n\nThe wards had 412 beds.\n": (
        "Northfield Hospital: quarterly figures, third quarter of 2025",
        "2025",
    ),
    "# Northfield Hospital 2025 quarterly figures\n\nThe wards had 412 beds.\n": (
        "Northfield Hospital 2025 quarterly figures",
        "2025",
    ),
    "# 青山环卫公司2025年工作报告\n\n一、2025年主要工作\n\n清运垃圾9万吨。\n\n二、2026年工作安排\n\n清运垃圾10万吨。\n": (
        "青山环卫公司2025年工作报告",
        "2026",
    ),
    "2025年完成投资32亿元的情况。\n\n学生900人。\n": ("", "2025"),
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text.split("\n")[0])
def test_a_first_line_with_a_year_that_names_a_report_is_its_title(text: str) -> None:
    document = read("report.md", text.encode())
    assert document.title == CASES[text][0]
    if CASES[text][0]:
        assert document.period == CASES[text][1]
