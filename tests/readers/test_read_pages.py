"""Web pages and PDF."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import pdf

from reportcheck.errors import ReadError
from reportcheck.readers import read

LONG = "全年财政收入完成12.5亿元，增长8.4%，居全市第二位；新增就业3215人，城镇登记失业率控制在3.6%以内，粮食总产量达到31.5万吨。"
PAGE = f"""<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>报告-青禾县人民政府</title>
<meta name="ArticleTitle" content="2031年青禾县政府工作报告"><script>var a = "1，2。";</script></head><body>
<div class="nav"><a href="/">首页</a><a>政务公开，公告。</a></div>
<div class="main"><div class="crumbs">当前位置：首页 &gt; 报告</div><div id="content">
<h2>一、去年工作</h2><p>&nbsp;&nbsp;{LONG}</p><p>{LONG}<span style="display:none">，暗文。</span><br>{LONG}</p>
<p>实施工程<sup>8</sup>6个，面积12km<sup>2</sup>。</p><!-- reportcheck: ignore x -->
<table><tr><th rowspan="2">科目</th><th colspan="2">决算</th></tr><tr><td>本级</td><td>全县</td></tr>
<tr><td>税收</td><td>1,080</td><td>2,160</td></tr></table>
<div class="share">分享到，微信。</div></div></div><div class="footer">版权所有，青禾县人民政府。</div></body></html>"""


@pytest.fixture
def lxml() -> None:
    pytest.importorskip("lxml")


@pytest.mark.usefixtures("lxml")
@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_the_article_of_a_web_page(charset: str) -> None:
    data = PAGE.replace("{charset}", charset).encode("gb18030" if charset == "gb2312" else charset)
    document = read("r.html", data)
    assert document.text.split("\n") == [
        "2031年青禾县政府工作报告",
        "一、去年工作",
        *[LONG] * 3,
        "实施工程[8]6个，面积12km2。",
        "科目|决算",
        "本级|全县",
        "税收|1,080|2,160",
    ]
    assert document.title == "2031年青禾县政府工作报告"
    assert [(block.kind, block.level) for block in document.blocks[:2]] == [("paragraph", 0), ("heading", 1)]
    cells = [(document.text[c.start : c.end], c.row, c.column, c.rowspan, c.colspan) for c in document.tables[0].cells]
    assert cells[:4] == [("科目", 0, 0, 2, 1), ("决算", 0, 1, 1, 2), ("本级", 1, 1, 1, 1), ("全县", 1, 2, 1, 1)]


@pytest.mark.usefixtures("lxml")
def test_a_page_laid_out_as_a_table_is_text() -> None:
    page = f"<table><tr><td>菜单</td><td><p>{LONG}</p><p>{LONG * 2}</p></td></tr><tr><td></td><td></td></tr></table>"
    document = read("r.html", page.encode())
    assert document.text == f"{LONG}\n{LONG * 2}" and not document.tables


@pytest.mark.usefixtures("lxml")
@given(st.text("<>/=\"' abdhiprtv1!-&;#x", max_size=200))
@settings(deadline=None, max_examples=150)
def test_any_page_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        document = read("r.html", f"<p>增长</p>{text}".encode())
        assert document.text.count("\n") + 1 == len(document.blocks) or not document.text
    except ReadError as error:
        assert "\n" not in str(error)


@pytest.mark.usefixtures("lxml")
def test_deeply_nested_pages_do_not_break() -> None:
    try:
        read("r.html", ("<div>" * 20000 + "增长8%。" + "</div>" * 20000).encode())
    except ReadError as error:
        assert "r.html" in str(error)


@pytest.fixture
def pdfium() -> None:
    pytest.importorskip("pypdfium2")


def lines(text: str, top: int, left: int = 72, width: int = 30) -> list[tuple[int, int, int, str]]:
    """A paragraph set in lines of so many characters, the first indented by two."""
    first, rest = text[: width - 2], text[width - 2 :]
    parts = [first, *(rest[at : at + width] for at in range(0, len(rest), width))]
    return [(left + (28 if at == 0 else 0), top - 24 * at, 14, part) for at, part in enumerate(parts)]


@pytest.mark.usefixtures("pdfium")
def test_paragraphs_over_pages_without_headers_and_numbers() -> None:
    text = "我们坚持稳中求进工作总基调，全面落实各项政策，推动产业转型升级，持续改善民生，" * 9 + "取得新的成绩。"
    whole = lines(text, 700)
    pages = [[(200, 750, 18, "青禾县政府工作报告")], [], []]
    for at, (x, y, size, part) in enumerate(whole):
        pages[at // 5].append((x, y + 24 * (at // 5) * 5, size, part))
    for number, page in enumerate(pages, 1):
        page.append((260, 40, 10, f"— {number} —"))
        page.append((72, 800, 9, "青禾县第九届人民代表大会文件"))
    document = read("r.pdf", pdf(pages))
    assert document.text == f"青禾县政府工作报告\n{text}"
    end = document.blocks[1].end
    assert [document.place(at, at + 1).page for at in (0, end - 1)] == [1, 3]


@pytest.mark.usefixtures("pdfium")
def test_columns_of_a_table() -> None:
    rows = [("指标", "产量（万吨）", "增长（%）"), ("粮食", "303.2", "0.3"), ("油料", "18.7", "-0.5")]
    shown = [
        (x, 600 - 20 * at, 12, text) for at, row in enumerate(rows) for x, text in zip((72, 250, 400), row, strict=True)
    ]
    document = read("r.pdf", pdf([[*lines(LONG * 2, 760), *shown]]))
    assert document.text == LONG * 2 + "\n指标|产量（万吨）|增长（%）\n粮食|303.2|0.3\n油料|18.7|-0.5"


@pytest.mark.usefixtures("pdfium")
def test_bold_by_printing_twice_and_dots_off_the_line() -> None:
    page = [
        (72, 700, 14, "增长8"),
        (107, 702, 14, ".4%"),
        (72, 660, 14, "收入"),
        (72, 660, 14, "收入"),
        (100, 660, 14, "稳定"),
    ]
    assert read("r.pdf", pdf([page])).text == "增长8.4%\n收入稳定"


@pytest.mark.usefixtures("pdfium")
@pytest.mark.parametrize(
    ("data", "says"),
    [(b"%PDF-1.7 broken", "damaged or has a password"), (pdf([[]]), "no text layer")],
    ids=["broken", "scan"],
)
def test_what_is_no_readable_pdf_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as error:
        read("r.pdf", data)
    assert "\n" not in str(error.value)


@pytest.mark.usefixtures("pdfium")
def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(ReadError, match=r"pip install 'reportcheck\[pdf\]'"):
        read("r.pdf", pdf([[(72, 700, 14, "增长")]]))
