"""完成植树造林12876亩，超市任务近2000亩: what was done is above its task, and so above what it is over it by."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, pair
from reportcheck.model.fact import Statement

_OVER = regex.compile(
    r"(?:以上|左右)?[，、]超(?:过|出)?(?:[国省市县区]|上级|全年|年度|年初|计划|目标|下达|的)*任务(?:数|量)?(?:近|约)?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (what is over the task, or the task) and larger."""
    for over in view.near(("任务",), 6) if view.at("任务") else ():
        facts = view.sentences.get(over.sentence, [])
        place = facts.index(over) if over in facts else 0
        done = facts[place - 1] if place else over
        if done is not over and comparable(done, over) and _OVER.fullmatch(view.between(done, over)):
            yield pair("part-within-whole", as_printed(over), as_printed(done))
