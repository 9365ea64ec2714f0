"""What several years add up to against one year inside them; what is counted up against what is new in one year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed, comparable, exactly, place, reckoned
from reportcheck.model.fact import Fact, Statement

_FLOW = regex.compile(
    r"新增|新建|完成|建设|改造|建成|认定|培育|引进|累计|出台|发放|开展|实施|新认定|新改建|转移|创建|培训|减税|使用|利用|争取|吸引|办理|打造|化解|整治|退出|压降|清退|关闭|关停|淘汰|取缔|再就业|脱贫"
)
_GONE = regex.compile(r"^(?:压降|清退|压减|撤并)(?=[^，。；\d]{3})")  # 压降融资平台 is 退出融资平台
_RATE = regex.compile(r"仅|只有|年均|每年|平均|人均|日均|连续|占|(?<!效)率|均|年产|保持在|稳定在")


def find(view: View) -> Iterator[Statement]:
    """Statements `year-within-years`: role smaller (one year) and larger (years that contain it, or all so far)."""
    yield from _each_year(view)
    larger = [fact for fact in view.facts if _amount(fact) and _sums_up(view, fact)]
    if not larger:
        return
    units = {fact.figure.unit for fact in larger}
    amounts = {
        fact.start: fact
        for fact in view.facts
        if fact.figure.unit in units
        and _amount(fact)
        and len(fact.period or "") == 4
        and (len(fact.label) > _SHORT or fact.indicator or "new" in fact.tags)
    }
    named = [_named(fact) for fact in amounts.values()]
    index = Index((*named, *_roads(named)), shortest=_SHORT)
    goals = (f for f in view.facts if f.figure.unit in units and f.status == "target" and _amount(f))
    spans = {
        several.start
        for several in larger
        if len(several.period or "") == 9 and ("cumulative" in several.tags or _things(view, several))
    }
    ahead = Index(fact for fact in goals if _money(fact, "元", "美元") or _things(view, fact)) if spans else None
    for several in larger:
        if ahead and several.start in spans:
            yield from _next_year(ahead, several)
        first, _, last = (several.period or "").partition("-")
        own = _beside(view, several)
        same = [year for year in index.same(_named(several)) if _brings(view, amounts[year.start])]
        for year in same or [year for year in index.kin(several) if _brings(view, amounts[year.start])]:
            if own is not None and own.start != year.start:
                continue  # 净增规上企业164家、累计645家，新增亿元企业12家、累计43家
            if _ROSE.search(view.before(several)) and "new" not in year.tags:
                continue  # 收入由1094元提高到1742元，五年净增648元
            if "to" in year.tags:
                continue  # 由86平方公里拓展到104平方公里，新增18平方公里
            inside = first <= (year.period or "") <= last if last else (year.period or "") <= first
            short = len(year.label) <= _SHORT and not year.indicator
            if (short and "new" not in several.tags) or year.label.endswith("指标"):
                continue
            narrower = year.indicator and not several.indicator and several.label.endswith(year.label)
            if narrower and several.label != year.label:
                continue  # 市本级一般公共预算收入, and 一般公共预算收入 of all
            granted = not _flow(view, year) and not year.indicator
            if granted and year.label == "民生支出" and not _PUT_IN.search(view.before(several, 24)):
                continue  # in a review of five years it may be that of the last
            if granted and len(year.label) < len(several.label):
                continue  # 保护湖泊的专项债券资金 of five years, and all 专项债券资金 of one
            if inside and several.status == year.status == "actual" and year.scope == several.scope:
                told = several.figure.hedge in ("more_than", "at_least")  # 累计超过41万人 is said of little more
                whole = as_printed(several) if told else several
                doubt = "the years are told with 超过 or 以上" if told else _BY_NAME if granted else ""
                doubt = doubt or (_SECTIONS if year.label != _named(amounts[year.start]).label else "")
                roles = {"smaller": (year,), "larger": (whole,)}
                yield Statement("year-within-years", roles, several.start, several.end, doubt=doubt)
        yield from _highest(view, several)


def _beside(view: View, several: Fact) -> Fact | None:
    """新增12家、累计43家: the year's own count right before what there is so far."""
    at = place(view.facts, several)
    before = view.facts[at - 1] if at else None
    near = before is not None and _AND_IN_ALL.fullmatch(view.between(before, several)) and comparable(before, several)
    return before if near else None


_AND_IN_ALL = regex.compile("[、，]累计(?:达到?|为)?")


def _named(fact: Fact) -> Fact:
    if fact.label == "民生投入":  # the same money
        return fact._replace(label="民生支出")
    if _MADE.search(fact.label):  # 住房基本建成772万套, 住房建设4013万套
        return fact._replace(label=_MADE.sub("", fact.label))
    return fact._replace(label=_GONE.sub("退出", fact.label)) if _GONE.match(fact.label) else fact


def _roads(years: list[Fact]) -> Iterator[Fact]:
    """改造主次干道8条 in one year, by the name that is theirs too: of 改造道路 five years have no fewer."""
    for year in years:
        if "干" in year.label and (road := _MAIN_ROAD.search(year.label)):
            yield year._replace(label=f"{year.label[: road.start()]}道路")


_SECTIONS = "of roads a year may count the sections"
_MAIN_ROAD = regex.compile("(?:主次?|次)干[道路]$")
_SHORT = 2  # characters: 就业, where it is new in both
_MADE = regex.compile("(?<=[\u4e00-\u9fff]{4})(?:基本建成|建成|建设)$")


def _highest(view: View, several: Fact) -> Iterator[Statement]:
    """五年支出4.3万亿元, and 支出首次超过7000亿元 in the last of them: five such years are less."""
    first, _, last = (several.period or "").partition("-")
    if not last or not _money(several, "元") or not several.indicator or several.tags:
        return
    for year in view.facts:
        same = year.indicator == several.indicator and year.period == last and year.measure == "level"
        if same and (year.scope, year.status) == (several.scope, several.status) and _money(year, "元"):
            summed = year.figure.hedge == "none" and _IN_ALL.search(view.before(several, 24))
            if year.tags or not (summed or year.figure.hedge == "more_than"):
                continue  # the last year's, in a look back on five, and that of one part of the place
            years = int(last) - int(first) + 1
            most = as_printed(reckoned(year, year.value * years * _AT_MOST, Decimal(0), f"{year.text}×{years}"))
            params = {"part": f"{several.label}{first}—{last}年之和", "whole": f"{last}年的{years}倍"}
            roles = {"smaller": (several,), "larger": (most,)}
            yield Statement("lexicon-part", roles, several.start, several.end, params, _FELL)


_IN_ALL = regex.compile("累计|五年|合计|共")
_AT_MOST = Decimal("1.15")  # times: of the years before one or two may have been higher
_FELL = "the years before may have been higher"


def _each_year(view: View) -> Iterator[Statement]:
    """每年城镇新增就业40万人以上: none of these years has less."""
    each = [fact for fact in view.facts if fact.figure.hedge == "at_least" and _yearly(view, fact)]
    for least in each:
        yield from _all_years(view, least)
    index = (
        Index(_set_aside(fact) for fact in view.facts if _amount(fact) and len(fact.period or "") == 4)
        if each
        else None
    )
    for least in each:
        first, _, last = (least.period or "").partition("-")
        for year in index.same(_set_aside(least)) if index and first else ():
            inside = first <= (year.period or "") <= (last or first) and year.status == least.status == "actual"
            if inside and year.tags == least.tags and year.scope == least.scope:
                roles = {"smaller": (exactly(least),), "larger": (year,)}
                yield Statement("each-year-at-least", roles, least.start, least.end)


def _set_aside(fact: Fact) -> Fact:
    """安排引导专项 and 引导专项资金: one purse, by whatever words stand around its name."""
    name = _PURSE.sub("", fact.label) if fact.figure.unit == "元" else fact.label
    return fact._replace(label=name) if len(name) > _NAMED_WELL else fact


_PURSE, _NAMED_WELL = regex.compile("^(?:统筹|投入)?安排|(?<=专项)资金$"), 5


def _all_years(view: View, least: Fact) -> Iterator[Statement]:
    """累计完成2701.73亿元，年度投资均保持在500亿元以上: so much in each of five years."""
    first, _, last = (least.period or "").partition("-")
    before = [fact for fact in view.sentences[least.sentence] if fact.end <= least.start][-1:]
    for total in before if last else ():
        same = "cumulative" in total.tags and total.period == least.period and comparable(total, least)
        if same and _alike(total, least):
            years = int(last) - int(first) + 1
            all_of = as_printed(reckoned(least, least.value * years, Decimal(0), f"{least.text}×{years}"))
            roles = {"smaller": (all_of,), "larger": (total,)}
            yield Statement("each-year-at-least", roles, total.start, least.end)


def _alike(total: Fact, least: Fact) -> bool:
    """固定资产投资累计, and 年度投资: of one thing."""
    return len(least.label) > 1 and total.label[-2:] == least.label[-2:]


def _yearly(view: View, fact: Fact) -> bool:
    """每年…以上, or what stayed above a level for several years (五年来，粮食产量稳定在700亿斤以上)."""
    words = view.before(fact, 24)
    stayed = len(fact.period or "") == 9 and _STAYED.search(words)
    return "每年" in words or bool(_OF_EACH.search(words) or stayed)


_OF_EACH = regex.compile(r"年度[^，。；、\d]{1,8}均[^，。；、\d]{0,6}$")
_STAYED = regex.compile(r"(?:稳定|保持)在(?:了)?$")


def _sums_up(view: View, fact: Fact) -> bool:
    words = view.before(fact, 20)
    several = len(fact.period or "") == 9 or "累计" in words or "总数" in words
    if not several or _IN_ROW.match(view.text, fact.end) or _IN_ROW.match(view.text, fact.start - 1):
        return False  # 新增就业5.31万人、5.18万人、5.44万人: a year each
    barred = _BAR.match(view.text, fact.end) is not None  # 500万元以上固定资产投资: a bar, and no sum
    return not barred and not _OF_SOME.search(words) and not _RATE.search(words)


def _brings(view: View, fact: Fact) -> bool:
    return _flow(view, fact) or _revenue(view, fact) or _granted(view, _named(fact))


def _flow(view: View, fact: Fact) -> bool:
    """Is it what one year brought, by words of its own (新增..., 完成...) and not what there is by then?"""
    words = view.before(fact, 20)
    own = words[words.rfind("、") + 1 :]
    return not (_RATE.search(words) or _SO_FAR.search(own)) and (
        "new" in fact.tags or bool(_FLOW.search(own + fact.label + view.after(fact, 14).split("，")[0]))
    )


def _things(view: View, fact: Fact) -> bool:
    """Is it a number of things done, and no money: what comes in is often told by the year in a review of several?"""
    return _flow(view, fact) and fact.figure.unit not in ("元", "美元", "人次")


def _next_year(ahead: Index, several: Fact) -> Iterator[Statement]:
    """五年累计263亿美元, and 400亿美元 to come in one year; 五年城镇新增就业45.2万人, and 86万人."""
    money = _money(several, "元", "美元")
    for goal in ahead.same(several):
        alike = money or (goal.tags == several.tags and several.status == "actual")
        alike = alike and (
            money or not several.value < goal.value < _MORE * several.value
        )  # 46家 in five years, 50家 in the next
        if len(goal.period or "") == 4 and goal.scope == several.scope and alike:
            roles = {"smaller": (goal,), "larger": (several,)}
            yield Statement("year-within-years", roles, several.start, several.end, doubt="the year is still to come")


_MORE = Decimal("1.5")  # times what years brought, a year is hardly meant to bring


def _revenue(view: View, fact: Fact) -> bool:
    """Is it an indicator that a year brings anew, in money (一般公共预算收入达3507.6亿元)?"""
    known = view.lexicon.indicators.get(fact.indicator or "")
    return known is not None and not known.stock and _money(fact, "元")


def _granted(view: View, fact: Fact) -> bool:
    """争取一般债券资金45.59亿元，预算内基建投资12.04亿元: money by its name, which a year brings anew."""
    return _money(fact, "元") and bool(_FUNDS.search(fact.label)) and not _SO_FAR.search(view.before(fact))


_FUNDS = regex.compile(r"预算内[^，。；、]{0,4}投资$|(?:一般|专项)债券资金$|国债资金$|^民生支出$")
_PUT_IN = regex.compile("投入|累计|[五四三]年共|总计|合计")
_BY_NAME = "the two are taken to be of the same money"


def _money(fact: Fact, *units: str) -> bool:
    return fact.figure.unit in units and not fact.tags & {"cumulative", "per-head"}


_IN_ROW = regex.compile(r"、\d")
_BAR = regex.compile(r"(?:及?以[上下内]|左右)的?[^，。；、\d）]{2}")
_OF_SOME = regex.compile(
    r"大产业|(?:产业|企业|行业|园区|集群|开发区)(?:累计|共|已|共计)"
)  # of these, and not of the place
_ROSE = regex.compile(r"(?:净增|增加|提高|增长)了?$")
_SO_FAR = regex.compile(r"累计|总|达|突破|超|至|有|为|首批")


def _amount(fact: Fact) -> bool:
    return fact.measure == "level" and fact.figure.kind == "number" and bool(fact.figure.unit)
