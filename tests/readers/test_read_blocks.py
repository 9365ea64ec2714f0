"""Headings, items, notes, furniture, sections, titles and periods."""

from __future__ import annotations

import pytest
from papers import REPORT

from reportcheck.model.document import Block, Document
from reportcheck.readers import read
from reportcheck.readers.marks import mark_at, number

LONG = "全年财政收入完成12.5亿元，增长8.4%，居全市第二位；新增就业3215人，城镇登记失业率控制在3.6%以内，粮食总产量达到31.5万吨。"


def blocks(text: str) -> tuple[Document, list[Block]]:
    document = read("r.txt", text.encode())
    return document, list(document.blocks)


def test_the_blocks_of_a_report() -> None:
    document, found = blocks(REPORT)
    shown = [(block.kind, block.level, block.mark, block.style, block.number, block.section) for block in found]
    review = ("2030年工作回顾",)
    assert shown[0] == ("heading", 1, "", "", None, ())
    assert shown[3] == ("heading", 1, "一、", "cn", 1, ())
    assert shown[4] == ("paragraph", 0, "", "", None, review)
    assert shown[5] == ("heading", 2, "（一）", "cn-paren", 1, review)
    assert shown[6] == ("paragraph", 0, "", "", None, (*review, "产业发展稳中有进"))
    assert shown[9] == ("heading", 1, "二、", "cn", 2, ())
    assert shown[-2:] == [
        ("note", 0, "[1]", "bracket", 1, ("名词解释",)),
        ("note", 0, "[2]", "bracket", 2, ("名词解释",)),
    ]
    first = found[-2]
    assert document.text[first.mark_start : first.start] == "[1]"
    assert document.text[first.start :].startswith("“三湖一带”：")


def test_a_marked_sentence_with_running_text_is_an_item_that_opens_a_section() -> None:
    _, found = blocks(f"一、去年工作\n（一）产业发展提质增效。{LONG}\n{LONG}\n（二）民生保障有力有效。{LONG}")
    assert [block.kind for block in found] == ["heading", "item", "paragraph", "item"]
    assert [block.section for block in found] == [
        (),
        ("去年工作", "产业发展提质增效"),
        ("去年工作", "产业发展提质增效"),
        ("去年工作", "民生保障有力有效"),
    ]


def test_titles_without_marks() -> None:
    text = f"各位代表：\n{LONG}\n今后五年主要任务\n{LONG}\n一、做强产业\n{LONG}\n培育主导产业\n{LONG}\n二、做优城市\n{LONG}\n重点工作安排\n一、稳增长\n{LONG}"
    titles = [(document_text, block.level, block.section) for document_text, block in _headings(text)]
    assert titles == [
        ("今后五年主要任务", 1, ()),
        ("做强产业", 2, ("今后五年主要任务",)),
        ("培育主导产业", 3, ("今后五年主要任务", "做强产业")),
        ("做优城市", 2, ("今后五年主要任务",)),
        ("重点工作安排", 1, ()),
        ("稳增长", 2, ("重点工作安排",)),
    ]


def _headings(text: str) -> list[tuple[str, Block]]:
    document, found = blocks(text)
    return [(document.text[block.start : block.end], block) for block in found if block.kind == "heading"]


def test_markdown_levels() -> None:
    text = "# Plan\n\nText here is long.\n\n## Review\n\nText here.\n\n### Trade ###\n\nText here.\n\n## Outlook\n\n- one\n- two"
    document, found = blocks(text)
    assert [(document.text[b.start : b.end], b.kind, b.style, b.section) for b in found] == [
        ("Plan", "heading", "", ()),
        ("Text here is long.", "paragraph", "", ()),
        ("Review", "heading", "", ()),
        ("Text here.", "paragraph", "", ("Review",)),
        ("Trade", "heading", "", ("Review",)),
        ("Text here.", "paragraph", "", ("Review", "Trade")),
        ("Outlook", "heading", "", ()),
        ("one", "item", "bullet", ("Outlook",)),
        ("two", "item", "bullet", ("Outlook",)),
    ]


@pytest.mark.parametrize(
    ("line", "mark", "style", "value"),
    [
        ("一、总体要求", "一、", "cn", 1),
        ("二十三、其他", "二十三、", "cn", 23),
        ("（十）安全", "（十）", "cn-paren", 10),
        ("3.产业", "3.", "arabic", 3),
        ("3、产业", "3、", "arabic", 3),
        ("1.2025年预算", "1.", "arabic", 1),
        ("（2）支出", "（2）", "arabic-paren", 2),
        ("④住房", "④", "circled", 4),
        ("一是稳增长", "一是", "shi", 1),
        ("第三，改善民生", "第三，", "di", 3),
        ("首先，感谢", "首先，", "di", 1),
        ("[12]名词", "[12]", "bracket", 12),
        ("——经济向好", "——", "dash", None),
        ("第二部分 回顾", "第二部分", "part", 2),
        ("IV. Outlook", "IV.", "roman", 4),
        ("Second, we will act", "Second,", "di", 2),
    ],
)
def test_marks(line: str, mark: str, style: str, value: int | None) -> None:
    found = mark_at(line)
    assert found is not None and (found.text, found.style, found.number) == (mark, style, value)


@pytest.mark.parametrize(
    "line", ["5.2万贫困人口", "2025年", "一季度增长", "1080户", "（含结转）", "十四五时期", "一、"]
)
def test_what_is_no_mark(line: str) -> None:
    assert mark_at(line) is None


def test_numbers_of_marks() -> None:
    assert [number(mark) for mark in ("十、", "十九、", "二十、", "（三十一）", "⑳", "XIX.", "——")] == [
        10,
        19,
        20,
        31,
        20,
        19,
        None,
    ]


def test_furniture_around_a_web_text() -> None:
    head = "首页\n政务公开\n2031年青禾县政府工作报告\n发布时间：2031-02-10 08:00 来源：青禾日报\n【字体：大 中 小】\n分享：\n"
    tail = "\n责任编辑：\n王五\n扫一扫在手机打开当前页\n相关附件>>\n打印本页\n关闭窗口"
    document, found = blocks(f"{head}各位代表：\n一、回顾\n{(LONG + chr(10)) * 9}二、安排\n{LONG}{tail}")
    assert [block.kind for block in found[:6]] == [
        "furniture",
        "furniture",
        "paragraph",
        "furniture",
        "furniture",
        "furniture",
    ]
    assert [block.kind for block in found[-6:]] == ["furniture"] * 6
    assert [block.kind for block in found[6:-6]] == ["paragraph", "heading", *["paragraph"] * 9, "heading", "paragraph"]
    assert document.title == "2031年青禾县政府工作报告"


@pytest.mark.parametrize(
    ("head", "title", "period"),
    [
        ("2031年青禾县政府工作报告", "2031年青禾县政府工作报告", "2031"),
        ("政府工作报告\n——2031年2月3日在青禾县第九届人民代表大会第一次会议上", "政府工作报告", "2031"),
        ("政 府 工 作 报 告\n（二〇三一年二月三日）", "政府工作报告", "2031"),
        (
            "关于青禾县2030年预算执行情况\n和2031年预算草案的报告",
            "关于青禾县2030年预算执行情况和2031年预算草案的报告",
            "2031",
        ),
        (
            "青禾县2030年国民经济和社会发展统计公报\n青禾县统计局\n2031年3月20日",
            "青禾县2030年国民经济和社会发展统计公报",
            "2030",
        ),
        ("青禾县统计局\n2031年3月20日", "", "2030"),
        ("各位代表：\n一、2030年工作回顾", "", "2031"),
        ("各位代表：\n一、2030年政府工作\n二、2031年工作安排", "", "2031"),
        ("各位代表：", "", None),
        ("标题：2031年青禾县政府工作报告\n发文时间：2030-12-30", "2031年青禾县政府工作报告", "2031"),
        (
            "Report on the Work of the Government\nDelivered on March 5, 2031",
            "Report on the Work of the Government",
            "2031",
        ),
    ],
)
def test_title_and_period(head: str, title: str, period: str | None) -> None:
    body = "Spending rose by 5 percent, and revenue by 6 percent over the year." if head[0] == "R" else LONG
    document, _ = blocks(f"{head}\n{body}")
    assert (document.title, document.period) == (title, period)


def test_a_few_short_paragraphs_are_no_wrapped_lines() -> None:
    text = "2026年安阳省政府工作报告\n\n一、2025年工作回顾\n\n年末特困人员4870人。\n\n特困人员4780人。"
    assert len(read("t.txt", text.encode()).blocks) == 4


def test_a_unit_on_the_next_line_belongs_to_the_number_before_it() -> None:
    text = "初步核算，全年完成生产总值2191.55\n\n亿元，增长5.7%，成绩不少。"
    assert len(read("t.txt", text.encode()).blocks) == 1
