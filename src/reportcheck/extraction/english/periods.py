"""Which time a figure speaks of: what stands right behind it, what opens its sentence or paragraph, else the report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportcheck import regex
from reportcheck.extraction.english.numerals import word_value
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Status

_YEAR = r"(?:19|20)\d\d"
_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH = f"(?:{'|'.join(_MONTHS)})"  # in full: the places that read dates also know Jan. and Feb.
_TIME = regex.compile(
    rf"(?P<span>\b(?:from |between )?{_YEAR}(?: to | through | and |[-–—]){_YEAR}\b)"
    rf"|(?P<past>\b(?:(?:over|during|in|for) )?(?:the |these )?(?:past|last|previous) (?P<n>{_COUNT}) years\b)"
    rf"|(?P<next>\b(?:the )?(?:next|coming) (?P<m>{_COUNT}) years\b)"
    rf"|(?P<quarter>\bQ(?P<q>[1-4])(?: (?:of )?(?:FY ?)?(?P<qy>{_YEAR}))?|\b(?:the"
    rf" )?(?P<qw>first|second|third|fourth) quarter(?: of (?:FY ?)?(?P<qv>{_YEAR}))?)"
    rf"|(?P<half>\bH(?P<h>[12])(?: (?:of )?(?:FY ?)?(?P<hy>{_YEAR}))?|\b(?:the"
    rf" )?(?P<hw>first|second)[ -]half(?: of (?:the year |FY ?)?(?P<hv>{_YEAR})?)?)"
    rf"|(?P<plan>\b(?P<p>1[0-6]|\w{{3,10}})(?:th)? Five-Year Plan)"
    rf"|(?P<month>\b(?P<mn>{MONTH})(?: \d{{1,2}},?)? (?P<my>{_YEAR}))"
    rf"|(?P<alone>(?<=\b[iI]n ){MONTH}\b(?! (?:\d{{1,2}},? )?{_YEAR}))"
    rf"|(?P<year>\b(?:FY ?)?(?P<y>{_YEAR})\b(?![.,]?\d))"
    r"|(?P<that>\bthat (?:financial )?year\b)"
    r"|(?P<now>\b(?:this|the current|the coming) (?:financial |fiscal )?year\b"
    r"|\bthe year (?:under review|just ended|just passed)\b)"
    r"|(?P<last>\blast year\b|\bthe past year\b|\bthe (?:prior|previous|preceding)"
    r" (?:financial |fiscal )?year\b|\ba year (?:ago|earlier|before)\b|\bthe year"
    r" before\b)",
    re.IGNORECASE,
)
_BASE = regex.compile(
    r"(?:\bthan|\bover|compared (?:with|to)|\bfrom|\bfrom the|\bagainst|\bversus"
    r"|\bvs\.?|\bon|relative to|\bsince)(?: (?:the|in|that of|end of|at the end"
    r" of|prices of))*(?: \w+)? ?$",
    re.IGNORECASE,
)
_HINT = regex.compile(r"[0-9]|year|quarter|half|H1|H2|Plan|Year|Quarter")
_UNTIL = regex.compile(r"\b(?:by|until|before)(?: the end of| year-end| the)? $", re.IGNORECASE)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_PLANS = {"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15}
_AHEAD = regex.compile(
    r"\b(?:tasks|targets?|plans?|goals?|outlook|guidance|forecasts?|objectives"
    r"|requirements|proposals?|policy orientation|priorities|work for)\b|\b(?:Ensuring"
    r"|Accelerating|Promoting|Continuing to|Striving to|Stepping up|Deepening"
    r"|Strengthening)\b",
    re.IGNORECASE,
)
_BEHIND = regex.compile(r"\b(?:review|results|performance|achievements|highlights|review of)\b", re.IGNORECASE)
_TURN = regex.compile(  # where a report that reviews turns to what it plans
    r"^II\.\s|\b(?:main|following|projected)\b[^.\n]{0,60}\b(?:targets|tasks)\b[^.\n]{0,60}\b"
    r"(?:this year|20\d\d)\b[^.\n]{0,20}:"
    r"|\bthis year\b[^.\n]{0,30}\bmain targets\b",
    re.IGNORECASE | re.MULTILINE,
)
_SPOKEN = regex.compile(r"fellow deputies|work of the government|government work", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase: where it stands, the period it names, its kind; `base` where it names what is compared with."""

    start: int
    end: int
    period: str | None
    kind: str
    base: bool


class Calendar:
    """Reads the time phrases of one report, given the year it is about (`document.period`)."""

    def __init__(self, document: Document) -> None:
        year = document.period[:4] if document.period else ""
        self.given = int(year) if year.isdigit() else None
        # a report given in spring reviews the year before; a business review is about its own year
        self.spoken = bool(_SPOKEN.search(document.text, 0, 3000) or _SPOKEN.search(document.title))
        turn = _TURN.search(document.text, 1000) if self.spoken and self.given else None
        self.turn = turn.start() if turn else len(document.text)
        self.reviewed = self.given - 1 if self.given and self.spoken else self.given
        self._named: str | None = None  # the year named last, which "that year" is
        self.part = "" if self.spoken else part(document.title)

    def frame(self, block: Block) -> tuple[str | None, Status]:
        """Period and status that the headings of a block give it, unless a sentence says otherwise."""
        for title in reversed(block.section):
            if _AHEAD.search(title) and not _BEHIND.search(title):
                return (str(self.given + (0 if self.spoken else 1)) if self.given else None), "target"
            if years := re.findall(rf"\b{_YEAR}\b", title):
                return years[-1] + part(title), "actual"
        return (f"{self.reviewed}{self.part}" if self.reviewed else None), "actual"

    def phrases(self, text: str, start: int, end: int) -> list[Phrase]:
        """The time phrases of a sentence in order."""
        found: list[Phrase] = []
        if not _HINT.search(text, start, end):
            return found
        for match in _TIME.finditer(text, start, end):
            before = text[max(start, match.start() - 32) : match.start()]
            base = bool(_BASE.search(before)) and match.lastgroup not in ("past", "span")
            kind = next(name for name in _KINDS if match[name])
            if (
                kind in ("year", "month")
                and _UNTIL.search(before)
                and self.reviewed
                and (match["y"] or match["my"]) > str(self.reviewed)
            ):
                kind = "until"
            found.append(Phrase(match.start(), match.end(), self._read(match, kind), kind, base))
        return found

    def _read(self, match: re.Match[str], kind: str) -> str | None:
        if kind == "span":
            return "-".join(re.findall(_YEAR, match["span"]))
        if kind in ("year", "until"):
            self._named = match["y"] or match["my"]
            return self._named
        if kind == "that":
            return self._named
        if kind == "month":
            return f"{match['my']}-{_MONTHS.index(match['mn'].capitalize()) + 1:02d}"
        if kind == "plan":
            number = int(match["p"]) if match["p"].isdigit() else _PLANS.get(match["p"].lower())
            return f"{1951 + 5 * number}-{1955 + 5 * number}" if number else None  # the 13th: 2016-2020
        if self.given is None or self.reviewed is None:
            return None
        if kind == "alone":
            return f"{self.reviewed}-{_MONTHS.index(match[0].capitalize()) + 1:02d}"
        if kind == "past":
            return f"{self.reviewed - _number(match['n']) + 1}-{self.reviewed}"
        if kind == "next":
            return f"{self.given}-{self.given + _number(match['m']) - 1}"
        if kind == "quarter":
            return f"{match['qy'] or match['qv'] or self.reviewed}Q{match['q'] or _ORDER[match['qw'].lower()]}"
        if kind == "half":
            return f"{match['hy'] or match['hv'] or self.reviewed}H{match['h'] or _ORDER[match['hw'].lower()]}"
        if kind == "now" and match["now"].startswith("the year"):
            return str(self.reviewed)
        return str(self.given) if kind == "now" else f"{self.given - 1}{self.part}"


def part(title: str) -> str:
    """The one quarter or half that a title names, as periods end in it (2025Q3); empty where it names none."""
    named = [match for match in _TIME.finditer(title) if match["quarter"] or match["half"]]
    if len(named) != 1:
        return ""
    match = named[0]
    if match["quarter"]:
        return f"Q{match['q'] or _ORDER[match['qw'].lower()]}"
    return f"H{match['h'] or _ORDER[match['hw'].lower()]}"


_KINDS = ("span", "past", "next", "quarter", "half", "plan", "month", "alone", "year", "that", "now", "last")


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(word_value(text))
