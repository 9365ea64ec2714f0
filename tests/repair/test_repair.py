from __future__ import annotations

import random
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
from wrong_books import PACK, TEXT, books, wrong

from reportcheck.audit import audit
from reportcheck.formatters.repairs import sentences
from reportcheck.formatters.run import Audited
from reportcheck.model.result import AuditResult
from reportcheck.packs import load_packs
from reportcheck.readers import read
from reportcheck.repair import cover
from reportcheck.repair.cover import Problem, smallest
from reportcheck.repair.ranges import Range, meet

PACKS = load_packs([PACK])
SETS = st.frozensets(st.integers(0, 7).map(lambda n: (n, n + 1)), min_size=1, max_size=4)


def audited(text: str, packs: object = None) -> AuditResult:
    return audit(read("报告.txt", text.encode()), packs or PACKS)  # type: ignore[arg-type]


def test_consistent_books_have_no_repairs() -> None:
    for seed in range(10):
        result = audited(TEXT.format(**books(random.Random(seed))))
        assert not result.findings and not result.repairs


def test_the_wrong_figure_is_named_first_in_nine_of_ten() -> None:
    named = failed = 0
    for seed in range(60):
        text, printed, right = wrong(seed)
        result = audited(text)
        if not result.findings:
            continue
        failed += 1
        first = result.repairs[0] if result.repairs else None
        if first and first.figure.text == f"{printed}亿元":
            assert first.low is not None and first.high is not None
            assert first.low <= Decimal(right) * 10**8 <= first.high
            named += 1
    assert failed >= 50
    assert named >= 0.9 * failed


def test_one_change_that_serves_two_checks_and_ties_are_all_shown() -> None:
    figures = {**books(random.Random(1)), "revenue": "900.00"}
    result = audited(TEXT.format(**figures))
    first = result.repairs[0]
    assert first.figure.text == "900.00亿元" and not first.together
    assert len(first.resolves) == 4 >= len(result.findings)
    lone = audited("临江县2020年工作报告\n一、2019年工作回顾\n税收收入3亿元。非税收入2亿元。财政总收入9亿元。")
    assert {one.figure.text: (one.low, one.high) for one in lone.repairs} == {
        "3亿元": (6 * 10**8, 8 * 10**8), "2亿元": (5 * 10**8, 7 * 10**8), "9亿元": (4 * 10**8, 6 * 10**8)
    }  # fmt: skip


def test_two_wrong_figures_are_changed_together() -> None:
    figures = books(random.Random(3))
    figures["tax_share"], figures["schools_share"] = "1.00", "99.90"
    figures["tax"], figures["schools"] = "1.11", "1.22"
    result = audited(TEXT.format(**figures))
    assert result.repairs
    pairs = [repair for repair in result.repairs if repair.together]
    assert pairs and all(other.figure != repair.figure for repair in pairs for other in repair.together)


def test_words_name_the_figure_and_never_claim_certainty() -> None:
    document = read("报告.txt", TEXT.format(**{**books(random.Random(1)), "revenue": "900.00"}).encode())
    run = Audited(document, audit(document, PACKS))
    head, first, *_ = sentences(run, "zh")
    assert "不等于" in head and first.startswith("只改900.00亿元（第3行）") and "4项" in first
    assert sentences(run, "en")[1].startswith("changing only 900.00亿元 (line 3)")


@given(st.lists(SETS, min_size=1, max_size=7))
@settings(max_examples=60, deadline=None)
def test_solver_and_brute_force_find_the_same_sets(checks: list[frozenset[tuple[int, int]]]) -> None:
    pytest.importorskip("highspy")
    figures = sorted(frozenset().union(*checks))
    some = Range(meet([]).low, None)  # type: ignore[union-attr]
    ranges = {figure: {at: some for at, check in enumerate(checks) if figure in check} for figure in figures}
    problem = Problem(ranges, dict(enumerate(checks)), range(len(checks)))
    brute = smallest(problem)
    if len(brute) < cover.TIES:
        assert set(cover._solved(figures, list(dict.fromkeys(problem.needs())))) == set(brute)
    assert all(check & chosen for chosen in brute for check in checks)


def test_a_figure_that_would_break_another_check_needs_company() -> None:
    a, b, c = (0, 1), (2, 3), (4, 5)
    low, high = Range(meet([]).low, 5), Range(10, None)  # type: ignore[arg-type,union-attr]
    ranges = {a: {0: low, 1: high}, b: {0: low}, c: {1: high}}
    problem = Problem(ranges, {0: frozenset({a, b}), 1: frozenset({a, c})}, [0])
    assert smallest(problem) == [frozenset({b})]


def test_the_solver_prints_nothing() -> None:
    """Not even a banner: what the solver writes below Python would end up inside our json."""
    pytest.importorskip("highspy")
    code = (
        "from reportcheck.repair.cover import _solved\n"
        "spans = [(n, n + 1) for n in range(4)]\n"
        "print(len(_solved(spans, [(None, frozenset(spans[:2])), (None, frozenset(spans[1:]))])), end='')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("1", "")
