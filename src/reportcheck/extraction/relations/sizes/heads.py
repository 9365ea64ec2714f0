"""Households and the people in them (540户1502人): fewer people than households is not likely."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, pair
from reportcheck.model.fact import Statement

_SERVED = regex.compile(
    r"[^，。；、\d]{0,8}(?:改造|安装|接通|通气|置换|建设|搬迁)，(?:让|使|共|惠及)?"
)  # 完成4万户改造，…
_PEOPLE = regex.compile(
    r"\d[\d.]{0,6}[千万]?[多余]?名?(?:群众|居民|村民|农民|人)(?:用上|喝上|吃上|住上|住进|搬进|告别)了?"
)

_GATHERED = frozenset("组批班队")  # 6组10家国企, 3批18项案例


def find(view: View) -> Iterator[Statement]:
    """Statements `group-and-members` with roles smaller (groups) and larger (members), one right behind the other."""
    pairs = {tuple(pair.split("-")) for pair in view.lexicon.list("group-units")}
    for groups, members, words in view.pairs:
        if groups.figure.unit == "户" and _SERVED.fullmatch(words) and _PEOPLE.match(view.text, members.start):
            smaller, larger = as_printed(groups), as_printed(members)
            yield pair("group-and-members", smaller, larger)._replace(doubt="not all of them need be served yet")
        if words not in ("", "、", "，"):
            continue
        units = (groups.figure.unit, members.figure.unit)
        if words and units[0] in _GATHERED:  # 接待来访32批，12家企业: of other things
            continue
        if units in pairs or (units[::-1] in pairs and not words):
            smaller, larger = (groups, members) if units in pairs else (members, groups)
            yield Statement(
                "group-and-members", {"smaller": (smaller,), "larger": (larger,)}, groups.start, members.end
            )
