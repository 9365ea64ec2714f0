"""占全国比重7.4%，在北方地区占比21.1%: of a larger region a thing is no larger share than of a part of that region."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair
from reportcheck.model.fact import Fact, Statement

_WIDTHS = {"全球": 5, "世界": 5, "全国": 4, "全省": 2, "全区": 2, "全州": 1, "全市": 1}  # else 3: some provinces
_OF = regex.compile(
    r"(?:[占在]|(?<=%[、和]))(?P<region>全球|世界|全国|全省|全区|全州|全市|北方|南方|[东中西]部|[东西][南北]|华[东北南中]|沿海|长三角|珠三角|京津冀)"
    r"(?:地区)?的?(?P<what>[^，。；、\d]{0,8}?)(?:的?(?:比重|份额|比例|占比))?"
    r"(?:(?:仅|约|近|达到?|为|超过?|[由从][^，。；、]{1,20}?(?:提[升高]|上升|增加|扩大|下降|降低)[到至])*)$"
)
_ALSO = regex.compile(r"[，、](?:并|也|同时)?|和")
_ON = regex.compile(r"(?:提[升高]|上升|增加|扩大|下降|降低)[到至]")
_FAR = 40  # characters of a clause
_DOUBT = "the second share may be of something else"


def find(view: View) -> Iterator[Statement]:
    """Statements `share-of-regions` with roles smaller (of the larger region) and larger (of a part of it)."""
    before: tuple[Fact, re.Match[str], str] | None = None
    for fact in view.facts:
        if fact.figure.kind != "percent" or fact.measure not in ("share", "rate"):
            continue
        if _ON.match(view.text, fact.end):
            continue  # 由7.2%提升至7.4%: what it was
        words = view.before(fact, _FAR)
        said = _OF.search(words)
        told = before
        before = (fact, said, words) if said else None
        if said is None or told is None or not comparable(told[0], fact):
            continue
        begin = fact.start - len(words) + said.start()
        straight = _ALSO.fullmatch(view.text, told[0].end, begin)
        wide, narrow = (_WIDTHS.get(one["region"], 3) for one in (told[1], said))
        if straight and wide != narrow and said["what"] in ("", told[1]["what"]):
            inner, outer = (told[0], fact) if wide > narrow else (fact, told[0])
            yield pair("share-of-regions", inner, outer)._replace(doubt=_DOUBT)
