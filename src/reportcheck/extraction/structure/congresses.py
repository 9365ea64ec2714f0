"""Congresses of the party, which a report follows: 某市第四次党代会精神 (部署) has one number wherever told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_CONGRESS = regex.compile("次(?:党代会|党员?代表大会)")
_NTH = regex.compile(rf"(?P<whose>[\u4e00-\u9fff]{{0,2}}[省市区县州盟旗])第(?P<n>[{CN}]{{1,3}})$")
_SPIRIT = regex.compile(
    rf"(?:[、和与及][\u4e00-\u9fff]{{1,8}}第?[{CN}]{{1,3}}[次届][\u4e00-\u9fff]{{2,6}}?){{0,3}}精神|的?(?:各项|工作|决策|战略)?部署"
)
_LEADING = frozenset("实彻和及与神习入照按会行循据绕")  # 落实省…, 贯彻市…: the place is the last character
_DOUBT = "congresses of two places, or of two terms, may be meant"


def congresses(view: View) -> Iterator[Statement]:
    """Statements `edition-order` for the congresses that one part of a report names by their spirit.

    And for the one that set the aims to come, which is the one of which the rest of the report speaks.
    """
    yield from _aimed(view)
    yield from _of_one_term(view)
    told: dict[tuple[str, tuple[str, ...]], list[Item]] = {}
    for match in _CONGRESS.finditer(view.text):
        nth = _NTH.search(view.text, max(match.start() - 8, 0), match.start())
        if nth and _SPIRIT.match(view.text, match.end()):
            place = nth["whose"]
            place = place[-1] if any(letter in _LEADING for letter in place[:-1]) else place
            key = (place, view.block(match.start()).section[:1])
            if number := whole(nth["n"]):
                told.setdefault(key, []).append(view.item(*nth.span("n"), number))
    for items in told.values():
        usual, often = Counter(item.number or 0 for item in items).most_common(1)[0]
        main = next(item for item in items if item.number == usual)
        if often >= len(items) - 1:
            for item in items:
                if item is not main:
                    yield fits("edition-order", item, usual, (main,), _DOUBT)


def _of_one_term(view: View) -> Iterator[Statement]:
    """县委十三届四次全会提出的“两稳三进”, and in a note “两稳三进”：县委十三届四次全会提出，…: of one session."""
    told: dict[tuple[str, str], list[Item]] = {}
    for match in view.near(_SESSION, ("次全会", "次全体会议"), 8, 6):
        named = _TERM_BEHIND.match(view.text, match.end())
        if named is None and _PUT.match(view.text, match.end()):
            named = _TERM_AHEAD.search(view.text, max(match.start() - _NOTE, 0), match.start())
        if named and (number := whole(match["n"])):
            told.setdefault((named["name"], match["term"]), []).append(view.item(*match.span("n"), number))
    for items in told.values():
        first, *others = items
        for item in others:
            yield fits("edition-order", item, first.number or 0, (first,), "two sessions may have put it forward")


_SESSION = regex.compile(rf"(?P<term>[{CN}]{{1,3}})届(?P<n>[{CN}]{{1,3}})次全(?:体会议|会)")
_PUT = regex.compile("上?(?:明确|研究)?(?:提出|确定|部署|通过|作出)")
_TERM_BEHIND = regex.compile("上?(?:所|明确)?(?:提出|确定|部署|明确|作出)的“(?P<name>[^“”，。；\n]{2,14})”")
_TERM_AHEAD = regex.compile("“(?P<name>[^“”，。；\n]{2,14})”[^“”，。；：\n]{0,8}：[^“”。；：\n]{0,30}$")
_NOTE = 60  # characters from a term to the session that put it forward


def _aimed(view: View) -> Iterator[Statement]:
    """全面贯彻县第六次党代会精神, 县第六次党代会已闭幕; so 是县第五次党代会确定的总目标 is no aim to come."""
    every: dict[str, list[Item]] = {}
    aims: list[tuple[str, Item]] = []
    for match in _CONGRESS.finditer(view.text):
        nth = _NTH.search(view.text, max(match.start() - 8, 0), match.start())
        if nth is None:
            continue
        item = view.item(*nth.span("n"), whole(nth["n"]))
        if _SET.match(view.text, match.end()) and _AHEAD.search(view.text, view.clause(nth.start()), nth.end()):
            aims.append((nth["whose"][-1], item))
        else:
            every.setdefault(nth["whose"][-1], []).append(item)
    for place, item in aims:
        others = every.get(place, [])
        numbers = {other.number for other in others}
        to_come = others and others[0].start < item.start and not _looks_back(view, item.start)
        if (
            to_come
            and len(others) > 1
            and len(numbers) == 1
            and abs((others[0].number or 0) - (item.number or 0)) < _NEAR
        ):
            yield fits("edition-order", item, others[0].number or 0, (others[0],), _DOUBT)


def _looks_back(view: View, at: int) -> bool:
    """五年来，我们围绕县第五次党代会确定的目标…: what the congress before had set was the aim of those years."""
    begin = max(view.text.rfind(mark, 0, at) for mark in "。\n") + 1
    return bool(_PAST.search(" ".join(view.block(at).section)) or _PAST.search(view.text, begin, at))


_PAST = regex.compile("回顾|过去|以来|年来|总结|情况|上一?届|上年|去年|[一二三四五]年中")
_SET = regex.compile(r"(?:所|上)?(?:确定|提出|描绘|明确|制定)的[^，。；\n]{0,16}(?:目标|任务|蓝图|思路|战略|部署)")
_AHEAD = regex.compile(rf"(?:是|围绕|按照|锚定|紧扣|朝着|瞄准|对标|落实)[\u4e00-\u9fff]{{0,6}}第[{CN}]{{1,3}}$")
_NEAR = 2
