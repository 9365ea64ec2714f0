"""A share of few things is a whole number of them: of 147 rivers none can be 98.2%.

The test is that of Brown and Heathers, "The GRIM test" (2017), for means: granularity-related inconsistency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.extraction.slips import exchanged
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"[^，。；：、（\n\d]{2,20}(?:率|比例|占比)[^，。；：、\n\d]{0,6}")
_OF_DAYS = regex.compile(r"）?[、，（](?:优良)?(?:天数)?(?:占比|比例|优良率|达标率)(?:达到?|为|提升[到至])?")
_RATES = ("rate", "share")
_AMONG = regex.compile(  # 在监测的7个县市中，达标县市占71.4%
    r"(?P<noun>[^，。；：、（\n\d]{1,8}?)(?:当)?中，[^，。；：、\n\d]{0,16}(?P=noun)(?:数量|个数)?占(?:比|比例|比重)?(?:为|达到?)?"
)
_MEAN = regex.compile(
    r"点次|频次|天数|平均|人口|面积|综合|增长|人均|投资|产值|收入|居民|企业|项目|任务|资金|税|分享|分成|分担|配套|补助|提取"
)


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of-count` with role figure: a rate told right behind the number of things it is of."""
    for facts, _ in view.several:
        yield from _of_days(view, facts)
        for count, share in pairwise(facts):
            if share.figure.kind != "percent" or count.figure.unit not in ("个", "条", "处"):
                continue
            words = view.between(count, share)
            if words.startswith("）") and view.text.rfind("（", 0, count.start) > view.text.rfind("）", 0, count.start):
                continue  # 22个断面（国控9个、省控13个）优良比例95.5%: of all of them
            plain = not count.figure.ulp and count.figure.hedge == "none"
            rate = share.measure in _RATES and share.figure.hedge == "none"
            among = plain and rate and _AMONG.fullmatch(words)
            if among and count.value > 1 and _tells(count, share):
                yield agrees("share-of-count", share, share.end, _possible(count, share), _DOUBT)
            if plain and rate and _RATE.fullmatch(words) and not _MEAN.search(words) and _tells(count, share):
                yield agrees("share-of-count", share, share.end, _possible(count, share), _DOUBT)


_DOUBT = "the rate may be of other things than those counted"


def _of_days(view: View, facts: Sequence[Fact]) -> Iterator[Statement]:
    """优良天数312天，优良率85.5%; 优良天数312天，同比增加9天，优良率85.5%: of the days of a year."""
    for at, (count, share) in enumerate(pairwise(facts)):
        if share.figure.kind != "percent" or count.figure.unit != "天":
            continue
        last = count
        if at and count.measure == "change" and _CHANGED.fullmatch(view.between(facts[at - 1], count)):
            count = facts[at - 1]
        air = count.figure.unit == "天" and "优良" in count.label and count.measure != "change" and count.value < _YEAR
        rate = share.measure in _RATES and share.figure.hedge == "none"
        year = air and rate and count.value * 100 > _SHORTEST * share.value  # 多24天，优良率85.2%: no days of a year
        if not year or not _OF_DAYS.fullmatch(view.between(last, share)) or _PART.search(view.text[:_HEAD]):
            continue
        held = any(abs(count.value * 100 / n - share.value) < share.figure.ulp for n in range(355, 367))
        some = _SOME.search(view.text, opening(view.text, count.start), share.end + _BEHIND)
        held = held and (some is not None or not _turned(count, share))
        yield agrees("share-of-count", share, share.end, held, "some days may not have been measured")


_CHANGED = regex.compile(
    r"[，、（](?:同比|[比较](?:上年|去年|20\d\d年))?(?:同期)?(?:增加|增长|减少|上升|下降|多|少|净增)了?"
)

_PART, _HEAD = regex.compile(r"上半年|季度|月份|[1一][-—－–~至]"), 120  # of what a report on a part of a year is
_SHORTEST = 300  # days that are measured in a year at least
_YEAR = 355  # days: so many are all of a year, and not its good ones


def _turned(count: Fact, share: Fact) -> bool:
    """312天，优良率87.9%: not of a full year, but would be if two digits changed places."""
    days = [(share.value * n / 100).quantize(Decimal(1)) for n in _FULL]
    rates = [(count.value * 100 / n).quantize(share.figure.ulp or 1) for n in _FULL]
    if any(abs(rate - share.value) <= _FEW_DAYS for rate in rates):
        return False
    return any(exchanged(count.value, day, Decimal(1)) for day in days) or any(
        exchanged(share.value, rate, share.figure.ulp or Decimal(1)) for rate in rates
    )


_SOME, _BEHIND = regex.compile(r"剔除|扣除|有效|监测天|监测\d|沙尘"), 16  # characters behind a rate
_FULL, _FEW_DAYS = (365, 366), Decimal("0.5")  # days of a year; per cent, where some of them were not measured


def _tells(count: Fact, share: Fact) -> bool:
    """Are the shares that there are further apart than a printed one reaches?"""
    return count.value > 1 and count.value * 4 * share.figure.ulp < 100


def _possible(count: Fact, share: Fact) -> bool:
    """Is some whole number of the things the share, rounded either way?"""
    near = round(share.value * count.value / 100)
    return any(abs(n * 100 / count.value - share.value) < share.figure.ulp for n in (near - 1, near, near + 1))
