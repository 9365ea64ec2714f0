"""From A to B, B up from A, past a threshold: the verb says which of two figures is larger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.relations.view import AT, FIGURE, NO_FIGURE, Line, View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_FROM_TO = regex.compile(
    rf"\bfrom (?:(?:the|an?|last year[’']s|total of|average of|figure of|level"
    rf" of) ?){{0,4}}(?P<a>{FIGURE})(?P<x>(?![,;]){NO_FIGURE}{{0,40}}?),? to (?:an? )?(?P<b>{FIGURE})"
)
_UP_FROM = regex.compile(
    rf"(?P<b>{FIGURE})(?P<x>{NO_FIGURE}{{0,40}}?), (?P<verb>up|down)(?: sharply"
    rf"| slightly)? from (?:the )?(?P<a>{FIGURE})"
)
_TO_FROM = regex.compile(rf" to (?P<b>{FIGURE})(?P<x>{AT}),? from (?:the )?(?P<a>{FIGURE})")
_PASSED = regex.compile(
    rf"\b(?:surpass|exceed|pass|cross|topp|broke through)\w*(?: the)? (?P<a>{FIGURE})"
    rf"(?:[- ](?:mark|threshold|level))?(?: for the first time)?,? (?:and )?"
    rf"(?:to )?(?:reach|total|st(?:and|ood)|hit|amount|climb)\w*(?: to| at)? (?P<b>{FIGURE})"
)
_LIMIT = regex.compile(r"[;:]|\bage[sd]?\b|, (?:while|whereas|but|and)\b")


def find(view: View) -> Iterator[Statement]:
    """Statements `from-to` and `threshold-passed`, each with roles smaller and larger."""
    for line, match in view.matches(_FROM_TO):
        yield from _moved(view, line, match)
    for line, match in view.matches(_TO_FROM):
        yield from _moved(view, line, match)
    for line, match in view.matches(_UP_FROM):
        start, end = line.fact(match["a"]), line.fact(match["b"])
        if comparable(start, end):
            yield _from_to(start, end, match["verb"], match["verb"] == "up")
    for line, match in view.matches(_PASSED):
        a, b = line.fact(match["a"]), line.fact(match["b"])
        if comparable(a, b) and a.figure.kind == "number":
            yield pair("threshold-passed", a, b)


def _moved(view: View, line: Line, match: re.Match[str]) -> Iterator[Statement]:
    """The verb nearest before `from`, if it belongs to the same clause."""
    begin = max(0, match.start() - 90)
    words = line.masked[begin : match.start()]
    verb = max(view.words.move.finditer(words), key=lambda one: one.start(), default=None)
    start, end = line.fact(match["a"]), line.fact(match["b"])
    if verb is None or _LIMIT.search(words, verb.end()) or not comparable(start, end):
        return
    if start.figure.kind == "duration" and verb[0].lower().startswith("improv"):
        return  # a better procedure takes fewer days
    yield _from_to(start, end, verb[0].lower(), view.words.rises(verb[0]))


def _from_to(start: Fact, end: Fact, verb: str, up: bool) -> Statement:
    smaller, larger = (start, end) if up != (start.figure.kind == "rank") else (end, start)
    return pair("from-to", smaller, larger, {"verb": verb, "start": start.text, "end": end.text})
