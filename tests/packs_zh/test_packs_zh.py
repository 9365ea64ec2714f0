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
BUDGET, COMMUNIQUE = load_packs(["budget-report-zh"]), load_packs(["statistical-communique-zh"])
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


def rules(text: str, packs: list) -> list[str]:  # type: ignore[type-arg]
    return [
        one.rule.split("/")[1] for one in audit(read("t.txt", text.encode()), packs).findings if one.severity != "note"
    ]


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


LEDGER = "镇级收入8,260万元，为年初预算的98.2%，增长3.1%。其中：税收收入5,110万元，非税收入3,150万元。加上上级补助收入2,140万元、上年结转600万元，减去上解支出300万元、还本支出200万元，财力总计{}万元。"


@pytest.mark.parametrize(
    ("total", "found"), [("10,500", []), ("10,050", ["total-adds-up"]), ("15,000", ["total-adds-up"])]
)
def test_what_is_added_and_what_is_taken_off(total: str, found: list[str]) -> None:
    text = LEDGER.format(total).replace("镇级收入", "镇级一般公共预算收入")
    assert rules(text, BUDGET) == found


def test_amounts_that_are_no_part_of_a_total() -> None:
    text = "全镇一般公共预算收入8,260万元，为年初预算8,411万元的98.2%，比上年增收248万元，增长3.1%。加上补助2,140万元，收入总计10,400万元。"
    assert rules(text, BUDGET) == []


def test_a_list_that_falls_short_may_leave_things_out() -> None:
    assert rules("全镇支出52,310万元，其中：农业支出21,130万元、水利支出18,720万元。教育方面另行安排。", BUDGET) == []
    assert rules("全年床位30166张，其中医院23803张，卫生院4685张。", COMMUNIQUE) == []


def test_a_deficit_is_spending_less_income() -> None:
    text = "失业基金收入8,260万元，支出9,110万元，当年收支赤字{}万元，加上上年结余4,300万元，年末滚存结余3,450万元。"
    assert rules(text.format("850"), BUDGET) == []
    assert set(rules(text.format("580"), BUDGET)) == {"surplus-matches-accounts"}


def test_an_amount_that_was_not_read_silences_its_paragraph() -> None:
    assert rules("镇级财政收入8,260万元，加上补助\n万元、结转600万元，收入总计9,900万元。", BUDGET) == []


def test_a_name_inside_a_longer_one_does_not_count() -> None:
    text = "全年货物进出口总额932.92亿元，其中，出口332.03亿元，进口600.89亿元。贸易逆差{}亿元。"
    assert rules(text.format("268.86"), COMMUNIQUE) == []
    assert rules(text.format("286.86"), COMMUNIQUE) == ["natural-growth-and-trade-balance"]


def test_parts_of_a_part_are_not_held_against_the_whole() -> None:
    text = "全县社会消费品零售总额179.8亿元。分地域看，城镇社会消费品零售额（限额以上法人）52.6亿元；乡村社会消费品零售额（限额以上法人）3.1亿元。"
    assert rules(text, COMMUNIQUE) == []


def test_shares_that_make_a_hundred_may_be_one_unit_off() -> None:
    text = "全县生产总值300.0亿元，其中，第一产业增加值40.1亿元，第二产业增加值130.1亿元，第三产业增加值129.8亿元。三次产业结构为13.4:43.4:43.2。"
    assert rules(text, COMMUNIQUE) == []


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
