"""The packs that ship: every rule has its tests, every test holds, nothing doubtful is left in them."""

from __future__ import annotations

import pytest

from reportcheck.packs import lexicon, load_packs
from reportcheck.packs.find import built_in
from reportcheck.packs.lint import EXPECTED, lint
from reportcheck.proof import prove


@pytest.mark.parametrize("name", built_in())
def test_every_rule_has_a_test_of_each_kind(name: str) -> None:
    (pack,) = load_packs([name])
    lacking = [
        (rule.name, kind)
        for rule in pack.rules
        for kind in EXPECTED
        if not rule.tests.get(kind) and not (rule.shows and kind == "inconsistent")
    ]
    assert lacking == []


@pytest.mark.parametrize("name", built_in())
def test_every_embedded_test_holds(name: str) -> None:
    (pack,) = load_packs([name])
    own = [rule for rule in pack.rules if rule.pack == name]
    wrong = [
        f"{one.verdict} {one.rule.id}: {one.text}: {one.difference}"
        for one in prove(pack, lexicon([pack]), own)
        if one.verdict != "ok"
    ]
    assert wrong == []


@pytest.mark.parametrize("name", built_in())
def test_nothing_is_doubtful(name: str) -> None:
    (pack,) = load_packs([name])
    assert [str(remark) for remark in lint(pack)] == []
