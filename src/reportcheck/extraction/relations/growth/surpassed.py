"""What goes beyond a goal is part of what was reached: 到位资金111.9亿元，超目标任务31.9亿元."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable
from reportcheck.model.fact import Statement

_BEYOND = regex.compile(
    r"[，、]超(?:出|过)?(?:年度|年初|全年|[省市区县]定?)?(?:目标任务|目标数|预算数|计划数|任务数|目标|任务|计划|预算|收)(?:近|约)?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `level-change` with roles level and change: what lies beyond the goal, as an increase over it."""
    for level, more, words in view.pairs:
        if words[1:2] != "超":
            continue
        amounts = level.figure.kind == more.figure.kind == "number" and level.measure == "level"
        said = amounts and comparable(level, more) and _BEYOND.fullmatch(words)
        first = view.sentences[level.sentence][0]
        if said and "其中" not in view.text[first.start : level.start]:  # what is beyond is told of the whole
            doubt = _ABOUT if more.figure.hedge in ("nearly", "approx") else ""
            roles = {"level": (level,), "change": (as_printed(more) if doubt else more,)}
            yield Statement("level-change", roles, level.start, more.end, doubt=doubt)


_ABOUT = "what lies beyond the goal is told with 近 or 约"
