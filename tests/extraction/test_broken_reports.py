"""Reports with characters lost, doubled and exchanged anywhere: they are audited, and no finder breaks on them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.cli.collect import Collector
from reportcheck.errors import ReadError
from reportcheck.extraction.relations.parts import wholes
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Statement
from reportcheck.model.rule import RulePack
from reportcheck.packs import load_packs
from reportcheck.readers import read

REPORTS = [
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "datasets").glob("*/report*.md"))
]
ODD = "0123456789.%亿万个一二三十百零、，。；：（）“”年月日\n "
Slip = tuple[str, float, str]
SLIPS = st.lists(
    st.tuples(st.sampled_from(["drop", "put", "double", "nought"]), st.floats(0, 0.999), st.sampled_from(ODD)),
    min_size=1,
    max_size=60,
)


@lru_cache(maxsize=8)
def packs(names: tuple[str, ...]) -> tuple[RulePack, ...]:
    return tuple(load_packs(names))


def spoilt(text: str, slips: list[Slip]) -> str:
    letters = list(text)
    for how, place, odd in slips:
        at = int(place * len(letters))
        if how == "nought" and letters[at].isdigit():
            letters[at] = "0"
        else:
            letters[at] = {"drop": "", "put": odd, "double": letters[at] * 2}.get(how, letters[at])
    return "".join(letters)


@given(st.sampled_from(REPORTS), st.floats(0, 0.9), SLIPS)
@settings(deadline=None, max_examples=150)
def test_a_spoilt_report_breaks_no_finder(report: str, place: float, slips: list[Slip]) -> None:
    start = int(place * len(report))
    text = spoilt(report[start : start + 2_000], slips)
    try:
        document = read("report.md", text.encode())
    except ReadError:
        assert not text.strip()
        return
    result = audit(document, packs(choose_packs(document)), mend=False)
    assert not result.broken
    assert not [check.comparison.because for check in result.checks if check.outcome == "error"]


@pytest.mark.parametrize(
    "text",
    [
        "收入分别为12488和0亿元。",
        "承办十十运会，办好十五运会，筹备十五运会。",
        "经济增长预期目标为0%。经济增长目标为5%。",
        "总产量12345678901234567890123456789012吨。其中，甲0.0001吨；乙1吨；丙2吨。",
        "认真学习贯彻党的百十大精神，深入学习党的百十大精神。",
        "安排2.4亿元。上述2.5亿元全部用于民生。",
        "地区生产总值0亿元。安排专项资金3.5亿元，落实补助资金21亿元。",
        "建成甲、乙、丙等先进制造业产业集群4个",
        "支持创新平台包括甲保险、乙保险、丙保险4项",
        "以创新、“四轮联动”推动。",
        "粮食种植面积0.0万亩，单产0.0公斤，总产量35万吨。",
        "2025年甲市国民经济和社会发展统计公报\n\n全年地区生产总值0亿元，比上年增长5.0%。其中，第一产业增加值0亿元，增长3.0%；"
        "第二产业增加值0.0亿元，下降100%；第三产业增加值45亿元，增长6.0%。",
    ],
)
def test_what_broke_a_finder_once(text: str) -> None:
    document = read("report.txt", f"某县2026年政府工作报告\n\n{text}".encode())
    result = audit(document, packs(("budget-report-zh",)), mend=False)
    assert not result.broken
    assert not [check for check in result.checks if check.outcome == "error"]


def test_a_finder_that_breaks_is_said_and_the_others_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(view: View) -> Iterator[Statement]:
        yield from ()
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(wholes, "find", broken)
    report = tmp_path / "report.txt"
    report.write_text("某县2026年政府工作报告\n\n贫困发生率从3.1%下降到10.2%。", encoding="utf-8")
    audited, failures = Collector(("gov-work-report-zh",)).many([str(report)])
    assert [finding.rule for finding in audited[0].result.findings] == ["core/direction-matches-levels"]
    assert audited[0].result.broken == ("test_broken_reports: ZeroDivisionError: by nought",)
    assert len(failures) == 1 and "by nought" in failures[0].message


def test_digits_of_figures_told_exactly_are_compared() -> None:
    assert slip(Decimal(57), Decimal(75), Decimal(0))
