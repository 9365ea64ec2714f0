"""Events that come again: the national games (十五运会), what was held so many times, 第四届消博会 and the fifth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.next_ones import planned
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

# One class, or one character, first: so a search skips to it.
_GAMES = regex.compile(
    rf"[第全十](?:(?:(?<=第)(?P<a>[{CN}]{{1,3}})届全国|(?<=全)国第(?P<b>[{CN}]{{1,3}})届)(?P<ice>冬季?)?运(?:动)?会"
    rf"|(?<=十)(?<![第{CN}]十)(?P<c>[{CN}])(?:届?全运会?|运会|(?P<winter>冬(?:会)?(?![至季天奥]))))"
)
_GAMES_OF = regex.compile(  # 以2020年全国第十四届冬季运动会为契机
    rf"(?:[以为]|办好|迎接|筹办|举办|承办|备战|参加|借助|依托|抢抓)(?P<year>20\d\d)年(?:第(?P<a>[{CN}]{{1,3}})届全国|全国第(?P<b>[{CN}]{{1,3}})届)"
    r"(?P<ice>冬季?)?运(?:动)?会"
)
_FIRST_GAMES = {True: (12, 2012), False: (10, 2005)}  # every four years since then; so a known edition and its year
_PUT_OFF = {(True, 14): 2024}  # held later than its turn, and called by either year
_TIMES = regex.compile(
    rf"连续(?:成功)?(?:(?P<n>[{CN}]{{1,2}}|\d{{1,2}})[年届](?:成功|圆满)?举办"
    rf"|举办(?:了)?(?P<m>[{CN}]{{1,2}}|\d{{1,2}})届的?(?P<name>[\u4e00-\u9fff]{{4,14}}))"
)
_EVENT = regex.compile(r"[\u4e00-\u9fff]{2}(?:会|节|赛|展|论坛)$")
_EDITION = regex.compile(rf"第([{CN}]{{1,3}})届(?=(?P<event>[^，。；\n]{{1,12}}))")
_NEAR = 8  # characters between an edition's number and its event's name
_LEAST = 4  # characters of an event's name that have to be the same
_SKIPPED = 3  # editions that a slip of the pen may be off
_DOUBT = "another edition, or another event, may be meant"


def events(view: View, year: int) -> Iterator[Statement]:
    """Statements `edition-order`: games are told with one number, and the next edition is beyond those held.

    And `heading-year`: what is still to be held is of the report's `year` or later.
    """
    if year:
        yield from _to_come(view, year)
    yield from _games(view)
    yield from _years_of_games(view)
    yield from _editions(view)
    yield from _carried_on(view)
    for held in view.near(_TIMES, ("连续",), 0, 40):
        number = "n" if held["n"] else "m"
        times, name = whole(held[number]) or 0, held["name"]
        if name:
            names: tuple[str, ...] = (name[:_LEAST], name[3 : 3 + _LEAST])
        elif before := _EVENT.search(view.text, max(held.start() - 4, 0), held.start()):
            names = (before[0][-3:],)
        else:
            continue
        item = view.item(*held.span(number), times + 1)
        for match in _EDITION.finditer(view.text, held.end()):
            edition = whole(match[1])
            same = any(0 <= match["event"].find(name) <= _NEAR for name in names)
            if edition and same and times > 1 and _AHEAD.search(view.text, max(match.start() - 12, 0), match.start()):
                next_ = view.item(*match.span(1), edition)
                if name and times + 1 < edition <= times + _SKIPPED:  # held on end, and one left out
                    yield fits("edition-order", next_, times + 1, (view.item(*held.span(number), times),), _DOUBT)
                else:
                    yield fits("edition-order", item, edition, (next_,), _DOUBT, relation="at_most")


def _carried_on(view: View) -> Iterator[Statement]:
    """连续3年开展黄河保护宣传月活动, and in the plan 开展第四届黄河保护宣传月活动: one beyond those that were."""
    for held in view.near(_EVERY_YEAR, ("连续",), 0, 30):
        times, name = whole(held["n"]) or 0, held["name"]
        for match in _EDITION.finditer(view.text, held.end()) if times > 1 else ():
            edition, event = whole(match[1]) or 0, match["event"]
            alike = event[:_LEAST] == name[:_LEAST] and abs(edition - times) < _SKIPPED
            if alike and planned(view, held.start(), match.start()):
                item, nth = view.item(*held.span("n"), times), view.item(*match.span(1), edition)
                yield fits("edition-order", nth, max(edition, times + 1), (item,), _DOUBT)


_EVERY_YEAR = regex.compile(
    rf"连续(?P<n>[{CN}]{{1,2}}|\d{{1,2}})年(?:成功|组织|常态化)?(?:开展|举办|举行)了?(?P<name>[\u4e00-\u9fff]{{4,20}}?)(?:活动)?[，。；]"
)


def _to_come(view: View, year: int) -> Iterator[Statement]:
    """办好博鳌亚洲论坛2025年年会, in the plans for 2025: not a meeting of the year that is over."""
    for match in view.near(_YEARLY, ("办好", "筹办", "筹备"), 0, 40):
        section = " ".join(view.block(match.start()).section)
        if _PLANNED.search(section) and not (_REVIEW.search(section) or _OF_LAST_YEAR.search(match[0])):
            item = view.item(*match.span("year"), int(match["year"]))
            due = year if (item.number or 0) == year - 1 else item.number or 0
            yield fits("heading-year", item, due, (), "what was held may be spoken of")


_PLANNED = regex.compile("安排|任务|打算|重点|部署|计划|20\\d\\d年(?:政府)?工作$")
_OF_LAST_YEAR = regex.compile("表彰|总结|颁奖|述职")
_YEARLY = regex.compile(
    r"(?:办好|筹办|筹备)[^，。；：、\d]{0,16}(?P<year>20\d\d)年?[^，。；：、\d]{0,16}(?:年会|大会|论坛|博览会|峰会|赛|节)"
)
_AHEAD = regex.compile(r"举办|办好|筹办|承办")


def _games(view: View) -> Iterator[Statement]:
    """The mentions of the national games, and of the winter games, against the number that most of them have."""
    kinds: dict[bool, list[Item]] = {}
    for match in view.near(_GAMES, ("运", "冬"), 12, 4):
        group = next(name for name in "abc" if match[name])
        start = match.start(group) - (group == "c")
        if number := whole(view.text[start : match.end(group)]):  # 第百届, 十十运会 are none
            item = view.item(start, match.end(group), number)
            kinds.setdefault(bool(match["ice"] or match["winter"]), []).append(item)
    for mentions in kinds.values():
        usual, often = Counter(item.number or 0 for item in mentions).most_common(1)[0]
        others = [item for item in mentions if item.number == usual]
        for item in mentions if usual and len(mentions) > 1 else ():
            if item.number == usual and item is not others[0]:
                yield fits("edition-order", item, usual, (others[0],))
            elif item.number != usual and often >= len(mentions) - 1:
                yield fits("edition-order", item, usual, (others[0],), _DOUBT)


def _years_of_games(view: View) -> Iterator[Statement]:
    """以2020年全国第十四届冬季运动会为契机: the games of an edition are held in their year."""
    for match in view.near(_GAMES_OF, ("运动会", "运会"), 30, 4):
        ice, number = bool(match["ice"]), whole(match["a"] or match["b"]) or 0
        edition, year = _FIRST_GAMES[ice]
        item = view.item(*match.span("year"), int(match["year"]))
        due = year + 4 * (number - edition)
        if number >= edition and item.number != _PUT_OFF.get((ice, number)):
            yield fits("edition-order", item, due, (view.item(*match.span("a" if match["a"] else "b")),), _DOUBT)


def _was_held(view: View, edition: Item) -> bool:
    told = _WAS_HELD.search(view.text, max(edition.start - 12, 0), edition.start)
    before = told is not None or _together(view, edition, _WAS_HELD_WITH)
    reviewed = _REVIEW.search(" ".join(view.block(edition.start).section))
    before = before or bool(reviewed and _TOLD.search(view.text, max(edition.start - 4, 0), edition.start))
    asked = _APPLIED.search(view.text, max(edition.start - 12, 0), edition.start)
    return bool(before or (not asked and _HELD_IT.match(view.text, edition.end)))


def _to_hold(view: View, first: Item, last: Item) -> bool:
    """Is the later mention of what is to come: by its words, or in another part of the report?"""
    words = view.text[max(last.start - 10, 0) : last.start]
    parts = [view.block(item.start).section[:1] for item in (first, last)]
    held = "举办" in words or _together(view, last, _HOLD_WITH)
    return bool(_TO_HOLD.search(words) or (held and not _WAS_HELD.search(words) and parts[0] != parts[1]))


def _together(view: View, edition: Item, words: re.Pattern[str]) -> bool:
    """举办产业发展推进会暨东江第七届茶艺大赛: what is held together with something else that is named first."""
    return words.search(view.text, view.clause(edition.start), edition.start) is not None


def _editions(view: View) -> Iterator[Statement]:
    """第四届消博会 in the review, 第五届消博会 in the plan: a later part does not go back to an earlier edition."""
    held: dict[str, list[Item]] = {}
    for match in view.near(_NTH, ("届",), 4, 40):
        ends = _NAME_ENDS.search(match[2], 1)
        number = 1 if match[1] == "首" else whole(match[1][1:])
        if ends and number and "人民代表大会" not in match[2] and "全会" not in match[2]:
            name = match[2][: ends.end()]
            name = next((one for one in held if one == name or _short_for(one, name) or _short_for(name, one)), name)
            held.setdefault(name, []).append(view.item(match.start(1), match.end(1), number))
    for items in held.values():
        first, last = items[0], items[-1]
        if (
            len(items) > 1
            and last.start - first.start > 400
            and (_HOLD.search(view.text, max(last.start - 12, 0), last.start) or _together(view, last, _HOLD_WITH))
        ):
            doubt = "an earlier edition may be meant"
            yield fits("edition-order", first, last.number or 0, (last,), doubt, relation="at_most")
            if len(items) == 2 and _was_held(view, first) and _to_hold(view, first, last):
                yield fits("edition-order", last, (first.number or 0) + 1, (first,), doubt)
            elif len(items) == 2 and _GOT.search(view.text, max(first.start - 10, 0), first.start):
                yield fits("edition-order", first, last.number or 0, (last,), doubt)  # 申办 and then 筹备 one edition
            elif len(items) == 2:  # told once of the past and once of what is to come: the next one
                yield fits("edition-order", last, (first.number or 0) + 1, (first,), doubt, relation="at_most")


def _short_for(short: str, name: str) -> bool:
    """市旅发大会 of 市文旅产业发展大会; but 市运动会 is no 市残疾人运动会, which ends in the same word."""
    letters = iter(name)
    abridged = short[0] == name[0] and all(letter in letters for letter in short)
    return abridged and _LEAST < len(short) < len(name) and short[-3:] != name[-3:] and short[-2:] == name[-2:]


_NTH = regex.compile(rf"(第(?:[{CN}]{{1,3}}|\d{{1,3}})|首)届(?:（[^（）\n]{{1,12}}）)?([\u4e00-\u9fff“”·\d]{{3,24}})")
_HOLD = regex.compile(r"谋划|筹划|做好|举办|承办|办好|筹办|召开|申办|组织|参加")
_TO_HOLD = regex.compile(r"办好|筹办|谋划|筹划")
_WAS_HELD = regex.compile(r"(?:成功|圆满|顺利)[举承]办了?[^，。；\n]{0,8}$")
_WITH = r"[^，。；\n]{2,24}[会节赛展坛]暨[^，。；、\n]{0,16}$"  # held together with something else
_HOLD_WITH = regex.compile(rf"(?<!成功)(?<!圆满)(?<!顺利)(?:举办|承办|办好|筹办)了?{_WITH}")
_WAS_HELD_WITH = regex.compile(rf"(?:成功|圆满|顺利)[举承]办了?{_WITH}")
_NAME_ENDS = regex.compile(
    r"(?:会|节|赛|(?<!发)展|论坛|年会|博览会|运动会|汇(?!报|总|率|集|聚)|周(?!年|边|期))(?!议|员|计|场)"
)
_GOT = regex.compile(r"申办|举办权|承办权")
_REVIEW = regex.compile(r"回顾|总结|过去")
_TOLD = regex.compile(r"[举承]办了?$")
_APPLIED = regex.compile(r"申办|申报|筹[办备]|获得|备战|参加")
_HELD_IT = regex.compile(
    r"[^，。；\n]{3,24}(?:(?:成功|圆满|顺利|胜利)举[办行]|圆满落幕|(?:备受|广受|引发|引起)(?:瞩目|关注|好评|热议)|精彩(?:纷呈|亮相)|再?创新高|，(?:吸引|签约|达成))"
)
