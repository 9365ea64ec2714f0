"""A name with a number in it, and its parts told out elsewhere: “大城三管”, and 大城细管、大城智管、大城众管."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_CN = "一二两三四五六七八九十"
_TERM = regex.compile(
    rf"“(?P<whose>(?:(?![{_CN}])[\u4e00-\u9fff]){{2,4}})(?P<n>[{_CN}])(?P<what>(?![{_CN}])[\u4e00-\u9fff])”"
)
_LEAST = 3  # parts
_DOUBT = "the parts may be told elsewhere too"


def unfolded(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for a term and the rows of names that have another character in its number's place."""
    for match in _TERM.finditer(view.text):
        number, whose = whole(match["n"]) or 0, match["whose"]
        at = view.text.find(whose)
        while at >= 0:
            parts, end = _row(view, at, whose, match["what"])
            if len(parts) >= _LEAST and abs(number - len(parts)) < _NEAR:
                stated = view.item(match.start("whose"), match.end("what"), number)
                yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)
                break
            at = view.text.find(whose, end)


_NEAR = 2


def _row(view: View, at: int, whose: str, what: str) -> tuple[list[tuple[int, int]], int]:
    """The names side by side from a place on, and where they end."""
    parts: list[tuple[int, int]] = []
    size = len(whose) + 1 + len(what)
    while view.text.startswith(whose, at) and view.text.startswith(what, at + size - len(what)):
        parts.append((at, at + size))
        at += size
        if view.text[at : at + 1] not in ("、", "和"):
            break
        at += 1
    return parts, max(at, parts[-1][1] if parts else at + len(whose))
