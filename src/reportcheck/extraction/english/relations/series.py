"""Numbered parts: headings and paragraphs that count up, and the number of them that a sentence announces."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.english.numerals import NUMBER_WORD, word_value
from reportcheck.extraction.english.relations.view import View
from reportcheck.extraction.structure.marks import marks
from reportcheck.extraction.structure.series import numbered, series
from reportcheck.extraction.structure.view import View as Structure
from reportcheck.model.fact import Item, Statement

_ANNOUNCED = regex.compile(
    rf"\b(?:following|these) (?P<number>{NUMBER_WORD})(?: [a-z-]+){{0,2}} (?:tasks"
    rf"|areas|aspects|points|priorities|steps|things|measures)"
    r"(?: this year| in 20\d\d| of work)?[:.]\s*\n"
)
_NEAR = 400  # characters between the announcement and the first part


def find(view: View) -> Iterator[Statement]:
    """Statements `series` (see `extraction.structure.series`) and `stated-count` of a series announced."""
    structure = Structure(view.document)
    made = series(structure, marks(structure))
    yield from numbered(structure, made)
    for match in _ANNOUNCED.finditer(view.text):
        near = [one for one in made if 0 <= one.marks[0].start - match.end() < _NEAR and one.marks[0].number == 1]
        if not near or len(near[0].marks) < 2 or near[0].lacks:
            continue
        number = int(word_value(match["number"]))
        stated = Item(match.start("number"), match.end("number"), match["number"], number)
        listed = tuple(
            Item(one.start, one.end, view.text[one.start : one.end].strip(), one.number) for one in near[0].marks
        )
        params: dict[str, str | int] = {"fewest": len(listed), "most": len(listed), "mode": "exact"}
        yield Statement("stated-count", {"stated": (stated,), "listed": listed}, match.start(), match.end(), params)
