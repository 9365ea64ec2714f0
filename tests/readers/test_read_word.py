"""Word documents: what a reader of the final document sees."""

from __future__ import annotations

import sys
import zipfile

import pytest
from papers import REPORT, docx, paragraph, zipped

from reportcheck.errors import ReadError
from reportcheck.model.document import Document
from reportcheck.readers import read

pytest.importorskip("lxml")
BOX = "<w:txbxContent><w:p><w:r><w:t>框中文字</w:t></w:r></w:p></w:txbxContent>"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="h3"><w:name w:val="mine"/><w:basedOn w:val="h2"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="n"><w:name w:val="numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pStyle w:val="n"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def view(body: str, **parts: str) -> str:
    return read("r.docx", docx(body, **parts)).text


def test_the_same_report_as_word_and_as_text() -> None:
    lines = [line.lstrip("# ").removeprefix("- ") for line in REPORT.split("\n") if line]
    word = read("r.docx", docx("".join(paragraph(line) for line in lines)))
    text = read("r.txt", "\n".join(lines).encode())
    assert word.text == text.text and word.blocks == text.blocks
    assert word.text == read("r.md", REPORT.encode()).text


def test_the_line_is_the_paragraph() -> None:
    document = read("r.docx", docx(paragraph("第一段。") + paragraph("") + paragraph("收入 12 亿元。")))
    at = document.text.index("12亿元")
    assert document.place(at, at + 4)[:4] == (3, 4, 3, 9)


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = (
        f"<w:p>{run('增长')}<w:del>{run('7.2%').replace('w:t', 'w:delText')}</w:del><w:ins>{run('8.4%')}</w:ins>"
        f"<w:moveFrom>{run('，旧')}</w:moveFrom><w:moveTo>{run('，新')}</w:moveTo>{run('。')}</w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('投资完成')}</w:p>{paragraph('12亿元。')}"
    )
    assert view(body) == "增长8.4%，新。\n投资完成12亿元。"


def test_content_controls_links_fields_and_hidden_text() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> = 1+2 </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("36")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        f"<w:sdt><w:sdtContent><w:p>{run('建成')}<w:sdt><w:sdtContent>{run('道路')}</w:sdtContent></w:sdt>"
        f"<w:hyperlink>{field}</w:hyperlink>{run('公里')}{run('（暗）', '<w:vanish/>')}<w:r><w:noBreakHyphen/></w:r>{run('。')}"
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert view(body) == "建成道路36公里-。"


def test_text_boxes_are_read_once() -> None:
    choice = f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent>"
    assert view(f"<w:p>{run('正文')}<w:r>{choice}</w:r>{run('继续。')}</w:p>") == "正文继续。\n框中文字"


def test_headings_by_style() -> None:
    levels = {"h1": "工作回顾", "h2": "产业发展", "h3": "重点项目"}
    body = "".join(paragraph(text, f'<w:pStyle w:val="{style}"/>') for style, text in levels.items())
    body += paragraph("安排", '<w:outlineLvl w:val="0"/>') + paragraph("全年增长。" * 30, '<w:pStyle w:val="h1"/>')
    document = read(
        "r.docx", docx(paragraph("目录", '<w:pStyle w:val="t"/>') + paragraph("各位代表：") + body, styles=STYLES)
    )
    assert [(block.kind, block.level, block.section) for block in document.blocks] == [
        ("furniture", 0, ()),
        ("paragraph", 0, ()),
        ("heading", 1, ()),
        ("heading", 2, ("工作回顾",)),
        ("heading", 2, ("工作回顾",)),
        ("heading", 1, ()),
        ("paragraph", 0, ("安排",)),
    ]


def test_the_marks_that_word_counts() -> None:
    body = (
        paragraph("去年工作", '<w:pStyle w:val="n"/>')
        + numbered("产业", 1)
        + numbered("工业", 2)
        + numbered("农业", 2)
        + numbered("民生", 1)
        + numbered("今年工作", 0)
        + numbered("消费", 1)
        + numbered("要点", 0, 2)
        + numbered("附件", 0, 3)
        + paragraph("无号", '<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert view(body, styles=STYLES, numbering=NUMBERING).split("\n") == [
        "一、去年工作",
        "（一）产业",
        "一.1.工业",
        "一.2.农业",
        "（二）民生",
        "二、今年工作",
        "（一）消费",
        "要点",
        "一、附件",
        "无号",
    ]


def test_footnotes_and_endnotes_become_notes() -> None:
    body = (
        f"<w:p>{run('推进“双控”')}<w:r><w:footnoteReference w:id='4'/></w:r>{run('，完善网格')}"
        f"<w:r><w:endnoteReference w:id='2'/></w:r>{run('。')}</w:p>"
    )
    note = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    document = read(
        "r.docx",
        docx(
            body,
            footnotes=note.format(0, "隔线") + note.format(4, "“双控”：总量和强度控制。"),
            endnotes=note.format(2, "网格：基层单元。").replace("footnote", "endnote"),
        ),
    )
    assert document.text == "推进“双控”[1]，完善网格[2]。\n[1]“双控”：总量和强度控制。\n[2]网格：基层单元。"
    assert [(block.kind, block.number) for block in document.blocks] == [("paragraph", None), ("note", 1), ("note", 2)]


def test_raised_numbers_are_notes_after_words_and_powers_after_letters() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = f"<w:p>{run('实施工程')}{run('8', raised)}{run('6个，面积12km')}{run('2', raised)}{run('。')}</w:p>"
    assert view(body) == "实施工程[8]6个，面积12km2。"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def grid(document: Document) -> list[tuple[str, int, int, int, int]]:
    cells = document.tables[0].cells
    return [(document.text[c.start : c.end], c.row, c.column, c.rowspan, c.colspan) for c in cells]


def test_tables_with_spans() -> None:
    merged = '<w:vMerge w:val="restart"/>'
    body = (
        paragraph("单位：万元")
        + "<w:tbl><w:tr>"
        + cell("科目", merged)
        + cell("决算", '<w:gridSpan w:val="2"/>')
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("本级")
        + cell("全县")
        + "</w:tr><w:tr>"
        + cell("税收|费")
        + f"<w:tc>{paragraph('12')}{paragraph('345')}</w:tc>"
        + cell("")
        + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>"
        + cell("旧行")
        + "</w:tr></w:tbl>"
        + paragraph("以上为快报数。")
    )
    document = read("r.docx", docx(body))
    assert grid(document) == [
        ("科目", 0, 0, 2, 1),
        ("决算", 0, 1, 1, 2),
        ("本级", 1, 1, 1, 1),
        ("全县", 1, 2, 1, 1),
        ("税收¦费", 2, 0, 1, 1),
        ("12345", 2, 1, 1, 1),
        ("", 2, 2, 1, 1),
    ]
    assert document.tables[0].unit == "万元"
    assert document.text == "单位：万元\n科目|决算\n本级|全县\n税收¦费|12345|\n以上为快报数。"
    at = document.text.index("345")
    assert document.place(at, at + 3).line == 9


def test_strict_documents_and_other_names_of_the_main_part() -> None:
    body = docx(paragraph("全年增长。"))
    with zipfile.ZipFile(__import__("io").BytesIO(body)) as archive:
        text = archive.read("word/document.xml").decode()
    strict = text.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = '<Relationships><Relationship Type="x/officeDocument" Target="/doc/main.xml"/></Relationships>'
    assert read("r.docx", zipped({"word/document.xml": strict})).text == "全年增长。"
    assert read("r.docx", zipped({"doc/main.xml": text, "_rels/.rels": relations})).text == "全年增长。"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"no zip at all", "not a Word document"),
        (b"PK\x03\x04" + bytes(60), "not a Word document"),
        (zipped({"word/other.xml": "<x/>"}), "not a Word document"),
        (zipped({"word/document.xml": "<w:document"}), "no well-formed XML"),
        (zipped({"word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'}), "defines entities"),
        (zipped({"word/document.xml": "<d>" * 5000 + "</d>" * 5000}), "no well-formed XML"),
        (zipped({"word/document.xml": " " * 61_000_000}), "unpacks to more than 60 MB"),
        (docx(paragraph("  ")), "no text"),
    ],
    ids=["text", "zip header", "no document", "broken", "entities", "deep", "bomb", "empty"],
)
def test_what_is_no_readable_document_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as error:
        read("r.docx", data)
    assert "\n" not in str(error.value)


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    monkeypatch.setitem(sys.modules, "lxml.etree", None)
    with pytest.raises(ReadError, match=r"pip install 'reportcheck\[word\]'"):
        read("r.docx", docx(paragraph("全年增长。")))


def test_what_python_docx_writes(tmp_path: object) -> None:
    library = pytest.importorskip("docx")
    made = library.Document()
    made.add_heading("2031年政府工作报告", 0)
    made.add_heading("工作回顾", 1)
    made.add_paragraph("全年收入12.5亿元，增长8%。")
    made.add_paragraph("要点", style="List Number")
    table = made.add_table(rows=2, cols=2)
    for at, text in enumerate(("项目", "数", "收入", "12.5")):
        table.cell(at // 2, at % 2).text = text
    made.save(f"{tmp_path}/r.docx")
    document = read(f"{tmp_path}/r.docx")
    assert document.text == "2031年政府工作报告\n工作回顾\n全年收入12.5亿元，增长8%。\n1.要点\n项目|数\n收入|12.5"
    assert document.blocks[2].section == ("工作回顾",)
