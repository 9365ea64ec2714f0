"""No pack text, however malformed, gives anything but a pack or a located error, within a second."""

from __future__ import annotations

import re
import time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportcheck.packs import PackError, parse_pack
from reportcheck.packs.config import parse_config

GOOD = """\
pack: p
version: 1
language: zh
indicators:
  gdp: {names: [GDP, 总值], unit: 元, parts: [a, b], low: 0}
  a: {names: [一产]}
  b: {names: [二产], part_of: a}
words: {hedges: {approx: [约]}}
groups: {city: {members: 6}}
rules:
- id: r
  severity: error
  check: sum
  for_each: indicator
  with: {whole: level.actual, part: [gap.target, growth.previous]}
  when: gdp.growth > 0
  message: {zh: "{label}：{reported}"}
  tests: {consistent: 甲, inconsistent: [乙], not_bound: [丙]}
- {id: s, severity: note, assert: a + b <= gdp * 50%, options: {tolerance: 1%}}
- {id: t, severity: note, mentions: [indicator, period]}
"""
ODD = ["&a", "*a", "!!map", "<<", "|", ">", "\t", "{{", "\x00", "\ud800", "：", "---"]
WORDS = [*sorted(set(re.findall(r"[\w%.-]+|[^\w\s]|\n *", GOOD))), *ODD]
PLACE = re.compile(r"[^\n]*:[1-9][0-9]*:[1-9][0-9]*", re.S)


def outcome(text: str) -> None:
    """A pack, or an error with file, line and column, within a second."""
    start = time.process_time()
    try:
        parse_pack(text, "x.yaml")
    except PackError as error:
        for one in (error, *error.others):
            assert PLACE.fullmatch(one.where), one.where
            assert one.what and one.fix
            assert "\n" not in str(one)
    assert time.process_time() - start < 1


@settings(deadline=None)
@given(text=st.text(max_size=300))
def test_any_text(text: str) -> None:
    outcome(text)


@settings(deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=60), glue=st.sampled_from(["", " "]))
def test_words_of_packs_in_any_order(words: list[str], glue: str) -> None:
    outcome("pack: p\nversion: 1\n" + glue.join(words))


@given(at=st.integers(0, len(GOOD)), cut=st.integers(0, 12), put=st.lists(st.sampled_from(WORDS), max_size=3))
@settings(max_examples=400, deadline=None)
@example(at=0, cut=0, put=[])
def test_a_good_pack_with_one_place_changed(at: int, cut: int, put: list[str]) -> None:
    outcome(GOOD[:at] + "".join(put) + GOOD[at + cut :])


trees = st.recursive(
    st.text(alphabet="ab:.%{}[]-+0159 元", max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(
    tree=st.dictionaries(
        st.sampled_from(["indicators", "words", "groups", "rules", "override", "disable", "extends", "title"]), trees
    )
)
def test_any_shape_under_the_right_keys(tree: dict[str, object]) -> None:
    import json

    outcome(json.dumps({"pack": "p", "version": "1", **tree}, ensure_ascii=False))


RULE_KEYS = [
    "check",
    "bind",
    "with",
    "for_each",
    "assert",
    "when",
    "mentions",
    "parts",
    "missing",
    "options",
    "message",
    "tests",
    "where",
]
VALUES = st.sampled_from(
    ["sum", "gdp", "gdp.growth", "indicator", "part", "gdp > 5", "a - b = 0", "{label}", "{x", "require", "level"]
)


@settings(deadline=None)
@given(
    rule=st.dictionaries(
        st.sampled_from(RULE_KEYS),
        VALUES | st.lists(VALUES, max_size=3) | st.dictionaries(VALUES, VALUES | trees, max_size=3),
    )
)
def test_any_rule(rule: dict[str, object]) -> None:
    import json

    text = (
        GOOD.partition("rules:")[0]
        + "rules: "
        + json.dumps([{"id": "x", "severity": "note", **rule}], ensure_ascii=False)
    )
    outcome(text)


@settings(deadline=None)
@given(text=st.text(alphabet="packsfile-onlgmth: \n[]{}*.\"'", max_size=120))
def test_any_config(text: str) -> None:
    try:
        parse_config(text, "reportcheck.yaml")
    except PackError as error:
        assert PLACE.fullmatch(error.where)
