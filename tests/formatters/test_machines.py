"""SARIF, JUnit, GitHub, csv, xlsx and Markdown: valid, complete, and inert whatever a report holds."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import made
import pytest
from sarif_schema import SARIF

from reportcheck.formatters import FORMATS, render
from reportcheck.formatters.markdown import md

HOSTILE = (
    "<script>alert(1)</script>]]><!--\n"
    "::error::掉包了12人 ##vso[task.complete]done\n"
    "=cmd|'/C calc'!A0 增长8.40% <img src=x onerror=alert(1)>\"\n"
    "\x1b[31m红\x07字\x00 \u202e倒\u2066 @all #1 [点](http://x.y) `码` **重** | 表 | www.x.com &amp;\n"
)


def hostile() -> made.Audited:
    doc = made.document(HOSTILE, "::x,%,](http://e.v).txt")
    words = made.Item(
        HOSTILE.index("=cmd"), HOSTILE.index("8.40%"), HOSTILE[HOSTILE.index("=cmd") : HOSTILE.index("8.40%")]
    )
    mark = made.Item(
        HOSTILE.index("\x1b"), HOSTILE.index("&amp"), HOSTILE[HOSTILE.index("\x1b") : HOSTILE.index("&amp")]
    )
    operands = (("reported", words), ("whole", mark), ("part", made.fact(doc, "12人", label=HOSTILE)))
    found = made.finding(operands=operands, zh=HOSTILE, en=HOSTILE, reported=HOSTILE, expected="=1+1", because=HOSTILE)
    muted = made.finding(operands=operands, zh=HOSTILE, suppressed=HOSTILE)
    result = made.AuditResult((made.fact(doc, "12人", label=HOSTILE),), (found, muted), (), 1)
    return made.Audited(
        doc, result, (made.pack(),), (made.Leftover(made.Decision(HOSTILE, HOSTILE, HOSTILE), "unused"),)
    )


def sarif(run: made.Run) -> dict:
    jsonschema = pytest.importorskip("jsonschema")
    data = json.loads(render("sarif", run))
    jsonschema.Draft202012Validator(SARIF).validate(data)
    return data


def test_sarif_has_both_places_and_keeps_what_is_suppressed() -> None:
    (run,) = sarif(made.run())["runs"]
    results = run["results"]
    assert [r["level"] for r in results] == ["error", "warning", "warning"]
    assert [bool(r.get("suppressions")) for r in results] == [False, False, True] or results[2].get("suppressions")
    (muted,) = [r for r in results if r.get("suppressions")]
    assert muted["suppressions"][0]["justification"] == "口径不同"
    first = results[0]
    assert first["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "0.8个百分点"
    assert [p["physicalLocation"]["region"]["snippet"]["text"] for p in first["relatedLocations"]] == ["9%", "8.40%"]
    assert first["partialFingerprints"] == {"reportcheckClaim/v1": "1f4895c3c6611bf9"}
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert rule["id"] == first["ruleId"] and "两个数决定第三个" in rule["help"]["text"]
    assert run["invocations"][0]["executionSuccessful"] is False
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_paths_are_uri_references() -> None:
    from reportcheck.formatters.sarif import uri

    assert uri("稿/a b.txt") == "%E7%A8%BF/a%20b.txt"
    assert uri("/a/b.txt") == "file:///a/b.txt"
    assert uri("-") == "stdin"


def test_junit_counts_what_fails_by_the_severity_asked_for() -> None:
    root = ET.fromstring(render("junit", made.run()))
    report, missing = root
    assert (report.get("tests"), report.get("failures"), report.get("skipped")) == ("7", "1", "3")
    assert missing.find("testcase/error") is not None
    failure = report.find("testcase/failure")
    assert failure is not None and failure.get("type") == "error" and "第3行" in (failure.text or "")
    louder = ET.fromstring(render("junit", made.run(made.audited()._replace(fail_on="warning"))))
    assert louder[0].get("failures") == "2"


def test_github_shows_the_claim_and_names_the_other_place() -> None:
    first, second, failure = render("github", made.run()).decode().splitlines()
    assert first.startswith(
        "::error file=报告.txt,line=3,col=31,endLine=3,endColumn=37,title=错误 core/growth-minus-target::"
    )
    assert second.startswith("::warning ") and "第6行 20人" in second
    assert failure.startswith("::error file=缺.txt")


def test_csv_has_a_row_a_finding() -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", made.run()).decode())))
    assert [row["severity"] for row in rows] == ["error", "warning", "warning"]
    assert rows[0]["gap"] == "-0.1" and rows[0]["line"] == "3" and "9% (第3行)" in rows[0]["others"]
    assert {row["suppressed"] for row in rows} == {"", "口径不同"}


def test_xlsx_opens_with_three_sheets_and_numbers_as_numbers() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    content = render("xlsx", made.run())
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["findings", "figures", "summary"]
    header, first, *_ = book["findings"].iter_rows(values_only=True)
    assert dict(zip(header, first, strict=True))["line"] == 3
    assert book["figures"].max_row == 11
    assert content == render("xlsx", made.run())


def test_markdown_quotes_both_places_with_bold_figures() -> None:
    text = render("markdown", made.run()).decode()
    assert "> 第4行　全区7户<b>22人</b>尚未脱贫，其中临水镇3户。" in text
    assert "发现2处不一致" in text and "`1f4895c3c6611bf9`" in text
    assert "### 未能审核的文件" in text


def test_markdown_stays_within_a_comment() -> None:
    audited = made.audited()
    many = tuple(
        made.finding(operands=f.comparison.operands, zh=f"第{n}个" * 90)
        for n in range(300)
        for f in audited.result.findings[:1]
    )
    text = render("markdown", made.run(made.Audited(audited.document, made.AuditResult((), many, (), 1)))).decode()
    assert len(text) < 65_536 and re.search(r"另有\d+段", text)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("xlsx", "html")])
def test_no_format_lets_control_or_reordering_marks_through(name: str) -> None:
    text = render(name, made.run(hostile(), show_pass=True, coverage=True)).decode("utf-8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("xlsx", "html")])
def test_no_line_begins_a_workflow_command_that_is_not_ours(name: str) -> None:
    text = render(name, made.run(hostile(), show_pass=True, coverage=True)).decode("utf-8")
    commands = [line for line in text.splitlines() if line.strip().startswith(("::", "##vso", "##["))]
    assert all(re.match(r"::(error|warning|notice) file=[^:]*::", line) for line in commands), commands
    assert len(commands) == (2 if name == "github" else 0)


def test_hostile_words_leave_xml_json_and_sarif_valid() -> None:
    ET.fromstring(render("junit", made.run(hostile())))
    assert json.loads(render("json", made.run(hostile())))["documents"][0]["findings"][0]["message"] == HOSTILE
    data = sarif(made.run(hostile()))
    (result, _) = data["runs"][0]["results"]
    assert not re.search(r"(?<!\\)\]\(", result["message"]["text"])


def test_hostile_words_are_no_formula_in_csv_and_xlsx() -> None:
    for row in csv.reader(io.StringIO(render("csv", made.run(hostile())).decode())):
        assert not any(value[:1] in ("=", "@", "+") for value in row)
    with zipfile.ZipFile(io.BytesIO(render("xlsx", made.run(hostile())))) as book:
        for name in book.namelist():
            ET.fromstring(book.read(name))
            assert b"<f>" not in book.read(name)


def test_hostile_words_are_only_words_in_markdown() -> None:
    markdown_it = pytest.importorskip("markdown_it")
    page = (
        markdown_it.MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .render(render("markdown", made.run(hostile())).decode())
    )
    tags = set(re.findall(r"<(/?[a-z0-9!-]+)", page))
    assert tags <= {
        t for n in ("h2", "h3", "p", "br", "blockquote", "b", "sub", "code", "ul", "li") for t in (n, f"/{n}")
    } | {"!--"}
    assert "http://x.y" in page and "href" not in page


@pytest.mark.parametrize(
    "text", ["8.40%", "a_b*c", "`x`", "[a](b)", "<b>", "& &amp;", "# h", "a|b", "\\", "~~x~~", "$x$", "!"]
)
def test_markdown_escapes_read_as_they_were(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    html = pytest.importorskip("html")
    page = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render("x " + md(text))
    assert html.unescape(page.replace("<!-- -->", "").replace("&lt;!-- --&gt;", "")) == f"<p>x {text}</p>\n"
