"""A set that a note explains, its number elsewhere: “四个集中加工区”：是指甲、乙、丙、丁; 加快四个集中加工区建设."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_CN = "[两二三四五六七八九十]"
_NOTED = regex.compile(
    rf"“(?P<n>{_CN}{{1,2}})(?P<c>个|大|项|类|条)(?P<x>[\u4e00-\u9fff]{{5,16}})”(?=[：，]?(?:：|是指|指|即|包括))"
)
_NUMBER = regex.compile(rf"(?<![第十百前后各每\d])(?P<n>{_CN}{{1,2}})(?P<c>个|大|项|类|条)$")
_SOME = regex.compile(
    r"其中|新增|新建|再建|另|其余|余下|其他|其它|已有|已建|建成|完成|又|新的?$"
)  # some of the set, or more than it
_NEAR = 10  # characters before the number


def noted_sets(view: View) -> Iterator[Statement]:
    """Statements `coined` (mention) for the number in the note and every other in front of the same long name."""
    found = list(view.quoted(_NOTED))
    noted = {(whole(match["n"]), match["x"]) for match in found}
    for match in found:
        said, name = whole(match["n"]) or 0, match["x"]
        at = view.text.find(name)
        while at >= 0:
            told = _NUMBER.search(view.text, max(at - 3, 0), at)
            if told and told["c"] == match["c"] and told.start() != match.start("n"):
                number = whole(told["n"]) or 0
                some = _SOME.search(view.text, max(told.start() - _NEAR, view.clause(told.start())), told.start())
                if number == said or not (some or (number, name) in noted):
                    items = view.item(told.start(), at, number), view.item(match.start("n"), match.start("x"), said)
                    one, other = sorted(items, key=lambda item: item.start)
                    yield Statement("coined", {"mention": (one, other)}, one.start, other.end, {"name": name}, _DOUBT)
            at = view.text.find(name, at + len(name))


_DOUBT = "some of the set may be meant"
