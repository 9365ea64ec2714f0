"""A level with its change, its rate or the level before, said side by side: $12.4 million, up 8% from $11.5 million."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.relations.view import AT, FIGURE, NO_FIGURE, Line, View, comparable
from reportcheck.model.fact import Fact, Statement

_NOUN = r"(?:increase|decrease|rise|drop|decline|reduction|gain|growth|fall|improvement)"
_UP = rf"(?P<way>up|down|(?:representing |which was |marking )?an? (?:[a-z-]+ ){{0,2}}?{_NOUN} of)"
_DOWN = regex.compile(
    r"\b(?:down|decrease|drop|decline|reduction|fall|fell|dropped|declined|decreased|shrank|reduced|cut)\b"
)
_BASE = r"(?: from| compared with| compared to| on| over| versus| against)"
_SIDE = regex.compile(
    rf"(?P<l>{FIGURE})(?P<x>{NO_FIGURE}{{0,50}}?), {_UP} (?:by )?(?P<c>{FIGURE})"
    rf"(?:,? or |, | \(|, up )(?P<r>{FIGURE})(?P<y>[^;.]{{0,24}})"
)
_CHANGE = regex.compile(rf"(?P<l>{FIGURE})(?P<x>{NO_FIGURE}{{0,90}}?), {_UP} (?P<c>{FIGURE})")
_MORE = regex.compile(
    rf"(?P<l>{FIGURE}){NO_FIGURE}{{0,160}}?, (?P<c>{FIGURE}) (?P<way>more|higher)"
    rf" than (?!the (?:target|plan|budget))"
)
_EARLIER = regex.compile(
    rf"(?P<l>{FIGURE})(?P<x>{NO_FIGURE}{{0,50}}?)(?:, | \(){_UP} (?:by )?(?P<c>{FIGURE})"
    rf"(?: year on year| year-on-year)?{_BASE} (?:the )?(?P<e>{FIGURE})"
)
_MOVED = regex.compile(
    rf"\b(?P<way>rose|grew|increased|climbed|expanded|advanced|fell|dropped|declined"
    rf"|decreased|shrank|improved|widened|narrowed) (?:by )?(?P<c>{FIGURE}),? to"
    rf" (?P<l>{FIGURE})(?P<x>{AT}),?"
    rf"(?: from| compared with| compared to) (?P<e>{FIGURE})"
)
_MOVED_FROM = regex.compile(
    rf"\b(?P<way>rose|grew|increased|climbed|expanded|advanced|fell|dropped|declined"
    rf"|decreased|shrank|improved|widened|narrowed) (?:by )?(?P<c>{FIGURE}),? from"
    rf" (?P<e>{FIGURE})(?P<x>{AT}),? to (?P<l>{FIGURE})"
)
_FROM_TO = regex.compile(rf"\bfrom (?P<e>{FIGURE})(?P<x>{AT}),? to (?P<l>{FIGURE})(?P<y>{AT}), {_UP} (?P<c>{FIGURE})")
_OTHER = regex.compile(
    r"average|real terms|comparable|constant|annual|organic|like-for-like|per"
    r" year|\ba year\b(?! (?:ago|earlier|before))|adjusted|underlying|including"
    r"|of which",
    re.IGNORECASE,
)


def find(view: View) -> Iterator[Statement]:
    """Statements `level-change`, `level-change-rate`, `level-earlier-rate` and `level-earlier-change`."""
    for line, match in view.matches(_SIDE):
        yield from _side(line, match)
    for line, match in view.matches(_CHANGE):
        level, change = line.fact(match["l"]), _signed(line.fact(match["c"]), match["way"])
        if (
            comparable(level, change)
            and level.figure.kind == "number"
            and change.sign > 0
            and not _OTHER.search(match[0])
        ):
            yield Statement("level-change", {"level": (level,), "change": (change,)}, level.start, change.end)
    for line, match in view.matches(_MORE):
        level, change = line.fact(match["l"]), line.fact(match["c"])
        if comparable(level, change) and level.figure.kind == "number":
            yield Statement(
                "level-change", {"level": (level,), "change": (change._replace(sign=1),)}, level.start, change.end
            )
    for pattern in (_EARLIER, _MOVED, _MOVED_FROM, _FROM_TO):
        for line, match in view.matches(pattern):
            yield from _earlier(line, match)


def _side(line: Line, match: re.Match[str]) -> Iterator[Statement]:
    """$12.4 million, up $0.9 million or 8%; the change may stand behind the rate."""
    level, one, other = (line.fact(match[name]) for name in "lcr")
    if one.figure.kind == "percent":
        one, other = other, one
    one, other = _signed(one, match["way"]), _signed(other, match["way"])
    if (
        comparable(level, one)
        and other.figure.kind == "percent"
        and level.figure.kind == "number"
        and not _OTHER.search(match[0])
    ):
        roles = {"level": (level,), "change": (one,), "rate": (other,)}
        yield Statement("level-change-rate", roles, level.start, max(one.end, other.end))


def _earlier(line: Line, match: re.Match[str]) -> Iterator[Statement]:
    level, earlier, change = line.fact(match["l"]), line.fact(match["e"]), _signed(line.fact(match["c"]), match["way"])
    if not comparable(level, earlier) or _OTHER.search(line.masked[max(0, match.start() - 24) : match.end() + 20]):
        return
    start, end = min(level.start, earlier.start, change.start), max(level.end, earlier.end, change.end)
    if change.figure.kind == "percent" and level.figure.kind == "number":
        yield Statement("level-earlier-rate", {"level": (level,), "earlier": (earlier,), "rate": (change,)}, start, end)
    elif (change.figure.kind == "point" and level.figure.kind == "percent") or (
        comparable(change, level) and level.figure.kind == "number"
    ):
        roles = {"minuend": (level,), "subtrahend": (earlier,), "reported": (change,)}
        yield Statement("level-earlier-change", roles, start, end)


def _signed(fact: Fact, way: str) -> Fact:
    return fact._replace(sign=-1 if _DOWN.search(way) else 1)
