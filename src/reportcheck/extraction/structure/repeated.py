"""Items that all begin with the word of a coined term, wherever they stand: “六保” here, 保居民就业、保基本民生… there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.extraction.structure.lists import split
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TERM = re.compile(r"“(?P<n>[三四五六七八九十])(?:个)?(?P<word>[^“”，。；：、\d一二两三四五六七八九十大项类条新好有无早][^“”，。；：、]?)”")
_NEAR = 1


def repeated(view: View) -> Iterator[Statement]:
    """Every run of items that begin with the word of one of the report's coined terms, with the term."""
    terms: dict[str, dict[int, re.Match[str]]] = {}
    for match in _TERM.finditer(view.text):
        terms.setdefault(match["word"], {}).setdefault(whole(match["n"]) or 0, match)
    for word, numbers in terms.items():
        run = re.compile(rf"(?<=[，；。：、\n（])(?:{re.escape(word)}[^，；。：、\n]{{1,14}}、){{2,}}{re.escape(word)}[^，；。：、\n]{{1,14}}")
        for found in run.finditer(view.masked):
            yield from _run(view, found, numbers)


def _run(view: View, found: re.Match[str], numbers: dict[int, re.Match[str]]) -> Iterator[Statement]:
    parts = split(view.masked, *found.span())
    count = len(parts)
    number = count if count in numbers else next((n for n in numbers if abs(n - count) <= _NEAR and count > 3), None)
    if number is None:
        return
    term = numbers[number]
    stated = view.item(term.start("n"), term.end("word"), number)
    params = {"fewest": count, "most": count, "mode": "exact"}
    doubt = "" if number == count else "the items need not be those of the term"
    roles = {"stated": (stated,), "listed": view.items(parts)}
    yield Statement("stated-count", roles, parts[0][0], parts[-1][1], params, doubt)
