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


def test_parts_and_word_lists() -> None:
    pack = parse_pack(
        "pack: p\nversion: 1\nindicators:\n  a: {names: [甲], unit: 元, parts: [b]}\n  b: {names: [乙], unit: 人}\nwords: {hedge: [约]}"
    )
    assert [remark.what for remark in lint(pack, ("hedges",))] == [
        "indicator a has one part only",
        "b (人) is part of a (元) but has another unit",
        "nothing reads the word list hedge",
    ]
