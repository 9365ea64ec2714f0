"""One coined term keeps its numbers; terms that only look alike are left alone; explained terms occur in the body."""

from __future__ import annotations

import pytest
from told import outcomes, statements

SAME = [
    ("落实“1+6”茶业政策清单。", "完善“1+6”茶业政策清单。"),
    ("建好“三横两纵”路网。", "“三横两纵”路网全面贯通。"),
    ("打好三大攻坚战。", "三大攻坚战，取得进展。"),
    ("以改革开放40周年为契机。", "隆重庆祝改革开放40周年。"),
]
DIFFER = [
    ("落实“1+6”茶业政策清单。", "完善“1+8”茶业政策清单。", "fail"),
    ("锚定“2715”奋斗目标不动摇。", "围绕“2175”奋斗目标发力。", "fail"),
    ("建好“三横两纵”路网。", "“三横四纵”路网全面贯通。", "fail"),
    ("培育“五链三群”骨干。", "做强“三链五群”龙头。", "warning"),
    ("以改革开放40周年为契机。", "隆重庆祝改革开放30周年。", "fail"),
    ("夺取三大攻坚战胜利。\n\n打好三大攻坚战。", "打好四大攻坚战。", "warning"),
]
DISTINCT = [
    ("增强“四个意识”。", "坚定“四个自信”。"),
    ("“十四五”圆满收官。", "“十五五”顺利开局。"),
    ("实施贸易高质量发展“十大工程”。", "实施农业高质量发展“六大工程”。"),
    ("出台稳增长“18条”。", "再推稳增长“16条”。"),
    ("电网形成“七横一纵”。", "路网形成“两横三纵”。"),
    ("落实“1+8”茶业政策。", "推行“1+5”河道治理。"),
    ("实施种业、农机、水利“三项行动”。", "开展扫黑、禁毒、反诈、护路“四项行动”。"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_terms_that_keep_their_numbers(one: str, other: str) -> None:
    assert outcomes(f"{one}\n\n{other}", "coined") == ["pass"]


@pytest.mark.parametrize(("one", "other", "outcome"), DIFFER)
def test_terms_with_one_number_changed(one: str, other: str, outcome: str) -> None:
    assert outcomes(f"{one}\n\n{other}", "coined") == [outcome]


@pytest.mark.parametrize(("one", "other"), DISTINCT)
def test_terms_that_only_look_alike(one: str, other: str) -> None:
    assert not {"fail", "warning"} & set(outcomes(f"{one}\n\n{other}", "coined"))


BODY = "推行“一牌三管”复工机制，实施“五送”行动，{}。\n\n名词解释\n\n"
NOTES = "[1] “一牌三管”：一牌指工牌。\n\n[2] “五送”行动：送岗位到家。\n\n[3] 茶长制：由干部包联茶园。\n"


def test_explained_terms_in_the_body() -> None:
    assert outcomes(BODY.format("全面落实茶长制") + NOTES, "explained-term") == ["pass"] * 3


def test_a_term_that_the_body_does_not_mention_is_a_note() -> None:
    assert outcomes(BODY.format("全面落实责任") + NOTES, "explained-term") == ["pass", "pass", "note"]


def test_a_term_explained_with_another_number() -> None:
    text = BODY.format("全面落实茶长制") + NOTES.replace("一牌三管", "一牌四管")
    assert "fail" in outcomes(text, "explained-term") + outcomes(text, "coined")


def test_an_explanation_repeats_the_number_of_its_term() -> None:
    text = BODY.format("全面落实茶长制") + NOTES + "\n[4] 惠企“20条”：县政府出台{}条措施。\n"
    assert "fail" not in outcomes(text.format(20), "coined")
    assert "fail" in outcomes(text.format(18), "coined")


def test_reports_without_notes_explain_nothing() -> None:
    assert statements("推行“一牌三管”复工机制。", "explained-term") == []
