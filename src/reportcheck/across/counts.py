"""Totals of years against single years, what is new against what there is in all, counts with digits swapped."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.across.match import SAME, matches, name, sameness
from reportcheck.across.pair import Pair, Side
from reportcheck.across.rises import rises_from
from reportcheck.model.fact import Fact, Statement

_FLOW = regex.compile(
    r"新增|新建|改造|完成|建成|建设|减少|投入|发放|培训|转移|开工|引进|培育|实施|治理|新改|帮助|脱贫|造林|营造"
)
_NOT_FLOW = regex.compile(r"年均|平均|每年|稳定在|保持|达到|总量|累计达|以上的?$|超过|突破|年末|存量")
_LEAST = 4
_LIKELY = 0.6
_MADE = regex.compile("新|建成|开通|竣工")  # what was added, not what there is
_FALL = Decimal("0.9")  # what shrinks by less may have been counted anew
_TOTAL = regex.compile(r"总量|总数|累计|共|达到?|增至|增加到|拥有|现有")


def totals(pair: Pair) -> Iterator[Statement]:
    """Statements `years-add-up` with roles whole (several years) and part (single years, from both reports)."""
    wholes = [f for f in pair.here.facts if _amount(f) and f.status == "actual" and len(f.period or "") == 9]
    wholes = [f for f in wholes if _flow(pair, f) and _YEARS.search(pair.here.before(f.start, "\n", 800))]
    for whole in wholes:
        years = range(int(whole.period[:4]), int(whole.period[5:]) + 1)  # type: ignore[index]
        here = [f for f in pair.here.facts if _single(f, years) and _one_flow(whole, f) and _done(pair, pair.here, f)]
        there = [f for f in pair.there.facts if _single(f, years) and _one_flow(whole, f)]
        there = [f for f in there if _done(pair, pair.there, f)]
        latest = {f.period: f for f in here}
        earlier = {f.period: f for f in there if f.period not in latest}
        if earlier and whole.value > 0:
            same = all(sameness(whole, f) >= SAME for f in (*latest.values(), *earlier.values()))
            doubt = "" if same else "taken to be the same by their words"
            ours, theirs = tuple(latest.values()), tuple(earlier.values())
            yield pair.statement(
                "years-add-up", {"whole": whole, "part": ours}, {"part": theirs}, doubt, partition="partial"
            )


def _one_flow(whole: Fact, single: Fact) -> bool:
    """The same thing done: the same words, or 建设 in the total for 新建 and 改造 in the years."""
    if sameness(whole, single) >= SAME:
        return True
    one, other = _VERBS.match(name(whole)), _VERBS.match(name(single))
    if not one or not other or one[0] not in ("建设", "完成", "") or whole.figure.unit != single.figure.unit:
        return False
    thing = name(whole)[one.end() :]
    return len(thing) > 3 and thing == name(single)[other.end() :]


_VERBS = regex.compile(r"(?:新建|改造|提升|建设|建成|完成|新改建|改建|新)*")
_YEARS = regex.compile(r"五年|“十[一二三四五]五”(?:时期|期间|以来)")


def _done(pair: Pair, side: Side, fact: Fact) -> bool:
    known = pair.lexicon.indicators.get(fact.indicator or "")
    return bool(known and not known.stock) or bool(_FLOW.search(side.before(fact.start, "。；，、\n") + fact.label))


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
    before = [f for f in pair.there.facts if _count(f) and "new" not in f.tags and _in_all(pair.there, f)]
    for new in fresh:
        for _, then, _ in matches([new], before, SAME):
            if pair.shift(then.period) != new.period:
                continue
            for now in (f for f in stock if sameness(f, new) >= SAME and name(f) == name(then) and f.value > new.value):
                yield pair.statement(
                    "new-on-last-total", {"whole": now, "part": new}, {"part": then}, "none are taken to have gone"
                )


def _in_all(side: Side, fact: Fact) -> bool:
    return bool(_TOTAL.search(side.before(fact.start, "。；，、\n")))


def _count(fact: Fact) -> bool:
    return (
        _amount(fact)
        and fact.status == "actual"
        and fact.figure.ulp == 0
        and fact.figure.hedge == "none"
        and len(name(fact)) > 2
    )


def swapped(pair: Pair) -> Iterator[Statement]:
    """Statements `digits-swapped` with roles whole and part: one count, but for the order of its digits."""
    now = [f for f in pair.here.facts if _standing(pair.here, f)]
    then = [f for f in pair.there.facts if _standing(pair.there, f)]
    for a, b, _ in matches(now, then, _LIKELY):
        one, other = str(a.figure.value), str(b.figure.value)
        if len(one) > 2 and sorted(one) == sorted(other) and (one == other or one.rstrip("0") != other.rstrip("0")):
            yield pair.statement("digits-swapped", {"whole": a}, {"part": b}, "the count is taken not to have changed")


def _standing(side: Side, fact: Fact) -> bool:
    """A whole number of things that are there, and not of things done."""
    return _amount(fact) and fact.figure.ulp == 0 and not _FLOW.search(side.before(fact.start, "。；，、\n"))


def shrunk(pair: Pair) -> Iterator[Statement]:
    """Statements `stock-shrinks` (`stock-lower` where it is little; both where not): what is there, a year apart.

    Roles larger (now) and smaller (then).
    """
    now = [f for f in pair.here.facts if _stock(pair, f, True)]
    then = [f for f in pair.there.facts if _stock(pair, f, False)]

    def later(a: Fact, b: Fact) -> bool:
        return pair.shift(b.period) == a.period

    for a, b, _ in matches(now, then, SAME, later):
        shrinks, lower = a.value < b.value * _FALL, a.value < b.value
        for kind in ("stock-shrinks",) * (shrinks or not lower) + ("stock-lower",) * (not shrinks):
            yield pair.statement(kind, {"larger": a}, {"smaller": b}, "what is there is taken not to go away")


def _stock(pair: Pair, fact: Fact, here: bool) -> bool:
    side = pair.here if here else pair.there
    if not (_amount(fact) and fact.status == "actual" and len(fact.period or "") == 4 and fact.sign > 0):
        return False
    words = side.before(fact.start, "。；，、\n")
    known = pair.lexicon.indicators.get(fact.indicator or "")
    if rises_from(side, fact) or "台阶" in side.after(fact.end, "。；，\n") or len(name(fact)) < _LEAST:
        return False
    counted = fact.figure.unit in ("个", "家", "户", "座", "所", "项", "条", "件", "公里", "位", "名")
    if "new" in fact.tags:
        return False
    there_is = bool(known and known.stock) and not (counted and _MADE.search(words))
    return there_is or (counted and bool(_TOTAL.search(words[-6:])))
