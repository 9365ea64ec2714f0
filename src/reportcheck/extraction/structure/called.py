"""What a short name in quotes counts: 甲、乙、丙“三位一体”的模式; “两改、三化”（…，…）.

And “四提”工程 with the paragraphs that open with its parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.lists import listing, pieces, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.document import Block
from reportcheck.model.fact import Statement

_N = "[一二两三四五六七八九十]"
_AS_ONE = regex.compile(rf"“(?P<n>{_N})位一体”(?!的?总体布局)")
_MADE_ONE = regex.compile(r"的?[^，。；：、“”\n]{0,10}?(?:模式|格局|机制|体系|平台|网络|产业链|链条)")
_VERB = regex.compile(r"(?:推进|推动|落实|构建|形成|实现|建立|打造|实施|完善|健全|探索|推行|创新|的)$")
_ROW = regex.compile(rf"“(?P<row>{_N}[\u4e00-\u9fff](?:、?{_N}[\u4e00-\u9fff]){{1,4}})”[^，。；：、“”（\n]{{0,8}}（")
_TERM = regex.compile(rf"(?P<n>{_N})(?P<x>[\u4e00-\u9fff])")
_EFFORTS = regex.compile(rf"“(?P<n>{_N})(?P<x>[\u4e00-\u9fff])”(?P<noun>工程|行动|计划|战略|攻坚)(?=[，。、；：])")
_OPEN = regex.compile(r"等|其中")
_LONGEST = 24  # characters of a heading
_DOUBT = "the number may count something other than what is listed"


def called(view: View) -> Iterator[Statement]:
    """Statements `stated-count`."""
    for match in view.quoted(_AS_ONE):
        yield from _as_one(view, match)
    for match in view.quoted(_ROW):
        yield from _row(view, match)
    for match in view.quoted(_EFFORTS):
        yield from _headed(view, match)
    for match in _OF_GRADES.finditer(view.text):
        yield from _made_of(view, match)


_OF_GRADES = regex.compile(
    r"“[^“”，。；、\d]{0,3}(?P<n>[四五六七八九十])(?P<x>[级类层环])[^“”，。；、\d]{0,4}”[^。：\n]{0,6}："
)
_MADE_OF = regex.compile("[，。]?(?:形成)?由(?P<list>[^，。；：\n]+)(?:构成|组成)")


def _made_of(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """“新八级工”制度：…，形成由学徒工、初级工、…、首席技师构成的序列."""
    made = _MADE_OF.search(view.masked, match.end(), view.block(match.start()).end)
    names = listing(view.masked, *made.span("list")) if made and "等" not in made["list"] else None
    number = whole(match["n"]) or 0
    if names and len(names.parts) > _SEVERAL and names.misses(number) < _FAR:
        stated = view.item(match.start("n"), match.end("x"), number)
        yield stated_count(stated, view.items(names.parts), names.fewest, names.most, doubt=_DOUBT)


_FAR, _SEVERAL, _FEWEST = 2, 3, 4


def _as_one(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """集纺织印染、污水处理、再生水利用、集中供热“四位一体”的循环经济模式."""
    end = match.start() - view.text.endswith("的", 0, match.start())
    names = listing(view.masked, view.clause(end), end)
    last = view.text[slice(*names.parts[-1])] if names.parts else ""
    number = whole(match["n"]) or 0
    named = len(names.parts) >= _SEVERAL or (
        len(names.parts) > 1 and _SEVERAL <= names.most < number and last[-1] not in "和与及"
    )
    named = named and view.text[end - 1] != "、" and not _VERB.search(last)
    begun = number < names.fewest and not _MADE_ONE.match(
        view.text, match.end()
    )  # 深化产权改革、甲、乙、丙“三位一体”合作
    if named and "等" not in last and names.misses(number) < _FAR and not begun:
        stated = view.item(match.start("n"), match.end(), number)
        yield stated_count(stated, view.items(names.parts), names.fewest, names.most, doubt=_DOUBT)


def _row(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """“两清、三化”（清垃圾、清杂物，绿化、美化、亮化）: a group for each, and all groups but one as long as said."""
    end = view.text.find("）", match.end(), match.end() + 200)
    terms = list(_TERM.finditer(view.text, *match.span("row")))
    inside = view.text[match.end() : end] if end > 0 else ""
    groups = pieces(view.text, match.end(), max(end, match.end()), "；" if "；" in inside else "，")
    if len(groups) != len(terms) or _OPEN.search(inside) or "（" in inside:
        return
    lists = [listing(view.text, *group) for group in groups]
    told = [(term, whole(term["n"]) or 0, one) for term, one in zip(terms, lists, strict=True)]
    if sum(one.misses(number) > 0 for _, number, one in told) < _FAR and sum(n for _, n, _ in told) >= _FEWEST:
        for term, number, one in told:
            if one.misses(number) < _FAR:
                stated = view.item(*term.span(), number)
                yield stated_count(stated, view.items(one.parts), one.fewest, one.most, doubt=_DOUBT)


def _headed(view: View, match: re.Match[str]) -> Iterator[Statement]:
    """实施“三提”工程，…。 and paragraphs that open with 产业提质工程。 居住提标工程。 管理提效工程。"""
    here = next((at for at, block in enumerate(view.blocks) if block.start <= match.start() < block.end), None)
    heads = list(_heads(view, view.blocks[here + 1 :], match)) if here is not None else []
    number = whole(match["n"]) or 0
    if len(heads) >= _SEVERAL and abs(len(heads) - number) < _FAR:
        stated = view.item(match.start("n"), match.end(), number)
        yield stated_count(stated, view.items(heads), len(heads), len(heads), doubt=_DOUBT)


def _heads(view: View, blocks: Sequence[Block], match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The openings of the next paragraphs that bear the one character and the noun."""
    for block in blocks:
        stop = view.text.find("。", block.start, min(block.end, block.start + _LONGEST))
        end = stop if stop > 0 else block.end
        opening = view.text[block.start : end]
        if len(opening) > _LONGEST or not opening.endswith(match["noun"]) or match["x"] not in opening:
            return
        yield block.start, end
