"""Reports written for the tests, and the files they come in."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

REPORT = """# 2031年青禾县政府工作报告

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

# 一、2030年工作回顾

过去一年，全县地区生产总值完成 126.40 亿元,增长 7.2%,比全市平均水平高0.6个百分点;粮食总产量达到 31.5 万吨,实现连续六年增产。

(一)产业发展稳中有进

全年新增规模以上工业企业12家,工业投资增长 15.30%,三次产业结构由 21.4:38.2:40.4 调整为 20.1:39.3:40.6。城乡居民人均可支配收入分别达到 34120 元、18860 元,分别增长 6.8%、8.1%。"青禾大米"获评省级品牌,"三湖一带"生态治理工程完成投资 4.25 亿元,建成绿道 36 公里、口袋公园 9 个,中心城区绿化覆盖率提高到 41.7%。

(二)民生保障不断加强

新建、改扩建学校 8 所,新增学位 2160 个,县医院新院区投入使用。全年城镇新增就业 3215 人,发放创业担保贷款 5600 万元;完成 12 个老旧小区改造,惠及居民 4380 户。

# 二、2031年重点工作

今年,地区生产总值增长 7% 左右,一般公共预算收入突破 9 亿元。

# 名词解释

- [1] "三湖一带":东湖、西湖、南湖和沿江生态带。
- [2] "两通一平":通水、通电和场地平整。
"""


def docx(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    footnotes: str = "",
    endnotes: str = "",
    extra: dict[str, str] | None = None,
) -> bytes:
    """A Word document with this body; the other parts as given."""
    parts = {"word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"}
    for name, content in (
        ("styles", styles),
        ("numbering", numbering),
        ("footnotes", footnotes),
        ("endnotes", endnotes),
    ):
        if content:
            parts[f"word/{name}.xml"] = f"<w:{name} {W}>{content}</w:{name}>"
    return zipped({**parts, **(extra or {})})


def zipped(parts: dict[str, str]) -> bytes:
    """A zip file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    """A Word paragraph with one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf(pages: Sequence[Sequence[tuple[int, int, int, str]]]) -> bytes:
    """A PDF of texts at (x, y), in points from the lower left, in this size."""
    font = b"/STSong-Light"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type0 /BaseFont %b /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>" % font,
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont %b /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] /CIDSystemInfo "
        b"<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>" % font,
        b"<< /Type /FontDescriptor /FontName %b /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 "
        b"/Descent -200 /CapHeight 700 /StemV 80 >>" % font,
    ]
    kids = []
    for page in pages:
        shown = [
            b"/F %d Tf 1 0 0 1 %d %d Tm <%b> Tj" % (size, x, y, text.encode("utf-16-be").hex().encode())
            for x, y, size, text in page
        ]
        stream = b"BT\n" + b"\n".join(shown) + b"\nET"
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(out))
    )
