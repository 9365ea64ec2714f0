"""Counts of what stands in quotes or in a list before: “算力、算法、算据”三算, “土特产”三篇文章, 继甲、乙之后第三个."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import links, listing, pieces, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Item, Statement

_N = "[二两三四五六七八九十]"
_LIST = regex.compile(rf"“(?P<list>[^“”\n]{{1,60}}、[^“”\n]{{1,20}})”(?P<n>{_N})(?P<x>[\u4e00-\u9fff])")
_WORD = regex.compile(
    rf"“(?<!”“)(?<!”[和与及、]“)(?P<list>[\u4e00-\u9fff]{{2,12}})”(?P<n>{_N})(?P<x>篇大?文章|字诀|字经|个字|字|[大个]?要素)"
)
_AFTER = regex.compile(
    r"继(?P<list>[^，。；：\n“”]{2,50})之后[^，。；\n]{0,8}?第(?P<n>\d{1,2}|[二三四五六七八九十])[个家座条项]"
)
_PARTS = regex.compile("、")
_NAMED = regex.compile(
    rf"“(?<=[\u4e00-\u9fff”]“)[新老]?(?P<n>{_N})(?P<x>[\u4e00-\u9fff])(?:合一|(?P<banks>[两四六八]岸))?”"
)  # 甲、乙、丙“新三样”; 甲河、乙水“两河四岸”


def quoted(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a number that counts the pieces, or the characters, of what stands before it."""
    for match in _LIST.finditer(view.text):
        items = _pieces(view, *match.span("list"))
        if match["x"] == "字":  # “巩固、增强”四字: characters, not words
            items = [view.item(item.start + at, item.start + at + 1) for item in items for at in range(len(item.text))]
        moves = _MOVED.match(view.text, match.start("x"))
        held = _HELD.match(view.text, match.start("x")) and len(items) > 2
        if match["x"] == "字" or moves or held or all(match["x"] in item.text for item in items):
            yield from _count(view, match, items, 0)
    for match in _WORD.finditer(view.text):
        start = match.start("list")
        yield from _count(view, match, [view.item(start + at, start + at + 1) for at in range(len(match["list"]))], 0)
    for match in _AFTER.finditer(view.text):
        yield from _count(view, match, _pieces(view, *match.span("list")), 1)
    yield from _colours(view)
    yield from _with_others(view)
    yield from _named(view)
    yield from _moved(view)
    yield from _doubled(view)
    yield from _called(view)


def _colours(view: View) -> Iterator[Statement]:
    """分类标识“红黄绿”三种颜色; 红橙黄蓝四级预警: as many as there are colours."""
    for match in view.counts(_COLOUR, "色种级类档", 1):
        end = match.start() - (view.text[match.start() - 1] == "“")
        end -= view.text[end - 1] == "”"
        row = _COLOURS.search(view.text, max(end - _ROW, 0), end)
        if row and (view.text[end] != "”" or view.text[row.start() - 1] == "“"):
            colours = [view.item(at, at + 1) for at in range(row.start(), end) if view.text[at] != "、"]
            number = whole(match["n"]) or 0
            if abs(len(colours) - number) < _NEAR:
                stated = view.item(match.start("n"), match.end("x"), number)
                yield stated_count(stated, colours, len(colours), len(colours), doubt=_DOUBT)


_HUES, _ROW = "赤红橙黄绿青蓝紫白黑灰", 14
_COLOUR = regex.compile(
    "(?P<n>[两二三四五六七2-7])(?P<x>种颜色|色(?!彩)|级(?=预警|风险|管|分|应急)|类(?=管|分|等|企业)|档)"
)
_COLOURS = regex.compile(f"(?<![{_HUES}、金银粉棕褐古])[{_HUES}](?:、?[{_HUES}]){{1,6}}$")


def _with_others(view: View) -> Iterator[Statement]:
    """甲、乙城际开通运营，与丙、丁城际“四线贯通”: those that opened, and those that they join."""
    for match in view.quoted(_TOGETHER):
        begin = view.clause(match.start())
        opened = _OPENED.match(view.text, view.clause(begin - 1), begin - 1)
        if opened and view.text.startswith("，与", begin - 1) and view.masked.find("、", begin, match.start()) > 0:
            lists = listing(view.masked, *opened.span("list")), listing(view.masked, begin + 1, match.start())
            fewest, most = sum(one.fewest for one in lists), sum(one.most for one in lists)
            number = whole(match["n"]) or 0
            if fewest - _NEAR < number < most + _NEAR:
                stated = view.item(match.start("n"), match.end("x"), number)
                parts = [part for one in lists for part in one.parts]
                yield stated_count(stated, view.items(parts), fewest, most, doubt=_DOUBT)


_TOGETHER = regex.compile(rf"“(?P<n>{_N})(?P<x>[线网港路桥城])(?:贯通|连通|联通|互通|相连|联动|成网|成环)”")
_OPENED = regex.compile(
    "(?P<list>[^，。；：]{2,40}?)(?:全线|正式|相继|同步|先后)?(?:开通|建成|通车|投运|投用|投入)[^、]{0,8}$"
)


def _doubled(view: View) -> Iterator[Statement]:
    """成果转化3609项，技术合同成交额达到241亿元，实现两个翻番: a clause with one amount for each."""
    for match in _DOUBLED.finditer(view.text):
        begin = max(view.text.rfind(stop, 0, match.start()) for stop in "。；\n：") + 1
        clauses = pieces(view.masked, begin, match.start(), "，")
        number = whole(match["n"]) or 0
        each = all(_ONE_AMOUNT.fullmatch(view.masked, *clause) for clause in clauses)
        if each and len(clauses) > 1 and abs(len(clauses) - number) < _NEAR:
            stated = view.item(match.start("n"), match.end(), number)
            yield stated_count(stated, view.items(clauses), len(clauses), len(clauses), doubt=_DOUBT)


_DOUBLED = regex.compile(rf"，(?:[均都全]部?)?实现了?“?(?P<n>{_N})个?(?:翻番|倍增|突破|首次)(?=[，。；”])")
_ONE_AMOUNT = regex.compile(r"[^\d、和与及，]{2,24}\d[\d.]*[^\d、和与及，]{1,8}")


def _called(view: View) -> Iterator[Statement]:
    """“医车电数游”五大产业, and again “医车电数游”五大优势产业: a character for each, wherever they are told."""
    told: dict[tuple[str, str], list[Item]] = {}
    for match in _BIG.finditer(view.text):
        item = view.item(match.start("n"), match.end("x"), whole(match["n"]) or 0)
        told.setdefault((match["name"], match["what"][-2:]), []).append(item)
    for (name, _), items in told.items():
        fitting = [item for item in items if item.number == len(name)]
        if 2 * len(fitting) >= len(items) > 1:
            for item in items:
                if item is fitting[0]:
                    continue
                yield Statement("coined", {"mention": (item, fitting[0])}, item.start, item.end, {"name": name}, _DOUBT)


_BIG = regex.compile(
    rf"“(?P<name>[\u4e00-\u9fff]{{3,9}})”(?P<n>{_N})(?P<x>[大个类条项])"
    r"(?P<what>[^，。；、：“”\n\d]{0,6}?(?:产业|集群|体系|板块|品牌|产品|行业|工程|行动))"
)


def _moved(view: View) -> Iterator[Statement]:
    """发案率、矛盾发生率实现“双下降”; 产量、面积、单产连续4年“三增”: as many things moved as are named."""
    for match in _MOVES.finditer(view.text):
        begin = view.clause(match.start())
        lead = _LED.search(view.text, begin, match.start())
        names = listing(view.masked, begin, lead.start() if lead else match.start())
        number = 2 if match["n"] == "双" else whole(match["n"]) or 0
        if len(names.parts) > 1 and "等" not in view.text[begin : match.start()] and abs(names.most - number) < _NEAR:
            stated = view.item(match.start("n"), match.end("x"), number)
            yield stated_count(stated, view.items(names.parts), names.fewest, names.most, doubt=_DOUBT)


_HELD = regex.compile("[项条个大](?:基本|工作|重要)?(?:原则|方针|理念|准则|要求|方法|机制|标准)|[项个大]?要素")
_MOVED = regex.compile("增长|增加|提升|提高|下降|减少|上升|突破|丰收|改善|翻番|倍增")
_MOVES = regex.compile(
    rf"“(?P<n>双|{_N})(?P<x>增|升|降|减|提升|增长|下降|上升|减少|提高|改善|突破|增加|丰收|降低|倍增|翻番)”"
)
_LED = regex.compile(
    r"(?:连续(?:\d{1,2}|[二三四五六七八九十两]{1,2})年|全面|均|全部|再次|首次|同步|共同)*(?:实现|呈现|保持|达到)?(?:了)?$"
)
_NEAR = 2


def _named(view: View) -> Iterator[Statement]:
    """控污、控煤、控尘“三控”; 甲、乙、丙“新三样”: what a short name in quotes behind a list says of its items."""
    for match in _NAMED.finditer(view.text):
        parts = split(view.masked, view.clause(match.start()), match.start())
        texts = [view.text[slice(*part)] for part in parts]
        number = whole(match["n"]) or 0
        own = all(match["x"] in text for text in texts)
        ends = all(text[-1] == match["x"] for text in texts)  # 规划师、建筑师、园艺师“三师”
        joined = any("等" in text or "及" in text for text in texts)  # more than one list stands there
        merged = view.text.startswith("合一", match.end("x")) and match["x"] in texts[-1] if texts else False
        waters = bool(match["banks"]) and all(text[-1] in "河江水溪湖渠" for text in texts)
        several = (
            (len(parts) > 1 and waters)
            or (len(parts) > 2 and merged)
            or (len(parts) > 2 and own)
            or (len(parts) > 1 and match["x"] == "样")
            or (len(parts) == 2 < number and ends)
            or (len(parts) > 1 and len({text[-_NEAR:] for text in texts}) == 1 and min(map(len, texts)) > _NEAR)
        )
        most = len(parts) + (links(view.masked, parts) if own else 0)  # 高端化、智能化和绿色化“三化”
        if several and not joined and len(parts) - 2 < number < most + 2:
            stated = view.item(match.start("n"), match.end("x"), number)
            yield stated_count(stated, view.items(parts), len(parts), most, doubt=_DOUBT)


def _pieces(view: View, start: int, end: int) -> list[Item]:
    found, at = [], start
    for mark in (*_PARTS.finditer(view.text, start, end), None):
        stop = mark.start() if mark else end
        found.append(view.item(at, stop))
        at = mark.end() if mark else end
    return found


def _count(view: View, match: re.Match[str], items: list[Item], more: int) -> Iterator[Statement]:
    number = int(match["n"]) if match["n"].isdigit() else whole(match["n"])
    if number and len(items) > 1 - more:
        stated = view.item(match.start("n"), match.end("n"), number)
        joined = sum(len(item.text) > 4 and any(link in item.text[1:-1] for link in "和与及") for item in items)
        yield stated_count(stated, items, len(items) + more, len(items) + more + joined, doubt=_DOUBT)


_DOUBT = "the number may count something other than what stands before it"
