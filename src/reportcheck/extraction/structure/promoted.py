"""What is promoted goes up: 三星级园区晋升为五星级园区, 由AA提升至AA+, 由二级甲等晋升为三级甲等, 由省级升格为国家级."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[一二三四五1-5]"
_UP = r"(?:晋升|升级|晋级|升格|提升|上调|跃升)(?:到|至|为|成|成为)"
# 三星级, 3A级, 二级: stars with stars, A with A.
_FROM = regex.compile(rf"(?P<n>{_N})(?P<kind>星|A)级?[^，。；、：\n\d]{{0,10}}$")
_TO = regex.compile(rf"{_UP}[^，。；、：\n\d]{{0,8}}?(?P<n>{_N})(?P<kind>星|A)")
# Grades in other words, each scale from its lowest to its highest; of two grades a scale has both.
_RATINGS = ("B-", "B", "B+", "BB-", "BB", "BB+", "BBB-", "BBB", "BBB+", "A-", "A", "A+", "AA-", "AA", "AA+", "AAA-",
            "AAA", "AAA+", "AAAA", "AAAAA")  # fmt: skip
_SCALES = (
    _RATINGS,
    ("丙级", "乙级", "甲级"),
    ("二级丙等", "二级乙等", "二级甲等", "三级丙等", "三级乙等", "三级甲等"),
    ("县级", "市级", "省级", "国家级"),
)
_GRADE = "[AB]{1,5}[+-]?|[甲乙丙]级|[二三]级[甲乙丙]等|[县市省]级|国家级"
_ROSE = regex.compile(
    rf"[由从](?:原来的?)?(?P<old>{_GRADE})[^，。；、：\n\d]{{0,8}}?{_UP}(?P<new>{_GRADE})(?![A-Za-z+-])"
)
_DOUBT = "the two may be grades of different things"


def promoted(view: View) -> Iterator[Statement]:
    """Statements `grade-rises`: the grade that was is below the grade that it became."""
    for match in view.near(_TO, ("星", "A"), 20, 2):
        was = _FROM.search(view.text, max(match.start() - 16, 0), match.start())
        if was and was["kind"] == match["kind"]:
            old, new = (view.item(one.start("n"), one.end("kind"), whole(one["n"])) for one in (was, match))
            yield fits("grade-rises", old, (new.number or 0) - 1, (new,), _DOUBT, relation="at_most")
    for match in view.near(_ROSE, ("晋", "升", "上调"), 20, 14):
        scale = next((one for one in _SCALES if match["old"] in one and match["new"] in one), None)
        if scale:
            before, after = (view.item(*match.span(end), scale.index(match[end])) for end in ("old", "new"))
            yield fits("grade-rises", before, (after.number or 0) - 1, (after,), _DOUBT, relation="at_most")
