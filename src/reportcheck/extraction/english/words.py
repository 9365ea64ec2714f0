"""The word lists of the pack `en` compiled into the patterns by which English reports are read, once a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.english.numerals import NUMBER_WORD
from reportcheck.model.fact import Hedge
from reportcheck.model.lexicon import Lexicon

ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
YEAR = r"(?:19|20)\d\d"
CURRENCY = r"(?:US ?\$|HK\$|[$€£¥]|RMB ?|CNY ?|USD ?|EUR ?|GBP ?)"
DASH = r" ?[-–—] ?"
_DATE = (
    rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? {YEAR})?\b|\b\d{{1,2}} {MONTH} {YEAR}\b|\b{MONTH} {YEAR}\b"
    rf"|\b(?:FY ?|fiscal (?:year )?){YEAR}\b|\b(?:Q[1-4]|H[12])(?: (?:of )?(?:FY"
    rf" ?)?{YEAR})?\b|\b{YEAR}[-–—]{YEAR}\b|\b{YEAR}\b(?![.,]?\d)"
)
_FRACTION = (
    r"\b(?:two|three|four)[- ](?:thirds|quarters|fifths)\b|\b(?:an?|one)[- ](?:third"
    r"|quarter|fifth|half)\b(?= (?:of|the|in|as))"
    r"|\bhalf\b(?= (?:of|the))"
)
_TIMES = r"\b(?:(?:more than )?(?:doubl|tripl|quadrupl)(?:ed|ing)|halv(?:ed|ing)|(?:two|three|four|five|ten)fold)\b"
_RANK = r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\b"


def alternation(words: Iterable[str]) -> str:
    """Words as one pattern, longest first; a space may be a hyphen too (percentage-point)."""
    escaped = (re.escape(word).replace(r"\ ", "[ -]") for word in sorted(set(words), key=lambda w: (-len(w), w)))
    return "|".join(escaped) or r"(?!)"


class Words:
    """Compiled patterns of one lexicon (see `rules/en.yaml` for the lists)."""

    def __init__(self, lexicon: Lexicon) -> None:
        lists = lexicon.words
        units = lists.get("english-units", {})
        self.money, self.points = frozenset((*units.get("money", ()), "$")), frozenset(units.get("points", ()))
        self.measured, self.duration = frozenset(units.get("measured", ())), frozenset(units.get("duration", ()))
        self.powers = {
            word: int(power) for power, words in lists.get("english-multipliers", {}).items() for word in words
        }
        every = alternation(word for words in units.values() for word in words)
        end = r"(?![A-Za-z])"
        self.tail = regex.compile(
            rf"(?:[ -]?(?P<multiple>{alternation(self.powers)}|[mkM](?=$|[^A-Za-z0-9])){end})?"
            rf"(?:[ -]?(?P<unit>(?:{every}){end}|%))?"
        )
        number = (
            rf"(?P<currency>{CURRENCY} ?)?(?<![A-Za-z\d.,/])(?P<number>{ARABIC})(?!\d|[A-Za-z]*\d)"
            rf"|\b(?P<word>{NUMBER_WORD})\b(?=[ -][a-z])"
        )
        self.figure = regex.compile(
            rf"(?P<date>{_DATE})|(?P<fraction>(?i:{_FRACTION}))|(?P<times>(?i:{_TIMES}))"
            rf"|(?P<rank>(?i:(?<=rank )|(?<=ranks )|(?<=ranked )|(?<=ranking )|(?<=to )"
            rf"|(?<=from the )|(?<=to the )|(?<=in )){_RANK})"
            rf"|(?P<ordinal>\b\d{{1,3}}(?:st|nd|rd|th)\b)"
            rf"|(?<![A-Za-z\d.,/–-])(?P<range>{CURRENCY}?{ARABIC}{DASH}{ARABIC})(?= ?(?:{alternation(self.powers)}"
            rf"|{every}|%))"
            rf"|{number}"
        )
        self.not_counts = regex.compile(rf"(?:{alternation(lexicon.list('english-not-counts'))})\b")
        before: dict[str, Hedge] = {w: kind for kind, ws in lists.get("english-hedges", {}).items() for w in ws}  # type: ignore[misc]
        after: dict[str, Hedge] = {w: kind for kind, ws in lists.get("english-hedges-after", {}).items() for w in ws}  # type: ignore[misc]
        self.before, self.after = before, after
        self.hedge_before = regex.compile(
            rf"(?<![A-Za-z])({alternation(before)}) (?:a total of |the )?$", re.IGNORECASE
        )
        self.hedge_after = regex.compile(rf" ({alternation(after)}){end}")
        self.up = frozenset(lexicon.list("english-moves", "up"))
        moves, states = alternation((*self.up, *lexicon.list("english-moves", "down"))), lexicon.list("english-states")
        self.move = regex.compile(rf"(?<![A-Za-z-])({moves})(?![A-Za-z-])", re.IGNORECASE)
        self.state = regex.compile(rf"(?<![A-Za-z-])({alternation(states)})(?![A-Za-z-])")
        self.plan = regex.compile(
            rf"(?<![A-Za-z-])({alternation(lexicon.list('english-plans'))})(?![A-Za-z-])", re.IGNORECASE
        )
        self.abbreviation = regex.compile(
            rf"(?<![A-Za-z])(?:{alternation(lexicon.list('english-abbreviations'))}|[A-Z]\.)$"
        )

    def rises(self, verb: str) -> bool:
        """Does a verb or noun of change say up?"""
        return verb.lower() in self.up


@lru_cache(maxsize=8)
def words(lexicon: Lexicon) -> Words:
    """The compiled words of a lexicon, kept for the next report."""
    return Words(lexicon)
