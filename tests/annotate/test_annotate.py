"""Word back to Word: a comment at every figure concerned, everything else as it was."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

docx = pytest.importorskip("docx")
etree = pytest.importorskip("lxml.etree")

from reportcheck.annotate import annotated
from reportcheck.annotate.package import commented
from reportcheck.cli import main
from reportcheck.cli.collect import Collector
from reportcheck.errors import ReportcheckError
from reportcheck.formatters.run import Run
from reportcheck.readers import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A draft with formatting inside a figure, a tracked insertion and deletion, a numbered list and a table."""
    document = docx.Document()
    document.add_heading("临江区政府工作报告", 1)
    document.add_paragraph("过去一年工作如下。")
    wrong = document.add_paragraph("自来水普及率由")
    wrong.add_run("91").bold = True
    wrong.add_run(".3%提高到8")
    wrong.add_run("2.5%").italic = True
    wrong.add_run("，群众满意。")
    document.add_paragraph("城镇化率由65.2%提高到56.1%。", style="List Number")
    tracked = document.add_paragraph("森林覆盖率由")
    for tag, text in (("del", "40.1%"), ("ins", "42.1%")):
        change = etree.SubElement(
            tracked._p, f"{W}{tag}", {f"{W}id": "9", f"{W}author": "某人", f"{W}date": "2025-01-01T00:00:00Z"}
        )
        run = etree.SubElement(change, f"{W}r")
        etree.SubElement(run, f"{W}{'delText' if tag == 'del' else 't'}").text = text
    tracked.add_run("提高到41.0%。")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("指标", "数值", "用水普及率", "由80.2%提高到70.1%"), strict=True
    ):
        cell.text = text
    path = tmp_path / "报告.docx"
    document.save(path)
    return path


def audit(path: Path) -> Run:
    return Run((Collector(["core"]).one(str(path)),))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return {name: file.read(name) for name in file.namelist()}


def characters(data: bytes) -> list[tuple[str, str, str]]:
    """Every character of the body with the formatting of its run and what its run stands in."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    found = []
    for text in root.iter(f"{W}t", f"{W}delText"):
        run = text.getparent()
        style = run.find(f"{W}rPr")
        formatting = "" if style is None else etree.tostring(style, method="c14n").decode()
        found += [(c, formatting, run.getparent().tag) for c in text.text or ""]
    return found


def anchored(data: bytes) -> dict[str, str]:
    """The words between the marks of each comment."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    words: dict[str, str] = {}
    open_: set[str] = set()
    for node in root.iter():
        number = node.get(f"{W}id", "")
        if node.tag == f"{W}commentRangeStart":
            open_.add(number)
            words[number] = ""
        elif node.tag == f"{W}commentRangeEnd":
            open_.remove(number)
        elif node.tag == f"{W}t":
            for number in open_:
                words[number] += node.text or ""
    assert not open_
    references = [node.get(f"{W}id") for node in root.iter(f"{W}commentReference")]
    assert sorted(references) == sorted(words)
    return words


def comments(data: bytes) -> dict[str, str]:
    root = etree.fromstring(parts(data)["word/comments.xml"])
    return {c.get(f"{W}id"): "\n".join("".join(p.itertext()) for p in c.iter(f"{W}p")) for c in root}


def test_every_figure_concerned_has_a_comment_at_its_words(report: Path) -> None:
    run = audit(report)
    assert len(run.audited[0].result.findings) >= 3
    data = annotated(run, NOW)
    expected = [o.text for f in run.audited[0].result.findings for _, o in f.comparison.operands]
    assert sorted(anchored(data).values()) == sorted(expected)
    assert set(comments(data)) == set(anchored(data))
    first = next(text for number, text in comments(data).items() if anchored(data)[number] == "91.3%")
    assert "82.5%" in first and "core/" in first and first.startswith("错误 ")


def test_text_formatting_and_tracked_changes_are_untouched(report: Path) -> None:
    before, after = report.read_bytes(), annotated(audit(report), NOW)
    assert characters(after) == characters(before)
    count = re.compile(rb"<w:(ins|del) ").findall
    assert count(parts(after)["word/document.xml"]) == count(parts(before)["word/document.xml"])
    same = set(parts(before)) - {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert all(parts(after)[name] == parts(before)[name] for name in same)
    assert set(parts(after)) - set(parts(before)) == {"word/comments.xml"}


def test_the_annotated_report_reads_and_audits_the_same(report: Path, tmp_path: Path) -> None:
    run = audit(report)
    again = tmp_path / "again.docx"
    again.write_bytes(annotated(run, NOW))
    assert read(str(again)).source == read(str(report)).source
    assert [f.fingerprint for f in audit(again).audited[0].result.findings] == [
        f.fingerprint for f in run.audited[0].result.findings
    ]
    twice = annotated(audit(again), NOW)  # comments that are there stay, new ones get new numbers
    assert len(comments(twice)) == 2 * len(comments(again.read_bytes()))
    assert sorted(anchored(twice)) == sorted(comments(twice))
    assert docx.Document(io.BytesIO(twice)).paragraphs[2].text == "自来水普及率由91.3%提高到82.5%，群众满意。"


def with_note(path: Path) -> None:
    """Adds a footnote and a text box to a document, as Word writes them."""
    inside = parts(path.read_bytes())
    space = f'xmlns:w="{W[1:-1]}"'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>注：入学率由99.1%提高到98.2%。</w:t></w:r></w:p></w:footnote>'
    inside["word/footnotes.xml"] = f"<w:footnotes {space}>{note}</w:footnotes>".encode()
    for name, tag, entry in (
        (
            "[Content_Types].xml",
            "Types",
            f'<Override PartName="/word/footnotes.xml" ContentType="{KIND}.footnotes+xml"/>',
        ),
        (
            "word/_rels/document.xml.rels",
            "Relationships",
            f'<Relationship Id="rId99" Type="{RELATION}/footnotes" Target="footnotes.xml"/>',
        ),
    ):
        inside[name] = inside[name].replace(f"</{tag}>".encode(), f"{entry}</{tag}>".encode())
    body = inside["word/document.xml"].decode()
    text = "<w:txbxContent><w:p><w:r><w:t>就业率由95.1%提高到94.2%。</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:50pt"><v:textbox>{text}</v:textbox></v:shape>'
    box = f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"
    mark = '<w:p><w:r><w:t>教育有新发展</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>。</w:t></w:r></w:p>'
    at = body.rindex("<w:sectPr")
    inside["word/document.xml"] = (body[:at] + mark + box + body[at:]).encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, content in inside.items():
            file.writestr(name, content)


def test_notes_and_boxes_are_commented_where_word_allows_it(report: Path) -> None:
    with_note(report)
    run = audit(report)
    texts = {o.text for f in run.audited[0].result.findings for _, o in f.comparison.operands}
    assert {"99.1%", "95.1%"} <= texts
    data = annotated(run, NOW)
    said = {comments(data)[number]: words for number, words in anchored(data).items()}
    assert any(words == "教育有新发展。" and "99.1%" in text for text, words in said.items())
    assert any(words == "就业率由95.1%提高到94.2%。" and "95.1%" in text for text, words in said.items())
    root = etree.fromstring(parts(data)["word/document.xml"])
    assert not root.xpath("//w:txbxContent//w:commentRangeStart", namespaces={"w": W[1:-1]})


def test_hostile_words_stay_words(report: Path) -> None:
    data = commented(str(report), report.read_bytes(), [(3, 8, 13, ["<w:p>&\x00\u202e]]>"])], NOW)
    assert list(anchored(data).values()) == ["91.3%"]
    assert comments(data)["0"] == "<w:p>&␀<U+202E>]]>"


@pytest.mark.parametrize("ranges", [[(1, 3)], [(1, 3), (1, 3)], [(1, 4), (2, 6)], [(7, 9), (1, 9)], [(1, -1)]])
def test_any_ranges_of_a_line_are_marked_and_text_stays(report: Path, ranges: list[tuple[int, int]]) -> None:
    line = read(str(report)).source.split("\n")[2]
    data = commented(str(report), report.read_bytes(), [(3, a, b, ["x"]) for a, b in ranges], NOW)
    assert characters(data) == characters(report.read_bytes())
    assert sorted(anchored(data).values()) == sorted(line[a - 1 : None if b < 0 else b - 1] for a, b in ranges)


def test_only_one_word_report_can_be_annotated(tmp_path: Path) -> None:
    with pytest.raises(ReportcheckError, match="exactly one Word report"):
        annotated(Run(()))


def test_on_the_command_line(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.docx"
    before = report.read_bytes()
    with pytest.raises(SystemExit) as ended:
        main(["audit", str(report), "--rules", "core", "--annotate", str(out), "--quiet"])
    assert ended.value.code == 1 and comments(out.read_bytes()) and report.read_bytes() == before
    with pytest.raises(SystemExit) as ended:
        main(["audit", str(report), "--annotate", str(report)])
    assert ended.value.code == 2 and "is one of the reports" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_opens_it_with_every_comment_anchored(report: Path, tmp_path: Path) -> None:
    with_note(report)
    run = audit(report)
    data = annotated(run, NOW)
    (tmp_path / "out.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(tmp_path), str(tmp_path / "out.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    content = zipfile.ZipFile(tmp_path / "out.odt").read("content.xml").decode()
    assert content.count("<office:annotation ") == len(comments(data))
    assert content.count("<office:annotation-end ") == len(comments(data))
