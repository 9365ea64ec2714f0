"""Counts that grew from a count: 13 things, 50 % more than a year before, would have been 8.67 of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, comparable
from reportcheck.model.fact import Fact, Statement

_GREW = regex.compile(
    r"[^，。；：、（\n\d]{0,8}[，、（](?:[比较](?:上年|去年)(?:同期)?|同比)?"
    r"(?P<way>增长|增加|上升|提高|下降|减少|降低)了?(?:约|近|超|超过)?"
)
_ADDED = regex.compile(r"(?:增加?|减少?|多|少|新增|净增加)(?:了)?$")  # 比上年净增43家，增长34.7%: of those before
_LIKE = regex.compile(r"同口径|可比|剔除|扣除")
_LEAST = Decimal(
    "0.25"
)  # of one thing: where the counts that a printed rate allows lie further apart, it tells nothing
_DOUBT = "the count of the year before may have been revised"


def find(view: View) -> Iterator[Statement]:
    """Statements `count-before` with role figure: growth right behind a count; `level-change-rate`, by its unit."""
    yield from _by_unit(view)
    whole = frozenset(view.lexicon.list("units", "indivisible")) | {"个", "条", "种", "批"}
    for count, rate, words in view.pairs:
        if rate.measure != "growth" or rate.figure.kind != "percent" or count.figure.unit not in whole:
            continue
        plainly = _plain(count) and _plain(rate) and not _ADDED.search(view.before(count, 10))
        one = count.label == rate.label  # 分别减少3起、2人，下降17.6%和15.4%: not the rate of the last one
        said = _GREW.fullmatch(words) if plainly and one else None
        if said and not count.figure.ulp and not (rate.tags | count.tags) & {"average", "per-head"}:
            low, high = _before(count.value, rate)
            if low is not None and high - low < _LEAST and not _LIKE.search(view.text, count.start, rate.end):
                fits = math.floor(high) >= math.ceil(low)
                held = fits or ("new" in count.tags and _to_what_was(count.value, rate))
                yield agrees("count-before", rate, rate.end, held, _DOUBT)


def _plain(fact: Fact) -> bool:
    return fact.measure in ("level", "growth") and fact.figure.hedge == "none" and fact.text[0].isdigit()


def _before(count: Decimal, rate: Fact) -> tuple[Decimal | None, Decimal]:
    """What a count was before, by its growth rounded or cut off: the least and the most; None where it was nothing."""
    ulp = Decimal(1) if rate.value % 1 == 0 else rate.figure.ulp  # 55.0% may be 55% with a digit for looks
    low, high = (1 + (rate.value + way * ulp) / 100 for way in (-1, 1))
    return (count / high, count / low) if low > 0 and count > 0 else (None, count)


def _to_what_was(count: Decimal, rate: Fact) -> bool:
    """新增研发机构21家、增长52.5%: of the 40 there were, to which these came."""
    low, high = (rate.value + way * rate.figure.ulp for way in (-1, 1))
    return low > 0 and math.floor(100 * count / low) >= math.ceil(100 * count / high)


_CALLED = regex.compile(r"(?P<unit>[起件宗例户])数(?:量)?(?:同比|[比较](?:上年|去年))?(?P<way>减少|增加|下降|上升)了?$")
_AT_RATE = regex.compile(r"[、，（](?:同比)?(?:下降|增长|上升|减少|增加)(?:了)?")


def _by_unit(view: View) -> Iterator[Statement]:
    """发生事故34起、死亡35人，事故起数减少2起、下降5.6%: of the one number of that unit that the sentence tells."""
    for said in regex.near(
        _COUNTED, view.text, ("数减少", "数增加", "数下降", "数上升", "数同比", "数比", "数较"), 2, 20
    ):
        change = next(iter(view.told(said.end(), said.end() + 1)), None)
        facts = view.sentences.get(change.sentence, []) if change else []
        for one, rate in pairwise(facts):
            if one is change:
                yield from _told(view, facts, one, rate)


_COUNTED = regex.compile(r"[起件宗例户]数(?:量)?(?:同比|[比较](?:上年|去年))?(?:减少|增加|下降|上升)了?(?=\d)")


def _told(view: View, facts: list[Fact], change: Fact, rate: Fact) -> Iterator[Statement]:
    named = _CALLED.search(view.before(change))
    alone = [fact for fact in facts if fact is not change and comparable(fact, change)]
    plain = change.measure in ("change", "level") and rate.figure.unit == "%" and rate.measure == "growth"
    if not named or not plain or len(alone) != 1 or not _AT_RATE.fullmatch(view.between(change, rate)):
        return
    level = alone[0]
    apart = change.start - level.end > _BESIDE  # else it is told side by side, and seen already
    what = _SINCE_WHEN.sub("", view.before(change, 30)[: -len(named[0])])  # 电信诈骗立案起数: of some of 立案120起
    if what not in view.before(level, 30) or not what:
        return
    if apart and level.end < change.start and level.measure == "level" and level.figure.unit == named["unit"]:
        sign = -1 if named["way"] in ("减少", "下降") else 1
        roles = {"level": (level,), "change": (change._replace(sign=sign),), "rate": (rate._replace(sign=sign),)}
        yield Statement("level-change-rate", roles, level.start, rate.end)


_BESIDE = 8  # characters
_SINCE_WHEN = regex.compile(r"^(?:与|同|比|较)?(?:上年|去年|(?:19|20)\d\d年)?(?:同期)?(?:相比|同比|比)?(?:发生)?")
