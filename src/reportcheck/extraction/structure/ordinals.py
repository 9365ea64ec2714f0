"""Places told one after another: 全国第三个、北方第一个; in the smaller region one is not further behind."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_WIDE = r"世界|全球|全国|北方|南方|中部|西部|东部|中西部|沿海|东北|西北|西南|长三角|全省|全区|全市"
_SOME = "山区县|平原县|丘陵县|坝上县|牧区县|半牧区县|民族县"  # some of the counties of any region
_WIDTH = {"世界": 5, "全球": 5, "全国": 4, "全省": 2, "全区": 2, "全市": 1} | dict.fromkeys(
    _SOME.split("|"), 0
)  # else 3
_PLACE = r"第(?P<{0}>[一二三四五六七八九十]{{1,3}}|\d{{1,4}})"
_PAIR = regex.compile(
    _PLACE.format("x")
    + r"[个位名]?(?:[、，](?:分别)?|和)(?:均|并)?(?:位?居|位列|排名?|列|也?是)?(?P<b>"
    + _WIDE
    + "|"
    + _SOME
    + ")"
    r"(?:各?(?:县市|市州|地市|区县|县区|县|区)?(?:（[^（）]{1,8}）)?)?" + _PLACE.format("y") + r"(?!届|次|批|产业|季度)"
)
_HERE = regex.compile(rf"({_WIDE})[^，。；\n第]{{0,8}}$")
_THERE = regex.compile(rf"({_WIDE})[^。；\n第]{{0,24}}(?:排名|评价|考核|榜)[^。；\n第]{{0,16}}$")  # a clause before
_DOUBT = "the two may be of different things"


_NTH = regex.compile(r"第([二三四五六七八九十]{1,3}|\d{1,2})次(?P<what>[\u4e00-\u9fff]{6})")
_TIMES = regex.compile(r"(?<![第\d二两三四五六七八九十])([二两三四五六七八九十]{1,3}|\d{1,2})$")
_SO_FAR = regex.compile(r"以来|先后|累计|总共|至今|一共")
_LONG = 80  # characters in which a sentence says since when


def ordinals(view: View) -> Iterator[Statement]:
    """Statements `rank-within`: the place in the smaller region is at most that in the larger; `edition-order`."""
    yield from _times(view)
    for match in _PAIR.finditer(view.text):
        begin = max(match.start() - 48, 0)
        named = _HERE.search(view.text, begin, match.start()) or _THERE.search(view.text, begin, match.start())
        widths = [_WIDTH.get(one, 3) for one in (named[1], match["b"])] if named else []
        first, then = (view.item(match.start(nth) - 1, match.end(nth), whole(match[nth])) for nth in ("x", "y"))
        if len(set(widths)) == 2 and first.number and then.number:
            inner, outer = (then, first) if widths[0] > widths[1] else (first, then)
            yield fits("rank-within", inner, outer.number or 0, (outer,), _DOUBT, relation="at_most")


def _times(view: View) -> Iterator[Statement]:
    """新时代以来3次亲临考察, and 第3次亲临考察: the last of so many times is no later one."""
    for nth in _NTH.finditer(view.text):
        at = view.text.find(f"次{nth['what']}")
        while at >= 0:
            many = _TIMES.search(view.text, max(at - 3, 0), at)
            begin = max(view.text.rfind("。", 0, at) + 1, at - _LONG)
            if many and _SO_FAR.search(view.text, begin, at):
                item = view.item(nth.start(), nth.end(1) + 1, whole(nth[1]))
                total = view.item(many.start(), at + 1, whole(many[1]))
                yield fits("edition-order", item, total.number or 0, (total,), _OTHERS, relation="at_most")
            at = view.text.find(f"次{nth['what']}", at + 1)


_OTHERS = "some of the times may not be counted"
