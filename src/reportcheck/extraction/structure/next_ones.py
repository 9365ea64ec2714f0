"""What comes after what was reached: 十连增 and then 十一连增, five 批 and then the sixth."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.prefix import shares_two
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = rf"(?:[{CN}]{{1,3}}|\d{{1,2}})"
_RUN = regex.compile("连(?:[增丰升](?!长|加|级|降)|[冠优胜])")
_KINDS = {"连增": 0, "连丰": 0, "连升": 0, "连冠": 1, "连优": 2, "连胜": 3}
_LENGTH = regex.compile(rf"(?<![{CN}\d])({_N})[”\"]?$")
_KEPT = regex.compile("巩固|保持|成果|成绩|殊荣|基础|称号|去年|上年|之后|已")  # what is spoken of again
_FIVE = regex.compile("五年|“十[五六七]五”")
_NAMED = 20  # characters in which what grows is named
_NOISE = regex.compile(r"[“”\"、《》]|实现|全[省市县区]|我[省市县区]|确保|力争|争取|推动|荣[获膺]|获得|命名")
_OTHERS = regex.compile("夏|秋|早稻|小麦|玉米|全国|油料|蔬菜|国家级|省级|市级")
_DOES = "引进|实施|下达|选派|遴选|评选|认定|公布|推出|命名|选认|征集"
_BATCHES = regex.compile(
    rf"(?<![第拟将])(?:{_DOES})了?([二两三四五六七八九十]{{1,3}})批(?!次|复|准)[^，。；\n]{{4,40}}"
)
_BATCH = regex.compile(rf"(?P<does>{_DOES})第([{CN}]{{1,3}})批(?P<what>[\u4e00-\u9fff]{{6}})")
_NTH_BATCH = regex.compile(rf"第([{CN}]{{1,3}})批(?P<what>[\u4e00-\u9fff]{{6}})")
_TO_BEGIN = regex.compile(r"(?:启动|申报|谋划|推出|遴选|评选|征集)[^，。；、\n]{0,4}$")
_OVER = regex.compile(r"批[^，。；、\n]{6,20}(?:全面|全部|圆满|顺利|如期)?(?:完成|结束|收官|竣工|通过验收)")
_AHEAD = regex.compile("安排|任务|打算|重点|部署|计划|目标|思路|今后")
_DOUBT = "the two may be of different things"


def next_ones(view: View) -> Iterator[Statement]:
    """Statements `edition-order`: what is planned comes after what the review told, and is not it again."""
    yield from _runs(view)
    yield from _batches(view)
    yield from _batches_back(view)


def _runs(view: View) -> Iterator[Statement]:
    """粮食生产实现“十连增”, and in the plan 实现粮食生产“十一连增”: one more."""
    told: list[tuple[Item, str, str]] = []
    for match in _RUN.finditer(view.text):
        many = _LENGTH.search(view.text, max(match.start() - 6, 0), match.start())
        if many and whole(many[1]):
            begin = max(view.clause(match.start()), many.start() - _NAMED)
            words = "".join(_NOISE.split(view.text[begin : many.start()]))
            told.append((view.item(*many.span(1), whole(many[1])), match[0], words))
    for at, (last, kind, words) in enumerate(told):
        same = [one for one, other, name in told[:at] if _KINDS[kind] == _KINDS[other] and _one_thing(name, words)]
        begin = max(view.clause(last.start), last.start - 40)
        kept = _KEPT.search(view.text, begin, view.stop(last.end))
        if len(same) == 1 and not kept and planned(view, same[0].start, last.start):
            due, far = (same[0].number or 0) + 1, _FIVE.search(" ".join(view.block(last.start).section))
            due = max(due, last.number or 0) if far else due
            yield fits("edition-order", last, due, (same[0],), _DOUBT)


def _one_thing(one: str, other: str) -> bool:
    """Do the names share two characters, and tell of no other crop or place?"""
    if set(_OTHERS.findall(one)) != set(_OTHERS.findall(other)):
        return False
    return shares_two(one, other)


def planned(view: View, first: int, last: int) -> bool:
    """Does the one stand in a part that plans, and the other before it in one that does not?"""
    parts = [" ".join(view.block(at).section) for at in (first, last)]
    return bool(parts[0] != parts[1] and _AHEAD.search(parts[1]) and not _AHEAD.search(parts[0]))


def _batches(view: View) -> Iterator[Statement]:
    """引进五批117个创新创业团队, and in the plan 引进第六批创新创业团队: none of those that are here."""
    here = list(view.near(_BATCHES, ("批",), 8, 6))
    for match in view.near(_BATCH, ("批",), 8, 6) if here else ():
        nth = view.item(*match.span(2), whole(match[2]))
        for told in here:
            same = match["what"] in told[0] and match["does"] == told[0][: len(match["does"])]
            if same and told.end() < match.start() and planned(view, told.start(), match.start()):
                many = view.item(*told.span(1), whole(told[1]))
                due = max(nth.number or 0, (many.number or 0) + 1)
                yield fits("edition-order", nth, due, (many,), "batches may be counted otherwise")


def _batches_back(view: View) -> Iterator[Statement]:
    """第三批茶园改造完成, and in the plan 启动第二批茶园改造: that batch came before."""
    told: dict[str, list[tuple[Item, int]]] = {}
    for match in view.near(_NTH_BATCH, ("批",), 4, 6):
        told.setdefault(match["what"], []).append((view.item(*match.span(1), whole(match[1])), match.start()))
    for batches in told.values():
        (first, start), (last, at) = batches[0], batches[-1]
        begun = len(batches) == 2 and _TO_BEGIN.search(view.text, max(at - 10, 0), at)
        if begun and planned(view, start, at):
            over = _OVER.match(view.text, first.end)
            due = max(last.number or 0, (first.number or 0) + bool(over))
            yield fits("edition-order", last, due, (first,), "batches may be counted otherwise")
