"""The packs for budgets and statistical communiques: when they are chosen, what they read, silence on real reports."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.cli.choose import choose_packs
from reportcheck.errors import ReadError
from reportcheck.packs import load_packs
from reportcheck.readers import read

REAL = Path(__file__).parents[2].parent / "shared" / "corpus" / "more"
# errors and warnings that stand in the published reports themselves, each read and recomputed by hand
TRUE = Counter(
    {
        "2019-sanming": 3, "2025-huangshi-budget_execution": 1, "2025-jinan-pdf": 1, "2025-jinan-txt": 1,
        "2025-panjin-budget_execution_report": 1, "2025-shanwei-budget_execution_report": 1, "2025-yunfu-pdf": 2,
        "chengde_2025_budget_report": 4, "2025-anyang": 1, "2025-huaihua": 3, "2025-jiamusi": 1, "2025-shaoyang": 1,
        "2025-zhoukou": 2, "2025-haikou": 1, "2025-changji": 2, "2018-sanmenxia": 1, "2025-bozhou": 1, "2025-luoyang": 1,
        "2025-sanya-budget_execution_report": 1, "sanya_2025_budget_execution_report": 1, "2025-hefei-pdf": 1,
        "2019-zhoukou": 3, "quanzhou_2025_statistical_bulletin": 1,
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("title", "pack"),
    [
        ("关于甲县2025年预算执行情况和2026年预算草案的报告", "budget-report-zh"),
        ("关于甲县2024年财政决算的报告", "budget-report-zh"),
        ("甲市2025年国民经济和社会发展统计公报", "statistical-communique-zh"),
        ("2026年甲县政府工作报告", "gov-work-report-zh"),
    ],
)
def test_the_title_chooses_the_pack(title: str, pack: str) -> None:
    text = f"{title}\n\n一、总体情况\n\n全年各项工作稳步推进，一般公共预算收入完成12.3亿元。"
    assert choose_packs(read("t.txt", text.encode())) == ("core", pack)


@pytest.mark.parametrize("year", ["二〇一八年", "二0一八年", "二O一八年", "二零一八年", "2018年"])
def test_the_year_of_a_title_with_any_nought(year: str) -> None:
    assert read("t.txt", f"某市{year}政府工作报告\n\n过去的一年，成绩来之不易。\n".encode()).period == "2018"


def test_a_slogan_is_shown_as_it_should_be() -> None:
    result = audit(read("t.txt", "增强“五个意识”，做到“两个维护”。".encode()), load_packs(["gov-work-report-zh"]))
    assert [one.message["zh"] for one in result.findings] == ["“五个意识”应为“四个意识”"]


def real(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in sorted((REAL / folder).glob("*.*"))]
    wanted = ("budget", "bulletin", "bud")
    return [path for path in found if path.parent.name != "raw" or any(word in path.name for word in wanted)]


@pytest.mark.slow
@pytest.mark.parametrize("path", real("budget", "communique", "raw"), ids=lambda path: path.name)
def test_silence_on_published_reports(path: Path) -> None:
    try:
        document = read(str(path))
    except ReadError:
        pytest.skip("no text in it")
    found = [one for one in audit(document, load_packs(choose_packs(document))).findings if one.severity != "note"]
    own = [one for one in found if one.rule.split("/")[0] != "gov-work-report-zh"]
    assert len(own) <= TRUE[path.stem], [(one.rule, one.message["zh"]) for one in own]
