"""82个贫困村全部退出: all there are, so that no part of them that did the same can be more."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_LEFT = regex.compile(r"(?:剩余|其余|余下|剩下|最后|另外|未\S{0,3}的?)$")  # 剩余29个贫困村全部退出
_NEAR = 12  # characters in which _ALL says that it is all
_ALL = regex.compile(r"([^，。；：、\d]{2,8}?)(?:全部|悉数|全都)([^，。；：、\d]{2})")


def find(view: View) -> Iterator[Statement]:
    """Statements `part-of-all` with roles smaller (a count of the same things and the same verb) and larger (all)."""
    counts = [f for f in view.facts if f.figure.kind == "number" and not f.figure.ulp and f.measure == "level"]
    for whole in counts:
        ahead = view.text[whole.end : whole.end + _NEAR]
        said = _ALL.match(view.text, whole.end) if "全" in ahead or "悉数" in ahead else None
        if said is None or _LEFT.search(view.before(whole)):
            continue
        words = said[1] + said[2]
        for part in counts:
            same = part.figure.unit == whole.figure.unit and part.status == whole.status
            if part is not whole and same and view.text.startswith(words, part.end):
                if view.text[part.end + len(words)].isdigit():
                    continue  # 43个小区完工26个
                yield _pair(part, whole)


def _pair(part: Fact, whole: Fact) -> Statement:
    return Statement(
        "part-of-all", {"smaller": (part,), "larger": (whole,)}, min(part.start, whole.start), max(part.end, whole.end)
    )
