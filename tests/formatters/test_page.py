"""The page as a file: self-contained, inert, the report's own words and nothing between them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import made
import pytest
from test_machines import HOSTILE, hostile

from reportcheck.formatters import render
from reportcheck.formatters.picture import picture
from reportcheck.model.document import Block, Cell, Document, Table
from reportcheck.model.interval import Interval

pytest.importorskip("jinja2")


class Page(HTMLParser):
    """Tags with their attributes, and the words inside the report's text by block."""

    VOID = ("meta", "input", "br", "rect", "circle", "path", "link")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[str] = []
        self.stack: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.append((tag, named))
        if tag not in self.VOID:
            self.stack.append("block" if "block" in (named.get("class") or "").split() else tag)
            if self.stack[-1] == "block":
                self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if "block" in self.stack:
            self.blocks[-1] += data


def page(*reports: made.Audited, **how: object) -> str:
    return render("html", made.run(*reports, **how)).decode("utf-8")


def test_the_text_is_the_reports_own_and_nothing_is_put_between() -> None:
    doc = made.document()
    assert Page(page()).blocks == [doc.text[b.start : b.end] for b in doc.blocks]


def test_every_figure_is_marked_for_what_came_of_it() -> None:
    marks = [(a["class"] or "", a["data-m"]) for _, a in Page(page()).tags if "data-m" in a]
    figures = [state for state, _ in marks if state.startswith("f ")]
    assert figures == ["f idle"] * 2 + ["f fail"] * 3 + ["f known", "f fail", "f known", "f hold", "f fail", "f idle"]
    assert ("f idle", "1 2") in marks  # 188 stands in 188.02亿元


def test_both_places_of_every_finding_are_one_click_away() -> None:
    tags = Page(page()).tags
    places = {f"#{a['id']}" for _, a in tags if "m" in (a.get("id") or "")}
    jumps = {a["href"] for tag, a in tags if tag == "a" and a.get("class") == "jump"}
    assert jumps <= places and len(places) == 11
    assert {a["href"] for tag, a in tags if tag == "a" and a.get("class") == "f fail"} == {"#r0c1", "#r0c2"}


def test_it_asks_nothing_of_anyone() -> None:
    text = page(made.audited(), hostile())
    tags = Page(text).tags
    assert not any(tag in ("link", "img", "iframe", "object", "base") for tag, _ in tags)
    for _, attributes in tags:
        assert not any(name in ("src", "srcset", "action") or name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    assert "default-src 'none'" in next(a["content"] or "" for _, a in tags if a.get("http-equiv"))
    assert "url(" not in text and "@import" not in text


def test_hostile_words_are_only_words() -> None:
    text = page(hostile())
    scripts = [a for tag, a in Page(text).tags if tag == "script"]
    assert scripts == [{"type": "application/json", "id": "data"}, {}]
    assert "<img" not in text and "<script>alert" not in text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "".join(Page(text).blocks).startswith(HOSTILE.split("\n")[0])


def test_chinese_and_english() -> None:
    assert '<html lang="zh-CN">' in page() and "覆盖图" in page()
    assert '<html lang="en">' in page(lang="en") and "Coverage map" in page(lang="en")


def test_tables_keep_their_cells_and_mark_their_figures() -> None:
    text = "指标|数值\n收入|12亿元\n"
    rows = (Block("table", 0, 5), Block("table", 6, 13))
    cells = (Cell(0, 2, 0, 0), Cell(3, 5, 0, 1), Cell(6, 8, 1, 0), Cell(9, 13, 1, 1))
    doc = Document("a.md", text, text, ((0, 0),), rows, (Table(0, 13, cells),))
    audited = made.Audited(doc, made.AuditResult((made.fact(doc, "12亿元"),), (), (), 0))
    shown = page(audited)
    assert re.sub(r"<[^>]*>|\n", "", shown[shown.index("<table>", shown.index('class="block table"')) :]).startswith(
        "指标数值收入12亿元"
    )
    assert (
        shown.count("<th>") == 2 and '<span class="f idle" id="r0m1" data-m="1" title="未核对">12亿元</span>' in shown
    )


def test_an_audit_without_findings_says_so() -> None:
    audited = made.audited()
    shown = page(made.Audited(audited.document, made.AuditResult(audited.result.facts, (), (), 3)))
    assert "没有作任何核对" in shown and '<form class="filters"' not in shown


@pytest.mark.parametrize(
    ("reported", "expected", "gap"),
    [
        (Interval(made.Fraction(1), made.Fraction(2)), Interval(made.Fraction(3), made.Fraction(4)), True),
        (Interval(made.Fraction(1), made.Fraction(3)), Interval(made.Fraction(2), None), False),
        (Interval.exact(7), Interval.exact(7), False),
        (Interval(None, made.Fraction(-1)), Interval.exact(0), True),
        (Interval.exact(10**15), Interval.exact(1), True),
    ],
)
def test_intervals_are_drawn_inside_the_picture(reported: Interval, expected: Interval, gap: bool) -> None:
    drawn = picture(made.Comparison("fail", (), intervals=(reported, expected)))
    assert drawn is not None and bool(drawn.gap_width) == gap
    for bar in (drawn.reported, drawn.expected):
        assert bar.x >= 0 and bar.width > 0 and bar.x + bar.width <= 320


def test_mentions_of_one_fact_are_drawn_against_one_another() -> None:
    doc = made.document()
    homes, people, homes2, people2 = (made.facts(doc)[n] for n in (4, 5, 7, 8))
    drawn = picture(made.Comparison("fail", (("mention", people), ("mention", people2))), "人")
    assert drawn is not None and (drawn.reported.text, drawn.expected.text) == ("22人", "20人")
    assert picture(made.Comparison("pass", (("mention", homes), ("mention", homes2)))) is None
    assert picture(made.Comparison("fail", (("mention", people), ("mention", homes)))) is None
    assert picture(made.Comparison("fail", (("part", people), ("whole", people2)))) is None


def test_nothing_is_drawn_of_what_is_not_known() -> None:
    assert picture(made.Comparison("fail", ())) is None
    assert picture(made.Comparison("fail", (), intervals=(Interval(None, None), Interval.exact(1)))) is None
