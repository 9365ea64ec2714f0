"""`--draft EARLIER`: which figures were changed, and what should have been changed along with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise

from reportcheck import regex
from reportcheck.across.match import SAME, name, sameness
from reportcheck.across.names import likeness, shared
from reportcheck.across.pair import Pair, Side, base_of
from reportcheck.extraction import Extraction, extract
from reportcheck.model.document import Document
from reportcheck.model.fact import Fact, Statement, moved
from reportcheck.model.lexicon import Lexicon
from reportcheck.model.result import Change

_FIGURES = regex.compile(r"\d[\d.,]*")
_CONTEXT = 24
_NEAR = 0.6
_TELLING = 4  # digits that make a value its own name


def draft(document: Document, earlier: Document) -> Callable[[Extraction, Lexicon], list[Statement]]:
    """For `audit(side_by_side(document, [earlier]), packs, beside=...)`: what was changed in one place only."""

    def beside(extraction: Extraction, lexicon: Lexicon) -> list[Statement]:
        pair = compared(document, earlier, extraction.facts, lexicon)
        aligned = list(align(pair))
        return [*_stale(pair, aligned), *_unmoved(pair, aligned)]

    return beside


def compared(document: Document, earlier: Document, facts: Sequence[Fact], lexicon: Lexicon) -> Pair:
    """The two drafts with their facts."""
    there = Side(earlier, extract(earlier, lexicon).facts, base_of(document, earlier))
    return Pair(Side(document, tuple(facts)), there, lexicon)


Aligned = tuple[Fact | None, Fact | None]  # here, there


def align(pair: Pair) -> Iterator[Aligned]:
    """Each figure of the draft in hand with its place in the earlier one, by the words around it and their order."""
    here, there = pair.here.facts, pair.there.facts
    ours, theirs = ([_slot(side, fact) for fact in side.facts] for side in (pair.here, pair.there))
    for kind, a, b, c, d in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(here[c:d], there[a:b], strict=True)
        else:
            yield from _nearest(pair, list(here[c:d]), list(there[a:b]))


def _slot(side: Side, fact: Fact) -> tuple[str, str, str]:
    words = side.before(fact.start, "。；\n", _CONTEXT)
    return _FIGURES.sub("#", words), fact.figure.kind, fact.figure.unit


def _nearest(pair: Pair, here: list[Fact], there: list[Fact]) -> Iterator[Aligned]:
    """Where words were changed too: the figure of one unit with the words most like it."""
    left = list(there)
    for fact in here:
        words = _slot(pair.here, fact)[0]
        scored = [
            (likeness(words, _slot(pair.there, other)[0]), -at)
            for at, other in enumerate(left)
            if other.figure.unit == fact.figure.unit and other.figure.kind == fact.figure.kind
        ]
        best, at = max(scored, default=(0.0, 0))
        yield fact, left.pop(-at) if best >= _NEAR else None
    yield from ((None, other) for other in left)


def printed(fact: Fact) -> tuple[object, ...]:
    """What is to be the same in an unchanged figure."""
    figure = fact.figure
    return figure.value, figure.ulp, figure.hedge, figure.parts, figure.unit, fact.sign


def changes(pair: Pair) -> tuple[Change, ...]:
    """Every figure changed, added or dropped, in order; those of the earlier draft with their spans told as such."""
    found = []
    for here, there in align(pair):
        then = None if there is None else moved(there, pair.there.base)
        assert then is None or isinstance(then, Fact)
        if here is None or there is None or printed(here) != printed(there):
            found.append(Change("dropped" if here is None else "added" if there is None else "changed", here, then))
    return tuple(sorted(found, key=lambda one: one.start))


def _stale(pair: Pair, aligned: Sequence[Aligned]) -> Iterator[Statement]:
    """Statements `stale-twin` (whole: left as it was, or changed too; part: changed), `stale-value` where less sure."""
    both = [(here, there) for here, there in aligned if here is not None and there is not None]
    moved_on = [(here, there) for here, there in both if printed(here) != printed(there)]
    for here, there in moved_on:
        for twin, before in both:
            also = printed(twin) != printed(before)
            if before is there or (also and twin.start < here.start) or not before.interval().meets(there.interval()):
                continue
            same = printed(before) == printed(there)
            roles = {"whole": _as_said(twin, same), "part": _as_said(here, same)}
            if _one_fact(there, before):
                yield pair.statement("stale-twin", roles, {})
            elif same and _likely_one(pair, there, before):
                yield pair.statement("stale-value", roles, {}, "taken to be the same by value and words")


def _as_said(fact: Fact, exactly: bool) -> Fact:
    """Without its hedge (8%左右 and 9%左右 are two goals), and to the digit where the two were printed alike."""
    figure = fact.figure._replace(hedge="none", ulp=Decimal(0) if exactly else fact.figure.ulp)
    return fact._replace(figure=figure)


def _one_fact(a: Fact, b: Fact) -> bool:
    if a.measure != b.measure or a.among != b.among or a.sign != b.sign or sameness(a, b) < SAME:
        return False
    if (a.period != b.period and a.period and b.period) or a.status != b.status:
        return False
    return a.tags & _TELL == b.tags & _TELL


_TELL = frozenset({"new", "cumulative", "average", "from", "to"})


def _likely_one(pair: Pair, a: Fact, b: Fact) -> bool:
    return _value_tells(a) or sameness(a, b) >= _NEAR or _like_words(pair, a, b)


def _like_words(pair: Pair, a: Fact, b: Fact) -> bool:
    """Do the words right around two equal figures of two digits or more name one thing (民营经济32条政策)?"""
    if len(a.figure.value.normalize().as_tuple().digits) < 2 or a.figure.kind != b.figure.kind:
        return False
    side = pair.there
    one, other = (side.before(fact.start, "。；，\n", _AROUND) + side.after(fact.end, reach=_AROUND) for fact in (a, b))
    return shared(one, other) >= _HALF


_AROUND, _HALF = 8, 0.5


def _value_tells(fact: Fact) -> bool:
    return len(fact.figure.value.normalize().as_tuple().digits) >= _TELLING


def _unmoved(pair: Pair, aligned: Sequence[Aligned]) -> Iterator[Statement]:
    """Statements `rate-unmoved`: a level changed, its rate not; roles level, rate and earlier, the level it implies."""
    known = {here.start: (here, there) for here, there in aligned if here is not None and there is not None}
    order = [known[fact.start] for fact in pair.here.facts if fact.start in known]
    for (level, was), (rate, rated) in pairwise(order):
        if level.measure != "level" or rate.measure != "growth" or rate.figure.kind != "percent":
            continue
        one_thing = level.sentence == rate.sentence and name(level) == name(rate) and len(name(level)) > 1
        if one_thing and printed(level) != printed(was) and printed(rate) == printed(rated) and rate.value > -100:
            earlier = _implied(was, rate)
            yield pair.statement(
                "rate-unmoved",
                {"rate": rate, "level": level},
                {"earlier": earlier},
                "the year before is taken to stand",
            )


def _implied(level: Fact, rate: Fact) -> Fact:
    """The level of the year before that a level and its rate imply, as wide as their rounding makes it."""
    value = level.figure.value / (1 + rate.value / 100)
    width = level.figure.ulp + value * rate.figure.ulp / 100
    return level._replace(figure=level.figure._replace(value=value, ulp=width, hedge="none"))
