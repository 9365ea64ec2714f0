"""Slips are found and what is right is not, case by case (see `cases.py` for how one is written)."""

from __future__ import annotations

import pytest
from tests.packs_zh.cases import ANY, PACKS, Case, loud, packs, silent, slips

SLIPS, SILENT = list(slips()), list(silent())


@pytest.mark.parametrize("case", SLIPS, ids=[case.id for case in SLIPS])
def test_a_slip_is_found_and_what_is_right_is_not(case: Case) -> None:
    assert loud(case.pack, case.right) == set(), case.right
    found = loud(case.pack, case.wrong)
    assert found if case.rule == ANY else case.rule in found, f"{found or 'nothing'} found in: {case.wrong}"


@pytest.mark.parametrize("case", SILENT, ids=[case.id for case in SILENT])
def test_what_is_right_stays_silent(case: Case) -> None:
    assert loud(case.pack, case.right) == set(), case.right


def test_every_rule_is_one_of_the_pack_that_a_case_is_read_with() -> None:
    known = {pack: {rule.name.split("/")[1] for one in packs(pack) for rule in one.rules} for pack in PACKS}
    unknown = [case.id for case in SLIPS if case.rule != ANY and case.rule not in known[case.pack]]
    assert unknown == []


def test_no_case_is_given_twice() -> None:
    told = [(case.pack, case.right, case.wrong, case.rule) for case in (*SLIPS, *SILENT)]
    assert len(told) == len(set(told))
