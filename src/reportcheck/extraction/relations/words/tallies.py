"""How many rose and how many fell, in a word and in figures: “五升一降”, 甲、乙、丙…分别增长…，丁下降3.6%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_N = r"[一二两三四五六七八九十\d]"
_TALLY = regex.compile(  # what is rare first, for the search; “五涨一平两降”
    rf"[升增涨](?<={_N}[升增涨])(?:{_N}[平稳])?(?P<down>{_N})[降减跌]"
)
_RANGE = frozenset({"涨幅", "增幅", "降幅"})  # 涨幅两升一降
_ALONE = regex.compile(r"”?[^，。；\d]{0,8}。")
_GOES_ON = regex.compile(r"”?[^，。；\d]{0,8}。其中")
_DOUBT = "the words may count more than the figures that follow"


def find(view: View) -> Iterator[Statement]:
    """Statements `up-and-down` with role figure: as many of the rates behind the words go up and down as they say."""
    for said in _TALLY.finditer(view.text):
        begin = said.start() - 1
        up, down = (int(parse_numeral(one) or 0) for one in (view.text[begin], said["down"]))
        if view.text[max(begin - 2, 0) : begin] in _RANGE:
            continue
        stop = view.text.find("。", said.end())
        if _GOES_ON.match(view.text, said.end()):  # “六涨四降”。其中：机械行业下降5.1%，…
            stop = view.text.find("。", stop + 1)
        rates = _rates(view, said.end(), stop) or _within(view, said.start())
        if not rates:  # …。七项主要指标呈现“四升三降”态势: of those told in the sentence before
            begin = view.text.rfind("。", 0, said.start())
            begin = opening(view.text, max(begin, 0)) - 1
            rates = _rates(view, begin + 1, said.start())
        if len(rates) != up + down and _ALONE.match(view.text, said.end()):  # 八大类“五涨三降”。食品烟酒价格下降0.3%，…
            rates = _rates(view, stop, view.text.find("。", stop + 1))
        if len(rates) == up + down > 2:
            held = sum(rate.sign > 0 for rate in rates) == up
            yield agrees("up-and-down", rates[0], max(rates[-1].end, said.end()), held, _DOUBT)
    yield from _missed(view)
    yield from _all_above(view)
    yield from _all_beyond(view)
    yield from _met(view)


def _met(view: View) -> Iterator[Statement]:
    """17项预期性指标完成15项，甲、乙2项低于规划预期; 25项指标中，有22项完成，3项未达到预期: these are all."""
    for met in _MET.finditer(view.text):
        of = _ALL_OF.search(view.text, max(met.start() - 14, 0), met.start())
        told = view.told(of.start(), met.end()) if of else ()
        if of and told:
            done = met["done"] or met["among"]
            every, *parts = (int(parse_numeral(number) or 0) for number in (of["all"], done, met["short"]))
            if every >= max(parts):
                yield agrees("up-and-down", told[0], met.end(), sum(parts) == every, _DOUBT)


def _within(view: View, end: int) -> list[Fact]:
    """其中，食品烟酒下降0.6%，…，八大类价格“五涨三降”: of those told before, in the sentence itself."""
    begin = max(view.text.rfind(mark, 0, end) for mark in "。\n")
    inside = view.text.find("其中", begin + 1, end)
    return _rates(view, inside, end) if inside >= 0 else []


def _rates(view: View, begin: int, end: int) -> list[Fact]:
    rates = (fact for fact in view.told(begin, end) if fact.measure == "growth" and fact.figure.unit == "%")
    return [fact for fact in rates if not _ASIDE.search(view.text, max(fact.start - 12, 0), fact.start)]


def _missed(view: View) -> Iterator[Statement]:
    """上述五项指标中，有三项未达到目标: so many of those before are below their goal (低于目标1.8个百分点)."""
    for said in _BELOW.finditer(view.text) if "指标中" in view.text else ():
        every, below = (int(parse_numeral(said[name]) or 0) for name in ("all", "below"))
        before = view.told(said.start() - _FAR + 1, said.start())
        gaps = [fact for fact in before if fact.measure == "gap" and _GOAL.search(view.before(fact, 10))][-every:]
        if len(gaps) == every > 1:
            held = sum("低于" in view.before(gap, 10) for gap in gaps) == below
            yield agrees("up-and-down", gaps[0], said.end(), held, _DOUBT)


def _all_above(view: View) -> Iterator[Statement]:
    """…高于全省0.9个百分点。三项指标增速全部跑赢全省: none of those before is below it."""
    for said in view.matches(_ABOVE, ("指标",), 10, 24):
        every = int(parse_numeral(said["all"]) or 0)
        begin = view.text.rfind("\n", 0, said.start())
        gaps = [fact for fact in view.told(begin + 1, said.start()) if fact.measure == "gap"]
        gaps = [gap for gap in gaps if gap.among and (gap.among == "nation") == (said["whom"] == "全国")]
        if len(gaps) == every > 1:
            held = not any("低于" in view.before(gap, 14) for gap in gaps)
            yield agrees("up-and-down", gaps[0], said.end(), held, _DOUBT)


def _all_beyond(view: View) -> Iterator[Statement]:
    """分别达到32.4%、35.2%、42.3%，三项指标均占三成以上; 三项支出增幅均高于14.2%的增幅: each of those before."""
    for said in _BEYOND.finditer(view.text) if "成以上" in view.text or "%的增" in view.text else ():
        every = int(parse_numeral(said["all"]) or 0)
        least = Decimal(said["rate"]) if said["rate"] else 10 * (parse_numeral(said["tenths"]) or 0)
        begin = view.text.rfind("\n", 0, said.start())
        wanted = "growth" if said["rate"] else "share"
        told = [fact for fact in view.told(begin + 1, said.start()) if fact.figure.unit == "%"]
        told = [fact for fact in told if fact.measure == wanted or (fact.measure, wanted) == ("rate", "share")][-every:]
        if len(told) == every > 1 and said.start() - told[0].start < _FAR and least:
            held = all(fact.value * fact.sign > least or (fact.value >= least and not said["rate"]) for fact in told)
            yield agrees("up-and-down", told[0], said.end(), held, _DOUBT)


_ASIDE = regex.compile(r"（[^（）]{0,10}$")  # 上涨2.3%（上年1.6%）
_BEYOND = regex.compile(
    rf"(?P<all>{_N})[项个大](?:[^，。；\d]{{0,12}})(?:均|都|全部)"
    rf"(?:占[^，。；\d]{{0,8}}?(?P<tenths>{_N})成以上|(?:高于|超过|快于)[^，。；\d]{{0,16}}(?P<rate>\d+(?:\.\d+)?)%的?(?:增幅|增速))"
)
_FAR = 600  # characters
_GOAL = regex.compile(r"(?:低于|高于|超过)(?:预期|年度|计划|年初)*目标$")
_BELOW = regex.compile(
    rf"(?P<all>{_N})[项个](?:主要)?(?:经济)?指标中，?有(?P<below>{_N})[项个](?:指标)?(?:未|没有)(?:达到|完成|实现)[^，。；]{{0,6}}目标"
)
_SO = r"(?:已|有|预计|可|全面|如期|提前|超额|均)*(?:完成|达到|实现)"
_COUNT = rf"\d{{1,2}}|{_N}{{1,3}}"
_SHORT = r"(?:指标)?(?:略|稍|均|尚|预计)*(?:低于|未(?:能)?(?:达|完成|实现)|没有(?:达|完成)|不及)"
_ALL_OF = regex.compile(rf"(?P<all>{_COUNT})[项个][^，。；、\d]{{0,8}}$")
_MET = regex.compile(
    rf"指标(?:(?:中)?，?{_SO}(?P<done>{_COUNT})[项个]"
    rf"|中，?有?(?P<among>{_COUNT})[项个](?:指标)?{_SO}[^，。；\d]{{0,16}})，"
    rf"[^。；\d]{{0,60}}?(?P<short>{_COUNT})[项个]{_SHORT}"
)
_ABOVE = regex.compile(
    rf"。(?:以上|上述)?(?P<all>{_N})[项个](?:主要)?(?:经济)?指标[^，。；]{{0,4}}(?:全部|均|都)(?:跑赢|高于|快于|超过)(?P<whom>全[省市国县区])"
)
