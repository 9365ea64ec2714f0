"""已发现矿种40种，查明资源储量的31种: what has been proved had been found before."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Statement

_FOUND = regex.compile(r"发现[^，。；、\d]{0,10}$")
_PROVED = regex.compile(
    r"[^，。；、\d]{0,10}[，。；、（]\s?(?:其中[：，]?)?[^，。；、\d]{0,6}(?:查明|探明|开发利用|开采|开发)[^，。；、\d]{0,14}"
)
_KINDS = frozenset({"种", "处", "个"})
_NEXT = 2  # figures behind, among which the other is


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` (smaller, larger)."""
    for at, found in enumerate(view.facts if "发现" in view.text else ()):
        if found.figure.unit not in _KINDS or not _FOUND.search(view.before(found, 14)):
            continue
        for proved in view.facts[at + 1 : at + 1 + _NEXT]:
            if comparable(found, proved) and _PROVED.fullmatch(view.between(found, proved)):
                yield pair("part-within-whole", proved, found)
