"""What goes wrong is said in the language asked for, else in that of the file, else in the machine's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reportcheck.cli.tongue import line
from reportcheck.errors import ReportcheckError

CHINESE, ENGLISH = "pack: p\nversion: 1\ntitle: 我的\n", "pack: p\nversion: 1\nlanguage: en\ntitle: {zh: 我的}\n"


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["reportcheck"])


def missing(where: str) -> ReportcheckError:
    return ReportcheckError(where, "there is no such file", "Delete it.")


def test_the_file_tells(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(CHINESE, encoding="utf-8")
    assert line(missing(f"{path}:3:1")) == f"{path}:3:1: 没有这个文件。请删去。"
    path.write_text(ENGLISH, encoding="utf-8")
    assert line(missing(f"{path}:3:1")) == f"{path}:3:1: there is no such file. Delete it."


def test_what_is_asked_for_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(CHINESE, encoding="utf-8")
    for args in (["--lang", "en"], ["--lang=en"]):
        monkeypatch.setattr(sys, "argv", ["reportcheck", *args])
        assert line(missing(str(path))).endswith("Delete it.")


def test_the_machine_is_asked_last(monkeypatch: pytest.MonkeyPatch) -> None:
    assert line(missing("no-pack")) == "no-pack: there is no such file. Delete it."
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert line(missing("no-pack")) == "no-pack: 没有这个文件。请删去。"


def test_what_has_no_translation_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert line(ReportcheckError("x", "stopped on the way", "Delete it.")) == "x: stopped on the way. Delete it."
