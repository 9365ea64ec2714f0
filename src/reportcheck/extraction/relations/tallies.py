"""How many rose and how many fell, in a word and in figures: “五升一降”, 甲、乙、丙…分别增长…，丁下降3.6%."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Statement

_N = r"[一二两三四五六七八九十\d]"
_TALLY = regex.compile(rf"(?P<up>{_N})[升增涨](?P<down>{_N})[降减跌]")
_GOES_ON = regex.compile(r"”?[^，。；\d]{0,8}。其中")
_DOUBT = "the words may count more than the figures that follow"


def find(view: View) -> Iterator[Statement]:
    """Statements `up-and-down` with role figure: as many of the rates behind the words go up and down as they say."""
    for said in _TALLY.finditer(view.text):
        up, down = (int(parse_numeral(said[way]) or 0) for way in ("up", "down"))
        stop = view.text.find("。", said.end())
        if _GOES_ON.match(view.text, said.end()):  # “六涨四降”。其中：机械行业下降5.1%，…
            stop = view.text.find("。", stop + 1)
        rates = [
            fact for fact in view.facts
            if said.end() <= fact.start < stop and fact.measure == "growth" and fact.figure.unit == "%"
        ]  # fmt: skip
        if not rates:  # …。七项主要指标呈现“四升三降”态势: of those told in the sentence before
            begin = view.text.rfind("。", 0, said.start())
            begin = max(view.text.rfind(mark, 0, max(begin, 0)) for mark in "。\n")
            rates = [
                fact for fact in view.facts
                if begin < fact.start < said.start() and fact.measure == "growth" and fact.figure.unit == "%"
            ]  # fmt: skip
        if len(rates) == up + down > 2:
            held = sum(rate.sign > 0 for rate in rates) == up
            yield agrees("up-and-down", rates[0], max(rates[-1].end, said.end()), held, _DOUBT)
