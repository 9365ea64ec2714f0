"""分别 distributed: each value of a list gets the subject in its own place, and the hedge that ends the list."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.indicator import elsewhere
from reportcheck.extraction.labels import Labels
from reportcheck.extraction.moved import ONWARD, joined
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.periods import PLAN_ENDS
from reportcheck.extraction.places import Places
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Figure, Hedge
from reportcheck.model.lexicon import Lexicon

_EACH = ("分别", "依次")
_GREW_TOO = regex.compile(
    r"[，、；](?:同比|环比|名义|实际|(?:可比价|[比较](?:上年|去年)(?:末|底|同期)?))*(?:分别)?(?:增长|下降|提高|上升|增加|减少)"
)
_SHARED = frozenset({"average", "per-head"})  # 年均分别增长5.3%、7.7%: said once for all
LINKS = regex.compile(r"^(?:[、和与及，或]|以及|分别)*+$")
_TIME = regex.compile(r"^(?:到)?(?:19|20)\d\d年[末底]?")
_CLAUSE = regex.compile(r"[，。；：\n]")


def distributed(facts: list[Fact], text: str, labels: Labels, lexicon: Lexicon, places: Places) -> Iterator[Fact]:
    """The facts of one sentence, those of a 分别 list with their own labels."""
    at = 0
    named: list[str] = []
    while at < len(facts):
        end = _run_end(facts, at, text)
        if end == at + 1:
            yield facts[at]
            at = end
            continue
        run = facts[at:end]
        mark = _mark(text, facts[at])
        if mark >= 0 and (years := _years(facts, at, len(run), text, mark)):
            yield from (fact._replace(period=year) for fact, year in zip(run, years, strict=True))
            at += len(run)
            continue
        if mark < 0 and (told := _in_all(facts, at, len(run), text)):
            yield from (_called(fact, label, lexicon, text) for fact, label in zip(run, told, strict=True))
            at += len(run)
            continue
        if mark < 0 and len(run) == 2:
            mark = _both(text, *run)
        if mark < 0:
            mark = _names(text, run, labels, lexicon)
        words = text[facts[at - 1].end : facts[at].start] if at else ""
        onward = len(named) == len(run) and (ONWARD.fullmatch(words) or _GREW_TOO.fullmatch(words))
        if onward:  # 甲、乙分别从…提高到…; 分别为A、B，增长x、y: as named before
            yield from (_called(fact, label, lexicon, text) for fact, label in zip(run, named, strict=True))
            at += len(run)
            continue
        if mark < 0:
            one = len(run) > 2 and len({(fact.label, fact.figure.unit, fact.scope) for fact in run}) == 1
            yield from (
                map(_of_each, run, range(1, len(run) + 1)) if one else run
            )  # 5.31万人、5.18万人、5.44万人: a year each
            at += len(run)
            continue
        begin = max(
            (found.end() for found in _CLAUSE.finditer(text, max(0, mark - 120), mark)), default=max(0, mark - 120)
        )
        groups = places.listed(text[begin:mark]) or places.listed(text[mark : run[0].start])
        if run[0].measure == "gap" and len(groups) == len(run):
            yield from (fact._replace(among=group) for fact, group in zip(run, groups, strict=True))
            at += len(run)
            continue
        of_places = _OF_SO_MANY.search(text, max(begin - 24, 0), begin)
        each = of_places and parse_numeral(of_places[1]) == len(run)  # 甲、乙两个园区错位发展，进出口额分别为
        own = [] if each else labels.listed(labels.subject(_TIME.sub("", text[begin:mark])), len(run))
        # 分别增长…，增速分别排…: the subjects of the list before; 综合产值依次为… is of them, but another measure
        again = named if len(named) == len(run) and not _ANOTHER.search(text, begin, mark) else []
        told_before = _told_before(facts, at, len(run), text, begin, mark) or _of_both(
            facts, at, len(run), text, mark, labels, lexicon
        )
        named = own or told_before or again
        led: Hedge = "more_than" if _LED.search(text, mark, run[0].start) else "none"
        for place, fact in enumerate(run):
            label = named[place] if named else fact.label
            hedge = run[-1].figure.hedge if run[-1].figure.hedge != "none" else led
            hedged = (
                fact.figure._replace(hedge=hedge)
                if fact.figure.hedge == "none" and fact.figure.kind != "rank"
                else fact.figure
            )
            fact = _called(fact, label, lexicon, text)._replace(figure=hedged, tags=fact.tags | (run[0].tags & _SHARED))
            yield fact if named else _of_each(fact, place + 1)
        at += len(run)


def _years(facts: list[Fact], at: int, count: int, text: str, mark: int) -> list[str]:
    """2021年至2023年分别增长8.1%、3.6%、5.8%, 三年分别为…: one year for each of a list; empty where it is none."""
    said = _SPAN.search(text, max(mark - 30, 0), mark)
    begun = _OF_PLAN.search(text, max(mark - 30, 0), mark)
    before = facts[at - 1] if at and not _CLAUSE.search(text, facts[at - 1].end, mark) else None
    if said:
        first, last = int(said[1]), int(said[2])
    elif begun:  # “十四五”前四年
        first = PLAN_ENDS.get(begun[1], 0) - 4
        last = first + count - 1 if parse_numeral(begun[2]) == count else 0
    elif before and before.figure.kind == "duration" and before.figure.unit == "年" and before.value == count:
        year = (facts[at].period or "")[-4:]
        last = int(year) if year.isdigit() else 0
        first = last - count + 1
    else:
        return []
    return [str(year) for year in range(first, last + 1)] if last - first + 1 == count > 1 else []


_SPAN = regex.compile(r"((?:19|20)\d\d)年?[至到—\-－~～]+((?:19|20)\d\d)年，?[^，。；：\d]{0,12}$")
_OF_PLAN = regex.compile(r"“(十[一二三四五]?)五”前([二两三四])年，?[^，。；：\d]{0,12}$")


def _of_each(fact: Fact, place: int) -> Fact:
    """One of several values of one name: of something else each, which is not said."""
    return fact if fact.scope != "self" else fact._replace(scope=f"each-{place}")


def _called(fact: Fact, label: str, lexicon: Lexicon, text: str) -> Fact:
    known = lexicon.names.get(label, fact.indicator if label == fact.label else None)
    if known and elsewhere(lexicon, label, text, opening(text, fact.start, "\n"), fact.start):
        known = None  # 用电量54亿千瓦时，其中第一产业0.6亿千瓦时、第二产业27.9亿千瓦时，分别增长4.9%、4.2%
    return fact._replace(label=label, indicator=known)


_ANOTHER = regex.compile("(?:产值|收入|产量|面积|投资|总额|余额|支出)$")
_OF_SO_MANY = regex.compile(r"([两二三四五六2-6])(?:个[^，。；、\d]|大?[市县区地港园])[^，。；、\d]{0,16}，$")
_LONGEST = 120  # characters that names take


def _names(text: str, run: list[Fact], labels: Labels, lexicon: Lexicon) -> int:
    """一、二、三产业增长4.1%、14.2%和10%: without 分别, where the lexicon knows every name; -1 where it does not."""
    begin = opening(text, run[0].start, "，。；：")
    words = text[max(begin, run[0].start - _LONGEST) : run[0].start]
    named = labels.listed(labels.subject(words), len(run)) if "、" in words or "和" in words else None
    return run[0].start if named and all(name in lexicon.names for name in named) else -1


def _told_before(facts: list[Fact], at: int, count: int, text: str, begin: int, mark: int) -> list[str]:
    """门急诊次均费用218.6元，出院次均费用12761元，分别比上年下降0.8%和1.5%: of the amounts in the clauses before."""
    before = facts[max(at - count, 0) : at]
    levels = len(before) == count and all(fact.measure in ("level", "growth") and fact.label for fact in before)
    levels = levels and len({fact.measure for fact in before}) == 1
    apart = levels and len({fact.label for fact in before}) == count and text[before[-1].end : begin] == "，"
    return [fact.label for fact in before] if apart and _HELD_AGAINST.fullmatch(text, begin, mark) else []


def _of_both(
    facts: list[Fact], at: int, count: int, text: str, mark: int, labels: Labels, lexicon: Lexicon
) -> list[str]:
    """财政总收入和一般公共预算收入年均增长18%，分别达到7亿元和3.7亿元: of the names that the clause before gives."""
    before = facts[at - 1] if at else None
    if before is None or before.measure != "growth" or text[before.end : mark] != "，":
        return []
    named = labels.listed(before.label, count)
    return named if named and all(name in lexicon.names for name in named) else []


def _in_all(facts: list[Fact], at: int, count: int, text: str) -> list[str]:
    """新创典型镇2个、典型村12个，使累计数达到5个和36个: of what was named in the clause before."""
    before = facts[max(at - count, 0) : at]
    names = list(dict.fromkeys(fact.label for fact in before if fact.figure.unit == facts[at].figure.unit))
    told = len(names) == count and _SO_MANY.fullmatch(text, before[-1].end, facts[at].start)
    return names if told else []


_SO_MANY = regex.compile(r"[，、](?:使|让)?(?:累计数?|总数|总量)(?:分别)?(?:达到?|增至|增加到|为)(?:了)?")
_LED = regex.compile("(?:分别|均|都)(?:已)?(?:超过|突破|超)$")  # 分别超过8万元、4.5万元: both do
_HELD_AGAINST = regex.compile("(?:同比|环比|[比较]上年(?:同期)?|年均|也|均)*")


def _run_end(facts: list[Fact], at: int, text: str) -> int:
    """Behind the last fact of the list that a fact begins; a list may be of one."""
    end = at + 1
    while end < len(facts) and joined(facts[end - 1], facts[end], text):
        end += 1
    return end


def _both(text: str, first: Fact, second: Fact) -> int:
    """城乡居民收入增长5.3%、7.7%: two by their name, without 分别; 播种面积和产量保持在1000万亩、400万吨."""
    begin = opening(text, first.start, "，。；：")
    words = text[begin : first.start]
    named = _PAIR.fullmatch(words) if first.figure.unit != second.figure.unit else None
    told = "城乡" in words and not _DIGIT.search(words)
    return begin + named.end(1) if named else first.start if told else -1


_DIGIT = regex.compile(r"\d")


_PAIR = regex.compile(
    r"([^，。；、\d]{2,12}面积(?:和|与|及|、)[^，。；、\d]{0,6}产量)(?:分别)?(?:稳定在|保持在|达到?|为|实现|完成|突破|超过)"
)


def _mark(text: str, first: Fact) -> int:
    """Where 分别 stands before the first value of a list, -1 where it does not."""
    begin = max(0, first.start - 14)
    at = max(text.rfind(word, begin, first.start) for word in _EACH)
    return at if at >= 0 and not _CLAUSE.search(text, at, first.start) else -1


def _sized(bare: Figure, unit: Figure) -> Figure:
    """12488和10163亿元: what multiplies the last number multiplies those before it."""
    size = _MULTIPLIED.match(unit.text) if bare.text[-1:].isdigit() else None
    if size is None or unit.kind != "number" or not unit.value:
        return bare
    by = unit.value / Decimal(size[1].replace(",", ""))
    return bare._replace(value=bare.value * by, ulp=(bare.ulp or Decimal(1)) * by)


_MULTIPLIED = regex.compile(r"([\d,]+(?:\.\d+)?)(?:[万亿]|$)")


_TURNS = regex.compile(r"[、和](?:提高|上升|下降|降低|回落|增长)")  # 提高2.1个、下降0.6个、提高3.3个百分点


def shared_units(figures: list[Figure], text: str) -> list[Figure]:
    """A unit printed once serves the list before it (0.9、0.3个百分点): earlier bare numbers take it over."""
    for at in range(len(figures) - 2, -1, -1):
        bare, unit = figures[at], figures[at + 1]
        points = bare.unit == "个" and unit.unit == "个百分点"  # 0.63个、2.34个、3.73个百分点
        if bare.kind != "number" or (bare.unit and not points) or not unit.unit:
            continue
        between = text[bare.end : unit.start]
        if not LINKS.match(between) and not (points and _TURNS.fullmatch(between)):
            continue
        if between == "\n" and unit.value == unit.ulp and not unit.text[0].isdigit():
            value, ulp = bare.value * unit.value, (bare.ulp or 1) * unit.value
            figures[at : at + 2] = [bare._replace(end=unit.end, value=value, ulp=ulp, unit=unit.unit)]
        else:
            figures[at] = _sized(bare, unit)._replace(unit=unit.unit, kind=unit.kind)
    return figures
