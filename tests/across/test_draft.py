from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportcheck.across import together
from reportcheck.cli import cli
from reportcheck.model.result import AuditResult
from reportcheck.packs import load_packs
from reportcheck.readers import read

PACKS = load_packs(["core", "draft-zh"])
THINGS = [
    ("旅游总收入", "亿元"), ("技术合同成交额", "亿元"), ("道路总里程", "公里"), ("森林面积", "万亩"), ("绿色工厂", "家"), ("村级卫生室", "个"),
    ("外来投资", "亿元"), ("渔业产量", "万吨"),
]  # fmt: skip
TEXT = """# 临江县2026年政府工作报告

## 一、2025年工作回顾

{lines}

这些成绩来之不易。{again}
"""


def drafts(seed: int) -> tuple[str, str, str, str]:
    """An earlier draft, one with a figure changed in one mention only, one with it changed in both, and the figure."""
    chance = random.Random(seed)
    figures = [f"{chance.randint(12, 890)}.{chance.randint(1, 9)}" for _ in THINGS]
    at = chance.randrange(len(THINGS))
    old, new = figures[at], f"{float(figures[at]) + chance.choice((1.1, 3.0, 10.0)):.1f}"

    def text(first: str, second: str) -> str:
        shown = [first if n == at else value for n, value in enumerate(figures)]
        lines = "\n\n".join(
            f"一年来，{name}达到{value}{unit}，完成好于往年。"
            for (name, unit), value in zip(THINGS, shown, strict=True)
        )
        return TEXT.format(lines=lines, again=f"{THINGS[at][0]}达到{second}{THINGS[at][1]}，殊为不易。")

    return text(old, old), text(new, old), text(new, new), new


def held(now: str, before: str) -> AuditResult:
    document, earlier = read("现稿.txt", now.encode()), read("前稿.txt", before.encode())
    return together(document, PACKS, earlier=earlier)[1]


@pytest.mark.parametrize("seed", range(20))
def test_a_figure_left_behind_is_an_error(seed: int) -> None:
    before, stale, both, new = drafts(seed)
    twins = [one for one in held(stale, before).findings if one.rule == "draft-zh/twins-change-together"]
    assert [one.severity for one in twins] == ["error"]
    assert any(operand.text.startswith(new) for _, operand in twins[0].comparison.operands)
    assert [one for one in held(both, before).findings if one.rule.startswith("draft-zh/")] == []
    assert held(before, before).changes == ()


def test_changed_added_and_dropped_figures_are_listed() -> None:
    before = TEXT.format(lines="一年来，道路总里程达到36公里，改造水渠8公里。", again="")
    now = TEXT.format(lines="一年来，道路总里程达到38公里，新增泵站12座。", again="")
    changes = held(now, before).changes
    assert [(one.kind, one.then and one.then.text, one.now and one.now.text) for one in changes] == [
        ("changed", "36公里", "38公里"), ("added", None, "12座"), ("dropped", "8公里", None)
    ]  # fmt: skip


def test_what_is_reworded_is_still_known() -> None:
    before = TEXT.format(lines="一年来，全县森林总面积已经达到36.2万亩，再创新高。", again="")
    now = TEXT.format(lines="一年来，森林总面积达到36.9万亩，又创新高。", again="")
    assert [one.kind for one in held(now, before).changes] == ["changed"]


def test_the_command_lists_them_too(tmp_path: Path) -> None:
    before, stale, _, new = drafts(3)
    (tmp_path / "now.txt").write_text(stale, encoding="utf-8")
    (tmp_path / "before.txt").write_text(before, encoding="utf-8")
    arguments = ["audit", str(tmp_path / "now.txt"), "--draft", str(tmp_path / "before.txt")]
    assert "与前一稿相比（改1处、增0处、删0处）" in CliRunner().invoke(cli, arguments).output
    document = json.loads(CliRunner().invoke(cli, [*arguments, "--format", "json"]).output)["documents"][0]
    assert [one["kind"] for one in document["changes"]] == ["changed"]
    assert document["changes"][0]["now"]["text"].startswith(new)
    assert Path(document["changes"][0]["then"]["path"]).name == "before.txt"
