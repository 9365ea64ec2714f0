"""A name of one character for each thing, explained one by one: “医车游”：“医”即…；“车”即…；“游”即…."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_NAME = regex.compile(r"“(?P<name>[\u4e00-\u9fff]{3,8})”[^，。；：“”\n]{0,8}(?:：|，)(?=“)")
_ONE = regex.compile(r"“(?P<x>[\u4e00-\u9fff])”(?:即|是指|指的是|指|就是|是|为)")
_LEAST = 2
_DOUBT = "a character may need no explanation"


def letters(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: as many characters are explained as the name has."""
    for match in view.near(_NAME, ("”：“", "”，“"), 9, 2):
        told = list(_ONE.finditer(view.text, match.end(), view.block(match.start()).end))
        letters_told, name = "".join(one["x"] for one in told), match["name"]
        if not told or told[0].start() != match.end() or len(set(name)) < len(name):
            continue
        left = [x for x in name if x not in letters_told]
        in_turn = letters_told == "".join(x for x in name if x not in left)
        if len(told) >= _LEAST and in_turn and len(left) < _LEAST:
            stated = view.item(*match.span("name"), len(name))
            listed = view.items([one.span("x") for one in told])
            yield stated_count(stated, listed, len(told), len(told), doubt=_DOUBT)
