"""The pages of docs/checks and docs/packs are what the checks and packs say now, their examples run anew."""

from __future__ import annotations

import importlib.util
import sys
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from sessions import ROOT

from reportcheck.model.rule import KINDS
from reportcheck.packs.find import built_in

GENERATE = ROOT / "docs" / "generate"


@lru_cache(maxsize=1)
def made() -> dict[Path, str]:
    sys.path.insert(0, str(GENERATE))
    spec = importlib.util.spec_from_file_location("generate_docs", GENERATE / "__main__.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[Path, str] = module.pages()
    return pages


def committed() -> list[Path]:
    return sorted(page for folder in ("checks", "packs") for page in (ROOT / "docs" / folder).glob("*.md"))


def test_there_is_a_page_for_every_kind_and_pack_and_no_other() -> None:
    assert sorted(made()) == committed(), "make docs"
    kinds = {path.stem for path in committed() if path.parent.name == "checks"} - {"README"}
    assert kinds == {kind for kind in KINDS if (ROOT / "src/reportcheck/checks" / f"{kind}.py").exists()}
    assert {path.stem for path in committed() if path.parent.name == "packs"} - {"README"} == set(built_in())


@pytest.mark.parametrize("page", committed(), ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_page_is_current(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == made()[page], "make docs writes it anew"


def test_kinds_are_told_in_both_languages() -> None:
    said = yaml.safe_load((GENERATE / "kinds.yaml").read_text(encoding="utf-8"))
    there = {kind for kind in KINDS if (ROOT / "src/reportcheck/checks" / f"{kind}.py").exists()}
    assert said.keys() - {"options"} == there, "docs/generate/kinds.yaml"
    for kind in there:
        assert all(said[kind][lang][what] for lang in ("zh", "en") for what in ("what", "outcome")), kind


def test_a_page_says_what_the_tool_says() -> None:
    """The sum page has a fail with the rule's own message, in each language."""
    text = (ROOT / "docs" / "checks" / "sum.md").read_text(encoding="utf-8")
    zh, en = text.split("## English")
    assert "合计" in zh and "add up to" in en and zh.count("→ **") == en.count("→ **") == 1
