"""Households and the people in them (540户1502人): fewer people than households is not likely."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `group-and-members` with roles smaller (groups) and larger (members), one right behind the other."""
    pairs = {tuple(pair.split("-")) for pair in view.lexicon.list("group-units")}
    for groups, members, words in view.pairs:
        if words not in ("", "、", "，"):
            continue
        units = (groups.figure.unit, members.figure.unit)
        if units in pairs or (units[::-1] in pairs and not words):
            smaller, larger = (groups, members) if units in pairs else (members, groups)
            yield Statement(
                "group-and-members", {"smaller": (smaller,), "larger": (larger,)}, groups.start, members.end
            )
