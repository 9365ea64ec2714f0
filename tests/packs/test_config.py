"""`reportcheck.yaml`: found upwards, matched by file, broken ones located."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportcheck.packs import PackError
from reportcheck.packs.config import _nearest, parse_config, settings_of

CONFIG = """\
packs: [core, ./own/mine.yaml, house]
fail-on: warning
lang: zh
files:
- {match: "*-en.md", packs: business-review-en, lang: en}
- {match: "budget/*", packs: [core]}
- {match: "*.md", fail-on: never}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _nearest.cache_clear()
    (tmp_path / "budget" / "deep").mkdir(parents=True)
    (tmp_path / "reportcheck.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "house.yaml").write_text("pack: house\nversion: 1", encoding="utf-8")
    return tmp_path.resolve()


def test_general_settings_with_paths_from_the_config(folder: Path) -> None:
    found = settings_of(str(folder / "a.txt"))
    assert found.packs == ("core", str(folder / "own" / "mine.yaml"), str(folder / "house.yaml"))
    assert (found.fail_on, found.lang) == ("warning", "zh")


@pytest.mark.parametrize(
    ("name", "packs", "fail_on", "lang"),
    [
        ("x-en.md", ("business-review-en",), "warning", "en"),
        ("budget/2024.txt", ("core",), "warning", "zh"),
        ("budget/deep/2024.txt", ("core",), "warning", "zh"),
        ("notes.md", None, "never", "zh"),
    ],
)
def test_the_first_match_counts_and_leaves_the_rest(
    folder: Path, name: str, packs: tuple[str, ...] | None, fail_on: str, lang: str
) -> None:
    found = settings_of(str(folder / name))
    assert found.packs == (packs or settings_of(str(folder / "a.txt")).packs)
    assert (found.fail_on, found.lang) == (fail_on, lang)


def test_the_nearest_config_counts(folder: Path) -> None:
    (folder / "budget" / "reportcheck.yml").write_text("packs: zh", encoding="utf-8")
    assert settings_of(str(folder / "budget" / "deep" / "x.txt")).packs == ("zh",)


def test_without_a_config_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _nearest.cache_clear()
    assert settings_of("-").packs == ()


BROKEN = {
    "packs: [core]\npack: x": "c.yaml:2:1: the config has no key 'pack'. Perhaps 'packs' was meant.",
    "fail-on: eror": "c.yaml:1:10: 'fail-on' cannot be 'eror'. Perhaps 'error' was meant.",
    "files: [{packs: core}]": "c.yaml:1:9: an entry of 'files' needs the key 'match'. Add a line 'match: ...'.",
    "- core": "c.yaml:1:1: a config is a mapping (name: value). Write 'packs: [core]' or another setting.",
    "packs: {a: b}": "c.yaml:1:8: 'packs' must be text or a list, not a mapping. Write text or a list here.",
}


@pytest.mark.parametrize("text", BROKEN)
def test_broken_configs(text: str) -> None:
    with pytest.raises(PackError) as caught:
        parse_config(text, "c.yaml")
    assert str(caught.value) == BROKEN[text]


def test_an_empty_config_is_none() -> None:
    assert parse_config("# nothing yet\n", "c.yaml").general.packs == ()
