"""`rules lint`: each remark once, and silence on a sound pack."""

from __future__ import annotations

import pytest

from reportcheck.packs import parse_pack
from reportcheck.packs.lint import lint

HEAD = """\
pack: p
version: 1
indicators:
  gdp: {names: [GDP], unit: 元}
  tax: {names: [税收], unit: 元}
words: {up: [增长]}
"""
TEXTS = "title: t, message: m, tests: {consistent: 甲, inconsistent: 乙, not_bound: 丙}"


def remarks(rules: str, head: str = HEAD) -> list[str]:
    return [remark.what for remark in lint(parse_pack(f"{head}rules:\n{rules}"))]


def test_a_sound_pack_is_met_with_silence() -> None:
    assert remarks(f"- {{id: a, severity: note, assert: tax <= gdp, {TEXTS}}}") == []


REMARKS = {
    "- {id: a, severity: note, assert: tax <= gdp, title: t, message: m, tests: {consistent: 甲}}": [
        "rule a has no test of kind inconsistent, not_bound"
    ],
    "- {id: a, severity: note, assert: tax <= gdp, title: t, message: m, tests: {consistent: 甲, inconsistent: 甲, not_bound: 丙}}": [
        "rule a has a text that is both consistent and inconsistent"
    ],
    "- {id: a, severity: note, assert: tax <= gdp, tests: {consistent: 甲, inconsistent: 乙, not_bound: 丙}}": [
        "rule a has no message",
        "rule a has no title",
    ],
    f"- {{id: a, severity: note, assert: x <= gdp, with: {{x: tax, y: tax.growth}}, {TEXTS}}}": [
        "operand y of rule a is in no formula"
    ],
    f"- {{id: a, severity: note, check: order, with: {{smaller: tax.level, larger: {{indicator: tax, measure: level}}}}, {TEXTS}}}": [
        "rule a has two operands of the same facts",
        "no rule uses the indicator gdp",
    ],
    f"- {{id: a, severity: note, assert: tax <= tax and gdp > 0, {TEXTS}}}": [
        "'tax <= tax and gdp > 0' compares a value with itself"
    ],
    f"- {{id: a, severity: note, assert: tax <= gdp or 1 < 2, {TEXTS}}}": [
        "a comparison in 'tax <= gdp or 1 < 2' names no operand"
    ],
    f"- {{id: a, severity: note, assert: tax <= gdp, {TEXTS}}}\n- {{id: b, severity: error, assert: tax <= gdp, {TEXTS}}}": [
        "rule b checks the same as p/a"
    ],
    f"- {{id: a, severity: note, assert: tax < gdp, {TEXTS}}}\n- {{id: b, severity: note, assert: gdp < tax, {TEXTS}}}": [],
    f"- {{id: a, severity: note, assert: tax < gdp, {TEXTS}}}\n- {{id: b, severity: note, assert: tax > gdp, {TEXTS}}}": [],
    f"- {{id: a, severity: note, assert: tax / gdp > 50%, {TEXTS}}}\n- {{id: b, severity: note, assert: tax / gdp < 40%, {TEXTS}}}": [
        "rules a and b contradict each other: no figures satisfy both"
    ],
    f"- {{id: a, severity: note, assert: tax / gdp > 40%, {TEXTS}}}\n- {{id: b, severity: note, assert: tax / gdp < 50%, {TEXTS}}}": [],
    "- {id: a, severity: note, assert: tax <= gdp, title: t, message: m, shows: w, tests: {consistent: 甲, not_bound: 丙}}": [],
    f"- {{id: a, severity: note, assert: tax <= gdp, shows: w, {TEXTS}}}": [
        "rule a says that it only shows, yet it has a test in which it fails, or is more than a note"
    ],
    f"- {{id: a, severity: note, assert: gdp > 0, {TEXTS}}}": ["no rule uses the indicator tax"],
}


@pytest.mark.parametrize("rules", REMARKS)
def test_remarks(rules: str) -> None:
    assert remarks(rules) == REMARKS[rules]


def test_a_pack_that_cannot_read() -> None:
    rule = f"- {{id: a, severity: note, assert: tax <= gdp, {TEXTS}}}"
    (remark,) = lint(parse_pack(f"{HEAD.replace('words: {up: [增长]}', '')}rules:\n{rule}"))
    assert remark.text("zh").endswith(
        "规则包没有读报告用的词，报告里的数字读不出来。写上 extends: [zh]（英文报告写 [en]）"
    )
    assert remark.text("en").endswith(
        "the pack has no words to read a report by. Write extends: [zh], or extends: [en] for English"
    )


def test_parts_and_word_lists() -> None:
    pack = parse_pack(
        "pack: p\nversion: 1\nindicators:\n  a: {names: [甲], unit: 元, parts: [b]}\n  b: {names: [乙], unit: 人}\nwords: {hedge: [约]}"
    )
    assert [remark.what for remark in lint(pack, ("hedges",))] == [
        "indicator a has one part only",
        "b (人) is part of a (元) but has another unit",
        "nothing reads the word list hedge",
    ]


def test_kinds_of_statements_and_names_that_nothing_matches() -> None:
    pack = parse_pack(
        f"{HEAD}  cost: {{names: ['增幅，全年成本']}}\nrules:\n- {{id: a, severity: note, check: agreement, statement: mention, {TEXTS}}}"
        if "indicators" in HEAD.splitlines()[-1]
        else "pack: p\nversion: 1\nlanguage: zh\nwords: {up: [增长]}\nindicators:\n  cost: {names: ['增幅，全年成本']}\nrules:\n"
        f"- {{id: a, severity: note, check: agreement, statement: mention, {TEXTS}}}"
    )
    assert [remark.text("en").partition(": ")[2] for remark in lint(pack, (), ("mentions", "from-to"))] == [
        "rule a: no report makes a statement of kind mention. Perhaps mentions was meant",
        "the name '增幅，全年成本' of cost has a mark in it: labels end at marks. Give the words between the marks, as facts shows them",
    ]
    assert "没有mention这一类说法。是不是mentions" in lint(pack, (), ("mentions", "from-to"))[0].text("zh")


def test_remarks_in_chinese() -> None:
    found = [remark for rules in REMARKS for remark in lint(parse_pack(f"{HEAD}rules:\n{rules}"))]
    assert list(dict.fromkeys(remark.text("zh").partition(": ")[2] for remark in found)) == [
        "规则a没有inconsistent、not_bound测试。每种至少写一个",
        "规则a有一段文字既列为相符又列为不符。只留在其中一类",
        "规则a没有message。写明什么不符，例如：message: '{reported}，应为{expected}'",
        "规则a没有title。用几个字写明应当成立的关系",
        "规则a的操作数y没有用在算式里。用上它，或删去",
        "规则a有两个操作数选的是同一批数字。用measure、period或status区分",
        "没有规则用到指标gdp。在规则中用上，或删去",
        "“tax <= tax and gdp > 0”拿一个值同它自己比较。改为比较两个不同的值",
        "“tax <= gdp or 1 < 2”中有比较不含操作数。删去：结果永远一样",
        "规则b与p/a核对的内容相同。删去其一",
        "规则a与b互相矛盾：没有数字能同时满足。改正或删去其一",
        "规则a声明只作展示（shows），却有不符的测试，或严重程度高于note。删去shows或该测试；只作展示的规则为note",
        "没有规则用到指标tax。在规则中用上，或删去",
    ]
    pack = parse_pack(
        "pack: p\nversion: 1\nindicators:\n  a: {names: [甲], unit: 元, parts: [b]}\n  b: {names: [乙], unit: 人}\nwords: {hedge: [约]}"
    )
    assert [remark.text("zh").partition(": ")[2] for remark in lint(pack, ("hedges",))] == [
        "指标a只有一个部分。列全各部分，或在部分里写part_of",
        "b（人）是a（元）的一部分，单位却不同。两者用同一单位",
        "词表hedge没有人读。可用的词表：hedges",
    ]
