"""A list of plans each told with what came of it: 计划5000人，完成5326人；计划1800户，完成2043户."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_PLAN = regex.compile(r"(?:年度|全年)?(?:计划|任务|目标)(?:数|为|新增|完成|建设|改造)*$")
_DONE = regex.compile(r"[，、](?:实际|已|全年|累计)*(?:完成|实现|达到|建成|新增)(?:了)?")
_LINKS = tuple(
    mark + word for mark in "，、" for word in ("完成", "实际", "已", "实现", "达到", "建成", "新增", "全年", "累计")
)
_ALL_MET = regex.compile(
    r"(?:全部|全面|均|都|圆满|超额|如期|按期)(?:已|按期|如期|超额|圆满|全面|全部)*(?:完成|兑现|落实)"
)
_BEFORE, _APART = 250, 120  # characters: from what is said of all to the first, and from one to the next
_LEAST = 4
_DOUBT = "one may be told as not met"


def find(view: View) -> Iterator[Statement]:
    """Statements `beyond-goal` (smaller: the plan, larger: what came of it), where all are said to be met."""
    row: list[tuple[Fact, Fact]] = []
    for plan, done, words in view.pairs:
        told = words.startswith(_LINKS) and comparable(plan, done)
        if told and _PLAN.search(view.before(plan)) and _DONE.fullmatch(words):
            if row and plan.start - row[-1][1].end > _APART:
                yield from _met(view, row)
                row = []
            row.append((plan, done))
    yield from _met(view, row)


def _met(view: View, row: list[tuple[Fact, Fact]]) -> Iterator[Statement]:
    short = [(plan, done) for plan, done in row if done.value < plan.value]
    begin = max(row[0][0].start - _BEFORE, 0) if row else 0
    if len(row) >= _LEAST and len(short) < 2 and _ALL_MET.search(view.text, begin, row[0][0].start):
        for plan, done in row:
            yield pair("beyond-goal", plan, done)._replace(doubt=_DOUBT)
