"""“十佳项目”第1名、第12名; 百强县第103位: no place in a list of ten is behind the tenth."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.numerals import parse_numeral
from reportcheck.extraction.relations.view import View, joined, pair, reckoned
from reportcheck.model.fact import Statement

_LIST = regex.compile(
    r"“?(?P<n>[一二三四五]?[十百千](?!强之)|\d{2,3}0)(?:佳|强|优|大(?=[^，。；、\d]{2,8}”))(?:县市?区?|市|区|镇|省|企业|项目|城市)?"
    r"[^，。；、：\d“”]{0,8}”?(?:榜|榜单|名单|评选)?(?:中|排名|排行|位列|列|居|位居)*$"
)
_DOUBT = "the place may be another list's"


def find(view: View) -> Iterator[Statement]:
    """Statements `rank-within-group` (smaller, larger): a place, and the last there is."""
    for rank in view.facts:
        if rank.figure.kind != "rank" or view.text[rank.start - 1 : rank.start] in "、和":
            continue
        said = _LIST.search(view.before(rank, 24))
        number = parse_numeral(said["n"]) if said else None
        for place in joined(view, view.sentences.get(rank.sentence, []), rank) if number else ():
            if place.figure.kind == "rank" and number and said:
                last = reckoned(place, number, Decimal(0), f"{said['n']}名")
                yield pair("rank-within-group", place, last)._replace(doubt=_DOUBT)
