"""A whole that names the levels it is made of: 省市重点项目39个，其中省重点2个、市重点37个."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable
from reportcheck.model.fact import Statement

_LEVELS = regex.compile(r"(?<![一-龥]{8})([国省市县区乡镇]{2,4})(?:级|重点)")
_NEAR = 24  # characters from one amount to the next
_DOUBT = "the levels named may not be all there are"


def find(view: View) -> Iterator[Statement]:
    """Statements `sum-complete` with roles whole and part: as many parts as levels, each named by its own."""
    if "级" not in view.text and "重点" not in view.text:
        return
    for facts in view.sentences.values():
        for at, whole in enumerate(facts[:-2]):
            said = _LEVELS.search(whole.label)
            if not said or whole.measure != "level" or whole.figure.hedge != "none":
                continue
            parts = facts[at + 1 : at + 1 + len(said[1])]
            near = all(b.start - a.end < _NEAR for a, b in zip((whole, *parts), parts, strict=False))
            named = len(parts) == len(said[1]) and all(
                part.label.startswith(level) and comparable(part, whole) and part.figure.hedge == "none"
                for level, part in zip(said[1], parts, strict=False)
            )
            if near and named and "其中" in view.between(whole, parts[0]):
                roles = {"whole": (whole,), "part": tuple(parts)}
                params = {"partition": "complete"}
                yield Statement("sum-complete", roles, whole.start, parts[-1].end, params, _DOUBT)
