"""The published seed report and the clean sample in other encodings, line ends, widths and wraps: the same facts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from reportcheck.audit import audit
from reportcheck.model.result import AuditResult
from reportcheck.packs import load_packs
from reportcheck.readers import read

ROOT = Path(__file__).parents[2]
REPORTS = [ROOT / "datasets" / "anju-2020" / "report.md", ROOT.parent / "shared" / "seed" / "anju-2020.txt"]
WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")


def wrapped(text: str, width: int = 40) -> str:
    """Every line cut after `width` characters."""
    lines = [line[at : at + width] for line in text.splitlines() for at in range(0, max(len(line), 1), width)]
    return "\n".join(lines) + "\n"


FORMS: dict[str, Callable[[str], bytes]] = {
    "gb18030": lambda text: text.encode("gb18030"),
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "full-width": lambda text: text.translate(WIDE).encode(),
    "wrapped": lambda text: wrapped(text).encode(),
}


@lru_cache(maxsize=1)
def packs() -> tuple[object, ...]:
    return tuple(load_packs(["core", "gov-work-report-zh"]))


def audited(path: Path, data: bytes | None = None) -> AuditResult:
    return audit(read(path.name, data or path.read_bytes()), packs())  # type: ignore[arg-type]


def figures(result: AuditResult) -> Counter[tuple[str, ...]]:
    """Each figure as printed, but for spaces and widths, with what it is taken for."""
    back = {wide: narrow for narrow, wide in zip("0123456789%", "０１２３４５６７８９％", strict=True)}
    table = str.maketrans(back)
    return Counter(
        (re.sub(r"\s", "", fact.text).translate(table), str(fact.value), fact.figure.unit, fact.measure, fact.status)
        for fact in result.facts
    )


def claims(result: AuditResult) -> list[tuple[str, str, str]]:
    return sorted((found.rule, found.severity, found.fingerprint) for found in result.findings)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_the_form_does_not_change_what_is_read(path: Path, form: str) -> None:
    if not path.exists():
        pytest.skip("needs ../shared")
    plain = audited(path)
    other = audited(path, FORMS[form](path.read_text(encoding="utf-8")))
    assert len(plain.facts) > 300
    assert figures(other) == figures(plain)
    assert claims(other) == claims(plain)
