"""Web pages saved as text: a style sheet above the report, and all its paragraphs in one line."""

from __future__ import annotations

from reportcheck.readers import read

STYLE = """\
.title {
  WIDTH:870PX;
  PADDING-TOP:40PX;
}
table.list .head{FONT-SIZE: 12px;FONT-FAMILY: 宋体;}
"""
PARAGRAPHS = [
    "一、财政收支情况",
    "（一）收入情况。",
    *["全市收入380亿元，增长3.5%。" * 9] * 2,
    "二、今年安排",
    "收入增长4%。",
]
ONE_LINE = "   \u3000\u3000".join(["甲市财政局工作总结", *PARAGRAPHS])


def test_a_style_sheet_is_no_part_of_the_report() -> None:
    document = read("report.txt", (STYLE + "甲市工作总结\n" + "全市收入380亿元，增长3.5%，好于预期。\n" * 9).encode())
    kept = [document.text[block.start : block.end] for block in document.blocks if block.kind != "furniture"]
    assert kept == ["甲市工作总结", *["全市收入380亿元，增长3.5%，好于预期。"] * 9]


def test_items_that_begin_with_letters_are_no_style_sheet() -> None:
    document = read("report.txt", "“{ }”符号：\nGDP增长8%；\nCPI上涨2%；\n".encode())
    assert "furniture" not in {block.kind for block in document.blocks}


def test_paragraphs_in_one_line_are_parted_at_their_indents() -> None:
    document = read("report.txt", ONE_LINE.encode())
    texts = [document.text[max(b.mark_start, 0) if b.mark else b.start : b.end] for b in document.blocks]
    assert texts == ["甲市财政局工作总结", *PARAGRAPHS]
    assert document.blocks[-1].section[:1] == ("今年安排",)
    figure = document.text.rindex("4%")
    place = document.place(figure, figure + 2)
    assert (place.line, place.column) == (1, ONE_LINE.rindex("4%") + 1)


def test_a_wide_space_in_a_short_line_stays_a_space() -> None:
    document = read("report.txt", "收入380亿元。\n\n市长\u3000\u3000张明\n".encode())
    assert len(document.blocks) == 2
