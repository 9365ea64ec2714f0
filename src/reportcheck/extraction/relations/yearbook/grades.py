"""Shares of water by grade are of all water: Ⅰ～Ⅲ类的比例100%，Ⅳ类的比例10% are too much together."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_GRADE = regex.compile(
    r"(?P<good>(?:Ⅰ|I)[-－—–~～至到、Ⅱ]{1,4}(?:Ⅲ|III|[Ш三])类|优良|优于)|(?P<four>(?:Ⅳ|IV)类)"
    r"|(?P<five>(?<!劣)(?<!I)(?:Ⅴ|V)类)|(?P<bad>劣(?:Ⅴ|V|五))"
)
_LOW = regex.compile(r"[ⅣⅤV]类")  # the grades that are seldom told
_SENTENCE = 300  # characters
_WATER = regex.compile(r"水质|断面|水体|水功能区")
_DOUBT = "the shares may be of other waters"


def find(view: View) -> Iterator[Statement]:
    """Statements `composition` with role part, params partition: shares of two grades or more in one sentence."""
    done = 0
    for low in _LOW.finditer(view.text):
        begin = opening(view.text, low.start())
        end = view.text.find("。", low.end(), low.end() + _SENTENCE)
        if begin < done or not _WATER.search(view.text, begin, low.end()):
            continue
        done = low.end()
        shares = [one for one in view.told(begin, end) if one.figure.unit == "%" and one.measure in ("share", "rate")]
        told: dict[str, Fact] = {}
        before = 0
        for fact in shares:
            lead = view.text[max(before, fact.start - _BACK) : fact.start].rpartition("，")[2]
            named, before = {said.lastgroup for said in _GRADE.finditer(lead)}, fact.end
            grade = str(named.pop()) if len(named) == 1 else ""
            if grade in told:  # the next waters
                yield from _of_all(told)
                told = {}
            if grade:
                told[grade] = fact
        yield from _of_all(told)


_BACK = 40  # characters in which the grade of a share is named


def _of_all(told: dict[str, Fact]) -> Iterator[Statement]:
    parts = tuple(told.values())
    if len(parts) > 1:
        params = {"partition": "partial"}
        yield Statement("composition", {"part": parts}, parts[0].start, parts[-1].end, params, _DOUBT)
