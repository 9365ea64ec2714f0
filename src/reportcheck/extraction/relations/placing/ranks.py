"""A rank and a gap of one figure: who is first of a group does not lie below its average."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees, plain
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement


def find(view: View) -> Iterator[Statement]:
    """Statements `places-moved` (figure) and `first-and-gap` (rank, gap), of one group and period."""
    yield from _moved(view)
    yield from _in_front(view)
    yield from _years_before(view)
    gaps = [fact for fact in view.facts if fact.measure == "gap" and fact.among not in (None, "target")]
    for rank in (fact for fact in view.facts if fact.figure.kind == "rank" and fact.value == 1 and fact.among):
        for gap in gaps:
            same = gap.among == rank.among and gap.period == rank.period and gap.sentence == rank.sentence
            if same and _name(gap) == _name(rank):
                yield Statement("first-and-gap", {"rank": (rank,), "gap": (gap,)}, gap.start, rank.end)


def _years_before(view: View) -> Iterator[Statement]:
    """列第52位，比上年前移9位，2016—2018年依次为第78、70、61位; 比上年前移9位（上年第61位）."""
    ranks = {fact.end: fact for fact in view.facts if fact.figure.kind == "rank"}
    for match in _THEN_YEARS.finditer(view.text) if ranks else ():
        rank = ranks.get(match.start() + 1)
        if rank is not None and int(match["last"]) != rank.value:  # else the row ends with this year
            moved = int(match["n"]) * (-1 if match["back"] else 1)
            held = int(match["last"]) - int(rank.value) == moved
            yield agrees("places-moved", rank, match.end(), held, _YEARS)


_YEARS = "the years told may not be those before"
_THEN_YEARS = regex.compile(
    r"位，[比较](?:上年|去年)(?:(?P<back>后移|后退|下降|下滑)|前移|上升|提升|前进|跃升)了?(?P<n>\d{1,2})[位名]"
    r"[，（；](?:(?:(?:19|20)\d\d年?[至—-])?(?:19|20)\d\d年|上年|去年)(?:依次|分别)?(?:为|是|居|列|位居|位列)?"
    r"(?:第?\d{1,3}位?、){0,6}第?(?P<last>\d{1,3})位"
)


def _in_front(view: View) -> Iterator[Statement]:
    """优良天数比率居全国第21位, and elsewhere 优良天数比率稳居全国前列."""
    for rank in view.facts:
        if rank.figure.kind != "rank" or rank.among != "nation":
            continue
        name = rank.label[-_LONG:]
        if rank.value > _FRONT and len(name) == _LONG and rank.status == "actual" and not rank.tags:
            at = view.text.find(name)
            while at >= 0:
                if said := _FOREMOST.match(view.text, at + _LONG):
                    yield agrees("places-moved", rank, max(rank.end, said.end()), False, _NAMESAKE)
                at = view.text.find(name, at + 1)


_FRONT, _LONG = 15, 6  # places of thirty-one; characters of a name
_FOREMOST = regex.compile(r"[^，。；：、\n\d]{0,6}(?:稳居|位居|位列|名列|居|保持|保持在|走在|进入|处于)全国前[列茅]")


def _moved(view: View) -> Iterator[Statement]:
    """由第15位上升到第9位，前移6位: as many places as lie between; in another sentence, of the same name."""
    pairs = [
        (start, end) for start, end, words in view.pairs
        if start.figure.kind == end.figure.kind == "rank" and _BECAME.search(words)
        and _FROM.search(view.before(start, 20))
    ]  # fmt: skip
    if not pairs and not any(view.at(word) for word in _WAYS) and not _FORWARD.search(view.text):
        return
    for match in view.matches(_PLACES, ("位", "名"), 10, 4):
        yield from _from_beyond(view, match) if match["back"] else _from_within(view, match)
        near = [pair for pair in pairs if _beside(view, pair[1], match.start())]
        begin = opening(view.text, match.start(), "，。；")
        name = view.text[begin : match.start()]
        named = [pair for pair in pairs if len(pair[0].label) >= _NAMED and name.startswith(pair[0].label[:_NAMED])]
        for start, end in near[:1] or (named if len(named) == 1 else []):
            number = Decimal(parse_numeral(match["n"]) or 0)
            held = start.value - end.value == (-number if match["back"] else number)
            yield agrees("places-moved", end, max(end.end, match.end()), held, "" if near else _NAMESAKE)


def _beside(view: View, rank: Fact, at: int) -> bool:
    return 0 <= at - rank.end < _CLOSE and _THAN.fullmatch(view.text, rank.end, at) is not None


def _from_beyond(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """增速全省第一，比上年后移9位: nobody moved back to the first place."""
    back = Decimal(parse_numeral(match["n"]) or 0)
    for rank in view.facts:
        if rank.figure.kind == "rank" and _beside(view, rank, match.start()):
            yield agrees("places-moved", rank, match.end(), rank.value > back)


def _from_within(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """增速居全省13个市州第4位，比上年前移10位: nobody was the fourteenth of thirteen."""
    number = Decimal(parse_numeral(match["n"]) or 0)
    for rank in view.told(match.start() - _NEAR, match.start()):
        if rank.figure.kind == "rank" and _beside(view, rank, match.start()):
            group = _GROUP.search(view.before(rank, 20))
            size = Decimal(parse_numeral(group["size"]) or 0) if group else Decimal(0)
            if size >= rank.value:
                yield agrees(
                    "places-moved", rank, match.end(), rank.value + number <= size, "the group may have shrunk"
                )


_GROUP = regex.compile(
    r"(?P<size>\d{1,3}|[一二三四五六七八九十]{2,3})个?(?:市州|市[县区]?|县[市区]*|县（[市、区]{1,3}）|[区州盟省旗]|省[市区]*|地市|地级市|设区市|城市|乡镇)中?(?:的?排名?|居|列|位居|位列|名列)?$"
)
_NEAR = 20  # characters
_CLOSE = 8  # characters
_THAN = regex.compile(r"[位名]?[，、（](?:[比较](?:上年|去年)|同比)?(?:位次|排名|名次)?")
_FROM = regex.compile(r"[由从][^由从，。；]{0,18}$")
_BECAME = regex.compile(r"(?:升|提升|上升|跃升|前移|进|降|下降|退|后移|跃居|跃)(?:到|至|为)")
_NAMED = 4  # characters
_NAMESAKE = "the two may be told of different things"
_FORWARD = regex.compile(r"前进了?[\d一二两三四五]")
_WAYS = ("后退", "下滑", "后移", "前移", "位次", "名次")
_PLACES = regex.compile(
    r"(?:前移|前进|上升|提升|晋升|跃升|(?P<back>后退|下滑|后移))(?:了)?(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?:个)?(?:位次|名次|位|名)"
)


def _name(fact: Fact) -> str:
    return fact.indicator or plain(fact.label).removesuffix("增速")
