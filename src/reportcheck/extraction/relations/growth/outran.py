"""What outruns what stands before it: 其中甲增幅超过总收入，增长18.9%; 今年安排150亿元、三年将投入683亿元."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair, place, strictly
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_OUTRAN = regex.compile(r"增(?:幅|速)(?:首次|再次|明显|大幅)?(?:超过|高于|快于)(?P<of>[^，。；、\d\n]{2,12})，")
_YEARS = regex.compile(
    r"[两三四五2-5](?<=[、，来后].)年(?:内|间)?(?:将|要|计划|预计)(?:累计|共|总共)?(?:投入|安排|投资|统筹)(?:资金)?(?=\d)"
)
_AHEAD = regex.compile("年[内间]?(?:将|要|计划|预计)(?:累计|共|总共|投|安|统)")  # of it, and quickly seen
_SPENT = regex.compile(r"(?:今年|当年|去年|年度|新增)[^，。；]{0,10}(?<!总)(?:投入|安排|投资|统筹)(?:资金|专项资金)?$")
_NEXT = regex.compile("[、，](?:未来|今后)?")
_NEAR = 40  # characters
_DOUBT = "the two may be told of different things"


def find(view: View) -> Iterator[Statement]:
    """Statements `faster-than` (smaller, larger), and `lexicon-part` for what one year and several years take."""
    for said in _OUTRAN.finditer(view.text):
        before = [
            fact for fact in view.told(opening(view.text, said.start()), said.start()) if fact.measure == "growth"
        ]
        behind = [fact for fact in view.told(said.end(), said.end() + _NEAR) if fact.measure == "growth"]
        if before and behind and _one_kind(before[-1], behind[0]) and before[-1].label.endswith(said["of"][-2:]):
            yield pair("faster-than", *strictly(before[-1], behind[0]))._replace(doubt=_DOUBT)
    for said in _YEARS.finditer(view.text) if _AHEAD.search(view.text) else ():
        behind = list(view.told(said.end(), said.end() + 1))
        facts = view.sentences.get(behind[0].sentence, []) if behind else []
        year = (
            [fact for fact in facts[: place(facts, behind[0])] if _NEXT.fullmatch(view.text, fact.end, said.start())]
            if behind
            else []
        )
        if year and comparable(year[0], behind[0]) and _SPENT.search(view.before(year[0], 24)):
            params = {"part": "一年的投入", "whole": "几年的投入"}
            yield pair("lexicon-part", year[0], behind[0])._replace(params=params, doubt=_DOUBT)


def _one_kind(one: Fact, other: Fact) -> bool:
    same = one.sentence == other.sentence and one.period == other.period and one.scope == other.scope
    return same and one.figure.unit == other.figure.unit == "%" and one.status == other.status
