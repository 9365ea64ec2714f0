"""Coined terms with several numbers, codes, words that items repeat, and lead sentences with what they announce."""

from __future__ import annotations

import pytest
from told import number, outcomes, statements

NOTE = "名词解释\n\n[1] {}\n\n[2] “两新”：新茶园、新茶厂。\n\n[3] “三联”：联村、联企、联户。\n"


@pytest.mark.parametrize(
    ("term", "outcome"),
    [
        ("“一网两员三清单”：“一网”指监管网；“两员”指信息员、安全员；“三清单”指人员清单、设备清单、责任清单。", "pass"),
        (
            "“一网两员三清单”：“一网”指监管网；“两员”指信息员、安全员、督导员；“三清单”指人员清单、设备清单、责任清单。",
            "fail",
        ),
        ("“四互一共”：产业互补、设施互通、信息互享、人才互派、生态共治。", "pass"),
        ("“四互一共”：产业互补、设施互通、人才互派、生态共治。", "warning"),
        ("“两不少三到位”：老人生活不少、孩子读书不少，住房到位、用水到位、就医到位。", "pass"),
    ],
)
def test_terms_in_the_notes(term: str, outcome: str) -> None:
    found = [o for o in outcomes(NOTE.format(term), "stated-count") if o != "pass"]
    assert found == ([] if outcome == "pass" else [outcome])


@pytest.mark.parametrize(("head", "agrees"), [("一网两员三清单", True), ("一网三员三清单", False)])
def test_a_term_and_its_parts_keep_their_numbers(head: str, agrees: bool) -> None:
    text = NOTE.format(f"“{head}”：“一网”指监管网；“两员”指信息员、安全员；“三清单”指人员清单、设备清单、责任清单。")
    assert ("fail" not in outcomes(text, "coined")) is agrees


@pytest.mark.parametrize(("second", "found"), [("3个平台", ["pass"]), ("4个平台", ["fail"])])
def test_a_code_and_the_phrases_that_spell_it(second: str, found: list[str]) -> None:
    text = f"按照“紧扣1个目标、建好{second}、抓实5项工程”的“135”思路推进。"
    assert outcomes(text, "coined") == found


def test_items_of_a_term_explained_elsewhere() -> None:
    text = "扎实做好“六保”工作。\n\n全县上下{}，民生得到改善。"
    six = "保就业、保民生、保主体、保粮食、保链条、保运转"
    assert "pass" in outcomes(text.format(six), "stated-count")
    assert "warning" in outcomes(text.format(six.replace("保主体、", "")), "stated-count")


@pytest.mark.parametrize(
    ("lead", "parts", "outcome"),
    [
        ("今年重点做好以下三个方面工作：", "（一）抓茶叶。{0}（二）抓交通。{0}（三）抓教育。", "pass"),
        ("今年重点做好以下四个方面工作：", "（一）抓茶叶。{0}（二）抓交通。{0}（三）抓教育。", "fail"),
        ("扎实办好“三件民生实事”。", "①修路十公里。②建校两所。③改厕千户。", "pass"),
        ("扎实办好“四件民生实事”。", "①修路十公里。②建校两所。③改厕千户。", "fail"),
        ("要着力把握三点。", "一是稳字当头。{0}二是进字为要。{0}三是实字为先。", "pass"),
        ("要着力把握两点。", "一是稳字当头。{0}二是进字为要。{0}三是实字为先。", "fail"),
        ("突出了以下三个方面。", "——稳增长。{0}——促改革。{0}——惠民生。", "pass"),
        ("突出了以下五个方面。", "——稳增长。{0}——促改革。{0}——惠民生。", "fail"),
        ("必须做到“三个聚焦”：", "聚焦产业，做强茶叶。{0}聚焦民生，办好学校。{0}聚焦生态，守住山水。", "pass"),
        ("必须做到“四个聚焦”：", "聚焦产业，做强茶叶。{0}聚焦民生，办好学校。{0}聚焦生态，守住山水。", "fail"),
    ],
)
def test_lead_sentences(lead: str, parts: str, outcome: str) -> None:
    text = f"二、今年工作安排\n\n{lead}\n\n{parts.format(chr(10) * 2)}\n\n三、自身建设\n\n从严治政。"
    assert outcomes(text, "stated-count") == [outcome]


def test_a_series_that_ends_with_the_text_may_be_cut_off() -> None:
    text = "今年重点做好以下三个方面工作：\n\n（一）抓茶叶。\n\n（二）抓交通。"
    assert outcomes(text, "stated-count") == ["warning"]


def test_a_result_announces_nothing() -> None:
    text = "十件民生实事圆满完成。\n\n（一）产业更强。\n\n（二）城乡更美。\n\n（三）民生更好。\n\n二、今年安排"
    assert outcomes(text, "stated-count") == []


def test_goals_missed_are_told_in_clauses_of_the_same_words() -> None:
    clause = "{}增速较年初目标低{}个百分点"
    told = "；".join(
        clause.format(name, gap) for name, gap in (("生产总值", "0.6"), ("工业增加值", "1.3"), ("零售额", "0.1"))
    )
    for count, outcome in (("3", "pass"), ("4", "fail")):
        text = f"需要报告的是，有{count}项主要指标未能完成年度目标。{told}。"
        (one,) = statements(text, "stated-count")
        assert number(one) == int(count)
        assert outcomes(text, "stated-count") == [outcome]
