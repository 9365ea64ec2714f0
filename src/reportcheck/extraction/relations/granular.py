"""A share of few things is a whole number of them: of 147 rivers none can be 98.2%.

The test is that of Brown and Heathers, "The GRIM test" (2017), for means: granularity-related inconsistency.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, comparable
from reportcheck.model.fact import Fact, Statement

_RATE = regex.compile(r"[^，。；：、（\n\d]{2,20}(?:率|比例|占比)[^，。；：、\n\d]{0,6}")
_OF_DAYS = regex.compile(r"[、，（](?:优良)?(?:天数)?(?:占比|比例|优良率|达标率)(?:达到?|为|提升[到至])?")
_RATES = ("rate", "share")
_MEAN = regex.compile(r"平均|人口|面积|综合|增长|人均|投资|产值|收入|居民|企业|项目|任务|资金")


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of-count` with role figure: a rate told right behind the number of things it is of;
    `share-of` with roles part, share and base."""
    for facts in view.sentences.values():
        yield from _so_many_of(view, facts)
        for count, share in pairwise(facts):
            words = view.between(count, share)
            plain = count.figure.unit in ("个", "条", "处") and not count.figure.ulp and count.figure.hedge == "none"
            rate = share.figure.kind == "percent" and share.measure in _RATES and share.figure.hedge == "none"
            air = count.figure.unit == "天" and "优良" in count.label and count.measure != "change"
            days = air and rate and _OF_DAYS.fullmatch(words)
            if days:
                held = any(abs(count.value * 100 / n - share.value) < share.figure.ulp for n in range(355, 367))
                yield agrees("share-of-count", share, share.end, held, "some days may not have been measured")
            if plain and rate and _RATE.fullmatch(words) and not _MEAN.search(words) and _tells(count, share):
                yield agrees("share-of-count", share, share.end, _possible(count, share), _DOUBT)


def _so_many_of(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """37个行业大类中有28个行业增加值实现增长，行业增长面为75.7%: both counts and what the one is of the other."""
    for base, part, share in zip(facts, facts[1:], facts[2:], strict=False):
        counts = comparable(base, part) and base.figure.unit in _COUNTED and not base.figure.ulp + part.figure.ulp
        told = share.figure.kind == "percent" and share.measure in _RATES and share.figure.hedge == "none"
        if counts and told and _AMONG.fullmatch(view.between(base, part)) and 0 < part.value < base.value:
            said = _FACE.fullmatch(view.between(part, share))
            if said and share.value < _ALL and base.figure.hedge == part.figure.hedge == "none":
                doubt = "" if said["face"] else "the rate may be of other things than those counted"
                roles = {"part": (part,), "share": (share,), "base": (base,)}
                yield Statement("share-of", roles, base.start, share.end, doubt=doubt)


_ALL = 100
_COUNTED = frozenset({"个", "条", "处", "家", "种", "项", "户", "类"})
_AMONG = regex.compile(r"[^，。；：、\d]{1,16}中，?(?:共?有|，)?")
_FACE = regex.compile(
    r"[^，。；：\d]{0,24}，[^，。；：、\d]{0,8}(?:(?P<face>增长|上涨|下降|盈利|亏损|覆盖|达标)面|占比|(?:优良|达标|合格|增长)率)(?:为|达到?)?"
)


_DOUBT = "the rate may be of other things than those counted"


def _tells(count: Fact, share: Fact) -> bool:
    """Are the shares that there are further apart than a printed one reaches?"""
    return count.value > 1 and count.value * 4 * share.figure.ulp < 100


def _possible(count: Fact, share: Fact) -> bool:
    """Is some whole number of the things the share, rounded either way?"""
    near = round(share.value * count.value / 100)
    return any(abs(n * 100 / count.value - share.value) < share.figure.ulp for n in (near - 1, near, near + 1))
