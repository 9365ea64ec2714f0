"""Whose figure it is, and among whom a rank or gap compares, by the place words of the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from reportcheck.extraction.vocabulary import alternation
from reportcheck.model.lexicon import Lexicon


class Places:
    """The scope words compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._ids = {word: place for place, words in lexicon.words.get("scopes", {}).items() for word in words}
        self._scope = re.compile(alternation(self._ids))

    def among(self, seg: str, right: str) -> str | None:
        """The group that a rank or gap compares with (居全市第一 -> city): the last place word before the figure."""
        found = None
        for match in self._scope.finditer(seg):
            found = match
        return self._ids[found[0]] if found else None

    def scope(self, seg: str) -> str:
        """The place whose figure this is: `self` unless another one opens the clause."""
        found = self._scope.match(seg.lstrip("，、。其中"))
        return self._ids[found[0]] if found and self._ids[found[0]] in ("nation", "world") else "self"


@lru_cache(maxsize=8)
def places(lexicon: Lexicon) -> Places:
    """The compiled place words of a lexicon."""
    return Places(lexicon)
