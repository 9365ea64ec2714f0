"""The sample in other encodings, line ends, widths and wraps: the same figures and the same findings."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[2] / "datasets" / "anju-2020"
WIDE = str.maketrans("0123456789%:", "０１２３４５６７８９％：")


def wrapped(text: str, width: int = 40) -> str:
    """Paragraphs broken after every `width` characters, as a word processor saves them as text."""
    out = []
    for line in text.splitlines():
        pieces = [line[at : at + width] for at in range(0, len(line), width)]
        out += [line] if line.startswith(("#", "- [")) or len(pieces) < 2 else pieces
    return "\n".join(out) + "\n"


FORMS: dict[str, Callable[[str], bytes]] = {
    "gb18030": lambda text: text.encode("gb18030"),
    "utf-16": lambda text: text.encode("utf-16"),
    "bom": lambda text: text.encode("utf-8-sig"),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "full-width": lambda text: text.translate(WIDE).encode(),
    "wrapped": lambda text: wrapped(text).encode(),
}


def audited(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "reportcheck", "audit", str(path), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    document: dict[str, Any] = json.loads(done.stdout)["documents"][0]
    return document


def claims(document: dict[str, Any]) -> list[tuple[str, ...]]:
    return sorted((finding["rule"], finding["fingerprint"]) for finding in document["findings"])


@pytest.mark.parametrize("form", FORMS)
def test_the_form_does_not_matter(form: str, tmp_path: Path) -> None:
    source = HERE / "report-with-errors.md"
    other = tmp_path / source.name
    other.write_bytes(FORMS[form](source.read_text(encoding="utf-8")))
    plain, found = audited(source), audited(other)
    assert found["summary"]["figures"] == plain["summary"]["figures"]
    assert claims(found) == claims(plain)
    assert len(claims(found)) > 5
