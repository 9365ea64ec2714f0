"""Data Docs that open without a network: nothing in them is fetched, and nobody is told that they were read."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportcheck import regex

_SCRIPTS = regex.compile(r"<script\b[^>]*>.*?</script>", re.S | re.I)
_STYLES = regex.compile(r"<link\b[^>]*href=\"(?:https?:)?//[^>]*>", re.I)
_IMAGES = regex.compile(r"<img\b[^>]*src=\"(?:https?:)?//[^>]*>", re.I)
_LINKS = regex.compile(r"<a\b[^>]*href=\"(?:https?:)?//[^>]*>(.*?)</a>", re.S | re.I)
_ADDRESSES = regex.compile(r"(?:https?:)?//[A-Za-z0-9.-]+\.[a-z]{2,}[^\s\"')<]*")
_LOOK = """<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem;
  color: #222; background: #fff }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 }
td, th { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
.text-success { color: #1a7f37 } .text-danger { color: #b42318 }
.ge-section { margin-bottom: 1.5rem } ul { padding-left: 1.2rem } pre { white-space: pre-wrap }
nav, footer, button, .modal, .card, .cooltip .top { display: none }
i.fa-check-circle::before { content: "✓" } i.fa-times::before { content: "✗" }
</style>"""
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Data Docs</title>{look}</head><body>
<h1>Data Docs</h1><p>{met} of {all} expectations are met.</p>
<h2>Validation results</h2><ul>{results}</ul><h2>Expectation suites</h2><ul>{suites}</ul>
</body></html>
"""


def take_offline(project: Path, target: Path, results: Sequence[Any]) -> Path:
    """Copy the site of a Great Expectations project to `target`, every page without addresses; its first page."""
    site = next(project.rglob("data_docs/local_site"))
    shutil.copytree(site, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("images", "fonts"))
    for page in target.rglob("*.html"):
        page.write_text(cleaned(page.read_text(encoding="utf-8")), encoding="utf-8")
    for style in target.rglob("*.css"):
        style.write_text(_ADDRESSES.sub("", style.read_text(encoding="utf-8")), encoding="utf-8")
    lists = ["".join(map(_item, sorted(_pages(target, folder)))) for folder in ("validations", "expectations")]
    met = sum(bool(one.success) for one in results)
    index = target / "index.html"
    text = _PAGE.format(look=_LOOK, met=met, all=len(results), results=lists[0], suites=lists[1])
    index.write_text(text, encoding="utf-8")
    return index


def cleaned(page: str) -> str:
    """A page of Data Docs without scripts, and without anything that is fetched from elsewhere."""
    for pattern, kept in ((_SCRIPTS, ""), (_STYLES, ""), (_IMAGES, ""), (_LINKS, r"\1"), (_ADDRESSES, "")):
        page = pattern.sub(kept, page)
    return page.replace("</head>", f"{_LOOK}</head>", 1)


def _pages(target: Path, folder: str) -> list[str]:
    return [page.relative_to(target).as_posix() for page in (target / folder).rglob("*.html")]


def _item(path: str) -> str:
    return f'<li><a href="{html.escape(path)}">{html.escape(path)}</a></li>'
