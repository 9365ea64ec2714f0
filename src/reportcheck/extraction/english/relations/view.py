"""Sentences as the relation finders look at them: every figure, with its hedge, one character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportcheck import regex
from reportcheck.extraction.english.tables import APART
from reportcheck.extraction.english.words import Words, words
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.units import dimension

FIGURE, DATE = "[\ue000-\ue7ff]", "[\ue800-\uefff]"
NO_FIGURE = "[^;.\ue000-\ue7ff]"  # within a sentence, up to the next figure
_BASE, _DATES = 0xE000, 0x800
_WHEN = (
    rf"(?:{DATE}|the (?:prior|previous|same) (?:year|period|quarter)|(?:last|this) year|a year (?:ago|earlier|before))"
)
AT = (
    rf"(?: (?:in|of|for|during|at the end of|as of|at)? ?(?:the (?:end|year|first"
    rf" half|second half|[a-z]+ quarter) of )?{_WHEN})?"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, masked; `facts` by their character's number; `places` leads back to the report."""

    masked: str
    facts: tuple[Fact, ...]
    places: tuple[tuple[int, int], ...]  # (offset in masked, offset in text), ascending

    def fact(self, char: str) -> Fact:
        """The fact that a character of the masked sentence stands for."""
        return self.facts[(ord(char) - _BASE) % _DATES]

    def place(self, at: int) -> int:
        """The offset in the report of a character that is no figure's."""
        masked, text = max((one for one in self.places if one[0] <= at), key=lambda one: one[0])
        return text + at - masked


@dataclass(frozen=True, slots=True)
class View:
    """A report's facts and masked sentences."""

    document: Document
    text: str
    facts: tuple[Fact, ...]
    lines: tuple[Line, ...]
    words: Words
    lexicon: Lexicon

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
        """Every match of a pattern in the masked sentences."""
        for line in self.lines:
            for match in pattern.finditer(line.masked):
                yield line, match


def view(document: Document, facts: tuple[Fact, ...], lexicon: Lexicon) -> View:
    """The sentences that hold facts, masked."""
    vocabulary = words(lexicon)
    groups: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.sentence >= APART:
            continue
        groups.setdefault(fact.sentence, []).append(fact)
    lines = tuple(_line(document.text, found, vocabulary) for found in groups.values())
    return View(document, document.text, facts, lines, vocabulary, lexicon)


def _line(text: str, facts: list[Fact], vocabulary: Words) -> Line:
    begin = max(text.rfind("\n", 0, facts[0].start) + 1, facts[0].start - 400)
    begin += _head(text[begin : facts[0].start], vocabulary)
    stop = text.find("\n", facts[-1].end)
    tail = text[facts[-1].end : min(stop if stop >= 0 else len(text), facts[-1].end + 300)]
    end = facts[-1].end + _tail(tail)
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at, length = begin, 0
    for number, fact in enumerate(facts[:_DATES]):
        until = fact.start
        if fact.figure.hedge != "none" and (found := vocabulary.hedge_before.search(text, max(at, until - 30), until)):
            verb = found[1].endswith(("ed", "ing"))  # surpassed 30 million: the verb of a threshold
            until = until if verb else found.start()
        places.append((length, at))
        char = chr(_BASE + number + (_DATES if fact.figure.kind in ("date", "ordinal") else 0))
        pieces += (text[at:until], char)
        length += max(until - at, 0) + 1
        at = fact.end
    places.append((length, at))
    return Line("".join((*pieces, text[at:end])), tuple(facts[:_DATES]), tuple(places))


_STOP = regex.compile(r"[.!?][”\"’')\]]*(?=\s+[“\"'(]?[A-Z0-9$€£¥]|\s*$)")


def _head(before: str, vocabulary: Words) -> int:
    """Where the sentence begins in the words before its first figure."""
    at = 0
    for match in _STOP.finditer(before):
        if match.end() < len(before) and not (
            before[match.start()] == "." and vocabulary.abbreviation.search(before[: match.start() + 1])
        ):
            at = match.end()
    return at


def _tail(after: str) -> int:
    found = _STOP.search(after)
    return found.end() if found else len(after)


def comparable(a: Fact, b: Fact) -> bool:
    """May one be held against the other: same kind of figure, same unit (people and no unit at all go together)?"""
    if a.figure.kind != b.figure.kind:
        return False
    one, other = a.figure.unit, b.figure.unit
    return one == other or (dimension(one)[0] == dimension(other)[0] and one != "")


def pair(kind: str, smaller: Fact, larger: Fact, params: Mapping[str, str] | None = None) -> Statement:
    """A statement with roles smaller and larger."""
    roles = {"smaller": (smaller,), "larger": (larger,)}
    return Statement(kind, roles, min(smaller.start, larger.start), max(smaller.end, larger.end), dict(params or {}))
