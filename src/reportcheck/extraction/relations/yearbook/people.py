"""Of the people counted: 男性215348人，女性197158人，性别比109.23; 人均24148元（按年平均人口31.245万人计算）."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_RATIO = regex.compile(r"(?<!出生人口)性别比(?:例)?(?:（[^（）]{0,24}）)?(?:为|达|是|：)?$")
_BY = regex.compile(
    r"（(?:20\d\d年)?(?:按)?(?:20\d\d年)?(?:平均|年均|年平均|全年平均|年末)?(?:常住|户籍|总)?人口(?:平均)?(?:数)?(?:为)?"
)
_FAR = 120  # characters


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of` (part, share, base) for men to a hundred women; `mean-of-total` (mean, count, total)."""
    yield from _sexes(view)
    yield from _heads(view)


def _sexes(view: View) -> Iterator[Statement]:
    for ratio in view.facts if "性别比" in view.text else ():
        hundred = ratio.figure.kind == "number" and not ratio.figure.unit and _HUNDRED[0] < ratio.value < _HUNDRED[1]
        if not hundred or not _RATIO.search(view.text, max(0, ratio.start - 40), ratio.start):
            continue
        if _ELSEWHERE.search(view.before(ratio, 24)):
            continue
        begin = max(view.text.rfind("\n", 0, ratio.start) + 1, ratio.start - _FAR)
        told = [fact for fact in view.told(begin, ratio.start) if fact.figure.unit == "人" and fact.measure == "level"]
        men, women = ([fact for fact in told if fact.label.startswith(sex)] for sex in ("男", "女"))
        if len(men) == len(women) == 1:
            share = ratio._replace(figure=ratio.figure._replace(kind="percent", unit="%"), measure="share")
            roles = {"part": (men[0],), "share": (share,), "base": (women[0],)}
            yield Statement("share-of", roles, men[0].start, ratio.end)


_ELSEWHERE = regex.compile(r"全[国省市]|同期|上年|(?:19|20)\d\d年")  # 全市同期总人口性别比为102.96
_HUNDRED = 50, 200


def _heads(view: View) -> Iterator[Statement]:
    """The product of the place over the people it is said to be counted by."""
    products = [fact for fact in view.facts if fact.indicator == "gdp" and _plain(fact) and fact.figure.unit == "元"]
    for mean, people in pairwise(view.facts) if products else ():
        if mean.indicator != "gdp-per-head" or not _plain(mean) or people.figure.unit != "人":
            continue
        totals = [fact for fact in products if (fact.period, fact.scope) == (mean.period, mean.scope)]
        if _BY.fullmatch(view.between(mean, people)) and len({fact.value for fact in totals}) == 1:
            roles = {"mean": (mean,), "count": (people,), "total": (totals[0],)}
            start, end = min(mean.start, totals[0].start), max(people.end, totals[0].end)
            yield Statement("mean-of-total", roles, start, end, {"scale": 1})


def _plain(fact: Fact) -> bool:
    return (
        fact.measure == "level"
        and fact.figure.hedge == "none"
        and fact.status == "actual"
        and not fact.tags - {"per-head"}
    )
