"""A report's text as the structure modules scan it: names in quotes and brackets masked, clauses found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache

from reportcheck import regex
from reportcheck.extraction.numerals import NUMERAL as NUMERAL
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Item

HIDDEN = "\ue000"  # stands for every character inside quotes, titles and brackets, one for one
# One class first, so that a search skips from one such character to the next.
NUMBER = rf"[{NUMERAL}\d][{NUMERAL}\d]{{0,4}}"
DIGITS = 5  # of such a number, at most

_NAMES = regex.compile(r"“[^“”\n]{0,150}”|《[^《》\n]{0,90}》|（[^（）\n]{0,150}）|‘[^‘’\n]{0,60}’|「[^「」\n]{0,90}」")
_NUMERALS = regex.compile(rf"[{NUMERAL}0-9０-９]+")  # \d would take half as long again
_YEAR = regex.compile(r"[12][09]\d\d")
_STOPS = regex.compile(r"[，；。：！？\n]")
_AMOUNT = regex.compile(r"(?<=\|)[ \d,.%+-]+(?=[|\n])")  # a cell of a table with a number and nothing else


class View:
    """`text` as normalised, without the amounts of tables (as they count nothing, and long tables take time).

    `masked` is of the same length; in it a separator is never one inside a name.
    """

    __slots__ = (
        "behind", "blocks", "last_mark", "masked", "numerals", "opened", "starts", "stops", "text", "words", "years",
    )  # fmt: skip

    def __init__(self, document: Document) -> None:
        self.text = _AMOUNT.sub(_blank, document.text) if document.tables else document.text
        self.blocks = document.blocks
        self.starts = [block.start for block in self.blocks]
        self.last_mark = max((block.mark_start for block in self.blocks if block.mark), default=-1)
        self.masked = _NAMES.sub(_hide, self.text)
        self.stops = [match.start() for match in _STOPS.finditer(self.masked)]
        self.stops += (block.start - 1 for block in self.blocks if block.mark)
        self.stops.sort()
        self.numerals = [match.span() for match in _NUMERALS.finditer(self.text)]
        # Where the four digits of a year begin: most of what this room looks for has one.
        self.years = [end - 4 for start, end in self.numerals if end - start > 3 and _YEAR.match(self.text, end - 4)]
        self.behind: dict[str, list[tuple[int, int]]] = {}  # the numerals by the character behind them
        for start, end in self.numerals:
            self.behind.setdefault(self.text[end : end + 1], []).append((start, end))
        self.opened = [start - 1 for start, _ in self.numerals if start and self.text[start - 1] == "“"]
        self.words = regex.Places(self.text)

    def at(self, word: str) -> list[int]:
        """Where a word stands, in order."""
        return self.words.at(word)

    def near(self, pattern: re.Pattern[str], words: Iterable[str], before: int, behind: int) -> Iterator[re.Match[str]]:
        """As `regex.near`, in the whole text; where a word stands is looked up once for all."""
        return self.words.near(pattern, words, before, behind)

    def followed(self, marks: Iterable[str]) -> list[tuple[int, int]]:
        """The numerals behind which one of these characters stands, in order."""
        return sorted(span for mark in marks for span in self.behind.get(mark, ()))

    def quoted(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` finds, for one that begins with “ and a numeral."""
        return self._from(self.opened, pattern)

    def counts(self, pattern: re.Pattern[str], marks: Iterable[str], digits: int = DIGITS) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` finds, for one that begins with a numeral, then has one of these characters.

        The numeral has at most so many digits; 0: the pattern begins behind it.
        """
        return self._from((max(start, end - digits) for start, end in self.followed(marks)), pattern)

    def dated(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` finds, for one that begins with a year."""
        return self._from(self.years, pattern)

    def led(self, pattern: re.Pattern[str], marks: Container[str]) -> Iterator[re.Match[str]]:
        """What `pattern.finditer(text)` finds, for one that begins with one of these characters, then a year."""
        text = self.text
        return self._from((at - 1 for at in self.years if at and text[at - 1] in marks), pattern)

    def _from(self, starts: Iterable[int], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches at these places, in order, none of which begins within the one before."""
        last = 0
        for at in starts:
            if at >= last and (found := pattern.match(self.text, at)):
                yield found
                last = found.end()

    def clause(self, at: int) -> int:
        """Start of the clause that the character before `at` belongs to."""
        stops = self.stops
        before = bisect_left(stops, at) - 1
        return stops[before] + 1 if before >= 0 else 0

    def stop(self, at: int) -> int:
        """End of the clause that `at` belongs to: the next punctuation mark at or after it."""
        after = bisect_left(self.stops, at)
        return self.stops[after] if after < len(self.stops) else len(self.text)

    def sentence(self, at: int, limit: int = 1500) -> int:
        """End of the sentence that `at` belongs to: its 。, ！ or ？, or the end of the block; at most `limit` away."""
        after = bisect_left(self.stops, at)
        while after < len(self.stops) and self.stops[after] < at + limit:
            if self.text[self.stops[after]] in "。！？\n":
                return self.stops[after]
            after += 1
        return min(at + limit, len(self.text))

    def block(self, at: int) -> Block:
        """The block that the character at `at` stands in (its mark included)."""
        after = bisect_left(self.starts, at + 1)
        if after < len(self.blocks) and 0 <= self.blocks[after].mark_start <= at:
            return self.blocks[after]
        return self.blocks[max(after - 1, 0)]

    def item(self, start: int, end: int, number: int | None = None) -> Item:
        """A piece of the report as an operand."""
        return Item(start, end, self.text[start:end], number)

    def items(self, spans: Sequence[tuple[int, int]]) -> tuple[Item, ...]:
        """Pieces of the report as operands."""
        return tuple(self.item(start, end) for start, end in spans)


@lru_cache(maxsize=1024)
def whole(text: str) -> int | None:
    """The whole number a numeral stands for."""
    value = parse_numeral(text)
    return int(value) if value is not None and value == int(value) else None


def _hide(match: re.Match[str]) -> str:
    name = match.group()
    return name[0] + HIDDEN * (len(name) - 2) + name[-1]


def _blank(match: re.Match[str]) -> str:
    return HIDDEN * len(match.group())
