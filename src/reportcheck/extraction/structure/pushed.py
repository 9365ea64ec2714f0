"""A coined number, then what it pushes ahead: 突出“五大抓手”，推动协同发展、创新驱动、乡村振兴、城市更新、安全发展."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import LINK, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_PUSHED = regex.compile(
    r"“(?P<n>[三四五六七八九十])(?P<noun>[大个][^，。；：、“”\n\d]{2,6})”(?:工作)?，"
    r"(?:全力|统筹|扎实|着力|加快|持续)?(?:推动|推进|抓好|强化|聚焦|促进|突出|做好|抓实)"
)
_LONG, _LEAST, _NEAR = 4, 4, 1  # characters of a name, names, how far a slip may be off
_DOUBT = "the number may count something other than what follows it"


def pushed(view: View) -> Iterator[Statement]:
    """Statements `stated-count`, only where all that follows are names of four characters, in a clause of their own."""
    for match in view.near(_PUSHED, ("”，", "”工作，"), 10, 12):
        end = view.stop(match.end())
        names = split(view.masked, match.end(), end)
        alike = len(names) >= _LEAST and all(stop - start == _LONG for start, stop in names)
        if not alike or any(LINK.search(view.masked, *name) for name in names):
            continue
        number = whole(match["n"]) or 0
        if abs(number - len(names)) <= _NEAR:
            stated = view.item(match.start("n"), match.end("noun"), number)
            yield stated_count(stated, view.items(names), len(names), len(names), doubt=_DOUBT)
