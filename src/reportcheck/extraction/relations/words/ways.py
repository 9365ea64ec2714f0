"""Words of direction that follow from two figures: a surplus where exports are above imports, and a ratio of incomes
that shrinks where the lower one grows faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
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
    """Statements `balance-way`, `harvest-way`, `share-way`, `ratio-way` (figure): do word and figures agree."""
    for said in view.matches(_BALANCE, ("顺差", "逆差"), 12, 12):
        pair = _near(view, said.start(), "level", "exports", "imports")
        if pair and "服务" in view.text[max(said.start() - 30, 0) : said.end()]:
            continue
        if pair and pair[0].value != pair[1].value and pair[0].figure.unit == pair[1].figure.unit:
            held = (pair[0].value > pair[1].value) == (said["way"] == "顺差")
            yield agrees("balance-way", pair[0], said.end(), held, "the balance may be of other trade")
    yield from _harvests(view)
    yield from _shares(view)
    for said in _RATIO.finditer(view.text) if "城乡" in view.text else ():
        pair = _near(view, said.start(), "growth", "income-urban", "income-rural")
        if pair and abs(pair[0].value - pair[1].value) > pair[0].figure.ulp:
            held = (pair[0].value > pair[1].value) == (said["way"] in _WIDER)
            yield agrees("ratio-way", pair[0], said.end(), held, "growth may be told at comparable prices")


def _harvests(view: View) -> Iterator[Statement]:
    """减产0.94亿斤，实现“二十一连丰”: no good harvest once more."""
    for fact in view.facts if _ONCE_MORE.search(view.text) else ():
        way = view.text[max(fact.start - 2, 0) : fact.start]
        if way in ("减产", "增产") and _AGAIN.match(view.text, fact.end, fact.end + 24):
            yield agrees("harvest-way", fact, fact.end, way == "增产", "the harvests may be of another crop")


_ONCE_MORE = regex.compile(r"连[丰增]")
_AGAIN = regex.compile(r"[^。；]{0,16}连[丰增]")


def _shares(view: View) -> Iterator[Statement]:
    """投资增长18.3%，…，民间投资增长25.5%、占比提高至55.9%: what grows faster than all of it has more of it."""
    for part, share in pairwise(view.facts) if "占比" in view.text or "比重" in view.text else ():
        grew = part.measure == "growth" and part.figure.unit == share.figure.unit == "%" and len(part.label) > _TAIL
        said = _MOVED.fullmatch(view.between(part, share)) if grew else None
        if said is None:
            continue
        begin = max(view.text.rfind("\n", 0, part.start), part.start - _AHEAD)
        wholes = [
            fact for fact in view.told(begin + 1, part.start)
            if fact.measure == "growth" and fact.period == part.period and fact.status == part.status
            and fact.figure.unit == "%" and part.label != fact.label and len(fact.label) >= _TAIL
            and part.label.endswith(fact.label[-_TAIL:])
        ]  # fmt: skip
        if len(wholes) == 1 and abs(part.value - wholes[0].value) > 1 and "average" not in part.tags:
            held = (part.value > wholes[0].value) == (said["way"] in _MORE)
            yield agrees("share-way", part, share.end, held, "the share may be of something else")


_MOVED = regex.compile(
    r"[，、](?:占[^，。；、\d]{0,10})?(?:占比|比重)(?:[比较]上年)?(?P<way>提高|提升|上升|下降|降低|回落)[至到](?:了)?"
)
_MORE = frozenset({"提高", "提升", "上升"})
_TAIL = 2  # characters that a name and that of all of it end with


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
