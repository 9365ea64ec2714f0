"""Bonds listed project by project, and their sum in another table: 新增专项债券发行额33.77, of ten 专项债券 by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.slips import exchanged
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement

_LIST = "债券规模"  # a head of the list that the Ministry of Finance prescribes
_ROW = regex.compile(r"(?P<kind>专项|一般)债券[| ]*(?P<n>\d[\d,]*\.\d\d?)[| ]+20\d\d[/年.-]\d")
_KIND = regex.compile(r"(?:专项|一般)债券(?=[| \d])")
_END = regex.compile(r"\n表\s?\d|\n附[表件]|\n注：")
_SEVERAL = 3
_DOUBT = "the list and the sum stand in two tables"


def listed(document: Document, facts: Sequence[Fact]) -> Iterator[Statement]:
    """Statements `table-sum` (whole, part): the list makes a sum of the place, or would with two digits exchanged."""
    text = document.text
    at = text.find(_LIST)
    if at < 0:
        return
    stop = _END.search(text, at)
    end = stop.start() if stop else len(text)
    rows = list(_ROW.finditer(text, at, end))
    if len(rows) != len(_KIND.findall(text, at, end)):  # a row that is not read may be one of them
        return
    for kind in ("专项", "一般"):
        wholes = [fact for fact in facts if fact.label.startswith(f"新增{kind}债券发行额") and fact.value > 0]
        told = [row for row in rows if row["kind"] == kind]
        if wholes and len(told) >= _SEVERAL:
            yield from _summed(wholes, [_part(wholes[0], row.span("n"), row["n"]) for row in told])


def _part(like: Fact, span: tuple[int, int], number: str) -> Fact:
    scale = like.value / Decimal(like.text.replace(",", ""))
    value = Decimal(number.replace(",", ""))
    ulp = Decimal(1).scaleb(int(value.as_tuple().exponent)) * scale
    figure = like.figure._replace(
        start=span[0], end=span[1], text=number, printed="", value=value * scale, ulp=ulp, hedge="none"
    )
    return like._replace(figure=figure)


def _summed(wholes: Sequence[Fact], parts: Sequence[Fact]) -> Iterator[Statement]:
    made = sum((part.value for part in parts), Decimal(0))
    fitting = [whole for whole in wholes if whole.value == made]
    slips = [whole for whole in wholes if not fitting and _slipped(whole, parts, whole.value - made)]
    for whole in (fitting or slips)[:1]:
        roles = {"whole": (whole,), "part": tuple(parts)}
        doubt = "" if fitting else _DOUBT
        yield Statement("table-sum", roles, whole.start, whole.end, {"partition": "complete"}, doubt)


def _slipped(whole: Fact, parts: Sequence[Fact], gap: Decimal) -> bool:
    due = [(whole, whole.value - gap), *((part, part.value + gap) for part in parts)]
    return any(value > 0 and exchanged(one.value, value, one.figure.ulp) for one, value in due)
