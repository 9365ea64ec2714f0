"""A level and its rate this year against last year's level; where a rise begins against where it ended last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.across.match import SAME, matches
from reportcheck.across.names import likeness
from reportcheck.across.pair import Pair, Side
from reportcheck.model.fact import Fact, Statement

_COMPARABLE = re.compile(r"可比|同口径|实际|还原|剔除|扣除|年均|累计")
_FROM = re.compile(r"[由从][^由从，。；]{0,18}$")
_RISES = re.compile(r"(?:提高|提升|增加|增长|上升|扩大|上调|调整|提标|下调|降低|降|减少|压缩)(?:到|至|为)[^，。；]{0,6}$")
_JOINTS = ("、", "和")


def growth(pair: Pair) -> Iterator[Statement]:
    """Statements `growth-on-last-year` with roles level and rate (this report) and earlier (the other)."""
    levels = [fact for fact in pair.here.facts if _level(fact)]
    known = [fact for fact in pair.there.facts if _level(fact)]
    for rate in pair.here.facts:
        if rate.measure != "growth" or rate.figure.kind != "percent" or rate.status != "actual" or not _year(rate):
            continue
        if rate.figure.hedge != "none" or _COMPARABLE.search(pair.here.before(rate.start, "。；，\n")):
            continue
        basis = pair.lexicon.indicators[rate.indicator].basis if rate.indicator in pair.lexicon.indicators else ""
        if basis == "real" or "增加值" in rate.label or "总产值" in rate.label:
            continue
        own = [level for level in levels if level.period == rate.period and _one_thing(level, rate)]
        for level in own[:1] if rate.indicator is None else own[-1:]:
            earlier = [fact for fact in known if pair.shift(fact.period) == rate.period]
            for _, then, score in matches([level], earlier):
                doubt = "" if score >= SAME else "the two are taken to be the same by their words"
                yield pair.statement("growth-on-last-year", {"rate": rate, "level": level}, {"earlier": then}, doubt)


def _one_thing(level: Fact, rate: Fact) -> bool:
    if level.indicator or rate.indicator:
        return level.indicator == rate.indicator and level.scope == rate.scope
    return level.sentence == rate.sentence and level.label == rate.label and 0 < rate.start - level.end < 12


def _level(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.kind == "number" and fact.status == "actual" and _year(fact) and bool(fact.label)


def _year(fact: Fact) -> bool:
    return bool(fact.period) and len(fact.period or "") == 4


def starts(pair: Pair) -> Iterator[Statement]:
    """Statements `rise-begins` with roles whole (从A) and part (last year's 提高到A), matched by the words before 从."""
    ends = list(_rises(pair.there))
    for words, place, start, _ in _rises(pair.here):
        like = [(likeness(words, other), then) for other, at, _, then in ends
                if at == place and then.figure.unit == start.figure.unit and then.figure.kind == start.figure.kind]  # fmt: skip
        best = max((score for score, _ in like), default=0.0)
        found = [then for score, then in like if score == best]
        if best >= 0.8 and len({then.value for then in found}) == 1:
            yield pair.statement("rise-begins", {"whole": start}, {"part": found[0]}, "what was announced may have been changed")


def _rises(side: Side) -> Iterator[tuple[str, int, Fact, Fact]]:
    """Each 从A提高到B: the words before 从, the place in a list, A and B."""
    facts = [fact for fact in side.facts if fact.figure.kind in ("number", "percent", "multiple")]
    for at, fact in enumerate(facts):
        words = side.before(fact.start, "。；，\n", 80)
        begin = _FROM.search(words)
        if begin is None:
            continue
        first = _run(side, facts, at)
        last = _run(side, facts, at + len(first))
        if len(first) != len(last) or not _RISES.search(side.text[first[-1].end : last[0].start]):
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
