"""Lists: as many values as subjects (respectively); as many items as are counted (three tasks: a, b, and c)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.numerals import NUMBER_WORD, word_value
from reportcheck.extraction.english.relations.view import FIGURE, Line, View
from reportcheck.model.fact import Fact, Item, Statement

_EACH = regex.compile(
    rf"(?P<run>{FIGURE}(?:(?: [a-z]+){{0,3}}, (?:and )?{FIGURE}|(?: [a-z]+){{0,3}},? and"
    rf" {FIGURE})+)(?P<x>[^;.]{{0,40}}?),? respectively\b"
)
_LEAD = regex.compile(
    r"^(?:[^,]{0,60}\b(?:years?|period|quarter|half|end|time|plan|\ue800|\ue801)[^,]{0,20}, )", re.IGNORECASE
)
_LISTED = regex.compile(
    r"([\w’'%-]+(?: [\w’'-]+){0,5})((?:, [\w’'-]+(?: [\w’'-]+){0,5})+),? and ([\w’'-]+(?: [\w’'-]+){0,5}) "
)
_PAIR = regex.compile(
    r"^(?:The |Our )?(?!between)[\w’'-]+(?: (?!and\b)[\w’'-]+){0,3} and [\w’'-]+(?: (?!and\b)[\w’'-]+){0,3} $"
)
_COUNT = regex.compile(
    rf"\b(?P<number>{NUMBER_WORD}|\d{{1,2}}) (?P<what>(?:[a-z][\w-]* ){{0,3}}[a-z][\w-]*s)"
    r"(?: (?:opened|started|joined|remain|stand out|were \w+ed))?"
    r"(?: (?:during|in|over) (?:the|this) (?:year|quarter|period|half))?(?P<mark>: |: - |—| — |, namely,? |, namely: "
    r"| of (?=[a-z]+ing )|(?:(?<=priorities)|(?<=goals)|(?<=objectives)|(?<=aims)|(?<=themes)|(?<=values)|(?<=pillars))"
    r" (?:for [^,.;:]{2,40} )?are )(?P<items>[^.;:\n—]{6,400})"
    rf"(?P<end>[.;\n—]|$)"
)
_SET = regex.compile(
    rf"\b(?P<number>{NUMBER_WORD})(?:-(?P<shape>(?:sphere|pronged|point|pillar"
    rf"|step|tier|dimensional)(?: [a-z]+){{1,2}})| (?P<what>[a-z][\w-]+(?: [a-z][\w-]+)?(?<!s)"
    rf" [a-z]+s))\b"
)
_VAGUE = regex.compile(
    r"^(?:new|major|more|other|main|basic|large|additional|important|small|different"
    r"|consecutive|times|times|years|months|days|of|or|and|to|in|long|national"
    r"|local|first|such|hundred|thousand|million|billion|trillion|percent|straight"
    r"|key|full|further)\b"
    r"|(?:years|months|days|hours|times|minutes|weeks|is|was|has|across)$"
)
_UP = regex.compile(r", (?:up|down|(?:an? )?(?:increase|rise|decrease|decline)s? of)(?: by)? $")
_NOT = regex.compile(r"\b(?:years?|months?|days|hours|percent|points|times|weeks)\b")
_OPEN = regex.compile(r"\b(?:as well as|such as|etc|among|notably|for example|including)\b")


def find(view: View) -> Iterator[Statement]:
    """Statements `parallel` (roles subject and value; params readings) and `stated-count` (stated, listed)."""
    for line, match in view.matches(_EACH):
        yield from _parallel(view, line, match)
    for match in _COUNT.finditer(view.text):
        yield from _count(view, match)
    yield from _sets(view)


def _parallel(view: View, line: Line, match: re.Match[str]) -> Iterator[Statement]:
    """A list `a, b, and c` before the values says how many they are; a plain pair `a and b` says two."""
    values: list[Fact] = [line.fact(char) for char in re.findall(FIGURE, match["run"])]
    begin = max(line.masked.rfind("; ", 0, match.start()), line.masked.rfind(": ", 0, match.start()), -2) + 2
    words = line.masked[begin : match.start()]
    lead = _LEAD.match(words)
    begin += lead.end() if lead else 0
    words = words[lead.end() :] if lead else words
    for mark in (
        m.end()
        for m in re.finditer(r", (?:and|while|but) (?=[^,]* and )", words)
        if re.search(FIGURE, words[: m.start()])
    ):
        words, begin = words[mark:], begin + mark
        break
    if levels := len(re.findall(FIGURE, words)):
        if not _UP.search(words):
            return
        return (yield _statement(view, line, begin, match.start(), values, {levels}))
    most = words.count(",") + len(re.findall(r"\band\b", words)) + 1
    listed = _LISTED.search(words)
    if listed and len(re.findall(r"\band\b", words)) == 1:
        readings = {listed[2].count(",") + 2}
    else:
        verb = next(iter(view.words.move.finditer(words)), None) or next(iter(view.words.state.finditer(words)), None)
        plain = verb is not None and _PAIR.match(words[: verb.start()]) and "," not in words
        readings = {2} if plain else set(range(2, most + 1)) if most > 1 else set()
    if not readings:
        return
    yield _statement(view, line, begin, match.start(), values, readings)


def _statement(view: View, line: Line, begin: int, end: int, values: list[Fact], readings: set[int]) -> Statement:
    start, stop = line.place(begin), line.place(end - 1) + 1
    subject = Item(start, stop, view.text[start:stop])
    params = {"readings": tuple(str(one) for one in sorted(readings))}
    return Statement("parallel", {"subject": (subject,), "value": tuple(values)}, subject.start, values[-1].end, params)


def _sets(view: View) -> Iterator[Statement]:
    """Statements `named-set` (role mention): three critical battles, a five-sphere plan, said at least twice alike."""
    groups: dict[str, list[Item]] = {}
    for match in _SET.finditer(view.text):
        what = (match["shape"] or match["what"]).lower()
        if not _VAGUE.search(what):
            number = int(word_value(match["number"]))
            groups.setdefault(what, []).append(Item(match.start(), match.end(), match[0], number))
    for items in groups.values():
        numbers = [item.number for item in items]
        if max(map(numbers.count, numbers)) > 1:
            yield Statement("named-set", {"mention": tuple(items)}, items[0].start, items[-1].end)


def _count(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """Items joined by commas and a last `and`; what `and` joins inside an item may be one item or two."""
    items, what = match["items"], match["what"]
    if _NOT.search(what) or _OPEN.search(items) or re.search(r"\d", items):
        return
    cut = re.split(r", (?:and )?", items)
    if len(cut) == 1:
        cut = items.split(" and ")
    elif not re.search(r",? and ", items.rsplit(", ", 1)[1]) and ", and " not in items:
        return  # a list that does not close
    if len(cut) < 2 or any(len(one.split()) > 14 for one in cut):
        return
    inner = sum(len(re.findall(r"\band\b", one)) for one in cut)
    closed = ", and " in items
    fewest, most = len(cut), len(cut) + inner
    if not closed and inner and len(cut) > 1 and "," in items:
        fewest += 1 if re.search(r"\band\b", cut[-1]) else 0
    number = int(word_value(match["number"])) if not match["number"].isdigit() else int(match["number"])
    stated = Item(match.start("number"), match.end("number"), match["number"], number)
    listed, at = [], match.start("items")
    for one in cut:
        at = view.text.index(one, at)
        listed.append(Item(at, at + len(one), one))
        at += len(one)
    params: dict[str, str | int] = {"fewest": fewest, "most": most, "mode": "exact"}
    yield Statement("stated-count", {"stated": (stated,), "listed": tuple(listed)}, match.start(), match.end(), params)
