"""How many got onto a list of a fixed length: 11家医院跻身全国综合医院百强, 3个乡镇入选全国千强镇."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_GOT = ("跻身", "入选", "入围", "进入", "跨入", "挺进", "上榜", "位列", "名列", "荣登", "荣膺", "获评")
_ON_LIST = regex.compile(
    rf"[^，。；、：“”\d]{{0,12}}(?:{'|'.join(_GOT)})(?:了)?[^，。；、：“”（\d]{{0,14}}?"
    r"(?P<n>[1-9]\d{1,3}|[二三五]?十|百|千)强(?:[县区市镇村]|企业|榜|榜单|名单|行列|方阵)?(?=[，。；])"
)
_SEVERAL = regex.compile(  # each on a list of its own: 18个学科进入全国10强
    r"各|分别|多[个项]|系列|历年|累计|次$|细分|行业|领域|单项|赛道|学科|专科|专业|科室|指标|品类|品种"
)
_DOUBT = "there may be several such lists"


def find(view: View) -> Iterator[Statement]:
    """Statements `on-list` with roles smaller (who got there) and larger (the places it has)."""
    if "强" not in view.text:
        return
    for facts, words in view.each:
        for fact in facts if "强" in words else ():
            if fact.figure.kind != "number" or fact.figure.ulp or not view.text.startswith(_CLASSES, fact.end - 1):
                continue
            said = _ON_LIST.match(view.text, fact.end)
            size = parse_numeral(said["n"]) if said else None
            if said and size and not _SEVERAL.search(view.before(fact, 12) + said[0]):
                places = reckoned(fact, Decimal(size), Decimal(0), f"{said['n']}强")
                yield pair("on-list", fact, places)._replace(doubt=_DOUBT, end=said.end())
        if "强" in words:
            yield from _in_turn(view, facts)


def _in_turn(view: View, facts: list[Fact]) -> Iterator[Statement]:
    """17个区、2个县（市）、124个镇获评全国百强区、百强县、千强镇: each on the list of its own."""
    for last in facts:
        said = _LISTS.match(view.text, last.end)
        lists = list(_A_LIST.finditer(said["lists"])) if said else []
        row = [fact for fact in facts if fact.end <= last.end][-len(lists) :] if len(lists) > 1 else []
        if said is None or len(row) < len(lists) or any("，" in view.between(a, b) for a, b in pairwise(row)):
            continue
        for fact, found in zip(row, lists, strict=True):
            size = parse_numeral(found["n"])
            if size and not fact.figure.ulp and view.text.startswith(found["who"], fact.end):
                yield pair("on-list", fact, reckoned(fact, Decimal(size), Decimal(0), f"{found['n']}强"))._replace(
                    doubt=_DOUBT, end=said.end()
                )


_LISTS = regex.compile(
    rf"[^，。；、：“”\d]{{1,6}}(?:{'|'.join(_GOT)})(?:了)?全?[国省市]?(?P<lists>[^，。；：“”（\d]{{0,6}}强[^，。；：]{{2,40}})[，。；]"
)
_A_LIST = regex.compile(r"(?P<n>[二三五]?十|百|千)强(?P<who>[县区市镇村])")
_CLASSES = tuple("家个所名位项户座件")
