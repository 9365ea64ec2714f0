"""What projects cost: 投资1.4亿元的道路已完成投资6000万元; 投资4.2亿元的甲、投资3.7亿元的乙…11个过亿元项目."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, exactly, pair
from reportcheck.model.fact import Fact, Statement

_COSTS = regex.compile(r"(?:计划|概算|估算)?总?投资(?:额)?(?:约|近|达)?$")
_SPENT = regex.compile(
    r"(?:以上|左右)?的[^，。；]{2,24}?(?:已|累计)(?:累计)?(?:完成|到位)(?:投资|资金)(?:额)?(?:约|近|达)?"
)
_PLAINLY = regex.compile(r"的[^，。；、\d]{2,20}?已(?:累计)?完成投资")
_OF_PROJECT = regex.compile(r"的[^，。；、等\d]{2,24}(?:项目|工程|园区|基地)完成投资(?:额)?")
_GIVEN = regex.compile(  # 申报项目63个，总投资54.5亿元，目前已下达19个项目，下达资金17.1亿元
    r"[，、](?:(?:目前|现)?已(?:经)?(?:下达|获批|批复|落实|入库|到位)[^，。；\d]{0,8}\d{1,3}个(?:项目)?[，、]|目前已|现已|已)"
    r"(?:获得?|争取|下达|到位|拨付|落实)(?:到位|下达|国债|专项|债券|上级|中央)*资金(?:达)?"
)
_IN_YEAR = regex.compile(  # 投资3.3亿元的服装城项目建设，年度完成投资不低于1.2亿元
    r"(?:以上|左右)?的[^，。；、等\d]{2,30}，(?:年度|年内|当年|本年|全年|今年)(?:计划|力争|确保|预计|可)*(?:完成|到位)?投资(?:额)?"
    r"(?:不低于|不少于|达到?|超过?|约|近)*"
)
_NEXT = regex.compile(r"(?:以上|左右)?的[^，。；、]{2,24}[、和](?:总?投资)(?:约|近|达)?")
_LAST = regex.compile(r"(?:以上|左右)?的[^，。；、]{2,24}?(?:等)?$")
_BARS = frozenset({"超", "过", "超过"})
_MANY = 3


def find(view: View) -> Iterator[Statement]:
    """Statements `year-of-total` (smaller: what was spent, larger: the cost) and `bar-passed` (the bar, a cost)."""
    for facts, said in view.several:
        if "投资" not in said:
            continue
        costs = [fact for fact in facts if fact.figure.unit == "元"]
        for cost, spent in pairwise(costs):  # 投资1.4亿元的“一纵两横”三条道路已完成投资6000万元
            words, before = view.between(cost, spent), view.before(cost)
            if not comparable(cost, spent) or not _COSTS.search(before):
                continue
            alone = not view.told(cost.end, spent.start)
            if alone and before.endswith("投资") and _PLAINLY.fullmatch(words):
                yield pair("year-of-total", spent, cost)
            elif alone and before.endswith("投资") and _OF_PROJECT.fullmatch(words):
                yield pair("year-of-total", spent, cost)._replace(doubt=_MORE)
            elif alone and before.endswith("投资") and _IN_YEAR.fullmatch(words):
                yield pair("year-of-total", as_printed(spent), cost)
            elif cost.figure.hedge == spent.figure.hedge and _SPENT.fullmatch(words):
                yield pair("year-of-total", spent, cost)._replace(doubt=_MORE)
            elif cost.figure.hedge == spent.figure.hedge == "none" and _GIVEN.fullmatch(words):
                yield pair("part-within-whole", spent, cost)._replace(doubt=_OTHERS)
        yield from _barred(view, facts)


def _barred(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """投资A的甲、投资B的乙、投资C的丙3个过亿元项目: each of them passes the bar."""
    for at, (count, bar) in enumerate(pairwise(facts)):
        above = bar.figure.unit == "元" and view.between(count, bar) in _BARS and not count.figure.ulp
        run: list[Fact] = []
        for fact in reversed(facts[:at]) if above else ():
            words = _NEXT if run else _LAST
            follows = view.between(fact, run[-1] if run else count)
            if not comparable(fact, bar) or not words.fullmatch(follows):
                break
            run.append(fact)
        if len(run) >= _MANY and run[-1].value and _COSTS.search(view.before(run[-1])):
            for cost in run:
                yield pair("bar-passed", exactly(bar), cost)._replace(doubt=_DOUBT)


_MORE = "more may have been spent than was planned"
_OTHERS = "the funds may be for other projects too"
_DOUBT = "the number may count others with those named"
