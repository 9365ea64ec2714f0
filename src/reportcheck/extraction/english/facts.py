"""Figures of an English report with their meaning: sentence by sentence, inheriting what is not said again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportcheck import regex
from reportcheck.extraction.english.meaning import Reading, read
from reportcheck.extraction.english.names import Names, basis, counted, subject, trimmed
from reportcheck.extraction.english.periods import Calendar, Phrase
from reportcheck.extraction.english.words import Words
from reportcheck.extraction.sentences import Sentence
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Fact, Figure, Measure, Status

_LIST = regex.compile(r"(?:,| and| or|, and|, or)? ?$")
_BEHIND = regex.compile(
    r"^(?! and )(?: [a-z]+){0,4}? ?\(?(?:in|of|for|during|at the end of|by the end of|as"
    r" of|at) $|^ ?\(?$|^ (?:at|for|in) (?:the )?$"
)
_OPENS = regex.compile(r"\s*(?:(?:In|Over|During|For|Throughout|Through|By the end of|At the end of|and|And|,) ?)*")
_DATED = regex.compile(r"\(?(?:FY ?)?((?:19|20)\d\d): ?$")  # $8.4 million (2023: $7.9 million)
_LINKED = regex.compile(r"(?:\bof|\bat|\bfor)(?: an?| the)? ?$")
_AIMED = regex.compile(r"\b(?:target|goal|budget|forecast) of (?:the |an? )?$")
_LIMIT = frozenset({"date", "ordinal"})
_TAGS = (
    ("new", regex.compile(r"\b(?:new|newly|additional|another)\b", re.IGNORECASE)),
    ("within", regex.compile(r"\b(?:including|of which|of whom)\b")),
    ("per-head", regex.compile(r"\bper capita\b", re.IGNORECASE)),
    ("cumulative", regex.compile(r"\b(?:cumulative|altogether|to date|so far)\b", re.IGNORECASE)),
)


@dataclass(slots=True)
class State:
    """What the next figure of a sentence inherits."""

    label: str = ""
    last: Fact | None = None
    period: str | None = None
    taken: set[int] = field(default_factory=set)  # time phrases that belong to the level before alone


class FactReader:
    """Turns the figures of an English report into facts."""

    def __init__(self, document: Document, words: Words, names: Names) -> None:
        self._text, self._words, self._names = document.text, words, names
        self._calendar = Calendar(document)
        self._ahead = self._lists(document.blocks)
        self._section: tuple[str, ...] = ()
        self._lasting: str | None = None

    def _lists(self, blocks: Sequence[Block]) -> set[int]:
        """Items under a line that says what is planned (`The main targets are:`)."""
        planned, found = False, set()
        for block in blocks:
            line = self._text[block.start : block.end]
            if block.kind == "item" or block.mark or line.startswith(("-", "•", "–")):
                if planned:
                    found.add(block.start)
            else:
                planned = line.rstrip().endswith(":") and bool(self._words.plan.search(line))
        return found

    def read(self, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Fact]:
        """The facts of one sentence, in order."""
        frame, status = self._calendar.frame(sentence.block)
        if sentence.block.start in self._ahead:
            status, frame = "target", str(self._calendar.given) if self._calendar.given else None
        phrases = self._calendar.phrases(self._text, sentence.start, sentence.end)
        frame, status = self._opened(sentence, phrases, frame, status)
        state = State(period=frame)
        begin = sentence.start
        for at, figure in enumerate(figures):
            stop = next((later.start for later in figures[at + 1 :] if later.kind not in _LIMIT), sentence.end)
            fact = self._fact(figure, begin, stop, sentence, state, phrases, frame, status)
            yield fact
            if figure.kind not in _LIMIT:
                begin, state.last = figure.end, fact

    def _opened(
        self, sentence: Sentence, phrases: list[Phrase], frame: str | None, status: Status
    ) -> tuple[str | None, Status]:
        """The time that opened this sentence or, within its section, an earlier one (Over the past five years, ...)."""
        if sentence.block.section != self._section or sentence.block.kind == "heading":
            self._section, self._lasting = sentence.block.section, None
        if status == "actual" and self._calendar.turn <= sentence.start:
            return str(self._calendar.given), "target"
        first = next((p for p in phrases if p.start < sentence.start + 24 and not p.base), None)
        if (
            first
            and first.kind in (("past", "span", "last", "now") if self._calendar.spoken else ("past", "span"))
            and _OPENS.fullmatch(self._text, sentence.start, first.start)
        ):
            self._lasting = first.period
        return (self._lasting or frame, status) if status == "actual" else (frame, status)

    def _fact(self, figure: Figure, begin: int, stop: int, sentence: Sentence, state: State, phrases: list[Phrase],
              frame: str | None, planned: Status) -> Fact:  # fmt: skip
        text = self._text
        hedge = (
            self._words.hedge_before.search(text, max(begin, figure.start - 30), figure.start)
            if figure.hedge != "none"
            else None
        )
        left, right = text[begin : hedge.start() if hedge else figure.start], text[figure.end : stop]
        clause = sum(1 for offset in sentence.clauses[1:] if offset <= figure.start)
        if figure.kind in _LIMIT:
            kind: Measure = "date" if figure.kind == "date" else "ordinal"
            return Fact(figure, kind, "", None, self._named(figure, phrases), "na",
                        section=sentence.block.section, sentence=sentence.index, clause=clause)  # fmt: skip
        last = state.last
        reading = read(figure, left, right, self._words)
        plain = reading.measure in ("level", "rate", "duration") and not reading.tags
        if (
            last
            and plain
            and _LIST.fullmatch(left)
            and last.figure.kind == figure.kind
            and last.figure.unit == figure.unit
        ):
            reading = Reading(last.measure, last.sign, len(left), last.tags - {"new", "within"})
        label = self._label(figure, reading, left, right, state)
        indicator, scope = self._names.read(label, reading.measure == "rate")
        if (
            reading.measure == "rate"
            and indicator is None
            and label.lower().endswith(("growth", "growth rate", " increase"))
        ):
            reading = reading._replace(measure="growth")
            label = re.sub(r" (?:growth(?: rate)?|increase)$", "", label)
            indicator, scope = self._names.read(label)
        if scope == "self" and (
            apart := basis(text[begin : figure.start] + " " + right[:30].split(",")[0].split(".")[0])
        ):
            scope = apart
        period, status = self._when(figure, sentence, state, phrases, frame, planned, reading, stop)
        tags = reading.tags | {tag for tag, pattern in _TAGS if pattern.search(f"{left[-60:]} {label}")}
        among = self._among(right, planned) if reading.measure in ("gap", "rank") else None
        return Fact(
            figure, reading.measure, label, indicator, period, status, scope, among, sentence.block.section,
            reading.sign,
            frozenset(tags), "", sentence.index, clause,
        )  # fmt: skip

    def _label(self, figure: Figure, reading: Reading, left: str, right: str, state: State) -> str:
        own = subject(left[: reading.verb])
        verb = reading.verb < len(left)
        known = self._names.read(own)[0] is not None
        if not (verb or known or not state.label or _LINKED.search(left)):
            own = ""
        plain = figure.kind in ("number", "fraction") and reading.measure in ("level", "change")
        if plain and (not known or not verb) and figure.unit not in self._words.money:
            target = trimmed(counted(right))
            if known and self._names.read(target)[0] is None:  # what is known wins: behind the figure, else before it
                target = own
            if target or (not verb and figure.unit):
                state.label = (own if verb else "") or state.label or target
                return target or figure.unit
        state.label = own or state.label
        return state.label

    def _named(self, figure: Figure, phrases: list[Phrase]) -> str | None:
        return next((p.period for p in phrases if p.start < figure.end and p.end > figure.start), None)

    def _when(self, figure: Figure, sentence: Sentence, state: State, phrases: list[Phrase], frame: str | None,
              planned: Status, reading: Reading, stop: int) -> tuple[str | None, Status]:  # fmt: skip
        text, status = self._text, planned
        start = sentence.clauses[sum(1 for offset in sentence.clauses[1:] if offset <= figure.start)]
        aimed = _AIMED.search(text, max(start, figure.start - 20), figure.start)
        if aimed or (
            self._words.plan.search(text, sentence.start, figure.start)
            and not re.search(r"\bhas been|have been|\bwas\b|\bwere\b", text[start : figure.start])
        ):
            status = "target"
            frame = str(self._calendar.given) if self._calendar.spoken and self._calendar.given else frame
        if year := _DATED.search(text, max(sentence.start, figure.start - 16), figure.start):
            state.taken.update(p.start for p in phrases if p.end <= figure.start and figure.start - p.end < 4)
            return year[1], "actual"
        behind = next(
            (
                p
                for p in phrases
                if figure.end <= p.start < stop
                and text[p.end : p.end + 1] != ":"
                and _BEHIND.match(text[figure.end : p.start])
            ),
            None,
        )
        before = [p for p in phrases if p.end <= figure.start and not p.base and p.start not in state.taken]
        own = [p for p in before if p.start >= start]
        if behind and (not behind.base or "from" in reading.tags):
            if "from" in reading.tags:
                state.taken.add(behind.start)
            else:
                state.period = behind.period
            return behind.period, "target" if behind.kind in ("until", "next") else status
        if "from" in reading.tags:
            return None, "actual"
        said = (own or before)[-1:]
        if said:
            kind = said[0].kind
            ahead = kind in ("until", "next") or (kind == "now" and self._calendar.spoken and status == "target")
            return said[0].period, "target" if ahead else "actual" if kind in ("last", "past") else status
        return (frame if status != "actual" or not state.last else state.period), status

    def _among(self, right: str, planned: Status) -> str | None:
        found = re.match(
            r" (?:in|among|higher than|lower than|above|below)(?: in)?(?: the| that in)? ((?:[\w’'-]+ ?){1,4})", right
        )
        if not found:
            return None
        place = found[1].strip().lower()
        return (
            "target"
            if "target" in place or "plan" in place
            else "world"
            if place.startswith(("world", "global"))
            else place
        )
