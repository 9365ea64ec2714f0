"""Two names that 和 joins, then their number: 功能疏解和新区建设两个重大机遇."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_KINDS = "[大个项类种]|方面|领域|环节"
_IDEAS = (  # of two words in 守好发展和生态两条底线
    "者|条(?=底线|战线|主线|红线|防线|路径)|张(?=网|牌|名片|清单|表|卡)"
    "|块(?=“?(?:国字号|国家级|金字|金色)?(?:招牌|牌子|金牌|牌匾|奖牌))"
)
_JOINED = regex.compile(
    r"(?<![共总饱缓柔温平谐])(?:和|与|以及)(?![谐平睦解气美])(?P<last>[^，。；：、\n“”（）《》和与及\d]{2,16}?)"
    rf"(?P<n>[两三])(?P<c>{_KINDS}|(?P<idea>{_IDEAS}))"
    r"(?=[^一二三四五六七八九十月年半百千万亿多小\d])"
)
_ALONE = regex.compile(r"[^，。；：、\n“”（）《》和与及\d]{4,40}$")
_OBJECT = regex.compile(
    r"(?:[了的在等各这那第前后其为有]|建设|实施|完成|推进|打造|开展|提升|形成|抓好|新增|建成|办好|破解|化解|围绕|突出|聚焦)$"
)
_DOUBT = "the number may count something other than the two names before it"


_COUNT = regex.compile(f"[两三](?:{_KINDS}|{_IDEAS})")
_SHORT = 3
_REACH, _BEYOND = 20, 10  # characters from the word that joins to the number, and of what is counted


def _all(text: str) -> Iterator[re.Match[str]]:
    """What `_JOINED` finds, looked for from the numbers: there are fewer of them."""
    last = 0
    for count in _COUNT.finditer(text):
        match = _JOINED.search(text, max(count.start() - _REACH, last), count.end() + _BEYOND)
        if match:
            yield match
            last = match.end()


def joined(view: View) -> Iterator[Statement]:
    """Statements `stated-count` of two: where the number is three, a name is missing or the number is wrong."""
    for match in _all(view.text):
        first = _ALONE.search(view.text, max(match.start() - 40, 0), match.start())
        if not first or view.text[first.start() - 1] in "、”》）" or "分别" in first[0]:
            continue
        if _OBJECT.search(match["last"]) or (len(match["last"]) < _SHORT and not match["idea"]):
            continue
        stated = view.item(match.start("n"), match.end("c"), whole(match["n"]))
        listed = view.items((first.span(), match.span("last")))
        yield stated_count(stated, listed, 2, 2, doubt=_DOUBT)
