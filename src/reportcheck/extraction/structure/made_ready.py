"""Ground made ready to build on: “五通一平”即供水、供电、道路、通信、燃气和场地平整, as many supplies as are said."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import LINK, pieces, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_READY = regex.compile(
    r"(?P<n>[三四五六七八九十])(?P<x>通一平)[”\]】]?[^，。；：“”\n]{0,6}(?:：|，?(?:就是|即|是指|指)：?|（)"
    r"(?P<list>[^。；：\n（）\d]{6,120}?)[和及与、]+(?:土地|场地|平整)"
)
_LED = regex.compile(r"(?:在?[^，。；、]{0,14}?(?:达到|实现|完成|做到|具备|包括|满足|实施)+了?)?")
_TWO = regex.compile("给排水|供排水|上下水|雨污|水电|强弱电|路网")  # two in one word, or three
_LEAST, _NEAR = 3, 2
_DOUBT = "two of them may be meant by one word"


def made_ready(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for the supplies before the levelling of the ground."""
    for match in view.near(_READY, ("通一平",), 1, 140):
        led = _LED.match(view.text, *match.span("list"))
        begin = led.end() if led else match.start("list")
        parts = pieces(view.text, begin, match.end("list"), "、，")
        twofold = sum(bool(_TWO.search(view.text, *part)) for part in parts)
        joined = sum(len(list(LINK.finditer(view.text, *part))) for part in parts)
        number = whole(match["n"]) or 0
        if len(parts) >= _LEAST and abs(number - len(parts)) <= _NEAR and "等" not in match["list"]:
            stated = view.item(match.start("n"), match.end("x"), number)
            most = len(parts) + twofold + joined
            yield stated_count(stated, view.items(parts), len(parts), most, doubt=_DOUBT)
