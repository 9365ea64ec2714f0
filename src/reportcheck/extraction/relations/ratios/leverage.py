"""合计认缴40.8亿元，其中市级基金认缴5.6亿元，实现7.3倍杠杆放大: all of it is so many times that part."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Fact, Statement

_LED_IN = regex.compile(r"，(?:实现|资金|财政资金)?(?:杠杆)?(?:放大|撬动)?(?:倍数)?(?:达到?|为|约)?")
_TIMES = regex.compile(r"(?:的)?(?:杠杆|放大)|，")
_WORDS = regex.compile("放大|杠杆")


def find(view: View) -> Iterator[Statement]:
    """Statements `mean-of-total` with roles count (the part), mean (the times) and total."""
    if "放大" not in view.text and "杠杆" not in view.text:
        return
    for facts, words in view.several:
        if "放大" not in words and "杠杆" not in words:
            continue
        for total, part, times in zip(facts, facts[1:], facts[2:], strict=False):
            if times.figure.unit == "倍" and _told(view, total, part, times):
                roles = {"count": (part,), "mean": (times,), "total": (total,)}
                yield Statement("mean-of-total", roles, total.start, times.end)


def _told(view: View, total: Fact, part: Fact, times: Fact) -> bool:
    money = comparable(total, part) and total.figure.unit == "元" and part.value < total.value
    plain = all(fact.figure.hedge == "none" for fact in (total, part, times))
    said = _LED_IN.fullmatch(view.between(part, times)) and "其中" in view.between(total, part)
    words = view.text[part.end : times.end + 6]
    return bool(money and plain and said and _WORDS.search(words) and _TIMES.match(view.text, times.end))
