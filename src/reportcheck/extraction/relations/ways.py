"""Words of direction that follow from two figures: a surplus where exports are above imports, and a ratio of incomes
that shrinks where the lower one grows faster.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_BALANCE = regex.compile(
    r"(?:贸易|实现|保持|进出口|累计|继续)[^，。；\d]{0,8}(?P<way>顺差|逆差)(?!额?[^，。；\d]{0,6}(?:收窄|扩大|减少|缩小|增加))"
)
_RATIO = regex.compile(
    r"城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:之?比|倍差|差距)[^。；\n]{0,24}?"
    r"(?:[比较](?:上年|去年)(?:同期)?|同比)(?P<way>扩大|缩小|上升|下降|提高|降低)"
)
_WIDER = frozenset({"扩大", "上升", "提高"})
_FAR, _AHEAD = 400, 150  # characters over which the figures are told, before the word and behind it


def find(view: View) -> Iterator[Statement]:
    """Statements `balance-way`, `harvest-way` and `ratio-way` with role figure: whether word and figures agree."""
    for said in _BALANCE.finditer(view.text) if "差" in view.text else ():
        pair = _near(view, said.start(), "level", "exports", "imports")
        if pair and "服务" in view.text[max(said.start() - 30, 0) : said.end()]:
            continue
        if pair and pair[0].value != pair[1].value and pair[0].figure.unit == pair[1].figure.unit:
            held = (pair[0].value > pair[1].value) == (said["way"] == "顺差")
            yield agrees("balance-way", pair[0], said.end(), held, "the balance may be of other trade")
    yield from _harvests(view)
    yield from _tallies(view)
    for said in _RATIO.finditer(view.text) if "城乡" in view.text else ():
        pair = _near(view, said.start(), "growth", "income-urban", "income-rural")
        if pair and abs(pair[0].value - pair[1].value) > pair[0].figure.ulp:
            held = (pair[0].value > pair[1].value) == (said["way"] in _WIDER)
            yield agrees("ratio-way", pair[0], said.end(), held, "growth may be told at comparable prices")


def _tallies(view: View) -> Iterator[Statement]:
    """9大行业“6增3降”: those that rose and those that fell are all there are."""
    for said in _FELL.finditer(view.text):
        before = _OF_ALL.search(view.text, max(said.start() - _BACK, 0), said.start())
        if before is None:
            continue
        told = (before["all"], before["rose"], *(said[name] for name in ("fell", "same", "last")))
        total, *kinds = (int(parse_numeral(number or "〇") or 0) for number in told)
        fact = next((fact for fact in view.facts if fact.start <= before.start("all") < fact.end), None)
        if fact and total and all(kinds[:2]):
            yield agrees("tally", fact, said.end(), total == sum(kinds))


_N = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
# Looked at from what is rare, so many up right before so many down, back to the number of all.
_FELL = regex.compile(rf"[增升涨](?:(?P<same>{_N})平)?(?P<fell>{_N})[降跌减](?:(?P<last>{_N})平)?")
_OF_ALL = regex.compile(rf"(?P<all>{_N})(?:大|个)[^，。；\n\d“]{{0,16}}?(?:呈现?|出现|实现)?“?(?P<rose>{_N})$")
_BACK = 28  # characters


def _harvests(view: View) -> Iterator[Statement]:
    """减产0.94亿斤，实现“二十一连丰”: no good harvest once more."""
    for fact in view.facts if "连丰" in view.text or "连增" in view.text else ():
        way = view.text[max(fact.start - 2, 0) : fact.start]
        if way in ("减产", "增产") and _AGAIN.match(view.text, fact.end, fact.end + 24):
            yield agrees("harvest-way", fact, fact.end, way == "增产", "the harvests may be of another crop")


_AGAIN = regex.compile(r"[^。；]{0,16}连[丰增]")


def _near(view: View, at: int, measure: str, *names: str) -> tuple[Fact, Fact] | None:
    """The figures of two indicators, of one period, told last before a place, else first behind it."""
    found = []
    for name in names:
        told = [
            fact for fact in view.facts
            if fact.indicator == name and fact.measure == measure and at - _FAR < fact.start < at + _AHEAD
            and fact.status == "actual" and not fact.tags & {"average", "from"}
        ]  # fmt: skip
        if not told:
            return None
        found.append(next((fact for fact in reversed(told) if fact.start < at), told[0]))
    return (found[0], found[1]) if found[0].period == found[1].period else None
