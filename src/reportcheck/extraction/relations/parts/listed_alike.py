"""Rows of one list of names: 气温分别为8.8、10.2、5.9摄氏度，…；降水量分别为113.5毫米、46.9毫米: one is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, joined
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_EACH = regex.compile(r"分别(?:为|达到?|是)(?=\d)")
_OWN = regex.compile(r"[、和及与]")  # names of its own
_ROWS, _FEWEST = 3, 3


def find(view: View) -> Iterator[Statement]:
    """Statements `parallel-silent` with roles subject (the row before) and value, in sentences with three rows."""
    rows: list[list[Fact]] = []
    begin = -1
    for said in _EACH.finditer(view.text) if "分别" in view.text else ():
        start = opening(view.text, said.start())
        if start != begin:
            yield from _short(view, rows)
            rows, begin = [], start
        first = next(iter(view.told(said.end(), said.end() + 1)), None)
        if first is not None and first.sentence in view.sentences:
            rows.append(joined(view, view.sentences[first.sentence], first))
    yield from _short(view, rows)


def _short(view: View, rows: list[list[Fact]]) -> Iterator[Statement]:
    """The one row that is not as long as all others, where it names nothing itself."""
    sizes = Counter(map(len, rows))
    size, most = sizes.most_common(1)[0] if sizes else (0, 0)
    if len(rows) < _ROWS or size < _FEWEST or most != len(rows) - 1:
        return
    at = next(at for at, row in enumerate(rows) if len(row) != size)
    row, before = rows[at], rows[at - 1]
    names = any(_OWN.search(view.text, one[-1].end + 1, other[0].start) for one, other in pairwise(rows))
    if at and not names and len(row) > 1 and all(comparable(fact, row[0]) for fact in row):
        roles = {"subject": tuple(before), "value": tuple(row)}
        yield Statement("parallel-silent", roles, before[0].start, row[-1].end, {"readings": (str(size),)})
