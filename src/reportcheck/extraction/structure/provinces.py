"""Provinces, then their number: 黑龙江和吉林两省; 桂川黔滇4省区; 京津冀三地."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_NAME = (
    "(?:河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)"
)
_SHORT = "[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵黔云滇藏陕甘陇青宁新港澳]"
_NUMBERS = ("两省", "三省", "四省", "五省", "3省", "4省", "5省", "两地", "三地", "四地", "三市", "两市", "三方")
_TWO = regex.compile(rf"(?P<first>{_NAME}省?)[和与及](?P<last>{_NAME}省?)(?P<n>[两三])省(?![级会道域内])")
_ROW = regex.compile(
    rf"(?P<row>(?!新晋|辽宁){_SHORT}{{2,7}})(?P<n>[两三四五3-5])个?(?:省(?![级会道域内])|[地市方])(?![一二两三四]?[省市])"
)
_MORE = regex.compile("[、和与及同跟]|联合$|携手$|[京津沪渝]$|北京市?$|天津市?$|上海市?$|重庆市?$")
_DOUBT = "the number may count something other than the provinces before it"


def provinces(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: so many provinces as are named right before the number."""
    for match in regex.near(_TWO, view.text, _NUMBERS[:2], 12, 2):
        if not _MORE.search(view.text, match.start() - 4, match.start()):
            stated = view.item(match.start("n"), match.end(), whole(match["n"]))
            yield stated_count(stated, view.items((match.span("first"), match.span("last"))), 2, 2, doubt=_DOUBT)
    for match in regex.near(_ROW, view.text, _NUMBERS, 9, 4):
        start, end = match.span("row")
        number = whole(match["n"]) or 0
        apart = not _LONGER.search(view.text, start - 1, start + 1) and view.text[start - 1] not in "、和与"
        if apart and abs(number - (end - start)) < _FAR:
            stated, listed = (
                view.item(match.start("n"), match.end(), number),
                [(at, at + 1) for at in range(start, end)],
            )
            yield stated_count(stated, view.items(listed), end - start, end - start, doubt=_DOUBT)


_LONGER = regex.compile(
    "北京|天津|江苏|重庆|西藏|吉林|云南|贵州|内蒙|新疆|安徽"
)  # names of which the row has one character
_FAR = 2
