"""推进县城建设新“三个一”工程; 抓好县城建设新“三个一”工程: one set of ones, by what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_SET = regex.compile(r"(?P<of>[^，。；：、“”\n\d]{4,12})“(?P<n>[一两三四五六七八九十])个一”")
_GENERAL = regex.compile(
    r"深入|全面|扎实|持续|认真|贯彻|落实|实施|推进|开展|加快|坚持|推动|围绕|按照|聚焦|着力|大力|组织|活动|工作|建立|做到|实行|抓好|完善|严格|每个?|的"
)
_OWN = 4  # characters that say what it is of
_DOUBT = "the two may be different sets"


def called_alike(view: View) -> Iterator[Statement]:
    """Statements `coined` with role mention, where the words before two such terms end alike."""
    told: list[re.Match[str]] = list(view.near(_SET, ("个一”",), 16, 3))
    for at, one in enumerate(told):
        for other in told[at + 1 :]:
            shared = prefix(one["of"][::-1], other["of"][::-1])[::-1]
            if len(_GENERAL.sub("", shared)) >= _OWN:
                items = tuple(view.item(*match.span("n"), whole(match["n"])) for match in (one, other))
                yield Statement("coined", {"mention": items}, one.start(), other.end(), {"name": "#个一"}, _DOUBT)
                break
