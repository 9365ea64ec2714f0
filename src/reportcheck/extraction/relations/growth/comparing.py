"""Words that compare: 快于经济增速, 农村增速快于城镇, 超过原定的2万亿元, 高于全国0.7个百分点."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, exactly, pair, strictly
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_FASTER_THAN_GDP = regex.compile(
    r"[^，。；\d]{0,3}[、，](?:[^，。；\d]{0,14}[、，])?(?:超过|快于|高于|跑赢|(?P<less>慢于|低于))(?:GDP|经济|地区生产总值|国内生产总值)(?:增速|增长)"
)
_AHEAD = 24  # characters in which it says than what
_RURAL = regex.compile(
    r"农村(?:居民)?(?:人均)?(?:可支配|纯)?(?:收入)?(?:增速|增幅|增长)?[^，。；]{0,10}(?:快于|高于)城镇"
    r"|农村居民[^。；\n]{2,30}，连续[两三四五六七八九十\d]{1,2}年(?:快于|高于)城镇居民"
)
_GAP = regex.compile(  # a pattern each that begins with one word: such are found ten times faster
    r"城乡(?:居民)?(?:收入|人均收入)?[^。；]{0,30}收入(?:比|差距|倍差)[^，。；]{0,16}(?:缩小|下降|降[至到])"
)
_SLOWER = regex.compile(
    r"农村(?:居民)?(?:人均)?(?:可支配|纯)?(?:收入)?(?:增速|增幅|增长)?[^，。；]{0,10}(?:慢于|低于)城镇(?:居民)?(?:的?收入|，|。|的?增|$)"
)
_TOWN_FASTER = regex.compile(
    r"城镇(?:居民)?(?:人均)?(?:可支配)?(?:收入)?(?:年均)?(?:增速|增幅|增长)?[^，。；]{0,6}(?:快于|高于)农村(?:居民)?(?:\d|，|。|收入|年均|的?增)"
)
_BEYOND = regex.compile(
    r"^[，、](?:超过|超出|高于|多于|超额完成|好于)(?:原定|预期|计划|年初确定|年度|既定|[国省市区县]家?下达)的?(?:[^，。；\d]{0,6})(?:近|约)?$"
)
_TASK = regex.compile(r"^[^，。；\d]{0,4}[，、]超额完成$")


def find(view: View) -> Iterator[Statement]:
    """Statements `faster-than` and `beyond-plan` with roles smaller and larger."""
    every = [fact for fact in view.facts if fact.measure == "growth"]
    growth = [fact for fact in every if fact.status == "actual"]
    gdp = {fact.period: fact for fact in reversed(growth) if fact.indicator == "gdp" and "average" not in fact.tags}
    yearly = {fact.period: fact for fact in reversed(growth) if fact.indicator == "gdp" and "average" in fact.tags}
    for fact in growth:
        whole = (yearly if "average" in fact.tags else gdp).get(fact.period)
        ahead = view.text[fact.end : fact.end + _AHEAD] if whole and fact.indicator != "gdp" else ""
        than = "于" in ahead or "超过" in ahead or "跑赢" in ahead
        said = _FASTER_THAN_GDP.match(view.text, fact.end) if than else None
        if said and whole:
            less, more = strictly(whole, fact)
            yield pair("faster-than", more, less) if said["less"] else pair("faster-than", less, more)
    yield from _all_faster(view, gdp)
    yield from _above_places(view, growth)
    if _SLOWER.search(view.text) or _TOWN_FASTER.search(view.text):
        yield from (_turned(one) for one in _rural(growth))
    elif _RURAL.search(view.text) or _GAP.search(view.text):
        yield from _rural(growth)
        yield from _rural([fact for fact in every if fact.status == "target"])
    yield from _planned(view, [fact for fact in every if fact.status == "target"])
    yield from _named(view, growth)
    for a, b, words in view.pairs:
        if comparable(a, b) and _BEYOND.match(words):
            facts = view.sentences[a.sentence]
            larger = (one for one in facts if one.start < a.start and comparable(one, b) and one.value > b.value)
            if any("其中" in view.between(one, a) for one in larger):
                continue  # 化解2.43亿元，其中置换1.55亿元，盘活化解0.88亿元，超额完成任务2.2亿元
            yield pair("beyond-plan", b, a, printed=1)


def _planned(view: View, goals: Sequence[Fact]) -> Iterator[Statement]:
    """居民收入增速高于经济增速, and the goals for both: as printed, where both are told with 左右."""
    told = {
        fact.indicator: fact for fact in reversed(goals) if not fact.tags - {"per-head"} and fact.figure.unit == "%"
    }
    income, economy = told.get("income"), told.get("gdp")
    said = None
    if income and economy:
        said = next(regex.near(_INCOME_FIRST, view.text, ("收入增",), 12, 24), None)
    alike = said and income and economy and (income.period, income.scope) == (economy.period, economy.scope)
    if alike and said and income and economy and said.start() > min(income.start, economy.start):  # of the same year
        smaller, larger = exactly(economy), exactly(income)  # a goal is a number that is set
        yield pair("faster-than", smaller, larger)._replace(doubt="the goals may be told at other prices")


_INCOME_FIRST = regex.compile(
    r"居民(?:人均可支配)?收入增[速长幅][^，。；\d]{0,6}(?:高于|快于|超过)(?:经济|GDP|地区生产总值)增[速长幅]"
)


def _above_places(view: View, growth: Sequence[Fact]) -> Iterator[Statement]:
    """生产总值增速高于全国（2.3%）、全省（2.3%）和全市（2.7%）: the rates of other places stand in brackets."""
    for said in _PLACES.finditer(view.text) if _IN_BRACKETS.search(view.text) else ():
        named = view.lexicon.names.get(said["name"])
        own = [fact for fact in growth if named and fact.indicator == named and fact.scope == "self"]
        own = [fact for fact in own if fact.end <= said.start() + len(said["name"]) and not fact.tags]
        others = [fact for fact in view.told(said.start() + 1, said.end()) if fact.figure.unit == "%"]
        for other in others if own and len({fact.value for fact in own}) == 1 else ():
            if other.period == own[0].period and other.figure.kind == own[0].figure.kind:
                first, second = strictly(other._replace(measure="growth"), own[0])
                yield pair("faster-than", first, second)


_IN_BRACKETS = regex.compile(r"于全[国省市]（\d")  # seldom, and looked for first: the name is dear to find
_PLACES = regex.compile(
    r"(?P<name>[^，。；、\d\n]{3,12}?)(?:增速|增幅|增长)(?:均|都|分别)?(?:高于|快于)全[国省市]（\d[\d.]*%）"
    r"(?:[、和及]全[国省市]（\d[\d.]*%）)*"
)


def _all_faster(view: View, gdp: Mapping[str | None, Fact]) -> Iterator[Statement]:
    """城镇…增长11.1%；农民…增长14.1%，均高于GDP增速: each of the rates in the sentence."""
    cues = (said.start() for said in _ALL.finditer(view.text))
    for said in regex.around(_ALL_FASTER, view.text, cues, 4, 24):
        begin = opening(view.text, said.start())
        told = [fact for fact in view.told(begin, said.start()) if fact.measure == "growth"]
        for fact in told[-_BOTH:] if len(told) > 1 else ():
            whole = gdp.get(fact.period)
            if whole and fact.indicator != "gdp" and fact.scope == whole.scope and not fact.tags & {"average"}:
                yield pair("faster-than", *strictly(whole, fact))


_ALL = regex.compile("[均都双](?:高于|快于|超过)")
_ALL_FASTER = regex.compile(
    r"[，、](?:增速|增幅)?(?:均|都|双双)(?:高于|快于|超过)(?:全?[省市区县州旗我]{0,2}区?)(?:GDP|经济|地区生产总值)(?:增速|增长|增幅)"
)
_BOTH = 2


def _turned(one: Statement) -> Statement:
    roles = {"smaller": one.roles["larger"], "larger": one.roles["smaller"]}
    return one._replace(roles=roles)


def _named(view: View, growth: list[Fact]) -> Iterator[Statement]:
    """增长6.3%、高于农村居民收入增速: what it is said to exceed is an indicator of the lexicon."""
    names = view.lexicon.names
    for fact in growth:
        said = _FASTER_THAN.match(view.text, fact.end)
        known = {names.get(part) for part in _AND.split(said["of"])} - {None, fact.indicator} if said else set()
        for other in growth if known else ():
            pace = ("average" in other.tags) == ("average" in fact.tags)
            same = other.period == fact.period and other.scope == fact.scope and pace
            if other.indicator in known and same and other is not fact:
                yield pair("faster-than", *strictly(other, fact))


_FASTER_THAN = regex.compile(r"[、，](?:高于|快于|超过)(?P<of>[^，。；、\d]{2,24}?)的?(?:增速|增幅)")
_AND = regex.compile("和|与|、|以及")


def _rural(growth: list[Fact]) -> Iterator[Statement]:
    rural = {(f.period, "average" in f.tags): f for f in growth if f.indicator == "income-rural"}
    for fact in growth:
        other = rural.get((fact.period, "average" in fact.tags))
        if fact.indicator == "income-urban" and other and fact.scope == other.scope == "self":
            yield pair("faster-than", *strictly(fact, other))
