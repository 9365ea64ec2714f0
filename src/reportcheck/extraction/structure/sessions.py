"""Sessions of the people's congress: the one a report is given to, and the one whose decisions it looks back on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import CN, fits
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_SESSION = regex.compile(rf"第([{CN}]{{1,3}})届[^，。；\n]{{0,4}}人民代表大会\s?第([{CN}]{{1,3}})次会议上")
_DECIDED = regex.compile(
    rf"完成[^，。；\n]{{0,12}}?([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次(?:会议)?(?:所|既)?(?:确定|提出|通过|批准|审议|定|明确|安排|部署|下达|目标|的?各项)"
)
_DECIDED_TOO = regex.compile(  # 区人大十四届四次会议确定的
    rf"完成[^，。；\n]{{0,12}}?人大([{CN}]{{1,3}})届([{CN}]{{1,3}})次会议(?:确定|提出|通过|批准|审议|定|明确|安排|部署|下达|目标)"
)
_AT_SESSION = regex.compile("会议(?=审|上)")
_SUBMITTED = regex.compile(
    rf"[提\d省市县区](?:(?<=提)请|(?<=\d)日，?在|(?<=[省市县区])长[^，。；\n]{{2,4}}在)[^，。；\n]{{0,6}}?([{CN}]{{1,3}})届人(?:大|民代表大会)第?([{CN}]{{1,3}})次会议(?:审[查议]|上[作的])$"
)
_HEAD = 1500  # characters in which a report names the session it is given to


def sessions(view: View) -> Iterator[Statement]:
    """Statements `own-term`, `session-order`, `own-session`: the fifth looks back on what the fourth decided."""
    now = _SESSION.search(view.text, 0, 3000)
    if now is None:
        return
    for match in (*_SESSION.finditer(view.text, now.end(), _HEAD), *_submitted(view)):
        yield from _one_session(view, now, match)
    for match in (*_DECIDED.finditer(view.text), *_DECIDED_TOO.finditer(view.text)):
        term, session = whole(match[1]), whole(match[2])
        this = whole(now[2])
        if term != whole(now[1]) and this and this > 2 and term:
            item = view.item(*match.span(1), term)
            doubt = "what an earlier congress decided may be meant"
            yield fits("own-term", item, whole(now[1]) or 0, (view.item(*now.span(1), whole(now[1])),), doubt)
        if term == whole(now[1]) and session and this:
            item = view.item(*match.span(2), session)
            doubt = "a further session may have been held in between"
            yield fits("session-order", item, this - 1, (view.item(*now.span(2), this),), doubt)


def _submitted(view: View) -> Iterator[re.Match[str]]:
    """What is told of the session that a report is given to, sought where sessions are named: they are few."""
    for told in _AT_SESSION.finditer(view.text):
        if match := _SUBMITTED.search(view.text, max(told.start() - 40, 0), told.end() + 2):
            yield match


def _one_session(view: View, now: re.Match[str], match: re.Match[str]) -> Iterator[Statement]:
    """提请市十七届人大七次会议审查: the session that a report is given to is named alike wherever it is named."""
    if whole(match[1]) == whole(now[1]) and (this := whole(now[2])):
        item = view.item(*match.span(2), whole(match[2]))
        yield fits("own-session", item, this, (view.item(*now.span(2), this),), "another session may be meant")
