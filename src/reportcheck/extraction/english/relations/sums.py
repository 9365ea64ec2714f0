"""Wholes and their parts: including, of which, consisting of; what is new against what there is in all; shares."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.relations.view import FIGURE, NO_FIGURE, Line, View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_WITHIN = regex.compile(
    rf"(?P<whole>{FIGURE})(?P<x>{NO_FIGURE}{{0,80}}?),? \(?(?P<mark>including|of"
    rf" which|of whom|among (?:them|which|whom)) (?P<y>{NO_FIGURE}{{0,30}}?)(?P<part>{FIGURE})"
)
_AFTER_RATE = regex.compile(
    rf"(?P<whole>{FIGURE}){NO_FIGURE}{{0,50}}?, (?:up|down|an? (?:increase|decrease"
    rf"|rise|fall) of) (?P<rate>{FIGURE}){NO_FIGURE}{{0,50}}?, (?P<mark>of which"
    rf"|of whom|including) {NO_FIGURE}{{0,30}}?(?P<part>{FIGURE})"
)
_OF_WHICH = regex.compile(
    rf"(?P<whole>{FIGURE})(?P<x>{NO_FIGURE}{{0,80}}?), (?P<part>{FIGURE}) (?P<mark>of which|of whom|of them)\b"
)
_MADE_OF = regex.compile(
    rf"\b(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|made up of|composed of"
    rf"|split (?:into|between))\b(?P<parts>[^;.]{{0,40}}?{FIGURE}[^;.]*)"
)
_NEW = regex.compile(
    rf"(?P<a>{FIGURE}) (?:new|additional|more|further)\b{NO_FIGURE}{{0,50}}?, "
    rf"(?:bringing|taking|raising|lifting) (?:the|our|its) total{NO_FIGURE}{{0,40}}? to"
    rf" (?P<b>{FIGURE})"
)
_BREAK = regex.compile(
    r"\b(?:up|down|increase|decrease|average|per|totaling|benefit\w*|while|compared|from|than|by|each)\b"
)
_JOIN = regex.compile(
    r"(?:(?! (?:was|were|is|are|by|from|up|down|to) )[^;.]){0,70}?(?:,| and|;)"
    r" (?:and )?(?:(?! (?:was|were|is|are|by|from|up|down|to) )[^;.]){0,40}"
)
_SHARES = regex.compile(
    r"account|represent|share|contribut|made up|split|mix|composition|breakdown|proportion|structure", re.IGNORECASE
)
_WHOLE = regex.compile(r"\b(?:remaining|remainder|the rest|split|mix|composition|breakdown)\b", re.IGNORECASE)
_LEVELS = regex.compile(
    rf"(?P<whole>{FIGURE})(?P<x>{NO_FIGURE}{{0,40}}?),? (?:with|including|of which)"
    rf" (?:the |an? )?central government{NO_FIGURE}{{0,40}}?(?P<a>{FIGURE}){NO_FIGURE}{{0,60}}? and"
    rf" "
    rf"(?:the |an? )?(?:local|provincial){NO_FIGURE}{{0,40}}?(?P<b>{FIGURE})"
)
_SHARE_JOIN = regex.compile(
    r"(?: of [^;,.]{1,40}?| for [^;,.]{1,40}?| from [^;,.]{1,40}?| in [^;,.]{1,40}?|"
    r" [a-z-]{2,20}(?: [a-z-]{2,20})?| (?:was |were )?(?:[a-z]+ed )?in\b[^;\ue000-\ue7ff]{1,160})?(?:,"
    r"| and|, and|, while|;)(?: the remaining| the rest| [^;,.%]{1,60}?)? ?"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole`, `sum-listed`, `sum-complete`, `new-within-total` and `composition`."""
    for pattern in (_WITHIN, _OF_WHICH):
        for line, match in view.matches(pattern):
            whole, part = line.fact(match["whole"]), line.fact(match["part"])
            if _counts(whole, part) and not _BREAK.search(match["x"]):
                yield pair("part-within-whole", part, whole, {"verb": match["mark"]})
                if pattern is _WITHIN:
                    yield from _listed(line, match, whole, part)
    for line, match in view.matches(_AFTER_RATE):
        whole, rate, part = (line.fact(match[name]) for name in ("whole", "rate", "part"))
        if rate.figure.kind == "percent" and _counts(whole, part):
            yield pair("part-within-whole", part, whole, {"verb": match["mark"]})
    for line, match in view.matches(_NEW):
        a, b = line.fact(match["a"]), line.fact(match["b"])
        if comparable(a, b) or not (a.figure.unit and b.figure.unit):
            yield pair("new-within-total", a, b)
    for line, match in view.matches(_LEVELS):
        whole, *parts = (line.fact(match[name]) for name in ("whole", "a", "b"))
        if all(comparable(part, whole) for part in parts) and whole.figure.kind == "number":
            yield _sum("sum-complete", whole, parts, "complete")
    yield from _made_of(view)
    for line in view.lines:
        yield from _compositions(line)


def _counts(whole: Fact, part: Fact) -> bool:
    """Amounts of one thing: same unit, or one of them left out."""
    units = {whole.figure.unit, part.figure.unit}
    alike = comparable(whole, part) or (
        "" in units and whole.figure.kind == part.figure.kind == "number" and not units & {"yuan", "$", "euros"}
    )
    return alike and whole.figure.kind == "number" and whole.measure in ("level", "change") and part.measure == "level"


def _listed(line: Line, match: re.Match[str], whole: Fact, first: Fact) -> Iterator[Statement]:
    """Several parts of one unit after one `including`."""
    parts = _run(line, match.end("part") - 1, whole)
    if len(parts) > 1:
        yield _sum("sum-listed", whole, parts, "partial")


def _run(line: Line, at: int, whole: Fact) -> list[Fact]:
    """The figure at `at` and those after it that are joined by list marks alone and have the whole's unit."""
    parts = [line.fact(line.masked[at])]
    begin = at + 1
    for following in re.finditer(FIGURE, line.masked[begin:]):
        here = begin + following.start()
        fact = line.fact(line.masked[here])
        if not _counts(whole, fact) or not _JOIN.fullmatch(line.masked, at + 1, here):
            break
        parts.append(fact)
        at = here
    return parts


def _made_of(view: View) -> Iterator[Statement]:
    before: Line | None = None
    for line in view.lines:
        match = _MADE_OF.search(line.masked)
        if match:
            inside = [line.fact(char) for char in re.findall(FIGURE, line.masked[: match.start()])]
            wholes = inside or (
                [line_fact for line_fact in before.facts if _named(line_fact, line.masked[: match.start()])]
                if before
                else []
            )
            first = re.search(FIGURE, match["parts"])
            wholes = [
                one for one in wholes if first and one.measure == "level" and comparable(one, line.fact(first[0]))
            ]
            if wholes and first:
                whole = wholes[-1]
                parts = _run(line, match.start("parts") + first.start(), whole)
                if len(parts) > 1:
                    yield _sum("sum-complete", whole, parts, "complete")
        before = line


def _named(fact: Fact, words: str) -> bool:
    """Does the subject of the next sentence name what this fact measures?"""
    return (
        fact.figure.kind == "number"
        and fact.measure == "level"
        and bool(fact.label)
        and fact.label.lower() in words.lower()
    )


def _sum(kind: str, whole: Fact, parts: list[Fact], partition: str) -> Statement:
    return Statement(
        kind,
        {"whole": (whole,), "part": tuple(parts)},
        min(whole.start, parts[0].start),
        parts[-1].end,
        {"partition": partition},
    )


def _compositions(line: Line) -> Iterator[Statement]:
    """60% from A, 25% from B and 15% from C."""
    marks = [found.start() for found in re.finditer(FIGURE, line.masked)]
    run: list[int] = []
    for at in (*marks, -1):
        fact = line.fact(line.masked[at]) if at >= 0 else None
        share = (
            fact is not None
            and fact.figure.kind == "percent"
            and fact.measure in ("share", "rate")
            and "to" not in fact.tags
        )
        if share and (not run or _SHARE_JOIN.fullmatch(line.masked, run[-1] + 1, at)):
            run.append(at)
            continue
        if len(run) > 1 and _SHARES.search(line.masked[: run[-1]]):
            parts = [line.fact(line.masked[one]) for one in run]
            whole = bool(_WHOLE.search(line.masked)) and all(part.figure.hedge == "none" for part in parts)
            if len(parts) > 2 or (whole and _WHOLE.search(line.masked[run[0] : run[-1]])):
                params = {"partition": "complete" if whole else "partial"}
                yield Statement("composition", {"part": tuple(parts)}, parts[0].start, parts[-1].end, params)
        run = [at] if share else []
