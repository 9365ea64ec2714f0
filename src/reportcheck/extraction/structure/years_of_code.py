"""A slogan of years and its short name: “三年见成效、五年大变样、八年建小康”, and the “三五八”目标."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[一二两三四五六七八九十]"
_NAME = regex.compile(
    rf"“(?P<n>(?!十){_N}{{3,4}})”(?:奋斗|发展|战略|总体|建设|阶段)*(?:目标|战略|规划|工程|计划|行动|步骤|构想)"
)
_ROW = regex.compile(
    rf"(?<![十第\d]){_N}年[^，。；：、“”年\n\d]{{2,10}}(?:[、，]{_N}年[^，。；：、“”年\n\d]{{2,10}}){{2,3}}"
)
_YEARS = regex.compile(rf"(?P<n>{_N})年")
_DOUBT = "the slogan may be another one"


def years_of_code(view: View) -> Iterator[Statement]:
    """Statements `coined` with role mention: a row of years, and the name with one numeral for each of them."""
    names = list(_NAME.finditer(view.text))
    for row in _ROW.finditer(view.text) if names else ():
        years = list(_YEARS.finditer(view.text, *row.span()))
        numbers = [whole(year["n"]) for year in years]
        for name in names:
            digits = [whole(digit) for digit in name["n"]]
            off = [at for at, (one, other) in enumerate(zip(digits, numbers, strict=False)) if one != other]
            if len(digits) == len(numbers) and len(off) < 2:
                at = off[0] if off else 0
                begin = name.start("n")
                items = (view.item(*years[at].span(), numbers[at]), view.item(begin, name.end("n"), digits[at]))
                start, end = min(row.start(), name.start()), max(row.end(), name.end())
                yield Statement("coined", {"mention": items}, start, end, {"name": name["n"]}, _DOUBT)
                break
