"""Years by their animal and their sign: 今年是农历马年 in the report of 2026, 丙午马年."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_RAT_YEAR, _CYCLE = 2020, 12
_YEAR = regex.compile(  # the year first, as a search skips to it
    rf"年(?:(?<=[{_ANIMALS}]年)|(?<=[{_STEMS}][{_BRANCHES}]年))(?!产|末|底|度|出栏|存栏|饲养|屠宰)"
)
# 今年恰逢中国农历马年, 今年是马年; 农历马年新春; not 2025年是农历蛇年 in a look back.
_THIS = regex.compile(
    rf"今年[，]?(?:[是为系逢值]|恰[逢是]|正[值逢是]|适逢|又是|也是|既是)(?:我国|中国)?(?:传统|的)?(?:农历)?(?:[{_STEMS}][{_BRANCHES}]?)?$"
)
_SIGN = regex.compile(rf"(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])$")
_DOUBT = "the year told of may be another one"


def zodiac(view: View, year: int) -> Iterator[Statement]:
    """Statements `base-year`: this year's animal is that of the report's year, a sign goes with its own animal."""
    for match in _YEAR.finditer(view.text):
        at = match.start() - 1
        named = _ANIMALS.find(view.text[at])
        told = named if named >= 0 else _BRANCHES.index(view.text[at])
        item = view.item(at, match.end(), _nearest(told, year or _RAT_YEAR))
        if year and _THIS.search(view.text, max(at - 16, 0), at):
            yield fits("base-year", item, year, (), _DOUBT)
        if named >= 0 and (sign := _SIGN.search(view.text, max(at - 2, 0), at)):
            due = _nearest(_BRANCHES.index(sign["branch"]), year or _RAT_YEAR)
            yield fits("base-year", item, due, (view.item(*sign.span()),), "the year may be named otherwise")


def _nearest(animal: int, year: int) -> int:
    """The year of an animal that lies next to a year."""
    after = (_RAT_YEAR + animal - year) % _CYCLE
    return year + after - (_CYCLE if after > _CYCLE // 2 else 0)
