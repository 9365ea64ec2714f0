"""The day a report was given (——2026年1月20日在…会议上) against the year that its title or its headings plan for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.glossary import explained
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Item, Statement

_HEAD = 3000  # characters in which a title is looked for
_TITLE = regex.compile(
    r"(?:(?:19|20)\d\d年[^\n，。；\d]{0,24}?)?((?:19|20)\d\d)年[^\n，。；\d]{0,24}?"
    r"(?:预算|计划|政府工作)(?:（?草案|的?报告)"
)
_BUDGET = regex.compile("预算|计划")
_PLAN = regex.compile(
    r"\n(?:[一二三四五六]、|第[一二三]部分)?((?:19|20)\d\d)年(?![^\n]*(?:情况|回顾|完成))[^\n，。；]{0,12}"
    r"(?:安排|任务|打算|总体要求|重点)[^\n，。；]{0,12}\n"
)
_REVIEW = regex.compile(
    r"\n(?:[^\n，。；]{0,12}(?:回顾|工作情况)[^\n，。；]{0,6}|一、关于(?:19|20)\d\d年(?:的|政府|主要){0,2}工作)\n"
)
_LATE = 11  # the month from which a session may be that of the year to come


def given(view: View) -> Iterator[Statement]:
    """Statements `given-year` (the day against the plan), `own-day`, `review-month`, `note-month`, `day-told`."""
    yield from _own_days(view)
    day = given_on(view.text)
    if day is None:
        line = _DATE_LINE.search(view.text, 0, _TOP)
        yield from _told(view, line, set()) if line else ()
        return
    yield from _published(view, day)
    yield from _up_to(view, day)
    yield from _opened(view, day)
    yield from _to_come(view, day)
    review = _REVIEW.search(view.text, day.end())
    plans = [match.start() for match in _PLAN.finditer(view.text)]
    if review and plans and review.start() < plans[0]:
        yield from _this_year(view, day, plans[0])
    noted = list(_noted(view, day, notes[0].start)) if (notes := explained(view)) else []
    yield from noted
    yield from _told(view, day, {statement.start for statement in noted})
    titles = list(_TITLE.finditer(view.text, 0, min(_HEAD, day.end() + _BESIDE)))  # below, a page names other reports
    named = max(titles, key=lambda match: int(match[1]), default=None)
    planned = [view.item(*match.span(1), int(match[1])) for match in _PLAN.finditer(view.text)]
    if named and _BUDGET.search(named[0]):
        yield from _held(view, day, view.item(*named.span(1), int(named[1])), 0)
    elif len({item.number for item in planned}) == 1:
        yield from _held(view, day, planned[0], 0)
        if named and not planned[0].start < named.start() < planned[0].end:
            title, due = view.item(*named.span(1), int(named[1])), planned[0].number or 0
            fit = title.number if title.number in (due, due - 1) else due
            yield fits("given-year", title, fit or due, (planned[0],))
    elif named:  # some name a work report by the year in review
        yield from _held(view, day, view.item(*named.span(1), int(named[1])), 1)


def _to_come(view: View, day: re.Match[str]) -> Iterator[Statement]:
    """今年7月1日将施行; 于6月底前全部退还: what is to come in the year of the report comes after its day."""
    given_in = int(day[1]) * 10_000 + int(day[2]) * 100 + int(day[3])
    for match in view.near(_IS_TO_BE, ("月",), 4, 14):
        by_then = match["month"] and int(day[2]) > _EARLY  # 于5月底前全部发放到户, told in August
        if match.start() > day.end() and not by_then:
            month, day_of = match["m"] or match["month"], match["d"] or "31"
            told = int(day[1]) * 10_000 + int(month) * 100 + int(day_of)
            item = view.item(match.start("m" if match["m"] else "month"), match.end(), told)
            given_on_it = view.item(day.start(1), day.end(3) + 1, given_in)
            yield fits("day-to-come", given_on_it, told, (item,), "it may be told of another year", "at_most")


_BESIDE = 120  # characters from the day to a title below it
_EARLY = 4  # the month up to which a report of the year plans for it
_IS_TO_BE = regex.compile(
    r"今年(?P<m>1[0-2]|[1-9])月(?P<d>[1-3]?\d)日(?:起)?(?:将|正式)|[于在](?P<month>1[0-2]|[1-9])月底(?:之)?前(?:一次性|全部|全面|基本)"
)


def _opened(view: View, day: re.Match[str]) -> Iterator[Statement]:
    """2月3日，自治区第十三届人民代表大会第四次会议开幕: no later than the day on which the report is given to it."""
    named = [at for at in view.at("人民代表大会") if at < _HEAD]
    for match in regex.around(_OPENING, view.text[:_HEAD], named, 52, 32):
        told, due = int(match[1]) * 100 + int(match[2]), int(day[2]) * 100 + int(day[3])
        item = view.item(match.start(1), match.end(2) + 1, told)
        yield fits("own-day", item, due, (view.item(day.start(1), day.end(3), due),), _OTHER_DAY, "at_most")


_OPENING = regex.compile(
    r"(?<![\d年])(1[0-2]|[1-9])月([1-3]?\d)日(?:上午|下午)?，[^。；\n]{4,40}人民代表大会第[^。；\n]{1,4}次会议[^。；\n]{0,12}(?:开幕|召开|举行)"
)
_OTHER_DAY = "another session may be meant"


def _own_days(view: View) -> Iterator[Statement]:
    """2020年1月9日各位代表 in the summary of a page, and again over the report: the one day it was given."""
    told = list(_ADDRESSED.finditer(view.text, 0, _HEAD))
    for match in told[1:]:
        item, other = (view.item(one.start(1), one.end(3) + 1, _number(one)) for one in (match, told[0]))
        yield fits("own-day", item, other.number or 0, (other,))


_ADDRESSED = regex.compile(r"(20\d\d)年(\d\d?)月(\d\d?)日\s?(?=各位代表)")


_TO_COME = regex.compile("[是即为](?:除夕|春节|元旦|元宵|[^，。；]{0,4}节)|，距|，?将")  # 1月28日是除夕，距今只有11天


def _told(view: View, day: re.Match[str], noted: set[int]) -> Iterator[Statement]:
    """2022年6月25日，…开放, in a report given in January: what is told with its day was before the report."""
    then = view.item(day.start(1), day.end(3), _number(day))
    for match in _TOLD_DAY.finditer(view.text, day.end()):
        alone = view.text[match.start() - 1 : match.start()] == "\n" == view.text[match.end() : match.end() + 1]
        near = int(match[1]) <= int(day[1]) + 1  # else when a page was put on the web
        ahead = _AHEAD.search(view.text, match.start() - 4, match.start())
        ahead = ahead or _TO_COME.match(view.text, match.end())
        if near and match.start() not in noted and not alone and not ahead:
            told = view.item(*match.span(), _number(match))
            yield fits("day-told", told, then.number or 0, (then,), "it may be a day to come", relation="at_most")


def _up_to(view: View, day: re.Match[str]) -> Iterator[Statement]:
    """截至2月22日, 今年已过去近7个月: no further than the day of the report; a month far on is last year's."""
    then, month = view.item(day.start(1), day.end(3), _number(day)), int(day[2])
    for match in _BY_DAY.finditer(view.text, day.end()):
        if match["year"] in (None, day[1]) and (match["year"] or int(match["month"]) <= month + 2):
            number = int(day[1]) * 10000 + int(match["month"]) * 100 + int(match["day"])
            told = view.item(match.start("month"), match.end("day") + 1, number)
            yield fits("day-told", told, then.number or 0, (then,), "it may be a day to come", relation="at_most")
    given_in = view.item(*day.span(2), month)
    for match in _GONE_BY.finditer(view.text, day.end()):
        gone = view.item(*match.span("n"), whole(match["n"]) or 0)
        yield fits("review-month", gone, month, (given_in,), "", relation="at_most")


_BY_DAY = regex.compile(r"截[至止]到?(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|[1-9])月(?P<day>[1-3]?\d)日")
_GONE_BY = regex.compile(rf"今年(?:已经?)?过去了?(?:近|快|将近)?(?P<n>{NUMBER})个月")
_DATE_LINE = regex.compile(r"(?<=\n)(20\d\d)年(\d\d?)月(\d\d?)日(?=\n)")  # under the title, with who publishes it
_TOP = 300  # characters


def _number(match: re.Match[str]) -> int:
    return int(match[1]) * 10000 + int(match[2]) * 100 + int(match[3])


_TOLD_DAY = regex.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日(?!起|印|施行|[前止])")
_AHEAD = regex.compile(r"[至到—~-]|(?<!现)将|[于自]|计划|预计|拟")


def _published(view: View, day: re.Match[str]) -> Iterator[Statement]:
    """时间：2026-02-02 on a page with a report given on 2月26日: nothing is published before it is said."""
    page = _PAGE_DATE.search(view.text, 0, day.end() + _NEAR)
    if page and page[1] == day[1]:
        given_on, published = int(day[2]) * 100 + int(day[3]), int(page[2]) * 100 + int(page[3])
        item, other = view.item(*day.span(2), given_on), view.item(*page.span(2), published)
        doubt = "a draft may have been published before"
        yield fits("published", item, published, (other,), doubt, relation="at_most")


_NEAR = 120  # characters behind the day in which a page may tell its own
_PAGE_DATE = regex.compile(r"(?:时间|日期|发布于)[：:]?\s?(20\d\d)[-年/.](\d\d?)[-月/.](\d\d?)")


def _noted(view: View, day: re.Match[str], start: int) -> Iterator[Statement]:
    """2024年12月，…会议上提出: notes explain what has been decided by the day of the report."""
    given_in = view.item(*day.span(2), int(day[1]) * 100 + int(day[2]))
    for match in _DECIDED.finditer(view.text, start):
        item = view.item(match.start(1), match.end(2), int(match[1]) * 100 + int(match[2]))
        yield fits("note-month", item, given_in.number or 0, (given_in,), "it may be yet to come", "at_most")


_DECIDED = regex.compile(
    r"(?<![到至—–-])(20\d\d)年(1[0-2]|[1-9])月(?:[1-3]?\d日)?，?[^。；\n]{2,24}?"
    r"(?:会议上|提出|印发|召开|发布|出台|批准|批复|作出)"
)


def _this_year(view: View, day: re.Match[str], plan: int) -> Iterator[Statement]:
    """今年10月 in the review of a report given in January lies ahead: last year's October is meant."""
    given_in = view.item(*day.span(2), int(day[2]))
    for match in _DATED.finditer(view.text, day.end(), plan):
        if match[1] == day[1]:
            item = view.item(*match.span(2), int(match[2]))
            yield fits("review-month", item, int(day[2]), (given_in,), "it may be told of what is to come", "at_most")
    for match in _MONTH.finditer(view.text, day.end(), plan):
        begin = view.text.rfind("。", 0, match.start()) + 1
        if _LATE_WORK.search(view.text, max(begin, match.start() - 40), match.start()):
            continue  # 天桥因汛期停工跨年实施，今年6月完工
        item = view.item(*match.span(1), int(match[1]))
        yield fits("review-month", item, int(day[2]), (given_in,), relation="at_most")


_LATE_WORK = regex.compile("跨年|未能|尚未|滞后|推迟|延期|停工|未交付")
_MONTH = regex.compile(
    r"今年(?<!延至今年)(?<!延期到今年)(?<!推迟到今年)(?<!预计今年)(?<!将于今年)(?<!拟于今年)(?<!计划今年)(?<!调整至今年)(?<!调整到今年)(?<!调整为今年)(?<!顺延至今年)(1[0-2]|[1-9])月(?!底?(?:之|以)?前|底?[^，。；、]{0,4}(?:可|将|拟|预计|有望))"
)
_DATED = regex.compile(  # the year's first digits come first, so that a search skips to them
    r"(20(?<!将于20)(?<!计划20)(?<!预计20)(?<!拟于20)(?<![到至—–-]20)\d\d)年(1[0-2]|[1-9])月(?!底前|前)"
)


def _held(view: View, day: re.Match[str], planned: Item, after: int) -> Iterator[Statement]:
    year, due = int(day[1]), planned.number or 0
    early = year == due - 1 and int(day[2]) >= _LATE
    if planned.start < day.start() or planned.start >= day.end():
        item = view.item(*day.span(1), year)
        yield fits("given-year", item, year if early or year == due + after else due, (planned,))
