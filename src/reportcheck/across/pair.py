"""Two documents side by side, with their facts, for whatever compares them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from reportcheck import regex
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Item, Operand, Statement, moved
from reportcheck.model.lexicon import Lexicon

Roles = Mapping[str, Operand | Sequence[Operand]]
Value = str | int | Fraction | tuple[str, ...]


@dataclass(frozen=True)
class Side:
    """One of the two: its text, its facts in order, and the year it was made in (None: not known).

    Facts are read once more with the eyes of a yearly report (see `_made_sure`).
    """

    document: Document
    facts: tuple[Fact, ...]
    base: int = 0
    year: int | None = field(init=False)

    def __post_init__(self) -> None:
        period = (self.document.period or "")[:4]
        object.__setattr__(self, "year", int(period) if period.isdigit() else None)
        object.__setattr__(self, "facts", tuple(_made_sure(self.facts, self.year, self.text)))

    @property
    def text(self) -> str:
        return self.document.text

    def before(self, at: int, stops: str = "。；！\n", reach: int = 160) -> str:
        """The words from the last of `stops` up to the offset."""
        words = self.text[max(0, at - reach) : at]
        return words[max(words.rfind(stop) for stop in stops) + 1 :]

    def after(self, at: int, stops: str = "，。；、！\n", reach: int = 40) -> str:
        """The words from the offset up to the next of `stops`."""
        words = self.text[at : at + reach]
        ends = [found for stop in stops if (found := words.find(stop)) >= 0]
        return words[: min(ends, default=len(words))]

    @cached_property
    def at(self) -> Mapping[int, Fact]:
        """Facts by the offset they start at."""
        return {fact.start: fact for fact in self.facts}


@dataclass(frozen=True)
class Pair:
    """This year's report (or the draft in hand) and the other document, whose spans begin at `there.base`."""

    here: Side
    there: Side
    lexicon: Lexicon

    @property
    def years(self) -> int | None:
        """Years between the two; None where one does not tell its year."""
        if self.here.year is None or self.there.year is None:
            return None
        return self.here.year - self.there.year

    def shift(self, period: str | None) -> str | None:
        """What this year's report calls by the same words as the other called `period`: a year further on."""
        if self.years is None or not period or not period[:4].isdigit():
            return None
        if len(period) == 9 and period[5:].isdigit():
            return f"{int(period[:4]) + self.years}-{int(period[5:]) + self.years}"
        return f"{int(period[:4]) + self.years}{period[4:]}"

    def other(self, operand: Operand) -> Operand:
        """An operand of the other document, its span told as such."""
        return moved(operand, self.there.base)

    def statement(self, kind: str, here: Roles, there: Roles, doubt: str = "", **params: Value) -> Statement:
        """A statement with roles from both documents."""
        roles = {role: _several(found) for role, found in here.items()}
        for role, found in there.items():
            roles[role] = roles.get(role, ()) + tuple(self.other(one) for one in _several(found))
        first = next(iter(roles.values()))[0]
        return Statement(kind, roles, first.start, first.end, params, doubt)


_TOTALS = frozenset({"总量", "总数", "累计", "总计", "数量", "总数量", "总规模", "总"})


_GOALS = regex.compile(r"预期目标[是为：]|预期目标建议")


def _made_sure(facts: Iterable[Fact], year: int | None, text: str) -> Iterator[Fact]:
    """Behind the goals of the year all is planned, before them what is reached belongs to the year before.

    新增高新技术企业12家、总量达到90家: a total of the same thing.
    """
    goals = _GOALS.search(text)
    last: Fact | None = None
    for fact in facts:
        if fact.status == "actual" and year and fact.period == str(year):
            planned = goals is not None and fact.start > goals.start()
            fact = fact._replace(status="target") if planned else fact._replace(period=str(year - 1))
        if last and fact.label in _TOTALS and last.sentence == fact.sentence and last.figure.unit == fact.figure.unit:
            fact = fact._replace(label=last.label, indicator=last.indicator)
        last = fact
        yield fact


def _several(found: Operand | Sequence[Operand]) -> tuple[Operand, ...]:
    return (found,) if isinstance(found, Fact | Item) else tuple(found)


def base_of(document: Document, other: Document) -> int:
    """The offset at which the spans of a document begin beside another."""
    return next((base for base, one in document.beside if one is other), len(document.text) + 1)


def side_by_side(document: Document, others: Iterable[Document]) -> Document:
    """The document with others behind it, so that spans of theirs can be told and shown."""
    beside, base = [], len(document.text) + 1
    for other in others:
        beside.append((base, other))
        base += len(other.text) + 1
    return replace(document, beside=tuple(beside))
