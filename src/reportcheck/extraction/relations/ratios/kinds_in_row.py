"""按产业分，甲下降3.9%、乙增长4.1%，占投资比重分别为58.1%和41.9%: kinds of one whole, with their shares in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, comparable, joined, plain
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_ROW = regex.compile(r"[，、]占(?P<base>[^，。；、\d]{0,16}?)的?比(?:重|例)?(?:分别|依次)(?:为|达到?|是)?")
_BY = regex.compile(r"(?:按|分)[^，。；：\d]{1,10}(?:分|看)[，：]")
_ALL, _FEWEST = Decimal(100), 2
_NEAR, _SURE = Decimal("0.3"), Decimal("0.15")  # points that rounding leaves; that a slip must come to
_DOUBT = "the kinds may overlap, or there may be more"


def find(view: View) -> Iterator[Statement]:
    """Statements `composition` (part) and `weighted-growth` (figure), where they hold or would but for one slip."""
    for facts in view.sentences.values():
        for at, (before, share) in enumerate(pairwise(facts)):
            said = _ROW.fullmatch(view.between(before, share)) if share.figure.unit == "%" else None
            run = joined(view, facts, share) if said else []
            kinds = facts[: at + 1][-len(run) :] if run else []
            if said and _alike(kinds, run) and len(kinds) == len(run) >= _FEWEST:
                whole = facts[at - len(run)] if at >= len(run) else _told_before(view, kinds[0], said["base"])
                begin = max(whole.end if whole else 0, opening(view.text, kinds[0].start))
                if _BY.search(view.text, begin, kinds[0].start):
                    off = sum((one.value for one in run), -_ALL)
                    every = abs(off) <= sum((one.figure.ulp for one in run), Decimal(0)) / 2
                    yield from _made_of(run, off, every)
                    grew = whole and whole.measure == "growth" and plain(whole.label).endswith(plain(said["base"]))
                    if whole and grew and every:
                        yield from _grown(whole, kinds, run)


def _told_before(view: View, first: Fact, base: str) -> Fact | None:
    """The growth of the whole where it opens the paragraph: 投资下降11.5%，按产业分，…。按经济类型分，…."""
    begin = view.text.rfind("\n", 0, first.start) + 1
    opened = next(iter(view.told(begin, first.start)), None)
    named = opened and opened.measure == "growth" and plain(opened.label).endswith(plain(base))
    return opened if base and named else None


def _alike(kinds: Sequence[Fact], run: Sequence[Fact]) -> bool:
    told = all(fact.measure == kinds[0].measure and comparable(fact, kinds[0]) for fact in kinds)
    return told and all(fact.figure.hedge == "none" and fact.measure == "share" for fact in run)


def _made_of(run: Sequence[Fact], off: Decimal, fits: bool) -> Iterator[Statement]:
    if fits or off > 0 or any(slip(share.value, share.value - off, share.figure.ulp) for share in run):
        params = {"partition": "complete"}
        yield Statement("composition", {"part": tuple(run)}, run[0].start, run[-1].end, params, "" if fits else _DOUBT)


def _grown(whole: Fact, kinds: Sequence[Fact], run: Sequence[Fact]) -> Iterator[Statement]:
    """Growth of the whole is that of its kinds, each by what its share was a year before."""
    if kinds[0].measure != "growth" or any(fact.value <= -_ALL for fact in kinds):
        return
    rates, weights = [fact.value for fact in kinds], [share.value for share in run]
    made = _by_weight(rates, weights)
    turned = ([*rates[:at], one, *rates[at + 1 :]] for at, fact in enumerate(kinds) for one in _slips(fact))
    fits = abs(made - whole.value) <= _NEAR
    slipped = any(abs(one - made) <= _SURE for one in _slips(whole))
    beyond = not min(rates) - _NEAR <= whole.value <= max(rates) + _NEAR  # no weights make that of them
    if fits or slipped or beyond or any(abs(_by_weight(one, weights) - whole.value) <= _SURE for one in turned):
        yield agrees("weighted-growth", whole, run[-1].end, fits, "" if fits else _DOUBT)


def _by_weight(rates: Sequence[Decimal], weights: Sequence[Decimal]) -> Decimal:
    before = sum((weight / (_ALL + rate) for rate, weight in zip(rates, weights, strict=True)), Decimal(0))
    return sum(weights, Decimal(0)) / before - _ALL


def _slips(rate: Fact) -> Iterator[Decimal]:
    """The rate the other way, or with two neighbouring digits exchanged."""
    yield -rate.value
    digits, sign = str(int(abs(rate.value) / rate.figure.ulp)), -1 if rate.value < 0 else 1
    for at in range(len(digits) - 1):
        yield sign * int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) * rate.figure.ulp
