"""Figures (numbers as printed), facts (figures with their meaning) and statements (relations a report claims)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from reportcheck.model.interval import Interval, printed_interval

FigureKind = Literal[
    "number", "percent", "point", "rank", "ratio", "range", "fraction", "multiple", "date", "duration", "ordinal"
]
Hedge = Literal["none", "approx", "nearly", "at_least", "at_most", "more_than", "less_than"]
Measure = Literal[
    "level",
    "growth",
    "change",
    "gap",
    "share",
    "rate",
    "rank",
    "ratio",
    "index",
    "duration",
    "date",
    "ordinal",
    "other",
]
Status = Literal["actual", "target", "plan", "na"]


class Figure(NamedTuple):
    """A number as printed, at `Document.text[start:end]`.

    `value` is unsigned and already multiplied by 万, 亿 ...; `ulp` is the unit of its last printed digit (0: exact).
    `parts` holds the terms of a ratio (23.9:40.7:35.4), the ends of a range (5至7天), numerator and denominator
    of a fraction (三分之二). `printed` is the value as the output contract writes it (`"5..7"`, `"2/3"`).
    """

    start: int
    end: int
    text: str
    kind: FigureKind
    value: Decimal
    ulp: Decimal
    unit: str = ""
    hedge: Hedge = "none"
    parts: tuple[Decimal, ...] = ()
    printed: str = ""

    @property
    def minus(self) -> bool:
        """Is a minus sign printed (自然增长率-2.26‰)?"""
        return self.text.startswith(("-", "－", "−"))


class Fact(NamedTuple):
    """A figure with its meaning. `sign` is -1 where a word such as 下降 or 低于 makes the figure negative.

    `tags` are small words about it that checks ask for (`new`, `cumulative`, `average`, `within`: stands after
    其中); `doubt` says why the meaning is not certain (empty: certain), and only certain facts may carry an error.
    `sentence` numbers the sentence in the document, `clause` the clause in the sentence.
    """

    figure: Figure
    measure: Measure
    label: str = ""
    indicator: str | None = None
    period: str | None = None
    status: Status = "actual"
    scope: str = "self"
    among: str | None = None
    section: tuple[str, ...] = ()
    sign: int = 1
    tags: frozenset[str] = frozenset()
    doubt: str = ""
    sentence: int = 0
    clause: int = 0

    @property
    def start(self) -> int:
        return self.figure.start

    @property
    def end(self) -> int:
        return self.figure.end

    @property
    def text(self) -> str:
        return self.figure.text

    @property
    def value(self) -> Decimal:
        return self.figure.value if self.sign > 0 else -self.figure.value

    def interval(self, rounding: str = "nearest") -> Interval:
        """The interval the printed figure stands for (semantics.md, "Its interval"), sign included."""
        return printed_interval(self.figure, self.sign, rounding)


class Item(NamedTuple):
    """A piece of the report that a check points at but that is not a figure: a listed name, a heading, a word."""

    start: int
    end: int
    text: str
    number: int | None = None


Operand = Fact | Item


def moved(operand: Operand, by: int) -> Operand:
    """The operand with its span moved: how a span of one document is told from one of another beside it."""
    if isinstance(operand, Item):
        return operand._replace(start=operand.start + by, end=operand.end + by)
    figure = operand.figure._replace(start=operand.start + by, end=operand.end + by)
    return operand._replace(figure=figure)


class Statement(NamedTuple):
    """A relation that the report itself claims, or that a rule put together from facts: operands by role.

    `kind` is what a rule pack binds to (`bind: {statement: KIND}`); `params` are words of the relation that
    checks need (`direction: up`). `doubt` as in `Fact`.
    """

    kind: str
    roles: Mapping[str, tuple[Operand, ...]]
    start: int
    end: int
    params: Mapping[str, str | int | Decimal | Fraction | tuple[str, ...]] = {}
    doubt: str = ""

    def facts(self) -> list[Fact]:
        """Every operand that is a fact, in the order of the roles."""
        return [operand for operands in self.roles.values() for operand in operands if isinstance(operand, Fact)]
