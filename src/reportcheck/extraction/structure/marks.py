"""The marks of numbered series as printed: （一）, 1., 一是, ①, 第一; at the head of a paragraph, or within one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.structure.view import View, whole

_CN = "[一二三四五六七八九十]{1,3}"
_INLINE = regex.compile(
    rf"[。；：，！？”）、\n](?:(?P<shi>{_CN})(?:是|要(?!素|求|闻|点))，?|第(?P<di>{_CN})[，、]|（(?P<cnp>{_CN})）|"
    r"（(?P<arabp>\d{1,2})）、?|(?P<arab>\d{1,2})[.、](?=[一-龥“]))"
)
_STOPS = frozenset("。；：，！？”）、\n")
_REFERRED = regex.compile(
    r"、?[（(][一二三四五六七八九十\d]{1,2}[）)]|[、和两三四五六七八九十\d]{1,3}(?:个|项|条)?(?:方面|任务)"
)
_CIRCLED = regex.compile("[①-⑳]")
_STYLES = {"shi": "shi", "di": "di", "cnp": "cn-paren", "arabp": "arabic-paren", "arab": "arabic"}
_UNNUMBERED = frozenset(("dash", "bullet"))


class Mark(NamedTuple):
    """A printed mark: where it stands, its value, whether a paragraph starts with it, and where its paragraph does."""

    style: str
    number: int
    start: int
    end: int
    block: bool


_CAPTION = regex.compile(  # 表3 农田水利设施
    r"(?:[图表]\s?(\d{1,2})(?![-－—.\d])[\s：:]?[^，。；]{2,40}|附件\s?(\d{1,2})(?![-－—.年\d])[^，。；]{0,40})$"
)
_CAPTIONS = {"表": "table", "图": "figure", "附": "annex"}


def marks(view: View) -> list[Mark]:
    """Every mark of the report in order, those that start a paragraph and those inside one."""
    found = [
        Mark(block.style, block.number, max(block.mark_start, 0), block.start, True)
        for block in view.blocks
        if block.number is not None and block.mark_start >= 0 and block.style not in _UNNUMBERED
    ]
    for block in view.blocks:
        if block.mark_start < 0 and (match := _CAPTION.match(view.text, block.start, block.end)):
            group, style = match.lastindex or 1, _CAPTIONS[match[0][0]]
            found.append(Mark(style, int(match[group]), block.start, match.end(group), True))
    taken = {mark.start for mark in found}
    for match in _inline(view):
        kind = match.lastgroup
        if match.start() + 1 in taken or kind is None:
            continue
        number = whole(match[kind])
        if number is not None and not _REFERRED.match(view.text, match.end()):
            found.append(Mark(_STYLES[kind], number, match.start() + 1, match.end(), False))
    for match in _CIRCLED.finditer(view.text):
        if match.start() not in taken:
            found.append(Mark("circled", ord(match[0]) - ord("①") + 1, match.start(), match.end(), False))
    found.sort(key=lambda mark: mark.start)
    return [mark for i, mark in enumerate(found) if not i or not _repeats(view.text, found[i - 1], mark)]


def _inline(view: View) -> Iterator[re.Match[str]]:
    """What `_INLINE` finds, looked for from the numerals: right before one, or with （ or 第 between, is a stop."""
    text, last = view.text, 0
    for start, _ in view.numerals:
        at = start - 2 if text[start - 1 : start] in ("（", "第") else start - 1
        if at >= last and text[at] in _STOPS and (match := _INLINE.match(text, at)):
            yield match
            last = match.end()


def _repeats(text: str, before: Mark, mark: Mark) -> bool:
    """Is this the mark before it once more, with the same words (bold print of a PDF, read twice)?"""
    size = 16 if mark.style in _CAPTIONS.values() else 6  # captions begin alike: 图3 2021-2025年全市…
    return before[:2] == mark[:2] and text.startswith(text[before.end : before.end + size], mark.end)
