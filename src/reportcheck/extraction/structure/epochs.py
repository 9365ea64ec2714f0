"""Years that count on: 自1993年…28年, 第一步到2025年…第二步到2030年, 截至2025年底, 预计2022年6月底前完成."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_SINCE = regex.compile(
    rf"自((?:19|20)\d\d)年(?:[^，。；\n\d]{{0,16}}以来，?|起，?(?=连续|已))(?:连续|已|已有|整整)*(\d{{1,2}}|[{CN}]{{1,3}})年(?!代|级|度)"
)
_STEP = regex.compile(rf"第([{CN}])(?:步|阶段)[^。；\n]{{0,8}}?(?:到|至)?(20\d\d)年")
_PARTY = r"十[一二三四五六七八九]|二十[一二三]?"
_CONGRESS = regex.compile(
    rf"(今|20\d\d)年(?:是?[^，。；\n\d]{{0,6}}党的(?P<a>{_PARTY})大(?:的)?召开之年"
    rf"|[将要]?(?:胜利)?召开(?:中国共产党第(?P<b>{_PARTY})次全国代表大会|党的(?P<c>{_PARTY})大))"
)


def epochs(view: View, year: int) -> Iterator[Statement]:
    """Kinds `years-since`, `step-years`, `congress-held`, `term-years`, `years-in-row` and `base-year`.

    `year` is the report's, 0 where it is not known.
    """
    yield from _steps(view)
    yield from _terms(view)
    yield from _in_turn(view)
    yield from _in_a_row(view)
    yield from _dated(view, year)
    yield from _by_and_by(view)
    if year:
        yield from _since(view, year)
        yield from _congress(view, year)
        yield from _welcomed(view, year)
        yield from _so_far(view, year)
        yield from _planned(view, year)
        yield from _still_to_come(view, year)
        yield from _just_over(view, year)
        yield from _reckoned(view, year)


def _since(view: View, year: int) -> Iterator[Statement]:
    """自1993年以来，28年如一日: as many years as have gone by, counted with or without the first and the last."""
    for match in _SINCE.finditer(view.text):
        years, first = whole(match[2]), int(match[1])
        if years and first < year:
            item, other = view.item(*match.span(2), years), view.item(*match.span(1), first)
            passed = range(year - first - 1, year - first + 2)
            yield fits("years-since", item, years if years in passed else year - first, (other,))


def _steps(view: View) -> Iterator[Statement]:
    """第一步，到2025年…第二步，到2030年…第三步，到2035年: each step ends after the one before."""
    row: list[tuple[int, Item]] = []
    for match in _STEP.finditer(view.text):
        nth, item = whole(match[1]) or 0, view.item(*match.span(2), int(match[2]))
        if row and nth == row[-1][0] + 1 and match.start() - row[-1][1].end < 3000:
            row.append((nth, item))
            continue
        yield from _ascending(row)
        row = [(nth, item)] if nth == 1 else []
    yield from _ascending(row)


def _ascending(row: list[tuple[int, Item]]) -> Iterator[Statement]:
    for (_, one), (_, following) in pairwise(row):
        yield fits("step-years", one, following.number or 0, (following,), relation="at_most")


def _congress(view: View, year: int) -> Iterator[Statement]:
    """今年是党的二十大召开之年: the party's congresses come every five years, the twentieth in 2022."""
    for match in view.near(_CONGRESS, ("召开",), 24, 24):
        group = match.lastgroup or "a"
        if number := whole(match[group]):
            said = year if match[1] == "今" else int(match[1])
            item = view.item(*match.span(group), said)
            yield fits("congress-held", item, 2022 + 5 * (number - 20), (view.item(*match.span(1), said),))


def _dated(view: View, year: int) -> Iterator[Statement]:
    """2017年10月18日在十九大报告中; 2060年前碳中和: years that are known."""
    for match in view.dated(_AT_CONGRESS):
        item = view.item(*match.span(1), int(match[1]))
        yield fits("congress-held", item, 2022 + 5 * ((whole(match[2]) or 0) - 20), (view.item(*match.span(2)),))
    for match in view.dated(_CARBON):
        item = view.item(*match.span(1), int(match[1]))
        peak = match[2] != "中和"  # which a place may set itself for an earlier year
        gone = int(match[1]) < year and _GOAL.match(view.text, match.end())  # no goal any more
        doubt, relation = "a place may have set another year", "at_most" if peak and not gone else "equal"
        yield fits("base-year", item, 2030 if peak else 2060, (view.item(*match.span(2)),), doubt, relation)


_AT_CONGRESS = regex.compile(
    rf"(20\d\d)年10月(?:\d{{1,2}}日)?，?[^，。；\n\d]{{0,8}}在(?:党的)?({_PARTY})大(?:报告|上|作)"
)
_GOAL = regex.compile("的?(?:目标|行动|任务)")
_CARBON = regex.compile(r"(20\d\d)年前?(?:实现|达到)?(?:的)?(?:碳|(?=峰值，[^。；\n]{0,16}碳中和))(达峰|中和|峰值)")


def _welcomed(view: View, year: int) -> Iterator[Statement]:
    """迎接党的二十大胜利召开: the congress that is still to come."""
    for match in _WELCOMED.finditer(view.text):
        number = whole(match[1]) or 0
        item = view.item(*match.span(1), 2022 + 5 * (number - 20))
        held = item.number or 0
        due = held if held >= year - _LONG_AGO else year
        yield fits("congress-held", item, due, (), "the review may look far back")


_LONG_AGO = 3  # years
_WELCOMED = regex.compile(rf"迎接党的({_PARTY})大")


def _planned(view: View, year: int) -> Iterator[Statement]:
    """预计2022年6月底前完成扫尾工程: what is planned lies ahead."""
    for match in view.dated(_BY_THEN):
        if _PLANNED.search(view.text, max(match.start() - 4, 0), match.start()):
            told = view.item(*match.span(1), int(match[1]))
            yield fits("base-year", told, max(told.number or 0, year), (), "it may have been planned long ago")


def _still_to_come(view: View, year: int) -> Iterator[Statement]:
    """到2025年，总产值达1000亿元以上: a goal is for a year to come, where no review tells of it."""
    for match in _BY_YEAR.finditer(view.text):
        since = view.text[match.start() - 1] in "从由复" or _REVIEWS.search(" ".join(view.block(match.start()).section))
        quoted = _PLANNED_ONCE.search(view.text, max(match.start() - _QUOTED, 0), match.start())
        if not since and not quoted:
            told = view.item(*match.span(1), int(match[1]))
            yield fits("base-year", told, max(told.number or 0, year), (), "it may be told of the past")


_BY_YEAR = regex.compile(
    r"到(20\d\d)年(?:(?:底|末)?，?(?:[^。；，\n]{2,40}以上|(?:使(?!用)|将|力争|确保|基本(?:建成|实现|普及|形成|完成))(?![^，。；\n]{0,30}(?:目标|如期|已)))"
    r"|(?<=力争到\d{4}年)(?!的))"
)
_PLANNED_ONCE, _QUOTED = regex.compile(r"(?:提出|规定|要求|明确|指出)[^。；\n]{0,8}$"), 16  # what was planned long ago
_REVIEWS = regex.compile(r"回顾|过去|总结|完成情况|执行情况|成就|工作情况|以来|一年来")
_PLANNED = regex.compile("(?<!“)(?:(?:预计|计划|力争|确保|拟|争取)(?:于|在|到)?|将[于在])$")
_BY_THEN = regex.compile(
    r"(20\d\d)年[^，。；\n“”]{0,8}?(?:底|末|月|前|半年)[^，。；\n“”的]{0,12}"
    r"(?:完成|建成|投产|开工|竣工|通车|投用|启动|启用|交付|投入使用|开通|运营|开诊)(?!的)"
)


def _in_turn(view: View) -> Iterator[Statement]:
    """在2030年达到峰值，到2060年实现中和: what is to come is told in its order."""
    for match in view.led(_IN_TURN, "到在"):
        first, then = (view.item(*match.span(nth), int(match[nth])) for nth in (1, 2))
        yield fits("step-years", first, then.number or 0, (then,), relation="at_most")


_IN_TURN = regex.compile(
    r"[到在](20\d\d)年[^。；，、\n\d]{2,30}[，、](?:力争)?(?:到|在)(20\d\d)年(?!(?:的)?(?:基础|水平))"
)


def _by_and_by(view: View) -> Iterator[Statement]:
    """5年见到显著成效、10年实现根本改变: year after year."""
    for match in _SOON_AND_LATE.finditer(view.text):
        first = _SO_MANY.search(view.text, max(match.start() - 3, 0), match.start())
        if first:
            one, following = view.item(*first.span(), whole(first[0])), view.item(*match.span(1), whole(match[1]))
            yield fits("step-years", one, (following.number or 0) - 1, (following,), _STAGES, relation="at_most")


_STAGES = "the two may not be stages of one thing"
_SO_MANY = regex.compile(rf"(?<![\d{CN}两第十近前后这每余用])(?:\d{{1,2}}|[{CN}两]{{1,2}})$")
_REACHES = (
    r"内?[^，。；、\n\d年]{0,6}(?:成效|见效|突破|跨越|变样|变化|改变|好转|改观|台阶|翻番|飞跃|建成|成型|成势|提升)"
)
_SOON_AND_LATE = regex.compile(  # looked at from what is plain to find, back to the number
    rf"年(?<=[\d{CN}两]年){_REACHES}[、，](\d{{1,2}}|[{CN}两]{{1,2}})年{_REACHES}"
)


def _in_a_row(view: View) -> Iterator[Statement]:
    """2014年、2015年连续两年: as many years as are named."""
    for match in _LAST_YEARS.finditer(view.text):
        item, count = view.item(*match.span("n"), whole(match["n"])), int(match["last"]) - int(match["first"]) + 1
        yield fits("years-in-row", item, count, (view.item(match.start("first"), match.end("last")),))
    for match in view.near(_QUARTERS, ("连续",), 24, 8):
        item, count = view.item(*match.span("n"), whole(match["n"])), int(match["last"]) - int(match["first"]) + 1
        yield fits("years-in-row", item, 4 * count, (view.item(match.start("first"), match.end("last")),))
    for match in view.near(_IN_A_ROW, ("连续",), 60, 6):
        years = [int(year) for year in _YEAR.findall(match["years"])]
        named = max(years[-1] - years[0] + 1, len(years))  # 2017年、2019年连续两年: the year between is left out
        item = view.item(*match.span("n"), whole(match["n"]))
        yield fits("years-in-row", item, named, (view.item(*match.span("years")),))
    for match in view.near(_AFTER_THOSE, ("连续",), 220, 6):
        years = [int(year) for year in _YEAR.findall(match["years"])]
        if (
            len(years) > 1 and years[-1] - years[0] == len(years) - 1
        ):  # 继2018年首次入选之后，连续三年 is told of others
            item, doubt = view.item(*match.span("n"), whole(match["n"])), "other years may be counted too"
            yield fits("years-since", item, len(years) + 1, (view.item(*match.span("years")),), doubt)


_AFTER_THOSE = regex.compile(  # 继2018年召开…、2019年召开…之后，连续三年
    rf"继(?P<years>(?:19|20)\d\d年[^。；\n\d，、]{{0,30}}(?:[、，和](?:19|20)\d\d年[^。；\n\d，、]{{0,30}}){{0,4}})之?后，"
    rf"[^。；\n\d，、]{{0,8}}连续(?P<n>[{CN}两]|\d)年"
)
_YEAR = regex.compile(r"(?:19|20)\d\d")
_QUARTERS = regex.compile(  # 2017至2019年，经济增速连续12个季度
    rf"(?P<first>20\d\d)年?[-—–~至到](?P<last>20\d\d)年，?[^，。；\n\d]{{0,8}}连续(?P<n>[{CN}]{{1,3}}|\d{{1,2}})个季度"
)
_LAST_YEARS = regex.compile(
    rf"近(?P<n>[{CN}]|\d)年[^，。；\n\d]{{0,6}}，(?P<first>(?:19|20)\d\d)年?[-—–~至到](?P<last>(?:19|20)\d\d)年"
)
_IN_A_ROW = regex.compile(
    r"(?P<years>(?:19|20)\d\d年?(?:(?P<span>[-—–~至到]{1,2})|[、和及])(?:(?:19|20)\d\d年?[、和及]){0,6}(?:19|20)\d\d)年"
    rf"度?，?[^，。；、\n\d]{{0,6}}?(?:已?连续)(?P<n>[{CN}两]|\d)年"
)


def _so_far(view: View, year: int) -> Iterator[Statement]:
    """截至2025年底: no later than the report, or than the day it bears."""
    dated = (int(match[1]) for match in _BORN.finditer(view.text, 0, _FIRST))
    latest = max(year, *(told for told in dated if told == year + 1), year)
    for match in _SO_FAR.finditer(view.text):
        yield fits("base-year", view.item(*match.span(1), int(match[1])), latest, (), relation="at_most")


_BORN, _FIRST = regex.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日"), 400  # characters in which a text tells its day


_SO_FAR = regex.compile(r"截[至止]到?(20\d\d)年")


def _terms(view: View) -> Iterator[Statement]:
    """回顾过去的四年, where the report speaks of 过去五年, 这五年 and 五年来 again and again."""
    said = [
        (view.item(*match.span(match.lastindex or 1), whole(match[match.lastindex or 1])), match)
        for match in view.near(_TERM, ("过去", "这", "年来"), 4, 8)
    ]
    counts = Counter(item.number for item, _ in said)
    years, often = counts.most_common(1)[0] if counts else (0, 0)
    for item, match in said if often >= _OFTEN and years else ():
        once = counts[item.number] == 1 and match[0].startswith("过去")
        if item.number == years or once:
            others = [other for other, _ in said if other.number == years and other is not item][:1]
            yield fits("term-years", item, years or 0, others, "the years told of may be others")


_TERM = regex.compile(rf"(?:过去|这)的?([{CN[1:]}])年|(?<=[\n。；，])([{CN[1:]}])年来")
_OFTEN = 3


def _just_over(view: View, period: int) -> Iterator[Statement]:
    """刚刚过去的2025年, in the report of 2026; a communiqué, or a report of December, is of that year."""
    day = given_on(view.text)
    late = day is not None and int(day[1]) == period and int(day[2]) >= _LATE
    due = period - ("公报" not in view.text[:_HEAD] and not late)
    for match in view.near(_JUST_OVER, ("过去",), 2, 9):
        yield fits("base-year", view.item(*match.span(1), int(match[1])), due, (), _DOUBT)


_HEAD, _LATE = 80, 11  # characters in which a text says what it is; a month


def _reckoned(view: View, year: int) -> Iterator[Statement]:
    """初步测算，2008年, in the report of 2009: first figures are of the year that is just over, or that ends.

    And 经最终核实，2024年: last figures are of a year before.
    """
    own = (year,) if "公报" in view.text[:_HEAD] else (year - 1, year)  # a communiqué tells of its own year
    for match in _FIRST_FIGURES.finditer(view.text):
        told = view.item(*match.span(1), int(match[1]))
        due = told.number if told.number in own else own[0]
        yield fits("base-year", told, due or year, (), _DOUBT)
    for match in view.near(_LAST_FIGURES, ("最终核",), 1, 12):
        yield fits("base-year", view.item(*match.span(1), int(match[1])), year - 1, (), _DOUBT, relation="at_most")


_LAST_FIGURES = regex.compile(r"经最终核[实算]，?((?:19|20)\d\d)年")  # figures are settled a year after they were told
_FIRST_FIGURES = regex.compile(
    r"初步(?:测算|核算|统计|预计)，?((?:19|20)\d\d)年，?(?:全[省市区县]|我[省市区县]|地区生产|实现|完成|生产)"
)
_JUST_OVER = regex.compile(r"(?:刚刚|刚)过去的((?:19|20)\d\d)年")
_DOUBT = "the report's year may be read wrongly"
