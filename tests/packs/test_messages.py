"""Every message of a broken pack, word for word, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportcheck.chinese import known
from reportcheck.packs import PackError, parse_pack

HEAD = "pack: p\nversion: 1\n"
LEXICON = (
    HEAD
    + "indicators:\n  gdp: {names: [GDP], unit: 元}\n  tax: {names: [税收], unit: 元}\n  people: {names: [人口], unit: 人}\n"
)
RULE = LEXICON + "rules:\n- id: r\n  severity: error\n"
LIST = "Known: statement, with, mentions, parts, assert."

FORM = {
    "nothing at all": ("", "1:1: a pack is a mapping (name: value). Start with 'pack: my-pack' and 'version: 1'."),
    "a list": ("- a", "1:1: a pack is a mapping (name: value). Start with 'pack: my-pack' and 'version: 1'."),
    "no name": ("version: 1", "1:1: a pack needs the key 'pack'. Add a line 'pack: ...'."),
    "no version": ("pack: p", "1:1: a pack needs the key 'version'. Add a line 'version: ...'."),
    "unknown key": (HEAD + "ruls: []", "3:1: a pack has no key 'ruls'. Perhaps 'rules' was meant."),
    "key given twice": (HEAD + "title: a\ntitle: b", "4:1: 'title' is given twice, first in line 3. Delete one of the two."),
    "bad id": ("pack: My Pack\nversion: 1", "1:7: 'My Pack' is not an id. Use small letters, digits and single hyphens, as in farm-output."),
    "empty value": (HEAD + "language:", "3:10: 'language' has no value. Write one after the colon, or delete the line."),
    "not one of": (HEAD + "language: fr", "3:11: 'language' cannot be 'fr'. Known: zh, en."),
    "mapping for list": (HEAD + "rules: {a: b}", "3:8: 'rules' must be a list, not a mapping. Write a list here."),
    "list for mapping": (HEAD + "indicators: [a]", "3:13: 'indicators' must be a mapping (name: value), not a list. Write a mapping (name: value) here."),
    "text for either": (HEAD + "override: x", "3:11: 'override' must be a mapping (name: value), not text 'x'. Write a mapping (name: value) here."),
    "list for text": (HEAD + "title: [a]", "3:8: 'title' must be text or a mapping (name: value), not a list. Write text or a mapping (name: value) here."),
    "not true or false": (HEAD + "indicators: {a: {names: [x], stock: no}}", "3:37: 'stock' must be true or false, not 'no'. Write true or false."),
    "not a number": (HEAD + "indicators: {a: {names: [x], low: 12:30}}", "3:35: 'low' must be a number, not '12:30'. Write a number."),
    "not a whole number": (HEAD + "groups: {city: {members: 5.0}}", "3:26: 'members' must be a whole number, not '5.0'. Write a whole number."),
    "empty list": (HEAD + "rules:\n- {id: a, severity: note, check: sum, mentions: []}", "4:49: 'mentions' is empty. List at least one, or delete the line."),
}  # fmt: skip
YAML = {
    "tab": ("pack: p\nrules:\n\t- a", "3:1: not YAML: while scanning for the next token, found character that cannot start any token. Indent with spaces, never with tabs."),
    "colon in text": ("pack: a: b", "1:8: not YAML: mapping values are not allowed in this context. Put quotes around text that holds ': ', and indent all keys of one block alike."),
    "open bracket": ("pack: [a", "2:1: not YAML: while parsing a flow sequence, did not find expected ',' or ']'. Close the list or mapping with ] or }, with commas between its entries."),
    "open quote": ("pack: 'a", "1:9: not YAML: while scanning a quoted scalar, found unexpected end of stream. Close the quote or bracket that is open here."),
    "indentation": ("pack: p\n  version: 1", "2:10: not YAML: mapping values are not allowed in this context. Put quotes around text that holds ': ', and indent all keys of one block alike."),
    "full-width colon": ("pack: p\nversion：1\nlanguage: zh", "2:1: not YAML: while scanning a simple key, could not find expected ':'. Write an English colon and a space (': ') after the name, not ：."),
    "percent sign": ("pack: p\nversion: %x", "2:10: not YAML: while scanning for the next token, found character that cannot start any token. Put quotes around text that starts with a special character."),
    "escape": ('pack: "\\d"', "1:8: not YAML: while parsing a quoted scalar, found unknown escape character. Use single quotes around text with backslashes."),
    "star": ("pack: *", "1:8: not YAML: while scanning an alias, did not find expected alphabetic or numeric character. Put quotes around text that starts with * or &."),
    "alias": ("pack: &a x\nversion: *a", "1:7: anchor &a. Anchors are not used in packs: delete it."),
    "alias alone": ("pack: *a", "1:7: alias *a. Aliases are not used in packs: write the value out."),
    "tag": ("pack: !!python/object:os.system x", "1:7: tag 'tag:yaml.org,2002:python/object:os.system'. Tags are not used in packs: delete it, all values are text."),
    "braces": ("pack: p\ntitle: {{label} x}", "2:9: a list or mapping stands where a name is expected. Quote text that holds { or [, as in \"{label}\"."),
    "second document": ("pack: p\n---\npack: q", "2:1: a second YAML document starts here. Put it into a file of its own."),
    "control character": ("pack: \x07", "1:7: character U+0007 is not allowed in YAML. Delete it."),
    "half a character": ("pack: \ud800", "1:7: character U+D800 is not allowed in YAML. Delete it."),
    "deep": ("pack: " + "[" * 40, "1:22: nested more than 16 deep. Packs need no more than six levels."),
    "big": ("# " + "x" * 2_000_000, "1:1: the file has 2,000,002 characters. Split it: at most 2,000,000."),
    "many": ("pack: [" + "a," * 250_000 + "]", "1:500002: the file has too many values. Split it: at most 250,000."),
}  # fmt: skip
RULES = {
    "no id": (LEXICON + "rules:\n- severity: error\n  check: sum", "8:3: a rule needs the key 'id'. Add a line 'id: ...'."),
    "no check": (RULE + "  statement: x", "8:3: a rule needs the key 'check'. Name the check, as in 'check: difference'."),
    "unknown check": (RULE + "  check: diference\n  statement: x", "10:10: 'check' cannot be 'diference'. Perhaps 'difference' was meant."),
    "unknown severity": (LEXICON + "rules:\n- {id: a, severity: eror, check: sum, statement: x}", "8:21: 'severity' cannot be 'eror'. Perhaps 'error' was meant."),
    "nothing compared": (RULE + "  check: sum", "8:3: the rule says nothing about what it compares. Give exactly one of: statement, with, mentions, parts, assert."),
    "two bindings": (RULE + "  check: sum\n  statement: x\n  parts: indicator", "8:3: a rule binds in one way, not by statement and parts. Give exactly one of: statement, with, mentions, parts, assert."),
    "given twice": (RULE + "  check: sum\n  bind: {statement: x}\n  statement: y", "12:3: 'statement' is given here and under 'bind'. Keep one of the two."),
    "does not go with": (RULE + "  check: sum\n  statement: x\n  for_each: indicator", "12:3: 'for_each' does not go with 'statement'. With 'statement' go: where."),
    "check of an assertion": (RULE + "  check: sum\n  assert: gdp > tax", "10:10: check sum does not go with 'assert'. Use 'assert' with check: expression, and only then."),
    "expression without": (RULE + "  check: expression\n  statement: x", "10:10: check expression does not go with 'statement'. Use 'assert' with check: expression, and only then."),
    "rule twice": (RULE + "  check: sum\n  statement: x\n- {id: r, severity: note, check: sum, statement: y}", "12:8: rule 'r' is given twice, first in line 8. Give each rule its own id."),
    "mentions of what": (RULE + "  mentions: [indicator, perod]", "10:25: 'perod' is nothing that mentions can agree in. Perhaps 'period' was meant."),
    "unknown option": (RULE + "  assert: gdp > tax\n  options: {roundin: nearest}", "11:13: the check expression has no option 'roundin'. Perhaps 'rounding' was meant."),
    "option value": (RULE + "  assert: gdp > tax\n  options: {rounding: up}", "11:23: 'rounding' cannot be 'up'. Known: nearest, half_up, half_even, truncate, unknown, exact."),
    "option list": (RULE + "  assert: gdp > tax\n  options: {rounding: [exact]}", "11:23: 'rounding' takes one value, not several. Write one value."),
    "tolerance without a unit": (RULE + "  assert: gdp > tax\n  options: {tolerance: 0.1}", "11:24: 'tolerance' has no unit: '0.1'. Write the unit, as in 0.1%, 0.1个百分点 or 0.1元."),
    "tolerance of words": (RULE + "  assert: gdp > tax\n  options: {tolerance: a bit}", "11:24: 'a bit' is no amount. Write a number with its unit, as in 0.1个百分点 or 2亿元."),
    "tolerance in another unit": (RULE + "  assert: gdp > tax\n  options: {tolerance: 5人}", "11:12: a tolerance in 人 does not fit values in 元. Give it in the unit compared, or in %."),
}  # fmt: skip
OPERANDS = {
    "unknown indicator": (RULE + "  check: order\n  with: {smaller: gpd.level, larger: tax}", "11:19: 'gpd' in 'gpd.level' is no measure, status, period, scope or indicator. Perhaps 'gdp' was meant."),
    "unknown measure": (RULE + "  check: order\n  with: {smaller: gdp.levle, larger: tax}", "11:19: 'levle' in 'gdp.levle' is no measure, status, period, scope or indicator. Perhaps 'level' was meant."),
    "two statuses": (RULE + "  check: order\n  with: {smaller: gdp.actual.target, larger: tax}", "11:19: 'gdp.actual.target' names more than one status: actual and target. Keep one of the two."),
    "double dot": (RULE + "  check: order\n  with: {smaller: gdp..actual, larger: tax}", "11:19: '' in 'gdp..actual' is no measure, status, period, scope or indicator. Write words with single dots between, as in gdp.growth.actual."),
    "unknown indicator in a mapping": (RULE + "  check: order\n  with: {smaller: {indicator: gpd}, larger: tax}", "11:31: no indicator is called 'gpd'. Perhaps 'gdp' was meant."),
    "unknown measure in a mapping": (RULE + "  check: order\n  with: {smaller: {indicator: gdp, measure: size}, larger: tax}", "11:45: 'size' is no measure. Known: level, growth, change, gap, share, rate, rank, ratio, index, duration, date, ordinal and others."),
    "period in a mapping": (RULE + "  check: order\n  with: {smaller: {indicator: gdp, period: last}, larger: tax}", "11:44: 'last' is no period. Write same, previous, next, plan, or 2024, 2024Q1, 2024-03, 2021-2025."),
    "key of a mapping": (RULE + "  check: order\n  with: {smaller: {indicator: gdp, year: x}, larger: tax}", "11:36: a selector has no key 'year'. Known: indicator, measure, period, status, scope, among, section, tags, unit."),
    "no indicator": (RULE + "  check: order\n  with: {smaller: growth, larger: tax}", "11:9: 'growth' does not say of which indicator. Add 'for_each: indicator' to the rule, or write the indicator, as in gdp.growth."),
    "relative to nothing": (RULE + "  check: order\n  with: {smaller: gdp.previous, larger: tax.2020}", "11:9: 'gdp.previous' has a period relative to no other operand. Leave the period of one operand open: it is the one that the others are relative to."),
    "for each of what": (RULE + "  check: order\n  for_each: indicators\n  with: {smaller: growth, larger: level}", "11:13: no indicator is called 'indicators'. Perhaps 'indicator' was meant."),
    "name of an operand": (RULE + "  check: order\n  with: {a b: gdp, larger: tax}", "11:10: 'a b' cannot name an operand. Use letters, digits and hyphens, beginning with a letter."),
}  # fmt: skip
FORMULAS = {
    "unknown name": (RULE + "  assert: gpd > tax", "10:11: 'gpd' in the formula is neither an operand nor an indicator. Perhaps 'gdp' was meant."),
    "minus without spaces": (RULE + "  assert: gdp-tax > 5元", "10:11: 'gdp-tax' in the formula is neither an operand nor an indicator. For a difference put spaces around the sign: gdp - tax."),
    "syntax": (RULE + "  assert: gdp > > tax", "10:11: in the formula, character 7: a name or number is expected here, not '>'. Check what stands before it."),
    "number without a unit": (RULE + "  assert: gdp.growth > 5", "10:11: in the formula, character 12: values in % and a number without a unit cannot be compared by '>'. Give numbers their unit (5%, 100亿元), or strip one with number(name)."),
    "units in a sum": (RULE + "  assert: gdp + people > 3亿元", "10:11: in the formula, character 5: values in 元 and values in 人 cannot be combined by '+'. Give numbers their unit (5%, 100亿元), or strip one with number(name)."),
    "units in a condition": (RULE + "  check: order\n  with: {smaller: gdp, larger: tax}\n  when: gdp > people", "12:9: in the formula, character 5: values in 元 and values in 人 cannot be compared by '>'. Give numbers their unit (5%, 100亿元), or strip one with number(name)."),
    "no operand": (RULE + "  assert: 1 > 2", "8:3: the rule names no operand. Name facts, as in gdp.growth.actual."),
}  # fmt: skip
MESSAGES = {
    "unknown placeholder": (RULE + '  assert: gdp > tax\n  message: "{reportd}"', "11:12: no placeholder is called 'reportd'. Perhaps 'reported' was meant."),
    "role by another name": (RULE + '  assert: a > b\n  with: {a: gdp, b: tax}\n  message: {zh: "{a} {c}"}', "12:17: no placeholder is called 'c'. Known: reported, expected, gap, label, indicator, a, b, formula."),
    "lone brace": (RULE + '  assert: gdp > tax\n  message: "{reported"', "11:12: a brace stands alone in the message. Write {{ or }} for a brace, {name} for a placeholder."),
    "attribute": (RULE + '  assert: gdp > tax\n  message: "{gap.real}"', "11:12: '{gap.real}' is no placeholder. Write a plain name in braces, as in {expected}."),
    "format": (RULE + '  assert: gdp > tax\n  message: "{gap:.2f}"', "11:12: '{gap:.2f}' is no placeholder. Write a plain name in braces, as in {expected}."),
}  # fmt: skip
WORDS = {
    "name of two": (HEAD + "indicators: {a: {names: [GDP]}, b: {names: [GDP]}}", "3:45: the name 'GDP' belongs to a already. Delete it from one of the two indicators."),
    "no names": (HEAD + "indicators: {a: {unit: 元}}", "3:14: indicator 'a' has no names. List the words of the report under 'names'."),
    "word of selectors": (HEAD + "indicators: {rank: {names: [x]}}", "3:14: 'rank' is a word of selectors. Choose another id for the indicator."),
    "unknown part": (HEAD + "indicators: {gdp: {names: [x], parts: [gpd]}}", "3:40: no indicator is called 'gpd'. Perhaps 'gdp' was meant."),
    "part of itself": (HEAD + "indicators: {gdp: {names: [x], part_of: gdp}}", "3:41: 'gdp' cannot be part of itself. Name another indicator."),
}  # fmt: skip
CASES = {**FORM, **YAML, **RULES, **OPERANDS, **FORMULAS, **MESSAGES, **WORDS}


@pytest.mark.parametrize("name", CASES)
def test_message(name: str) -> None:
    text, expected = CASES[name]
    with pytest.raises(PackError) as caught:
        parse_pack(text, "my.yaml")
    assert str(caught.value) == f"my.yaml:{expected}"


def test_several_errors_come_at_once_in_order() -> None:
    with pytest.raises(PackError) as caught:
        parse_pack(HEAD + "language: fr\ncolour: red\ngroups: {city: six}", "my.yaml")
    found = [caught.value, *caught.value.others]
    assert [error.where for error in found] == ["my.yaml:3:11", "my.yaml:4:1", "my.yaml:5:16"]


CHINESE = dict(
    line.split(": ", 1) for line in (Path(__file__).parent / "messages_zh.txt").read_text(encoding="utf-8").splitlines()
)


@pytest.mark.parametrize("name", CASES)
def test_message_in_chinese(name: str) -> None:
    with pytest.raises(PackError) as caught:
        parse_pack(CASES[name][0], "my.yaml")
    assert caught.value.line("zh") == f"my.yaml:{CHINESE[name]}"
    assert known(caught.value.what.rstrip("."))
