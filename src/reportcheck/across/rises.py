"""从A提高到B: where a rise begins against where it ended last year."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportcheck import regex
from reportcheck.across.names import likeness
from reportcheck.across.pair import Pair, Side
from reportcheck.model.fact import Fact, Statement
from reportcheck.repair.ranges import Range
from reportcheck.repair.slips import slip

_FROM = regex.compile(r"[由从][^由从，。；]{0,18}$")
_RISES = regex.compile(
    r"(?:提高|提升|增加|增长|上升|扩大|上调|调整|提标|下调|降低|降|减少|压缩)(?:到|至|为)[^，。；]{0,6}$"
)
_DATED = regex.compile(r"(?:19|20)\d\d年|年均|五年|期末|期初|“十")
_JOINTS = ("、", "和")
_ALIKE = 0.8


def find(pair: Pair) -> Iterator[Statement]:
    """Statements `rise-begins` with roles whole (从A) and part (last year's 提高到A), matched by the words before 从.

    `rise-begins-by-slip` where A is a digit off, or is where last year's rise began. What agrees is both.
    """
    rises = list(_rises(pair.there))
    for words, place, start, _ in _rises(pair.here):
        like = [(likeness(words, other), begin, end) for other, at, begin, end in rises if at == place]
        like = [
            one for one in like if (one[2].figure.unit, one[2].figure.kind) == (start.figure.unit, start.figure.kind)
        ]
        best = max((score for score, *_ in like), default=0.0)
        found = [(begin, end) for score, begin, end in like if score == best]
        if best >= _ALIKE and len({end.value for _, end in found}) == 1:
            earlier, end = found[0]
            agrees = start.value == end.value
            telling = start.value == earlier.value or not slip(start.figure, _only(end))
            for kind in ("rise-begins-by-slip",) * (telling or agrees) + ("rise-begins",) * (agrees or not telling):
                yield pair.statement(kind, {"whole": start}, {"part": end}, "what was announced may have been changed")


def _only(fact: Fact) -> Range:
    return Range(Fraction(fact.figure.value), Fraction(fact.figure.value))


def rises_from(side: Side, fact: Fact) -> bool:
    """Is it the first figure of 从A提高到B (or an average over years), and so not the state of its year?"""
    words = side.before(fact.start, "。；，\n", 80)
    return bool(_FROM.search(words)) or "年均" in words


def _rises(side: Side) -> Iterator[tuple[str, int, Fact, Fact]]:
    """Each 从A提高到B in which no year is named: the words before 从, the place in a list, A and B."""
    facts = [fact for fact in side.facts if fact.figure.kind in ("number", "percent", "multiple")]
    for at, fact in enumerate(facts):
        words = side.before(fact.start, "。；，\n", 80)
        begin = _FROM.search(words)
        if begin is None:
            continue
        first = _run(side, facts, at)
        last = _run(side, facts, at + len(first))
        if _DATED.search(side.before(fact.start)) or len(first) != len(last):
            continue
        if not _RISES.search(side.text[first[-1].end : last[0].start]):
            continue
        for place, (a, b) in enumerate(zip(first, last, strict=True)):
            if a.figure.unit == b.figure.unit:
                yield words[: begin.start()], place, a, b


def _run(side: Side, facts: list[Fact], at: int) -> list[Fact]:
    run = facts[at : at + 1]
    for fact in facts[at + 1 :]:
        if side.text[run[-1].end : fact.start] not in _JOINTS:
            break
        run.append(fact)
    return run
