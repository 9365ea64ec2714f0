"""Totals of several years against single years, what is new against what there is in all, and figures that only swap digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck.across.match import NEAR, SAME, matches, name, sameness
from reportcheck.across.pair import Pair
from reportcheck.model.fact import Fact, Statement

_FLOW = re.compile(r"新增|新建|改造|完成|建成|建设|减少|投入|发放|培训|转移|开工|引进|培育|实施|治理|新改|帮助|脱贫|造林|营造")
_NOT_FLOW = re.compile(r"年均|平均|每年|稳定在|保持|达到|总量|累计达|以上的?$|超过|突破|年末|存量")
_TOTAL = re.compile(r"总量|总数|累计|共|达到?|增至|增加到|拥有|现有")


def totals(pair: Pair) -> Iterator[Statement]:
    """Statements `years-add-up` with roles whole (several years) and part (single years, from both reports)."""
    wholes = [f for f in pair.here.facts if _amount(f) and f.status == "actual" and len(f.period or "") == 9 and _flow(pair, f)]
    for whole in wholes:
        years = range(int(whole.period[:4]), int(whole.period[5:]) + 1)  # type: ignore[index]
        here = [f for f in pair.here.facts if _single(f, years) and sameness(whole, f) >= SAME]
        there = [f for f in pair.there.facts if _single(f, years) and sameness(whole, f) >= SAME]
        latest = {f.period: f for f in here}
        earlier = {f.period: f for f in there if f.period not in latest}
        if earlier and whole.value > 0:
            yield pair.statement("years-add-up", {"whole": whole, "part": tuple(latest.values())},
                                 {"part": tuple(earlier.values())}, partition="partial")  # fmt: skip


def _flow(pair: Pair, fact: Fact) -> bool:
    words = pair.here.before(fact.start, "。；，、\n")
    return bool(_FLOW.search(words)) and not _NOT_FLOW.search(words) and not fact.tags & {"to", "from", "average"}


def _single(fact: Fact, years: range) -> bool:
    return (_amount(fact) and fact.status == "actual" and len(fact.period or "") == 4 and int(fact.period or 0) in years
            and not fact.tags & {"to", "from", "cumulative", "average"})  # fmt: skip


def _amount(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.kind == "number" and bool(fact.label) and not fact.doubt


def cumulative(pair: Pair) -> Iterator[Statement]:
    """Statements `new-on-last-total` with roles whole (in all) and part (what is new, what there was a year before)."""
    counts = [f for f in pair.here.facts if _count(f)]
    fresh = [f for f in counts if "new" in f.tags and len(f.period or "") == 4]
    stock = [f for f in counts if "new" not in f.tags]
    before = [f for f in pair.there.facts if _count(f) and "new" not in f.tags and _TOTAL.search(pair.there.before(f.start, "。；，、\n") + pair.there.text[f.start - 2 : f.start])]
    for new in fresh:
        for _, then, score in matches([new], before, SAME):
            if pair.shift(then.period) != new.period:
                continue
            for now in (f for f in stock if sameness(f, new) >= SAME and name(f) == name(then) and f.value > new.value):
                yield pair.statement("new-on-last-total", {"whole": now, "part": new}, {"part": then}, "none are taken to have gone")


def _count(fact: Fact) -> bool:
    return _amount(fact) and fact.status == "actual" and fact.figure.ulp == 0 and fact.figure.hedge == "none" and len(name(fact)) > 2


def swapped(pair: Pair) -> Iterator[Statement]:
    """Statements `digits-swapped` with roles whole and part: one count in both reports, but for the order of its digits."""
    now = [f for f in pair.here.facts if _amount(f) and f.figure.ulp == 0]
    then = [f for f in pair.there.facts if _amount(f) and f.figure.ulp == 0]
    for a, b, _ in matches(now, then, NEAR):
        one, other = str(a.figure.value), str(b.figure.value)
        if len(one) > 2 and one != other and sorted(one) == sorted(other) and one.rstrip("0") != other.rstrip("0"):
            yield pair.statement("digits-swapped", {"whole": a}, {"part": b}, "the count is taken not to have changed")


def shrunk(pair: Pair) -> Iterator[Statement]:
    """Statements `stock-shrinks` with roles larger (now) and smaller (then): what is there in all, a year apart."""
    now = [f for f in pair.here.facts if _stock(pair, f, True)]
    then = [f for f in pair.there.facts if _stock(pair, f, False)]

    def later(a: Fact, b: Fact) -> bool:
        return pair.shift(b.period) == a.period

    for a, b, _ in matches(now, then, SAME, later):
        yield pair.statement("stock-shrinks", {"larger": a}, {"smaller": b}, "what is there is taken not to go away")


def _stock(pair: Pair, fact: Fact, here: bool) -> bool:
    side = pair.here if here else pair.there
    if not (_amount(fact) and fact.status == "actual" and len(fact.period or "") == 4 and fact.sign > 0):
        return False
    words = side.before(fact.start, "。；，、\n")
    known = pair.lexicon.indicators.get(fact.indicator or "")
    return bool(known and known.stock) or bool(_TOTAL.search(words[-6:])) and "new" not in fact.tags and fact.figure.unit not in ("元", "%")


