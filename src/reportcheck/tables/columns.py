"""What the columns of each table hold: once, for pandas, polars, generated tables and the words of `data check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from reportcheck.model.fact import Hedge, Measure, Status
from reportcheck.model.result import SEVERITIES
from reportcheck.model.rule import KINDS

Kind = Literal["facts", "reference", "findings"]
KINDS_OF_TABLES: tuple[Kind, ...] = ("facts", "reference", "findings")

WHOLE = "[1-9][0-9]*"
COUNT = "0|[1-9][0-9]*"
NUMBER = "-?[0-9]+(?:[.][0-9]+)?(?:/[0-9]+)?"
PLAIN = "-?[0-9,]+(?:[.][0-9]+)?"
VALUE = "-?[0-9][0-9./:-]*(?:[.][.][0-9.]+)?"
PERIOD = "[0-9]{4}(?:Q[1-4]|H[12]|-[0-9]{2}|-[0-9]{4})?"
ID = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of text cells: one of `values`, or wholly of the form `pattern`; `says` completes "'x' ..." where not.

    `empty`: a cell may be empty; `optional`: the column may be missing.
    """

    name: str
    pattern: str = ""
    values: tuple[str, ...] = ()
    says: str = ""
    empty: bool = False
    optional: bool = False


def _one_of(name: str, values: tuple[str, ...], empty: bool = False, optional: bool = False) -> Column:
    return Column(name, "", values, f"is none of {', '.join(values)}", empty, optional)


def _whole(name: str, empty: bool = False, optional: bool = False) -> Column:
    return Column(name, WHOLE, (), "is no whole number from 1 on", empty, optional)


_PERIOD = "is no period (2019, 2020Q1, 2020-03, 2016-2020)"
_NUMBER = "is no exact number (digits, a point, or a fraction such as 2/3)"
_SWITCH = ("true", "false")

FACTS = (
    _whole("line"), _whole("column"), _whole("end_line", optional=True), _whole("end_column", optional=True),
    _whole("page", empty=True, optional=True), Column("text"),
    Column("value", VALUE, says="is no value (18802000000, 8.40, 5..7, 2/3, 23.9:40.7:35.4, 2020-01-03)"),
    Column("low", NUMBER, says=_NUMBER, empty=True, optional=True),
    Column("high", NUMBER, says=_NUMBER, empty=True, optional=True),
    _one_of("low_closed", _SWITCH, optional=True), _one_of("high_closed", _SWITCH, optional=True),
    Column("unit", empty=True),
    _one_of("hedge", get_args(Hedge)), _one_of("measure", get_args(Measure)), Column("label", empty=True),
    Column("indicator", ID, says="is no id of the lexicon", empty=True),
    Column("period", PERIOD, says=_PERIOD, empty=True),
    _one_of("status", get_args(Status)), Column("scope"), Column("among", empty=True), Column("section", empty=True),
    Column("checks", COUNT, says="is no count", optional=True), Column("doubt", empty=True, optional=True),
)  # fmt: skip
REFERENCE = (
    Column("indicator"), Column("period", PERIOD, says=_PERIOD),
    Column("value", PLAIN, says="is no number (digits only; the unit has its own column)"),
    Column("unit", "[^0-9]+", says="is no unit (亿元, 人, %)"), Column("scope", empty=True, optional=True),
    _one_of("measure", get_args(Measure), empty=True, optional=True), Column("source", empty=True, optional=True),
)  # fmt: skip
FINDINGS = (
    _one_of("severity", SEVERITIES), Column("rule", f"{ID}/{ID}", says="is no rule (pack/rule-id)"),
    _one_of("kind", KINDS),
    Column("message"), Column("reported", empty=True), Column("expected", empty=True),
    Column("gap", NUMBER, says=_NUMBER, empty=True), Column("path"), _whole("page", empty=True),
    _whole("line", empty=True), _whole("column", empty=True), Column("text", empty=True), Column("section", empty=True),
    Column("others", empty=True),
    Column("fingerprint", "[0-9a-f]{16}", says="is no fingerprint (16 hexadecimal digits)"),
    Column("suppressed", empty=True),
)  # fmt: skip
TABLES: Mapping[Kind, tuple[Column, ...]] = {"facts": FACTS, "reference": REFERENCE, "findings": FINDINGS}
KEYS: Mapping[Kind, tuple[str, ...]] = {
    "facts": (), "reference": ("indicator", "period", "scope", "measure"), "findings": ()
}  # fmt: skip
TELLING: Mapping[Kind, frozenset[str]] = {  # columns that tell which table it is
    "facts": frozenset({"line", "hedge", "measure"}),
    "findings": frozenset({"rule", "severity", "fingerprint"}),
    "reference": frozenset({"indicator", "value"}),
}
