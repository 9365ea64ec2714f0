"""以国家公园和低碳岛为主体的“2+N”工程体系: the first number of the code counts what is named before it."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_CODE = regex.compile(r"“(?P<n>[2-9])\+(?:[2-9]\+)?[NnXx]”")
_MAIN = regex.compile(r"以(?P<all>[^，。；：“”\n\d以等]{4,80})(?:等)?为(?:主体|核心|骨干|重点|支撑|引领|龙头)的$")
_JOINED = regex.compile("[和与及]")
_LEAD = 90  # characters
_DOUBT = "the number may count something else"


def main_parts(view: View) -> Iterator[Statement]:
    """Statements `counted`: as many things as the code begins with, by one of the ways to read 和."""
    for code in view.quoted(_CODE):
        said = _MAIN.search(view.text, max(view.clause(code.start()), code.start() - _LEAD), code.start())
        if not said or view.text.startswith("等", said.end("all")):
            continue
        at, spans = said.start("all"), []
        for name in said["all"].split("、"):
            spans.append((at, at + len(name)))
            at += len(name) + 1
        least, joins = len(spans), sum(len(_JOINED.findall(view.text, *span)) for span in spans)
        stated = view.item(*code.span("n"), int(code["n"]))
        yield stated_count(stated, view.items(spans), least, least + joins, doubt=_DOUBT)
