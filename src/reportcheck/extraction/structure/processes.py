"""四化同步, and the processes that are meant: 新型工业化、信息化、城镇化、农业现代化."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_TOGETHER = regex.compile("(?P<n>[两三四五六七])化同步")
_ROW = regex.compile("(?:新型)?工业化(?:[、和与][\u4e00-\u9fff]{2,6}化){2,5}")
_DOUBT = "others may be meant"


def processes(view: View) -> Iterator[Statement]:
    """Statements `stated-count` where all the rows of them in the report have one length, and it is another."""
    together = list(_TOGETHER.finditer(view.text))
    found = [list(_ONE.finditer(view.text, *row.span())) for row in _ROW.finditer(view.text)] if together else []
    lengths = {len(row) for row in found}
    for match in together if len(lengths) == 1 else ():
        number, (most,) = whole(match["n"]) or 0, lengths
        if abs(number - most) < _NEAR:
            stated = view.item(match.start("n"), match.end(), number)
            yield stated_count(stated, view.items([one.span() for one in found[0]]), most, most, doubt=_DOUBT)


_ONE = regex.compile("[^、和与]+")
_NEAR = 2
