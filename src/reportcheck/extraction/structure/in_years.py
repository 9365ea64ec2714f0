"""What is to come in so many years, step by step: “一年打基础、两年上台阶、三年大变样” goes on in later years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[一二两三四五六七八九十]"
_DEED = r"(?!以)[^，、。；：“”（）\n\d一二两三四五六七八九十年月]{2,7}"  # 五年以上
_STEP = regex.compile(rf"(?P<n>{_N})年(?P<deed>{_DEED})")
_ROW = regex.compile(
    rf"(?<![一二两三四五六七八九十百千第\d])(?:{_N}年{_DEED}[、，]){{2,4}}{_N}年{_DEED}(?=[，。；”\n的])"
)
# and not 两年规划、三年建设、一年验收, which tells how long each takes
_REACHED = regex.compile("见|变|翻|成|跨|创|突破|台阶|水平|覆盖|示范|前列|提升|达")
_DOUBT = "each may take so many years"


def in_years(view: View) -> Iterator[Statement]:
    """Statements `step-years` for each step and the next; where one is out of its place, for that alone."""
    for row in view.counts(_ROW, "年", 1):
        told = list(_STEP.finditer(view.text, *row.span()))
        numbers = [whole(one["n"]) or 0 for one in told]
        rises = [at for at, (one, then) in enumerate(pairwise(numbers)) if one < then]
        again = len({*numbers}) + sum(one == then for one, then in pairwise(numbers)) < len(numbers)
        begun = numbers[0] == 1 or _REACHED.search(told[-1]["deed"])
        if again or not begun or not _but_one(numbers):
            continue
        for at in range(len(told) - 1):
            if at not in rises or len(rises) == len(told) - 1:
                one, then = (view.item(*told[k].span("n"), numbers[k]) for k in (at, at + 1))
                yield fits("step-years", one, numbers[at + 1] - 1, (then,), _DOUBT, relation="at_most")


def _but_one(numbers: list[int]) -> bool:
    """Do they go up, but for one at most?"""
    rows = [numbers, *(numbers[:at] + numbers[at + 1 :] for at in range(len(numbers)))]
    return any(all(one < then for one, then in pairwise(row)) for row in rows)
