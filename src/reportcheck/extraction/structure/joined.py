"""Two names that 和 joins, then their number: 功能疏解和新区建设两个重大机遇; 山西和陕西两省."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_JOINED = regex.compile(
    r"(?<![共总饱缓柔温平谐])(?:和|与|以及)(?![谐平睦解气美])(?P<last>[^，。；：、\n“”（）《》和与及\d]{3,16}?)"
    r"(?P<n>[两三])(?P<c>[大个项类种]|方面|领域|环节)"
    r"(?=[^一二三四五六七八九十月年半百千万亿多小\d])"
)
_ALONE = regex.compile(r"[^，。；：、\n“”（）《》和与及\d]{4,40}$")
_OBJECT = regex.compile(
    r"(?:[了的在等各这那第前后其为有]|建设|实施|完成|推进|打造|开展|提升|形成|抓好|新增|建成|办好|破解|化解|围绕|突出|聚焦)$"
)
_DOUBT = "the number may count something other than the two names before it"


_COUNT = regex.compile("[两三](?:[大个项类种]|方面|领域|环节)")
_REACH = 20  # characters from the word that joins to the number


def _all(text: str) -> Iterator[re.Match[str]]:
    """What `_JOINED` finds, looked for from the numbers: there are fewer of them."""
    last = 0
    for count in _COUNT.finditer(text):
        match = _JOINED.search(text, max(count.start() - _REACH, last), count.end() + 1)
        if match:
            yield match
            last = match.end()


def joined(view: View) -> Iterator[Statement]:
    """Statements `stated-count` of two: where the number is three, a name is missing or the number is wrong."""
    for match in _all(view.text):
        first = _ALONE.search(view.text, max(match.start() - 40, 0), match.start())
        if not first or view.text[first.start() - 1] in "、”》）" or "分别" in first[0]:
            continue
        if _OBJECT.search(match["last"]):
            continue
        stated = view.item(match.start("n"), match.end("c"), whole(match["n"]))
        listed = view.items((first.span(), match.span("last")))
        yield stated_count(stated, listed, 2, 2, doubt=_DOUBT)
    for match in regex.near(_PROVINCES, view.text, ("两省", "三省"), 12, 2):
        if not _MORE.search(view.text, match.start() - 4, match.start()):
            stated = view.item(match.start("n"), match.end(), whole(match["n"]))
            yield stated_count(stated, view.items((match.span("first"), match.span("last"))), 2, 2, doubt=_DOUBT)


_PROVINCE = (
    "(?:河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南"
    "|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)"
)
_PROVINCES = regex.compile(rf"(?P<first>{_PROVINCE}省?)[和与及](?P<last>{_PROVINCE}省?)(?P<n>[两三])省(?![级会道域内])")
_MORE = regex.compile("[、和与及同跟]|联合$|携手$|[京津沪渝]$|北京市?$|天津市?$|上海市?$|重庆市?$")
