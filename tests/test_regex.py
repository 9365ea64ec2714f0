"""Compiled patterns from memory are those that `re.compile` makes, and nothing breaks where the memory is wrong."""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportcheck import cache, regex
from reportcheck.cli import warm

PATTERNS = [
    (r"(?P<year>(?:19|20)\d\d)年(?:末|底)?", 0),
    (r"[^，。；：！？\n]+[，。；]?", 0),
    (r"(?<![\d.第])(?P<n>[一二三四五六七八九十\d]{1,5})(?:个|项)", 0),
    (r"growth of (?P<rate>\d+(?:\.\d+)?) per ?cent", re.IGNORECASE),
    (r"^(?:[、和与及]|以及)*+$", re.MULTILINE),
    ("", 0),
]


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[regex.Store]:
    store = regex.Store()
    monkeypatch.setattr(regex, "_store", store)
    yield store


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_remembered_pattern_is_the_same(memory: regex.Store, pattern: str, flags: int) -> None:
    plain = re.compile(pattern, flags)
    regex.compile(pattern, flags).search("")
    assert regex._made(pattern, flags) == plain  # the same code, flags and text
    regex.remember(again := regex.Store(memory.packed()))  # as the next process reads it
    found = regex.compile(pattern, flags)
    assert found.groupindex == plain.groupindex and found.groups == plain.groups and found.pattern == pattern
    assert regex._made(pattern, flags) == plain
    assert again.packed() == b""


def test_a_pattern_is_made_when_it_is_used(memory: regex.Store) -> None:
    pattern = regex.compile("(一)二")
    assert not memory.new
    assert pattern.sub(r"\1", "一二三") == "一三" and pattern.match("一二", 1) is None
    assert list(memory.new) == ["0 (一)二"]


def test_a_match_knows_the_pattern_that_found_it(memory: regex.Store) -> None:
    one, other = regex.compile("一"), regex.compile("二")
    found = one.match("一")
    assert found is not None and found.re is not one  # so `is` would say no
    assert regex.found_by(found, one) and not regex.found_by(found, other)


def test_patterns_are_added_to_those_kept(memory: regex.Store) -> None:
    regex.compile("一").search("")
    regex.remember(second := regex.Store(memory.packed()))
    regex.compile("二").search("")
    third = regex.Store(second.packed())
    assert sorted(third.rows) == ["0 一", "0 二"] and third.row("0 一") == memory.row("0 一")


def test_a_store_that_grew_too_large_begins_anew(monkeypatch: pytest.MonkeyPatch, memory: regex.Store) -> None:
    regex.compile("一").search("")
    regex.compile("二").search("")
    monkeypatch.setattr(regex, "MOST", 1)
    assert regex.Store(memory.packed()).rows == {}


def test_without_memory_it_is_re(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regex, "_store", None)
    assert regex.compile("x|y") == re.compile("x|y")


@pytest.mark.parametrize(
    "row", ["", "0", "0 0 4", "0 0 4 0", "0 0 3 0", "0 a 4 0", "0 0 0 0", "0 0 4 0 n=7", "0 0 4 0 n"]
)
def test_a_broken_memory_is_passed_over(memory: regex.Store, row: str) -> None:
    memory.rows["0 一二"], memory.code = row, b"abcdefgh"
    assert regex._made("一二", 0) == re.compile("一二")


@pytest.mark.parametrize("data", [b"{", b"[]", b"\xff\n", b"5\nabcde", b"999\na\xef\xa3\xbfb", b"2\n\xff\xff"])
def test_a_broken_file_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setenv("REPORTCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr(regex, "_store", None)
    (tmp_path / warm.FILE).write_bytes(regex.python().encode() + b"\n" + data)
    monkeypatch.setattr(atexit, "register", lambda *given: None)
    warm.patterns()
    assert regex.compile("一|二").search("三二") is not None


def test_a_pattern_with_marks_of_the_store_is_not_kept(memory: regex.Store) -> None:
    assert regex.compile("一\uf8fe?").search("一")
    assert memory.packed() == b""


@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(st.text(st.sampled_from("ab一二三[](|)*+?{}\\d^-，1,"), max_size=12), st.sampled_from([0, re.I, re.S, re.X]))
def test_every_pattern_compiles_or_fails_as_in_re(pattern: str, flags: int) -> None:
    before = regex._store
    regex.remember(regex.Store())
    try:
        try:
            wanted: re.Pattern[str] | None = re.compile(pattern, flags)
        except re.error:
            wanted = None
        if wanted is None:
            with pytest.raises(re.error):
                regex.compile(pattern, flags).search("")
        else:
            assert regex._made(pattern, int(flags)) == wanted
    finally:
        regex._store = before


def test_a_second_run_compiles_nothing(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("全县地区生产总值188.02亿元，增长8.4%。\n", encoding="utf-8")
    program = (
        "import re, sys\nfrom reportcheck.cli import main\n"
        "try:\n    main(['audit', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "from reportcheck import regex\nprint('new:', len(regex._store.new))"
    )
    env = {**os.environ, "REPORTCHECK_CACHE": str(tmp_path / "kept")}
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, str(report)], env=env, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]
    first, second = (int(run.stdout.rpartition("new:")[2]) for run in runs)
    assert first > 100 and second == 0
    assert runs[0].stdout.rpartition("new:")[0] == runs[1].stdout.rpartition("new:")[0]


def test_the_cache_keeps_the_newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTCHECK_CACHE", str(tmp_path))
    monkeypatch.setattr(cache, "MOST", 3)
    for at in range(5):
        cache.keep(f"{at}.json", "{}")
        os.utime(tmp_path / f"{at}.json", (at, at))
    cache.keep("5.json", "{}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["3.json", "4.json", "5.json"]


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("REPORTCHECK_CACHE", str(tmp_path / "file"))
    cache.keep("a.json", "{}")


NAMES = """政府工作报告

名词解释：

1.“四旁”、“五边”：“四旁”为村旁、宅旁、路旁、水旁；“五边”为山边、河边、路边、房边、田边。
"""


@pytest.mark.parametrize("kept", ["off", "cache"])
def test_what_is_found_does_not_hang_on_what_is_kept(tmp_path: Path, kept: str) -> None:
    report = tmp_path / "report.txt"
    report.write_text(NAMES, encoding="utf-8")
    for _ in range(2):  # once to keep, once from what was kept
        env = {**os.environ, "REPORTCHECK_CACHE": kept if kept == "off" else str(tmp_path / kept)}
        done = subprocess.run(
            [sys.executable, "-m", "reportcheck", "audit", str(report)], capture_output=True, check=False, env=env
        )
        assert done.returncode == 0, done.stdout.decode()
