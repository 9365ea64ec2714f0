"""Figures that have a range by their nature: a share or a rate of coverage does not exceed 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement

_UNBOUNDED = re.compile(
    r"增长|入学率|巩固率|依存度|投资率|产能利用|完成[率年]|负债率|杠杆|综合债务|覆盖率?倍|拨备|流动性|贡献率|资本|债务|周转|预算|任务|达产|利用率|市盈|进度|计划|目标|同比|保证|赔付|产销|增速|比上年|履约|提升|提高|保障倍数|财力|偿付|超"
)
_COVERS_NEEDS = re.compile(r"(?:支出|资金)需求[^。]{0,40}保障率[^，。]{0,6}$")  # of money for what is needed, and more
_BOUNDED = re.compile(r"率|占|比重|份额|比例")


def find(view: View) -> Iterator[Statement]:
    """Statements `bounded` with role figure and params low, high."""
    for facts in view.sentences.values():
        for fact in facts:
            if fact.figure.kind == "percent" and fact.measure in ("share", "rate") and fact.figure.unit == "%":
                words = view.before(fact, 20) + fact.label
                if _COVERS_NEEDS.search(view.text, max(0, fact.start - 60), fact.start):
                    continue
                if _BOUNDED.search(words) and not _UNBOUNDED.search(words + view.after(fact, 4)):
                    yield Statement("bounded", {"figure": (fact,)}, fact.start, fact.end, {"low": 0, "high": 100})
