"""Tables that lost their lines: 饮料199.58万吨，下降5.3% in the text, 饮料万吨199.58-5.3 where a table ran together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import START, View
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_HEADS = ("单位绝对数", "单位产量", "单位数量", "单位绝对量")
_NUMBER = regex.compile(r"(?P<n>\d+(?:\.\d+)?)(?P<unit>[万亿]?[\u4e00-\u9fff]{1,4})")
_RATE = regex.compile(r"(?P<minus>[-－−]?)(?P<n>\d{1,3}\.\d)(?!\d)")
_RUN = regex.compile(r"[-\d.]+")
_NUMBER_ALONE = regex.compile(r"\d+(?:\.\d+)?")
_NEXT = regex.compile(r"[，、](?:同比|[比较]上年)?(?:增长|下降|增产|减产|增加|减少)")
_DOUBT = "the table is read from text that ran together"


def find(view: View) -> Iterator[Statement]:
    """Statements `mentions-alike` (mention: in text and table, the rate or the amount), where a sign or two digits of
    the one differ and the other is the same."""
    heads = [at for head in _HEADS if (at := view.text.find(head)) >= 0]
    for facts in view.sentences.values() if heads else ():
        for level, rate in pairwise(facts):
            grew = rate.measure == "growth" and rate.figure.unit == "%" and rate.figure.hedge == "none"
            if grew and level.measure == "level" and _NEXT.fullmatch(view.between(level, rate)):
                yield from _in_table(view, level, rate, min(heads))


def _in_table(view: View, level: Fact, rate: Fact, begin: int) -> Iterator[Statement]:
    """The one place where name, unit and number stand without anything between them, and the rate behind it."""
    said = _NUMBER.fullmatch(level.text)
    name = view.before(level, 2)
    at = view.text.find(f"{name}{said['unit']}{said['n']}", begin) if said and len(name) == len("饮料") else -1
    told = _RATE.match(view.text, at + len(name) + len(level.text)) if at >= 0 else None
    if not told:
        yield from _amount(view, level, rate, f"{name}{said['unit']}", begin) if said and at < 0 else ()
        return
    value, sign = Decimal(told["n"]), -1 if told["minus"] else 1
    same = value == rate.value
    if same or (exchanged(value, rate.value, rate.figure.ulp) and sign == rate.sign):
        figure = rate.figure._replace(start=told.start(), end=told.end(), text=told[0], printed="", value=value)
        yield _alike(rate, rate._replace(figure=figure, sign=sign))


def _amount(view: View, level: Fact, rate: Fact, name: str, begin: int) -> Iterator[Statement]:
    """变压器5276.22万千伏安，增长5.6%, and 变压器万千伏安5267.225.6: before the rate, two digits exchanged."""
    at = view.text.find(name, begin)
    told = _RUN.match(view.text, at + len(name)) if at >= 0 and view.text.find(name, at + 1) < 0 else None
    grew = ("-" if rate.value < 0 else "") + rate.text.rstrip("%")
    found = _NUMBER_ALONE.fullmatch(told[0].removesuffix(grew)) if told and told[0].endswith(grew) else None
    said = _NUMBER.fullmatch(level.text)
    if not told or not found or not said or len(found[0]) != len(said["n"]):
        return
    value = Decimal(found[0]) * level.figure.value / Decimal(said["n"])
    if exchanged(value, level.figure.value, level.figure.ulp):
        figure = level.figure._replace(
            start=told.start(), end=told.start() + len(found[0]), text=found[0], printed="", value=value
        )
        yield _alike(level, level._replace(figure=figure))


def _alike(one: Fact, other: Fact) -> Statement:
    first, last = sorted((one, other), key=START)
    return Statement("mentions-alike", {"mention": (first, last)}, first.start, last.end, doubt=_DOUBT)
