"""Paragraphs that go from place to place: 甲市…。 / 乙县…。 / 丙区…。: each tells of the place that it opens with."""

from __future__ import annotations

from collections.abc import Mapping

from reportcheck import regex
from reportcheck.model.document import Document

_OPENS = regex.compile(
    r"[—\-· ]{0,3}(?P<name>[\u4e00-\u9fff]{1,8}?(?:自治[县旗]|(?<=[\u4e00-\u9fff]{2})[市县区旗]))"
    r"(?=[\u4e00-\u9fff，。：；（])"
)
_GENERAL = regex.compile(  # words for any place, or for all of them
    r"[全我各本该两三四五六七八九十城市县郊山地园新社校景辖灾库片牧林小老大上股超都夜门]{1,2}[市县区旗]"
)
_LEAST = 3  # paragraphs in a row


def towns(document: Document) -> Mapping[int, str]:
    """By the start of a paragraph, the place that it tells of; only where three and more do so in a row."""
    found: dict[int, str] = {}
    row: dict[int, str] = {}
    for block in document.blocks:
        opened = _OPENS.match(document.text, block.start, block.end) if block.kind != "table" else None
        name = opened["name"] if opened else ""
        if name and name not in row.values() and not _GENERAL.fullmatch(name):
            row[block.start] = name
            continue
        if len(row) >= _LEAST:
            found |= row
        row = {}
    return found | (row if len(row) >= _LEAST else {})
