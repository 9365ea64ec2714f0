"""A term in quotes whose word ends so many clauses behind it: 做到“五个突破”：…在升级上谋突破。…在融合上谋突破。…"""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TERM = regex.compile(
    r"“(?P<n>[三四五六七八九十])(?:个|大|项)?(?P<x>[\u4e00-\u9fff]{2,4})”(?=[：，。\n])"
)
_STOP = frozenset("，。；：")
_DOUBT = "the term may count something other than the clauses that repeat its word"


def echoed(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a term with the clauses of its paragraph that end in its word, one off at most."""
    for match in _TERM.finditer(view.text):
        number, word, end = whole(match["n"]) or 0, match["x"], view.block(match.start()).end
        found = []
        at = view.text.find(word, match.end(), end)
        while at >= 0:
            after = at + len(word)
            if view.text[after : after + 1] in _STOP:
                found.append(view.item(max(at - 1, match.end()), after))
            at = view.text.find(word, after, end)
        if len(found) > 2 and abs(len(found) - number) < 2:
            stated = view.item(match.start("n"), match.end("x"), number)
            yield stated_count(stated, found, len(found), len(found), doubt=_DOUBT)
