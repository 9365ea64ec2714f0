"""Coined numbers whose items all begin or end alike: 三抓（抓项目、抓环境、抓作风）; “三大工程”: “…工程”, “…工程”, …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import Span, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_N = "[两三四五六七八九十]"
_DEED = regex.compile(
    rf"(?<![一二两三四五六七八九十\d])(?P<n>{_N})(?P<deed>[一-龥]{{1,2}})（(?P<items>[^（）；。\n]{{4,160}})）"
)
_NAMED = regex.compile(rf"“(?P<n>{_N})大(?P<noun>[一-龥]{{2,4}})”")
_QUOTED = regex.compile(r"“([^“”，。；：\n]{3,14})”")
_OWN_NUMBER = regex.compile(r"[一二两三四五六七八九十百千万\d]")
_DOUBT = "some of them may be told elsewhere"


def deeds(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: as many items as the number before them says."""
    yield from _in_brackets(view)
    yield from _named_so(view)
    yield from _begun_so(view)


def _in_brackets(view: View) -> Iterator[Statement]:
    for opening in view.at("（"):
        match = _DEED.match(view.text, max(opening - 3, 0)) or _DEED.match(view.text, max(opening - 2, 0))
        if match is None:
            continue
        deed, at = match["deed"], match.start("items")
        starts = [at] if match["items"].startswith(deed) else []
        starts += [at + place + 1 for place, char in enumerate(match["items"]) if char == "、"
                   and view.text.startswith(deed, at + place + 1)]  # fmt: skip
        if starts[:1] == [at] and len(starts) > 1:
            spans = list(zip(starts, [*(start - 1 for start in starts[1:]), match.end("items")], strict=True))
            stated = view.item(match.start(), match.end("deed"), whole(match["n"]))
            yield stated_count(stated, view.items(spans), len(spans), len(spans))


def _named_so(view: View) -> Iterator[Statement]:
    """重点推进“三大工程”。实施“甲工程”，…。实施“乙工程”，…: names in quotes that end in the noun, in one paragraph."""
    for match in view.quoted(_NAMED):
        block = view.block(match.start())
        names = {
            one[1]: one.span(1)
            for one in _QUOTED.finditer(view.text, match.end(), block.end)
            if one[1].endswith(match["noun"]) and not _OWN_NUMBER.match(one[1])
        }
        yield from _counted(view, match, list(names.values()), 2)


def _counted(view: View, match: re.Match[str], names: list[Span], least: int) -> Iterator[Statement]:
    """As many names as the number says, or one more or less; of a term told once."""
    number = whole(match["n"])
    if len(names) >= least and number and abs(len(names) - number) < 2 and view.text.count(match[0]) == 1:
        stated = view.item(match.start("n"), match.end("noun"), number)
        yield stated_count(stated, view.items(names), len(names), len(names), doubt=_DOUBT)


def _begun_so(view: View) -> Iterator[Statement]:
    """实施“四大提升行动”。实施“大产业”强基行动，…。实施“大平台”提级行动，…: 大 is a word of each name."""
    for match in view.quoted(_BIG_DEEDS):
        block = view.block(match.start())
        names = {
            one[1]: one.span()
            for one in _BIG.finditer(view.text, match.end(), block.end)
            if one["noun"] == match["noun"]
        }
        yield from _counted(view, match, list(names.values()), 3)


_BIG_DEEDS = regex.compile(rf"“(?P<n>{_N})大[一-龥]{{0,4}}(?P<noun>行动|工程|计划)”")
_BIG = regex.compile(r"“(大[一-龥]{2,4})”[一-龥]{2,8}?(?P<noun>行动|工程|计划)")
