"""Of the people counted: 男性215348人，女性197158人，性别比109.23; 人均24148元（按年平均人口31.245万人计算）."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, reckoned
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
    yield from _on_average(view)


def _sexes(view: View) -> Iterator[Statement]:
    for ratio in view.facts if "性别比" in view.text else ():
        hundred = ratio.figure.kind == "number" and not ratio.figure.unit and _HUNDRED[0] < ratio.value < _HUNDRED[1]
        if not hundred or not _RATIO.search(view.text, max(0, ratio.start - 40), ratio.start):
            continue
        if _ELSEWHERE.search(view.before(ratio, 24)):
            continue
        if "户籍" in view.before(ratio) and len(_NAMED.findall(view.text, max(ratio.start - _FAR, 0), ratio.start)) > 1:
            continue  # 总人口性别比为102.61，户籍人口性别比为105.08
        begin = max(view.text.rfind("\n", 0, ratio.start) + 1, ratio.start - _FAR)
        told = [fact for fact in view.told(begin, ratio.start) if fact.figure.unit == "人" and fact.measure == "level"]
        men, women = ([fact for fact in told if fact.label.startswith(sex)] for sex in ("男", "女"))
        if len(men) == len(women) == 1:
            share = ratio._replace(figure=ratio.figure._replace(kind="percent", unit="%"), measure="share")
            roles = {"part": (men[0],), "share": (share,), "base": (women[0],)}
            yield Statement("share-of", roles, men[0].start, ratio.end)


_ELSEWHERE = regex.compile(r"全[国省市]|同期|上年|(?:19|20)\d\d年")  # 全市同期总人口性别比为102.96
_NAMED = regex.compile("性别比")
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


def _on_average(view: View) -> Iterator[Statement]:
    """生产总值2883.5亿元, 人均46075元, 年末621.7万人，比上年减少8.3万人: by the mean of both years' ends, or nearly."""
    means = [fact for fact in view.facts if fact.indicator == "gdp-per-head" and _plain(fact) and fact.value]
    for people, more in pairwise(view.facts) if means else ():
        told = people.indicator == more.indicator == "population" and _plain(people) and more.measure == "change"
        if not told or people.figure.unit != "人" or people.figure.unit != more.figure.unit:
            continue
        if "年末" not in people.label + view.before(people, 24) or not _THAN_LAST.fullmatch(view.between(people, more)):
            continue
        slack = people.figure.ulp + more.figure.ulp / 2
        count = reckoned(people, people.value - more.value / 2, slack, f"{people.text}±{more.text}÷2")
        for mean in (one for one in means if (one.period, one.scope) == (people.period, people.scope)):
            totals = {f.value: f for f in view.facts if f.indicator == "gdp" and f.period == mean.period and _plain(f)}
            if (
                len(totals) == 1
                and (total := next(iter(totals.values()))).figure.unit == "元"
                and _fits(mean, total, count)
            ):
                roles = {"mean": (mean,), "count": (count,), "total": (total,)}
                facts = (mean, people, total)
                start, end = min(fact.start for fact in facts), max(fact.end for fact in facts)
                yield Statement("mean-of-total", roles, start, end, {"scale": 1}, _DOUBT)


_THAN_LAST = regex.compile(r"，[比较](?:上年末?|20\d\d年末?)(?:净)?(?:增加|减少|增长|下降|多|少)(?:了)?")
_DOUBT = "the people may have been counted anew"


def _fits(mean: Fact, total: Fact, count: Fact) -> bool:
    """Is the product so much for each, or would it be with one digit wrong, or two that changed places?"""
    due = (total.value / count.value).quantize(mean.figure.ulp or 1)
    slack = due * (count.figure.ulp / count.value + total.figure.ulp / total.value) / 2 + mean.figure.ulp
    if abs(due - mean.value) <= slack:
        return True
    return abs(due / mean.value - 1) > _CLEAR and any(abs(one - due) <= slack for one in _crossed(mean))


def _crossed(mean: Fact) -> Iterator[Decimal]:
    """What the number would be with any two of its digits exchanged."""
    digits = str(int(mean.value / (mean.figure.ulp or 1)))
    for first, second in combinations(range(len(digits)), 2):
        turned = list(digits)
        turned[first], turned[second] = turned[second], turned[first]
        yield Decimal("".join(turned)) * (mean.figure.ulp or 1)


_CLEAR = Decimal("0.005")
