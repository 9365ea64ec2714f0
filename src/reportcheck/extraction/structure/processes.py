"""A number of processes, and the row that is meant, elsewhere: 四化同步, 新型工业化、信息化、城镇化、农业现代化.

The same with one noun behind both (“五化”进程, 甲化、乙化、丙化、丁化、戊化进程), and with the noun in which
the names end (“三大经济”, 甲经济、乙经济、丙经济).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TOGETHER = regex.compile("(?P<n>[两三四五六七])化同步")
_ROW = regex.compile("(?:新型)?工业化(?:[、和与][\u4e00-\u9fff]{2,6}化){2,5}")
_QUOTED = regex.compile("“(?P<n>[两三四五六七])化”(?P<noun>进程|转型|改造|升级|步伐|路径|趋势)")
_KIND = regex.compile(
    "“(?P<n>[三四五六七八])大(?P<noun>[\u4e00-\u9fff]{2})”"
    "(?<!工程”)(?<!行动”)(?<!任务”)(?<!战略”)(?<!项目”)(?<!计划”)(?<!中心”)(?<!举措”)(?<!建设”)(?<!产业”)(?<!体系”)"
)
# The aim of the state has three of them; 缩小城乡差距 and the like by themselves are told of one work.
_GAP = regex.compile("(?:城乡|区域|地区|收入)(?:发展|分配)?差距")
_GAPS = regex.compile(
    "缩小(?:(?:城乡|区域|地区|收入)(?:发展|分配)?差距[、和]?){2,4}(?:为|作为)(?:主攻方向|主线|重点|目标|着力点)"
)
_OF_THREE = "(?:电动汽车|新能源汽车|锂电池|锂离子蓄电池|光伏产品|光伏|太阳能电池)"
_NEW_THREE = regex.compile(  # 电动汽车、锂电池出口分别增长 may leave out the third, as it fell
    f"“新三样”[^“”\n]{{2,70}}[，。；](?P<a>{_OF_THREE})[、和](?P<b>{_OF_THREE})(?:产品)?(?:合计)?出口"
    "(?:表现|增势|势头|合计|总额|总值|共)"
)
_THREE = 3
_ONE = regex.compile("[^、和与]+")
_NEAR = 2
_DOUBT = "others may be meant"


def processes(view: View) -> Iterator[Statement]:
    """Statements `stated-count` where all the rows of them in the report have one length, and it is another."""
    if together := list(view.counts(_TOGETHER, "化", 1)):
        yield from _held(view, together, [row.span() for row in view.near(_ROW, ("工业化",), 2, 48)])
    for match in view.quoted(_QUOTED):
        ends = [at for at in view.at(f"化{match['noun']}") if view.text[at - 1] not in "两三四五六七”"]
        rows = [row for at in ends if (row := _row_before(view, at + 1, "化"))]
        of_the_state = any("工业化" in view.text[slice(*row)] for row in rows)  # four since 2012, three before
        yield from _held(view, [match], [] if of_the_state else rows)
    if "三大差距" in view.text:
        for match in _GAPS.finditer(view.text):
            found = [one.span() for one in _GAP.finditer(match[0])]
            spans = [(match.start() + begin, match.start() + end) for begin, end in found]
            at = view.text.index("三大差距")
            stated = view.item(at, at + len("三大差距"), _THREE)
            yield stated_count(stated, view.items(spans), len(spans), len(spans), doubt=_DOUBT)
    for match in view.near(_NEW_THREE, ("“新三样”",), 0, 120):
        spans = [match.span("a"), match.span("b")]
        stated = view.item(match.start() + 1, match.start() + len("“新三样"), _THREE)
        yield stated_count(stated, view.items(spans), len(spans), len(spans), doubt=_DOUBT)
    kinds = list(view.quoted(_KIND))
    for match in kinds:
        noun = match["noun"]
        alone = len({other["n"] for other in kinds if other["noun"] == noun}) == 1
        ends = [at + 2 for at in view.at(noun) if view.text[at + 2 : at + 3] in tuple("，。；")]
        rows = [row for at in ends if alone and (row := _row_before(view, at, noun))]
        far = all(stop < match.start() - _FAR or start > match.end() + _FAR for start, stop in rows)
        one_set = any(_AS_ONE.match(view.text, *row) for row in rows)
        yield from _held(view, [match], rows if far and one_set else [])


_AS_ONE = regex.compile(
    "(?:坚持)?(?:一体|统筹|协同|同步)(?:化|推进|发展|抓好|建设|培育|打造)"
)  # and not 发展夜间经济、假日经济
_FAR = 60  # characters: nearer rows are read with the number elsewhere


def _row_before(view: View, end: int, word: str) -> tuple[int, int] | None:
    """The row of three names and more that ends here, each of which ends in the word; None where it is none."""
    begin = view.clause(end)
    parts = [part.span() for part in _ONE.finditer(view.masked, begin, end)]
    alike = len(parts) > 2 and all(view.text.endswith(word, *part) for part in parts)
    return (begin, end) if alike and "等" not in view.text[begin:end] else None


def _held(view: View, numbers: Sequence[re.Match[str]], rows: Sequence[tuple[int, int]]) -> Iterator[Statement]:
    """The numbers against the rows, where these are all as long as each other."""
    found = [list(_ONE.finditer(view.text, *row)) for row in rows]
    lengths = {len(row) for row in found}
    for match in numbers if len(lengths) == 1 else ():
        number, (most,) = whole(match["n"]) or 0, lengths
        if abs(number - most) < _NEAR:
            stated = view.item(match.start("n"), match.end() - view.text.endswith("”", 0, match.end()), number)
            yield stated_count(stated, view.items([one.span() for one in found[0]]), most, most, doubt=_DOUBT)
