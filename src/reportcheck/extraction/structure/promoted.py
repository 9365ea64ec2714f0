"""What is promoted goes up: 省三星级园区晋升为省五星级园区, 4A级景区升格为5A级, 由二级升为三级."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[一二三四五1-5]"
# 三星级, 3A级, 二级: stars with stars, A with A.
_FROM = regex.compile(rf"(?P<n>{_N})(?P<kind>星|A)级?[^，。；、：\n\d]{{0,10}}$")
_TO = regex.compile(
    rf"(?:晋升|升级|晋级|升格|提升)(?:到|至|为|成|成为)[^，。；、：\n\d]{{0,8}}?(?P<n>{_N})(?P<kind>星|A)"
)
_DOUBT = "the two may be grades of different things"


def promoted(view: View) -> Iterator[Statement]:
    """Statements `grade-rises`: the grade that was is below the grade that it became."""
    for match in regex.near(_TO, view.text, ("星", "A"), 20, 2):
        was = _FROM.search(view.text, max(match.start() - 16, 0), match.start())
        if was and was["kind"] == match["kind"]:
            old, new = (view.item(one.start("n"), one.end("kind"), whole(one["n"])) for one in (was, match))
            yield fits("grade-rises", old, (new.number or 0) - 1, (new,), _DOUBT, relation="at_most")
