"""Slips in words: a direction turned round, an item of a list gone, a counted word, a number of a heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from reportcheck import regex
from reportcheck.model.document import Block, Document
from reportcheck.model.fact import Fact
from reportcheck.mutation.change import Mutant

_TURNED = (
    ("增长", "下降"), ("提高", "降低"), ("高于", "低于"), ("增加", "减少"), ("上升", "下降"), ("扩大", "缩小"),
    ("快于", "慢于"), ("超过", "低于"), ("回升", "回落"), ("上涨", "下跌"), ("提升", "下降"), ("新增", "减少"),
    ("increased", "decreased"), ("rose", "fell"), ("grew", "shrank"), ("higher", "lower"), ("above", "below"),
)  # fmt: skip
_OPPOSITE = {b: a for a, b in reversed(_TURNED)} | dict(_TURNED)
_DIRECTION = regex.compile(f"(?:{'|'.join(_OPPOSITE)})(?!值)")
_REACH = {"growth": 8, "change": 8, "gap": 12, "share": 4, "rate": 4}  # characters between the word and its figure
_STOP = regex.compile(r"[，。；：！？“”（）\n]|, (?=\D)")
_CN = "二三四五六七八九十"
_COUNTERS = "大|项|个|类|种|条|件|家|座|所|方面|张|篇|场|批|步|点|支|级"
_COUNTED = regex.compile(rf"(?<![第{_CN}一百千万\d.])(?:[两{_CN}]|[2-9]|1\d)(?=(?:{_COUNTERS})(?![十百千万]))")
_NAME = r"[^，。；：！？、“”（）《》\d\n]"
_LISTED = regex.compile(
    rf"(?:{_NAME}{{2,16}}、){{1,12}}{_NAME}{{2,24}}?(?<!等)(?=(?P<n>[两{_CN}]|1?\d)(?:大|项|个|类|种|条|件|家))"
)
_JOINED = regex.compile("、|(?<=[^、]{2})(?:和|与|以及|及)(?=[^、]{2})")
_INLINE = regex.compile(rf"(?<=[。；：])[{_CN}](?=是(?!否))")
_NUMERAL = regex.compile(rf"[一{_CN}]{{1,3}}|\d{{1,3}}|[①-⑳]")


def directions(document: Document, facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    """The word that says where a figure went, or on which side it lies, turned round; or a sign dropped."""
    text, seen = document.text, set()
    for fact in facts:
        if fact.text[0] in "-－−":
            yield Mutant("direction", fact.start, fact.start + 1, "", (fact.start, fact.end))
            continue
        before = text[max(fact.start - 14, 0) : fact.start]
        clause = _STOP.split(before)[-1]
        words = list(_DIRECTION.finditer(clause))
        if words and len(clause) - words[-1].end() <= _REACH.get(fact.measure, 2):
            start = fact.start - len(clause) + words[-1].start()
            if start not in seen:
                seen.add(start)
                word = words[-1][0]
                yield Mutant("direction", start, start + len(word), _OPPOSITE[word], (fact.start, fact.end))


def dropped(document: Document, facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    """An item in the middle of a counted list is gone: 甲、乙、丙三大 becomes 甲、丙三大."""
    for listed in _LISTED.finditer(document.text):
        number = 2 if listed["n"] == "两" else _whole(listed["n"])
        marks = [mark.start() for mark in _JOINED.finditer(document.text, *listed.span())]
        commas = [at for at in marks if document.text[at] == "、"]
        joints = marks if len(marks) + 1 == number else commas
        if len(joints) > 1 and len(joints) + 1 == number:
            at = rng.randrange(len(joints) - 1)
            yield Mutant("dropped", joints[at], joints[at + 1], "", (listed.start(), listed.end("n")))


def counted(document: Document, facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    """A number word before a counter is one more or less: 三项 becomes 四项."""
    for number in _COUNTED.finditer(document.text):
        new = _neighbour(number[0], rng)
        yield Mutant("count", number.start(), number.end(), new, number.span())


def headings(document: Document, facts: Sequence[Fact], rng: Random) -> Iterator[Mutant]:
    """The number of a heading, item or note is one more or less."""
    for block in document.blocks:
        if block.mark and block.number is not None and block.mark_start >= 0:
            number = _NUMERAL.search(document.text, block.mark_start, block.start)
            if number and _whole(number[0]) == block.number:
                new = _neighbour(number[0], rng)
                yield Mutant("heading", number.start(), number.end(), new, _mark(block))
    for number in _INLINE.finditer(document.text):
        yield Mutant("heading", number.start(), number.end(), _neighbour(number[0], rng), number.span())


def _mark(block: Block) -> tuple[int, int]:
    return block.mark_start, block.start


def _whole(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    tens, ten, ones = numeral.rpartition("十")
    digits = "〇一二三四五六七八九"
    return ((digits.index(tens) if tens else 1) * 10 if ten else 0) + (digits.index(ones) if ones else 0)


def _neighbour(numeral: str, rng: Random) -> str:
    """The number before or after, written alike."""
    number = 2 if numeral == "两" else _whole(numeral)
    number += 1 if number <= 2 else rng.choice((1, -1))
    if numeral.isdecimal():
        return str(number)
    if "①" <= numeral <= "⑳":
        return chr(ord("①") + number - 1)
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    return ((digits[tens] if tens > 1 else "") + "十" if tens else "") + (digits[ones] if ones else "")


EACH = {"direction": directions, "dropped": dropped, "count": counted, "heading": headings}
