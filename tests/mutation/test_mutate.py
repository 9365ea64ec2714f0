"""`reportcheck mutate`: changes are what they say, the same for one seed, and counted as noticed when they are."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportcheck.audit import audit
from reportcheck.cli import cli
from reportcheck.errors import ReportcheckError
from reportcheck.model.document import Document
from reportcheck.model.result import AuditResult
from reportcheck.model.rule import RulePack
from reportcheck.mutation import KINDS, mutants, score, trials
from reportcheck.mutation.change import Mutant, applied
from reportcheck.mutation.trial import by_rule
from reportcheck.packs import load_packs
from reportcheck.readers import read

SAMPLE = Path(__file__).parents[2] / "datasets" / "anju-2020" / "report.md"
TEXT = """\
# 甲县工作报告

## 一、去年工作

（一）经济平稳。地区生产总值120.5亿元，增长6.4%，高于全市0.3个百分点；其中工业增加值48.2亿元。
（二）就业稳定。城镇新增就业1.25万人，由上年的1.1万人增加到1.25万人。抓好修路、建校、治水三项实事。
（三）一年来，城镇新增就业1.25万人，办了别的地方也办的事。
（四）民生改善。水质变好。

## 二、今年工作

完成三项任务：一是修路；二是建校；三是治水。
"""


@lru_cache(maxsize=1)
def report() -> tuple[Document, tuple[RulePack, ...], AuditResult]:
    document = read("report.md", TEXT.encode())
    packs = tuple(load_packs(["core", "gov-work-report-zh"]))
    return document, packs, audit(document, packs)


def made(kind: str) -> dict[str, str]:
    """Every change of a kind: the words that are changed, and what they become."""
    document, _, result = report()
    found = mutants(document, result.facts, [kind], limit=0)
    return {document.text[m.about[0] : m.about[1]]: changed(document, m) for m in found}


def changed(document: Document, mutant: Mutant) -> str:
    return document.text[mutant.about[0] : mutant.start] + mutant.new + document.text[mutant.end : mutant.about[1]]


def test_a_digit_is_another_digit() -> None:
    for was, is_ in made("digit").items():
        assert len(was) == len(is_) and sum(a != b for a, b in zip(was, is_, strict=True)) == 1


def test_two_digits_change_places() -> None:
    found = made("swap")
    assert found["1.25万人"] == "1.52万人" and found["48.2亿元"] == "84.2亿元"
    assert all(Counter(was) == Counter(is_) for was, is_ in found.items())


def test_the_point_moves() -> None:
    found = made("point")
    assert found["120.5亿元"] in ("12.05亿元", "1205亿元") and found["6.4%"] == "64%"


def test_sizes_and_percents_are_exchanged() -> None:
    assert made("magnitude") == {
        "120.5亿元": "120.5万元", "48.2亿元": "48.2万元", "1.25万人": "1.25亿人", "1.1万人": "1.1亿人",
    }  # fmt: skip
    assert made("points") == {"6.4%": "6.4个百分点", "0.3个百分点": "0.3%"}


def test_one_of_two_places_has_an_older_value() -> None:
    (found,) = made("stale").items()
    assert found[0] == "1.25万人" and Fraction(found[1].removesuffix("万人")) < Fraction("1.25")


def test_a_direction_turns_round() -> None:
    document, _, result = report()
    found = mutants(document, result.facts, ["direction"], limit=0)
    words = [(document.text[m.start : m.end], m.new) for m in found]
    assert [pair for pair in words if pair[0] != "新增"] == [("增长", "下降"), ("高于", "低于"), ("增加", "减少")]


def test_an_item_of_a_counted_list_is_dropped() -> None:
    (found,) = made("dropped").values()
    assert found == "抓好修路、治水三"


def test_counts_and_marks_are_one_off() -> None:
    assert set(made("count")) == {"三"} and set(made("count").values()) <= {"二", "四"}
    marks = made("heading")
    assert {"（一）": "（二）"}.items() <= marks.items() and marks["三"] in ("二", "四")
    assert {"（四）", "一、", "二、", "二"} <= set(marks)


@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_document_is_the_changed_file_read_anew(kind: str) -> None:
    """Text, blocks and places; the level of a heading may follow from its number, so headings are left out of it."""
    source = SAMPLE.read_text(encoding="utf-8")
    document = read("report.md", source.encode())
    result = audit(document, report()[1], mend=False)
    for mutant in mutants(document, result.facts, [kind], limit=12):
        ours = applied(document, mutant)
        anew = read("report.md", ours.source.encode())
        assert ours.source != source and ours.text == anew.text
        window = range(max(mutant.start - 30, 0), min(mutant.start + 60, len(ours.text) - 1))
        assert [ours.place(at, at + 1) for at in window] == [anew.place(at, at + 1) for at in window]
        spans = [(block.start, block.end, block.mark, block.number) for block in ours.blocks]
        assert spans == [(block.start, block.end, block.mark, block.number) for block in anew.blocks]


def test_what_is_noticed_is_counted_and_located() -> None:
    document, packs, result = report()
    text = document.text
    mark, new, tasks, figure = (text.index(words) for words in ("（三）", "增加到", "三项任务", "1.25万人，由"))
    chosen = [
        Mutant("heading", mark + 1, mark + 2, "四", (mark, mark + 3)),
        Mutant("direction", new, new + 2, "减少", (new + 3, new + 9)),
        Mutant("count", tasks, tasks + 1, "四", (tasks, tasks + 1)),
        Mutant("digit", figure + 3, figure + 4, "6", (figure, figure + 6)),
    ]  # fmt: skip
    tried = list(trials(document, packs, result, chosen))
    assert [one.killed for one in tried[:3]] == [True, True, True]
    assert all(one.located and one.held_by for one in tried[:3])
    assert score(tried).of == 4 and score(tried, "heading").rate == 1
    rules = by_rule(tried)
    assert rules["core/marks-ascend"].killed == 1
    assert all(found.killed <= found.of for found in rules.values())


def test_what_stands_alone_is_held_by_nothing() -> None:
    document = read("alone.txt", "去年工作顺利，建成公厕37座。".encode())
    packs = report()[1]
    result = audit(document, packs)
    tried = list(trials(document, packs, result, mutants(document, result.facts)))
    assert tried and not any(one.held_by or one.killed for one in tried)


def test_a_seed_chooses_and_a_limit_is_kept() -> None:
    document, _, result = report()
    first = mutants(document, result.facts, seed=1, limit=12)
    assert first == mutants(document, result.facts, seed=1, limit=12) and len(first) == 12
    assert first != mutants(document, result.facts, seed=2, limit=12)
    assert len({mutant.kind for mutant in first}) == len(KINDS)


def run(*args: str) -> tuple[int, str]:
    found = CliRunner().invoke(cli, ["mutate", *args], standalone_mode=False)
    if isinstance(found.exception, ReportcheckError):
        raise found.exception
    assert found.exception is None, found.output
    return found.return_value, found.output


@pytest.fixture
def path(tmp_path: Path) -> str:
    made = tmp_path / "report.md"
    made.write_text(TEXT, encoding="utf-8")
    return str(made)


def test_the_command_says_what_would_go_unnoticed(path: str) -> None:
    code, out = run(path, "--limit", "30")
    assert code == 0
    assert "末位数字 (digit)" in out and "第5行" in out and "core/marks-ascend" in out
    assert "每次改动一处，共30处（种子0）" in out
    assert "not noticed" in run(path, "--limit", "30", "--lang", "en")[1]


def test_the_command_is_deterministic_and_gives_json(path: str) -> None:
    first = run(path, "--format", "json", "--limit", "20", "--seed", "5")
    assert first == run(path, "--format", "json", "--limit", "20", "--seed", "5")
    data = json.loads(first[1])
    assert data["summary"]["mutants"] == len(data["mutants"]) == 20
    assert data["summary"]["killed"] == sum(one["killed"] for one in data["mutants"])
    assert sum(kind["mutants"] for kind in data["by_kind"].values()) == 20
    line = TEXT.splitlines()[data["mutants"][0]["line"] - 1]
    assert data["mutants"][0]["was"] in line


@pytest.mark.parametrize(("least", "code"), [("0", 0), ("100%", 1), ("0.99", 1), ("1", 1)])
def test_a_score_below_the_least_fails(path: str, least: str, code: int) -> None:
    assert run(path, "--kind", "digit", "--min-score", least)[0] == code


@pytest.mark.parametrize("least", ["101", "-1", "many", "1/0"])
def test_a_score_that_is_none_is_refused(path: str, least: str) -> None:
    found = CliRunner().invoke(cli, ["mutate", path, "--min-score", least])
    assert found.exit_code == 2 and "--min-score" in found.output


def test_a_report_without_figures(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("没有数字。", encoding="utf-8")
    code, out = run(str(empty), "--min-score", "100")
    assert code == 0 and "没有可以改动的地方" in out
