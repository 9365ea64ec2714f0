"""Writes docs/checks and docs/packs from the checks and the built-in packs: `make docs`. Examples are run anew."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from checks import check_pages
from packs import pack_pages

DOCS = Path(__file__).parents[1]


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    return {DOCS / name: text for name, text in {**check_pages(), **pack_pages()}.items()}


def main() -> None:
    """Write the pages; delete those of kinds and packs that are no more."""
    made = pages()
    for folder in ("checks", "packs"):
        for old in (DOCS / folder).glob("*.md"):
            if old not in made:
                old.unlink()
    for path, text in made.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
