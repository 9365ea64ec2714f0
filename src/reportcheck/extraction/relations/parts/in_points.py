"""A whole and, point by point, its parts: 补助318.5亿元。一是返还8.3亿元；二是一般补助268.5亿元；三是专项41.7亿元.

Or 总收入1166亿元，其构成是：①…327亿元；②…839亿元.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, plain, significant
from reportcheck.extraction.slips import off_and_slack, one_exchanged, one_slip
from reportcheck.model.fact import Fact, Statement

_POINTS = {  # the first point, what the others look like, their order
    "一是": (regex.compile(r"(?<=[；。，：])(?P<n>[二三四五六七八])是"), "一二三四五六七八"),
    "①": (regex.compile(r"(?P<n>[②-⑨])"), "①②③④⑤⑥⑦⑧⑨"),
}
_NAMED = regex.compile(r"[^，。；：、\d]{2,24}")
_LEADS = regex.compile(r"(?:[。，：]|，其?构成(?:是|为)?：|，其中[：，]?|。其中[：，]?)")
_FEWEST, _SURE, _REACH = 3, 3, 400  # points, digits of the whole, characters to the last point
_DOUBT = "there may be more than the points name"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-nearly` (whole, part) where the first amounts of all points make it, or would but for a slip."""
    for first in _POINTS:
        at = view.text.find(first)
        while at >= 0:
            whole = _before(view, at)
            parts = _parts(view, at, first, whole) if whole is not None else []
            if whole is not None and len(parts) >= _FEWEST:
                some = first == "①" and "构成" not in view.text[whole.end : at]
                yield from _made(whole, parts, some)
            at = view.text.find(first, at + 1)


def _before(view: View, at: int) -> Fact | None:
    """The amount that stands right before the first point."""
    told = view.told(max(at - _NEAR, 0), at)
    whole = told[-1] if told else None
    if whole is None or not _LEADS.fullmatch(view.text, whole.end, at) or whole.figure.hedge != "none":
        return None
    amount = whole.measure == "level" and whole.figure.kind == "number" and whole.figure.unit
    return whole if amount and significant(whole) >= _SURE else None


_NEAR = 40  # characters


def _parts(view: View, at: int, first_point: str, whole: Fact) -> list[Fact]:
    """The amount that each point opens with; none where one of them opens with something else."""
    end = view.text.find("\n", at)
    end = min(end if end >= 0 else len(view.text), at + _REACH)
    point, order = _POINTS[first_point]
    marks: list[re.Match[str] | int] = [at, *point.finditer(view.text, at, end)]
    found: list[Fact] = []
    for nth, mark in enumerate(marks):
        start = mark + len(first_point) if isinstance(mark, int) else mark.end()
        if not isinstance(mark, int) and mark["n"] != order[nth : nth + 1]:
            return []
        first = next((fact for fact in view.told(start, end) if fact.figure.kind != "date"), None)
        opens = first is not None and _NAMED.fullmatch(view.text, start, first.start)
        if first is None or not opens or not comparable(first, whole) or first.figure.hedge != "none":
            return []
        found.append(first)
    alike = all(
        fact.measure == "level" and (fact.period == whole.period or _carried(fact, found[0], whole)) for fact in found
    )
    return found if alike and not any(plain(fact.label).endswith("合计") for fact in found) else []


def _carried(part: Fact, first: Fact, whole: Fact) -> bool:
    """上年结转收入197亿元, and what is told behind it: of last year by their words, where the first part is not."""
    return first.period == whole.period and (part.period or "") < (whole.period or "")


def _made(whole: Fact, parts: Sequence[Fact], some: bool) -> Iterator[Statement]:
    """`some`: the points need not be all there is, so that an exchange of digits alone tells of a slip."""
    off, slack = off_and_slack(whole, parts)
    fits = abs(off) <= slack
    ulp = whole.figure.ulp or Decimal(1)
    turned = one_exchanged(whole, parts, off)
    if fits or turned or (not some and abs(off) >= 10 * ulp and one_slip(whole, parts, off)):
        roles = {"whole": (whole,), "part": tuple(parts)}
        params = {"partition": "complete"}
        yield Statement("sum-nearly", roles, whole.start, parts[-1].end, params, "" if fits else _DOUBT)
