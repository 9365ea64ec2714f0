"""The tutorials: every command in them is run, in order, and prints what the page says. `make docs` prints it anew."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from sessions import ROOT, replayed

TUTORIALS = sorted((ROOT / "docs").glob("tutorial.*.md"))


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.name)
def test_every_command_prints_what_the_tutorial_says(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert replayed(text, tmp_path) == text, "make docs prints it anew"


def test_there_is_a_tutorial_in_each_language() -> None:
    assert [page.name for page in TUTORIALS] == ["tutorial.en.md", "tutorial.zh.md"]


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.name)
def test_the_tutorial_walks_the_whole_way(page: Path) -> None:
    shown = set(re.findall(r"^\$ reportcheck ((?:rules )?[a-z]+)", page.read_text(encoding="utf-8"), re.M))
    assert {"audit", "facts", "rules new", "rules test", "rules lint", "rules show", "rules list"} <= shown


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def rewrite() -> None:
    """Put the present output of every command into the tutorials."""
    for page in TUTORIALS:
        with tempfile.TemporaryDirectory() as folder:
            page.write_text(replayed(page.read_text(encoding="utf-8"), Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
