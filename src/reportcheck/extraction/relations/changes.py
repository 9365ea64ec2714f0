"""A level with how much it changed and at what rate, said side by side: 3.75万亿元，比去年增加1.6万亿元，增长18%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_LINK = re.compile(r"^(?:[^，。；、\d]{0,4}[，、]|（)(?:[比较](?:19|20)\d\d年)?[^，。；、\d]{0,16}$")
_OTHER = re.compile(r"其中|占|累计|新增|人均|年均|平均|净|环比")


def find(view: View) -> Iterator[Statement]:
    """Statements `level-change` and `level-change-rate` with roles level, change and rate."""
    for facts in view.sentences.values():
        for at, level in enumerate(facts):
            if level.measure != "level" or level.figure.kind not in ("number", "duration"):
                continue
            change = _next(view, facts, at, "change")
            rate = _next(view, facts, at, "growth") or (_next(view, facts, at + 1, "growth") if change else None)
            if change and comparable(level, change) and (change.period or "")[-4:] == (level.period or "")[-4:]:
                yield _statement("level-change", level, change, None)
            before = facts[at - 1] if at else None
            if (
                before
                and before.measure in ("level", "change")
                and comparable(before, level)
                and _GREW.search(view.before(before))
                and _LINK.match(view.between(before, level))
                and rate
                and not change
            ):
                change = before._replace(sign=-1) if _FELL.search(view.before(before)) else before
                yield _statement("level-change-rate", level, change, rate)
            elif change and rate and comparable(level, change):
                yield _statement("level-change-rate", level, change, rate)


_FELL = re.compile(r"(?:减少|下降|减)了?约?$")
_GREW = re.compile(r"(?:增加|减少|增长|下降|增|减)了?约?$")


def _next(view: View, facts: list[Fact], at: int, measure: str) -> Fact | None:
    if at + 1 >= len(facts) or facts[at + 1].measure != measure:
        return None
    words = view.between(facts[at], facts[at + 1])
    same = facts[at + 1].label == facts[at].label and "）" not in words
    return facts[at + 1] if same and _LINK.match(words) and not _OTHER.search(words) else None


def _statement(kind: str, level: Fact, change: Fact, rate: Fact | None) -> Statement:
    roles = {"level": (level,), "change": (change,)} | ({"rate": (rate,)} if rate else {})
    return Statement(kind, roles, min(level.start, change.start), max(f.end for f in (level, change, rate or level)))
