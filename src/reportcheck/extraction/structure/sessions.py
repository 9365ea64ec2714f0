"""Sessions of the people's congress: the one a report is given to, and the one whose decisions it looks back on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.occasion import given_on
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_SESSION = regex.compile(rf"第([{CN}]{{1,3}})届[^，。；\n]{{0,4}}人民代表大会\s?第([{CN}]{{1,3}})次会议上")
_SHORT = regex.compile(rf"([{CN}]{{1,3}})届人大第?([{CN}]{{1,3}})次会议上的?(?:政府工作)?报告")  # in a title
_BARE = regex.compile(  # 2013年3月10日在某县十五届人民代表大会第二次会议上, in a title
    rf"[省市县区州盟旗]([{CN}]{{1,3}})届人民代表大会第?([{CN}]{{1,3}})次会议上(?=[\n）)]|$)"
)
_DECIDED = regex.compile(
    rf"(?:完成|执行)[^，。；\n]{{0,12}}?([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次(?:会议)?(?:所|既)?(?:确定|提出|通过|批准|审议|定|明确|安排|部署|下达|目标|的?各项)"
)
_DECIDED_TOO = regex.compile(  # 区人大十四届四次会议确定的
    rf"完成[^，。；\n]{{0,12}}?人大([{CN}]{{1,3}})届([{CN}]{{1,3}})次会议(?:确定|提出|通过|批准|审议|定|明确|安排|部署|下达|目标)"
)
_DECIDED_AT = regex.compile(  # 县八届三次人民代表大会确定的
    rf"(?:完成|执行)[^，。；\n]{{0,12}}?([{CN}]{{1,3}})届([{CN}]{{1,3}})次人(?:大|民代表大会|代会)(?:会议)?(?:所|既)?(?:确定|提出|通过|批准|审议|定|明确|安排|部署|下达|目标)"
)
_AT_SESSION = regex.compile("会议(?=审|上)")
_SUBMITTED = regex.compile(
    rf"[提\d省市县区](?:(?<=提)请|(?<=\d)日，?在|(?<=[省市县区])长[^，。；\n]{{2,4}}在)[^，。；\n]{{0,6}}?([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次会议(?:审[查议]|上[作的])$"
)
_BUDGET = regex.compile(  # 市十届人大五次会议批准2025年预算
    r"次会议(?:审[查议])?(?:批准|通过)(?:了|的)?((?:19|20)\d\d)年[^，。；\n]{0,24}(?:预算|支出|收入|计划)"
)
_BY_SESSION = regex.compile(rf"([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})$")
_MET = regex.compile(  # 2025年8月，经州十五届人大常委会第二十五次会议
    rf"((?:19|20)\d\d)年(1[0-2]|[1-9])月(?:\d{{1,2}}日)?，?[^。；，\n\d]{{0,12}}?"
    rf"([省市县区州盟旗])第?([{CN}]{{1,3}})届人(?:大|民代表大会)常(?:务委员|委)会第([{CN}]{{1,4}})次会议"
)
_SINCE_FIRST = regex.compile(  # 第十届全国人民代表大会第一次会议以来的五年, told to the first session of the eleventh
    rf"第?([{CN}]{{1,3}})届[^，。；\n]{{0,4}}(?:人大|人民代表大会)第?一次会议以来的?(?:过去)?五年"
)
_OTHER_TERM = "another congress may be meant"
_TITLE = 300  # characters that hold a title and what a web page puts about it
_HEAD = 1500  # characters in which a report names the session it is given to


def sessions(view: View) -> Iterator[Statement]:
    """Statements `own-term`, `session-order`, `own-session`: the fifth looks back on what the fourth decided.

    And `edition-order`: the standing committee meets one time after another.
    """
    yield from _standing(view)
    yield from _reported(view)
    now = _SESSION.search(view.text, 0, 3000) or _SHORT.search(view.text, 0, _TITLE)
    now = now or _BARE.search(view.text, 0, _TITLE)
    if now is None:
        return
    yield from _last_budget(view, now)
    for match in _SINCE_FIRST.finditer(view.text) if whole(now[2]) == 1 else ():
        item, due = view.item(*match.span(1), whole(match[1])), (whole(now[1]) or 0) - 1
        yield fits("own-term", item, due, (view.item(*now.span(1), whole(now[1])),), _OTHER_TERM)
    for match in (*_SESSION.finditer(view.text, now.end(), _HEAD), *_submitted(view)):
        yield from _one_session(view, now, match)
    for match in (
        *view.near(_DECIDED, ("届人",), 24, 40),
        *view.near(_DECIDED_TOO, ("人大",), 20, 40),
        *view.near(_DECIDED_AT, ("次人",), 28, 40),
    ):
        term, session = whole(match[1]), whole(match[2])
        this = whole(now[2])
        if term != whole(now[1]) and this and this > 2 and term:
            item = view.item(*match.span(1), term)
            doubt = "what an earlier congress decided may be meant"
            yield fits("own-term", item, whole(now[1]) or 0, (view.item(*now.span(1), whole(now[1])),), doubt)
        ahead = session == this and match[0].startswith("执行")  # what this session approves will be carried out
        if term == whole(now[1]) and session and this and not ahead:
            item = view.item(*match.span(2), session)
            doubt = "a further session may have been held in between"
            yield fits("session-order", item, this - 1, (view.item(*now.span(2), this),), doubt)


def _standing(view: View) -> Iterator[Statement]:
    """2025年8月…常委会第二十五次会议, 2025年12月…第二十七次会议: a later meeting has a higher number."""
    rows: dict[tuple[str, str], list[tuple[int, Item]]] = {}
    for match in view.near(_MET, ("届人",), 40, 40):
        item = view.item(*match.span(5), whole(match[5]))
        rows.setdefault((match[3], match[4]), []).append((int(match[1]) * 12 + int(match[2]), item))
    for row in rows.values():
        row.sort(key=lambda one: one[0])
        for (month, item), (then, later) in pairwise(row):
            if then > month and later.number:
                yield fits("edition-order", item, later.number, (later,), _DATES, relation="at_most")


def _reported(view: View) -> Iterator[Statement]:
    """执行情况已向市七届人大四次会议报告, and 与市七届人大三次会议报告的执行数相比: it was told to one session."""
    for first in _REPORTED.finditer(view.text) if "决算" in view.text[:_HEAD] else ():
        for match in _AS_REPORTED.finditer(view.text):
            if whole(match[1]) == whole(first[1]) and (number := whole(first[2])):
                item = view.item(*match.span(2), whole(match[2]))
                one = (view.item(*first.span(2), number),)
                yield fits("own-session", item, number, one, "another session may be meant")
        break


_REPORTED = regex.compile(
    rf"预算执行情况[^。；，\n]{{0,12}}?[向在][^。；，\n]{{0,6}}?([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次会议上?(?:作了)?(?:报告|汇报)"
)
_AS_REPORTED = regex.compile(
    rf"([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次会议上?报告的[^，。；\n]{{0,8}}?(?:执行数|快报数|完成数|预计数|执行情况)"
)
_DATES = "one of the dates may be that of another meeting"


def _last_budget(view: View, now: re.Match[str]) -> Iterator[Statement]:
    """市十届人大五次会议批准2025年预算, told to the sixth in 2026: what a session before this one approved."""
    day = given_on(view.text)
    for told in _BUDGET.finditer(view.text) if day else ():
        match = _BY_SESSION.search(view.text, max(told.start() - 24, 0), told.start())
        past = day is not None and int(told[1]) < int(day[1])
        if match and past and whole(match[1]) == whole(now[1]) and (this := whole(now[2])):
            item = view.item(*match.span(2), whole(match[2]))
            yield fits("session-order", item, this - 1, (view.item(*now.span(2), this),), _LATER, relation="at_most")


_LATER = "the session may have approved it later"


def _submitted(view: View) -> Iterator[re.Match[str]]:
    """What is told of the session that a report is given to, sought where sessions are named: they are few."""
    for told in _AT_SESSION.finditer(view.text):
        if match := _SUBMITTED.search(view.text, max(told.start() - 40, 0), told.end() + 2):
            yield match


def _one_session(view: View, now: re.Match[str], match: re.Match[str]) -> Iterator[Statement]:
    """提请市十七届人大七次会议审查: the session that a report is given to is named alike wherever it is named."""
    if whole(match[1]) == whole(now[1]) and (this := whole(now[2])):
        item = view.item(*match.span(2), whole(match[2]))
        yield fits("own-session", item, this, (view.item(*now.span(2), this),), "another session may be meant")
