"""What people read: both places quoted, figures underlined, causes grouped, nothing blamed, nothing hidden."""

from __future__ import annotations

from dataclasses import replace

import made
import pytest

from reportcheck.formatters import FORMATS, render
from reportcheck.formatters.causes import causes
from reportcheck.formatters.quote import quotes
from reportcheck.formatters.width import clip, pad, width
from reportcheck.model.document import Block
from reportcheck.model.fact import moved

EXPECTED = """\
报告 报告.txt  临江区2020年政府工作报告

1. 错误  目标9%减实绩8.40%应为0.6，报告称0.8个百分点
   第3行  地区生产总值188.02亿元，增长8.40%，比9%的目标低0.8个百分点。
                                      ~~~~~    ~~        ^^^^^^^^^^^
   报告值 0.8个百分点 · 被减数 9% · 减数 8.40%；对照为0.6；相差0.1
   规则 core/growth-minus-target  指纹 1f4895c3c6611bf9

2. 警告  未脱贫人口一处为22人，一处为20人
   第4行  全区7户22人尚未脱贫，其中临水镇3户。
                 ^^^^
   第6行  剩余7户20人年内全部脱贫，新建道路5至7公里。
                 ~~~~
   提法 22人 · 提法 20人；对照为20人；相差2
   规则 core/mentions-agree  指纹 d1f955f989e90be1

发现2处不一致：错误1、警告1。
读到10个数字，其中8个（80%）至少经一条规则核对。
作了6项核对：相符2项、不符2项、无从判断1项、已说明1项。6条规则中5条有可核对的内容。
报告.txt:9：豁免 core/gone 没有对应的发现，可以删去

"""


def text(**how: object) -> str:
    return render("text", made.run(**how)).decode()


def test_the_whole_of_it_in_chinese() -> None:
    assert text() == EXPECTED


def test_english_says_the_same() -> None:
    said = text(lang="en")
    assert "1. error  9% minus 8.40% is 0.6, the report says 0.8" in said
    assert "10 figures read, 8 (80%) checked by at least one rule." in said
    assert "2 found that do not agree: 1 error, 1 warning." in said


def test_checks_that_hold_are_shown_when_asked_for() -> None:
    said = text(show_pass=True)
    assert "第4行  相符 · 前后一致 · 提法 7户 · 提法 7户" in said
    assert "（这项核对不可能不通过）" in said.replace("(", "（").replace(")", "）")
    assert "口径不同" in said
    assert "相符 · 前后一致" not in text()


def test_coverage_lists_idle_figures_and_unbound_rules_with_the_nearest_miss() -> None:
    said = text(coverage=True)
    assert "没有核对用到的数字（2个）" in said
    assert "第3行  188.02亿元  地区生产总值" in said
    assert "core/shares-add-up  没有构成比；最接近的是与9%最接近" in said


def test_quiet_says_findings_only_and_nothing_where_there_are_none() -> None:
    assert "读到" not in text(quiet=True) and "未脱贫人口一处为22人" in text(quiet=True)
    clean = made.audited()
    clean = clean._replace(result=clean.result._replace(checks=()))
    assert render("text", made.run(clean, quiet=True)) == b""


def test_nothing_checked_never_looks_like_a_pass() -> None:
    clean = made.audited()
    clean = clean._replace(result=clean.result._replace(checks=()))
    assert "没有作任何核对" in render("text", made.run(clean)).decode()


def test_findings_that_share_a_figure_are_one_cause_and_the_worst_comes_first() -> None:
    doc = made.document()
    gdp, growth, target, gap, *_ = made.facts(doc)
    notes = [
        made.finding(severity="note", operands=(("a", growth), ("b", gdp)), zh="甲"),
        made.finding(severity="warning", operands=(("a", made.facts(doc)[4]),), zh="乙"),
        made.finding(severity="error", operands=(("a", gap), ("b", growth)), zh="丙"),
        made.finding(severity="note", operands=(("a", target), ("b", growth)), zh="丁"),
    ]
    groups = causes(notes)
    assert [[f.message["zh"] for f in group.findings] for group in groups] == [["丙", "甲", "丁"], ["乙"]]
    assert [operand.text for operand in groups[0].shared] == ["8.40%"]
    audited = made.Audited(doc, made.AuditResult(made.facts(doc), tuple(notes), (), 1))
    assert "以下3处都涉及8.40%（第3行）：" in render("text", made.run(audited)).decode()


@pytest.mark.parametrize("columns", [40, 50, 60, 86])
def test_underlines_stand_under_their_figures_at_any_width(columns: int) -> None:
    doc = made.document("前面的话很长很长很长。" * 9 + made.TEXT.split("\n")[2] + "后面的话也很长，" * 30)
    operands = [made.fact(doc, "0.8个百分点"), made.fact(doc, "8.40%"), made.fact(doc, "188.02亿元")]
    shown = quotes(doc, operands, columns)
    assert sorted(mark[2] for quote in shown for mark in quote.marks) == [0, 1, 2]
    for quote in shown:
        for start, end, index in quote.marks:
            assert quote.text[start:end] == operands[index].text
            column = width(quote.text[:start])
            under = quote.underline()[column : column + width(quote.text[start:end])]
            assert set(under) == {"~" if index else "^"}
        assert width(quote.text) <= columns + 24


def test_two_places_in_one_line_are_one_quote_and_the_claim_leads() -> None:
    doc = made.document()
    _, growth, target, gap, *_ = made.facts(doc)
    (quote,) = quotes(doc, [gap, growth, target], 100)
    assert [mark[2] for mark in quote.marks] == [1, 2, 0]
    assert quote.place.line == 3


def test_of_a_long_item_only_the_beginning_is_marked_and_many_quotes_are_counted() -> None:
    doc = made.document("有九件事：\n" + "办好一件很长很长很长很长很长很长很长很长很长的实事\n" * 9)
    lines = [block for block in doc.blocks if block.kind == "paragraph"]
    items = [made.Item(block.start, block.end, doc.text[block.start : block.end]) for block in lines]
    for quote in quotes(doc, items, 60):
        assert max(end - start for start, end, _ in quote.marks) <= 15
    found = made.finding(operands=tuple(("listed", item) for item in items))
    said = render("text", made.run(made.Audited(doc, made.AuditResult((), (found,), (), 1)))).decode()
    assert "……另有3处" in said and said.count("^") + said.count("~") > 20
    assert max(map(len, said.splitlines())) < 300


def test_the_mark_of_a_heading_is_quoted_with_its_heading() -> None:
    text = "（七）建设美丽乡村\n"
    doc = made.Document("a.txt", text, text, ((0, 0),), (Block("heading", 3, 9, 2, "（七）", 0),))
    (quote,) = quotes(doc, [made.Item(0, 3, "（七）", 7)], 80)
    assert quote.text == "（七）建设美丽乡村" and quote.underline() == "^^^^^^"


def test_a_finding_against_another_document_quotes_both() -> None:
    last = made.document(path="去年.txt")
    doc = replace(made.document(), beside=((1000, last),))
    now, then = made.fact(doc, "22人"), moved(made.fact(last, "20人"), 1000)
    found = made.finding(operands=(("own", now), ("other", then)))
    audited = made.Audited(doc, made.AuditResult((now,), (found,), (), 1))
    said = render("text", made.run(audited)).decode()
    assert "   第4行  全区7户22人尚未脱贫" in said and "   去年.txt 第6行  剩余7户20人" in said
    for name in FORMATS:
        shown = render(name, made.run(audited))
        assert name in ("xlsx", "sarif", "json") or ("去年.txt" in shown.decode() and "第6行" in shown.decode()), name


def test_what_could_steer_a_terminal_is_named_and_the_underline_stays_right() -> None:
    doc = made.document("甲\x1b[31m为\u202e12人，乙为\t13人。\n")
    quote = quotes(doc, [made.fact(doc, "12人")], 100)[0]
    assert "\x1b" not in quote.text and "\u202e" not in quote.text and "\t" not in quote.text
    (start, end, _) = quote.marks[0]
    assert quote.text[start:end] == "12人"


def test_colours_only_on_a_terminal() -> None:
    pytest.importorskip("rich")
    assert "\x1b[" in text(terminal=True)
    assert "\x1b" not in text()


def test_widths() -> None:
    assert width("增长8.4%") == 8
    assert pad("增长", 6) == "增长  "
    assert clip("增长百分之八", 7) == "增长百…"
    assert clip("short", 7) == "short"
