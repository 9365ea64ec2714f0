"""Growth against its ends: 由2020年的3000亿元增加到2025年的4200亿元，年均增长7%; 从5598项压减至3018项、压减率46%.

The same with an amount a year (年均增加240亿元), and with growth over all the years (五年增长57.3%，年均增长9.5%).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, as_printed, comparable, joined, place, reckoned
from reportcheck.model.fact import Fact, Statement

_APART = regex.compile(r"((?:19|20)\d\d)年(?:末|底)?[^，。；\d]{0,3}[比与和较][^，。；\d]{0,3}((?:19|20)\d\d)年")
_YEARLY = regex.compile(
    r"^[、，](?:(?:年均|平均每年|每年平均)(?:实际)?(?:递增|增长|增速为?|增幅为?|增加)|年(?:平)?均(?:增长率|增速)(?:为|是|达)?)$"
)
_MOST = 20  # years


def find(view: View) -> Iterator[Statement]:
    """Statements `annual-growth` (start, end, rate), `annual-rise` (start, end, rise), `annual-total` (total, rate).

    Params: years, and the basis of the indicator (real: at comparable prices). Without years: `growth-between`
    (earlier, level, rate).
    """
    found = list(_all(view))
    yearly = [statement for statement in found if statement.kind == "annual-growth"]
    nominal = [statement for statement in yearly if statement.params["basis"] != "real"]  # the rest never fit
    misfits = sum(not _fits(statement) for statement in nominal)
    systematic = len(yearly) >= _SEVERAL and 2 * misfits > len(nominal)  # told in some other way than it is read here
    yield from (statement for statement in found if not (systematic and statement.kind == "annual-growth"))


def _fits(statement: Statement) -> bool:
    start, end, rate = (statement.roles[role][0] for role in ("start", "end", "rate"))
    assert isinstance(start, Fact) and isinstance(end, Fact) and isinstance(rate, Fact)
    if start.value <= 0 or end.value <= 0:
        return False
    made = (float(end.value / start.value) ** (1 / int(str(statement.params["years"]))) - 1) * 100
    return bool(abs(made - float(rate.value)) < _NEARLY)


_SEVERAL, _NEARLY = 4, 0.35  # statements of one report; per cent


def _all(view: View) -> Iterator[Statement]:
    for facts, words in view.several:
        yearly = "均" in words
        if len(facts) > 5:
            yield from _listed(view, facts)
        if len(facts) > 2:
            yield from _over_years(facts)
        if "共" in words or "累计" in words:
            yield from _per_year(view, facts)
        if "年均" in words:
            yield from _rows(view, facts)
        for at, (start, end) in enumerate(pairwise(facts)):
            if yearly and start.measure == "growth" and end.measure == "growth":
                yield from _total(view, start, end)
            last = facts[at + 2] if at + 2 < len(facts) else None
            if last is not None and yearly:
                yield from _since(view, start, end, last)
                yield from _added(view, start, end, last)
            if last is None or "from" not in start.tags or "to" not in end.tags or not comparable(start, end):
                continue
            yield from _between(view, start, end, last)
            after = facts[at + 3] if at + 3 < len(facts) else None
            if after and last.figure.unit in ("%", "倍") and not last.tags and _YEARLY.match(view.between(last, after)):
                last = after  # 增长1.86倍，年均递增23.3%
            years = _years(start, end, last)
            near = "，" in view.between(end, last) + "，"[: last.start - end.end < 12]
            near = near and "分别" not in view.between(end, last)  # 甲由A到B，乙由C到D，年均分别增长: yearly_pairs.py
            near = near and not _PRICES.search(view.text, end.end, min(last.end + 8, len(view.text)))
            if years > 1 and near and "average" in last.tags and (last.label == end.label or not last.label):
                yield from _ends(view, start, end, last, years)


def _over_years(facts: list[Fact]) -> Iterator[Statement]:
    """2005年6520亿元，2010年达到15806亿元，五年增长1.42倍: the growth of all the years, between both ends."""
    for rate in facts:
        if rate.figure.unit != "倍" or rate.measure != "growth" or len(rate.period or "") != 9 or rate.tags:
            continue
        first, _, last = (rate.period or "").partition("-")
        levels = [fact for fact in facts if fact.measure == "level" and fact.label == rate.label and not fact.tags]
        ends = [[fact for fact in levels if fact.period == year] for year in (str(int(first) - 1), last)]
        if all(len(end) == 1 for end in ends) and comparable(ends[0][0], ends[1][0]) and ends[0][0].value > 0:
            start, end = ends[0][0], ends[1][0]
            figure = rate.figure
            grown = rate._replace(figure=figure._replace(value=figure.value * 100, ulp=figure.ulp * 100, unit="%"))
            roles = {"level": (end,), "earlier": (start,), "rate": (grown,)}
            yield Statement("growth-between", roles, start.start, rate.end, doubt="growth may be at comparable prices")


def _per_year(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """十年共增加604.3万人，增长44.5%。平均每年增加60.4万人: a year's part of what all of them brought."""
    for years, total in pairwise(facts):
        lasting = years.figure.kind == "duration" and years.figure.unit == "年" and 1 < years.value < _MOST
        said = _IN_ALL.fullmatch(view.between(years, total)) if lasting and total.figure.kind == "number" else None
        if not said:
            continue
        for mean in (*facts, *view.sentences.get(total.sentence + 1, ())):
            near = total.end < mean.start < total.end + _NEAR and comparable(total, mean)
            each = _EACH_YEAR.search(view.before(mean)) if near else None
            if each and bool(each["done"]) == bool(said["done"]):  # 五年累计完成9091亿元，年均增加349亿元
                count = years._replace(figure=years.figure._replace(kind="number", ulp=Decimal(0)))
                roles = {"mean": (mean,), "count": (count,), "total": (total,)}
                yield Statement("mean-of-total", roles, years.start, mean.end, {"scale": 1})


_BROUGHT = "(?:增加|增长|新增|净增|减少|(?P<done>投入|完成))了?"
_IN_ALL = regex.compile(rf"(?:间|来)?(?:共|累计|一共|总共){_BROUGHT}")
_EACH_YEAR = regex.compile(rf"(?:平均每年|年均|每年平均){_BROUGHT}$")
_NEAR = 60  # characters


def _listed(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """甲、乙分别从A、B提高到C、D，年均分别增长e、f: each pair of ends with its own rate."""
    for six in zip(*(facts[at:] for at in range(6)), strict=False):
        for start, end, rate in (six[::2], six[1::2]):
            told = "from" in start.tags and "to" in end.tags and "average" in rate.tags and comparable(start, end)
            years = _years(start, end, rate) if told and start.label == end.label == rate.label else 0
            if years > 1:
                yield from _ends(view, start, end, rate, years)


def _since(view: View, level: Fact, added: Fact, rate: Fact) -> Iterator[Statement]:
    """24.57亿元，比2006年增长14.3亿元，年均递增19.1%: what there was then is the level less what was added."""
    said = _THEN.match(view.between(level, added)) if comparable(level, added) else None
    yearly = said and rate.figure.kind == "percent" and _YEARLY.match(view.between(added, rate))
    if not (said and yearly and (level.period or "")[-4:].isdigit()) or level.value <= added.value:
        return
    years, ulp = int((level.period or "")[-4:]) - int(said[1]), level.figure.ulp + added.figure.ulp
    if 1 < years < _MOST and level.figure.kind == "number":
        start = reckoned(added, level.value - added.value, ulp, f"{level.text}-{added.text}")
        yield from _ends(view, start, level, rate._replace(measure="growth"), years)


_THEN = regex.compile(r"^[，、]比((?:19|20)\d\d)年(?:末|底)?(?:净)?(?:增长|增加)了?$")


def _added(view: View, added: Fact, level: Fact, rate: Fact) -> Iterator[Statement]:
    """新增企业1200家，达到3000家，年均增长10.8%, of five years: what there was is no less than the level without them.

    What is new counts those too that are gone by now (not so 净增): the growth may be less than that, never more.
    """
    begin, _, over = (added.period or "").partition("-")
    new = added.tags & {"new", "cumulative"} and comparable(added, level) and level.measure == "level"
    then = new and over.isdigit() and over == level.period and 0 < added.value < level.value
    if not then or rate.figure.kind != "percent" or "average" not in rate.tags or added.label != level.label:
        return
    yearly = _YEARLY.match(view.between(level, rate)) and _SO_MANY.fullmatch(view.between(added, level))
    years, ulp = int(over) - int(begin) + 1, level.figure.ulp + added.figure.ulp
    if yearly and 1 < years < _MOST:
        start = reckoned(added, level.value - added.value, ulp, f"{level.text}-{added.text}")
        made = (float(level.value / start.value) ** (1 / years) - 1) * 100
        if float(rate.value) > made or "净增" in view.before(added):
            for one in _ends(view, start, level, rate._replace(measure="growth"), years):
                yield one._replace(doubt="what is new may be told of other years")


_SO_MANY = regex.compile(
    r"[^，。；、\d]{0,8}[，、](?:[^，。；、\d]{0,8}?(?:总数|总量|累计))?(?:已)?(?:达到?|增至|增加到|发展到)(?:了)?"
)


def _between(view: View, start: Fact, end: Fact, rate: Fact) -> Iterator[Statement]:
    """从5598项压减至3018项、压减率46%: one growth from the first to the last, told right behind them."""
    told = rate.measure == "growth" and rate.figure.unit in ("%", "倍") and not rate.tags & {"average", "of-growth"}
    money = view.lexicon.indicators.get(end.indicator or "")
    said = _GREW.match(view.between(end, rate)) if told else None
    if not said or (money and money.basis == "real") or (said["year"] and not _a_year_apart(start, end)):
        return
    first, last = (fact.figure.parts or fact.figure.kind == "rank" for fact in (start, end))
    if first or last or start.value <= 0 or start.measure != "level" or not _ONE.match(view.between(start, end)):
        return
    if rate.figure.unit == "倍":
        figure = rate.figure
        ulp = figure.ulp * 100 or 200  # whole multiples are as often cut off as rounded
        rate = rate._replace(figure=figure._replace(value=figure.value * 100, ulp=Decimal(ulp), unit="%"))
    doubt = "growth may be told at comparable prices" if end.figure.unit == "元" else ""
    roles = {"level": (end,), "earlier": (start,), "rate": (rate,)}
    yield Statement("growth-between", roles, start.start, rate.end, doubt=doubt)


def _a_year_apart(start: Fact, end: Fact) -> bool:
    """由2017年的76微克降至2018年的64微克，同比下降15.8%: on the year before, which is the first of the two."""
    first, last = start.period or "", end.period or ""
    return len(first) == len(last) == 4 and int(last) - int(first) == 1


_PRICES = regex.compile("可比|同口径|不变价")
_ONE = regex.compile(r"^[^，。；、\d]{0,14}(?:20\d\d年末?的?)?$")
_GREW = regex.compile(
    r"^[，、（](?P<year>同比|[比较](?:上年|去年))?(?:(?:共|累计|总体|实际|整体)?(?:增长|下降|减少|提高|上升|增加|压减|缩减|压缩|降低|精简)(?:了)?|[增降涨减]幅|增长率|压减率|压缩率|下降率|减少率|精简率)"
    r"(?:达到?|为|超过?|近|约|高达)*$"
)


def _ends(view: View, start: Fact, end: Fact, last: Fact, years: int) -> Iterator[Statement]:
    bound = end.figure.hedge in ("at_least", "more_than") and end.text[0].isdigit() and last.figure.hedge == "none"
    if bound:  # 增至7.23亿元以上: little more than that
        end = as_printed(reckoned(end, end.value * (1 + _MORE / 2), end.value * _MORE, end.text))
    roles = {"start": (start,), "end": (end,)}
    if last.measure == "growth" and last.figure.kind == "percent":
        indicator = view.lexicon.indicators.get(end.indicator or "")
        params = {"years": years, "basis": indicator.basis if indicator else ""}
        doubt = "what is told with 以上 is taken to be little more" if bound else ""
        yield Statement("annual-growth", roles | {"rate": (last,)}, start.start, last.end, params, doubt)
    elif last.measure == "change" and comparable(end, last):
        yield Statement("annual-rise", roles | {"rise": (last,)}, start.start, last.end, {"years": years})


_MORE = Decimal("0.1")


def _years(start: Fact, end: Fact, last: Fact) -> int:
    """How many years lie between the ends; where the report names none, those that the yearly figure speaks of."""
    first, final, (begin, _, over) = start.period or "", end.period or "", (last.period or "").partition("-")
    if over == final and begin.isdigit() and first.isdigit() and int(first) == int(final) - 1:
        return int(over) - int(begin) + 1
    return int(final) - int(first) if len(first) == len(final) == 4 and (first + final).isdigit() else 0


def _total(view: View, total: Fact, rate: Fact) -> Iterator[Statement]:
    """2005年与2000年相比，生产总值增长57.3%，年均增长9.5%: growth over the years, and that of each."""
    words = view.between(total, rate)
    if not ("average" in rate.tags or "平均" in words) or "average" in total.tags or not _YEARLY.match(words):
        return
    if _ONE_OF_MANY.search(view.before(total)):
        return  # 各年分别增长8.1%、4.5%和5.6%，年均增长6.1%: the last of the years
    said = _APART.search(view.text, view.text.rfind("。", 0, total.start) + 1, total.start)
    begin, _, over = (total.period or "").partition("-")
    years = int(said[1]) - int(said[2]) if said else int(over) - int(begin) + 1 if over.isdigit() else 0
    spans = [f for f in view.sentences[total.sentence] if f.figure.kind == "duration" and f.end <= total.start]
    if not years and spans and spans[-1].figure.unit == "年" and _IN_ALL.match(view.text, spans[-1].end):
        years = int(spans[-1].value)  # 十年共增加155649人，增长12.60%，年平均增长率为1.19%
    years = years or _since_then(view, total)
    if 1 < years < _MOST and rate.figure.kind == "percent" and total.figure.unit in ("%", "倍"):
        yield Statement("annual-total", {"total": (total,), "rate": (rate,)}, total.start, rate.end, {"years": years})


_ONE_OF_MANY = regex.compile("%[、和与]$")


def _since_then(view: View, total: Fact) -> int:
    """比2011年增长31.7%, told of 2016: five years."""
    said = _SINCE_THEN.search(view.before(total, 20))
    last = (total.period or "")[-4:]
    return int(last) - int(said[1]) if said and last.isdigit() else 0


_SINCE_THEN = regex.compile(r"[比较]((?:19|20)\d\d)年(?:末|底)?(?:同期)?(?:分别)?(?:增长|提高|增加)?$")


def _rows(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """比2011年分别增长43.7%和75%，年均分别增长7.5%和11.9%: each total with the yearly rate in its place."""
    for first in facts:
        totals = joined(view, facts, first)
        years = _since_then(view, first) if len(totals) > 1 and first.measure == "growth" else 0
        after = next(iter(facts[place(facts, totals[-1]) + 1 :][:1]), None) if years else None
        said = after and _EACH_OF.fullmatch(view.between(totals[-1], after)) if 1 < years < _MOST else None
        rates = joined(view, facts, after) if after and said else []
        if len(rates) == len(totals):
            for total, rate in zip(totals, rates, strict=True):
                roles = {"total": (total,), "rate": (rate,)}
                yield Statement("annual-total", roles, total.start, rate.end, {"years": years})


_EACH_OF = regex.compile(r"[，、]年均(?:分别)?(?:增长|递增)")
