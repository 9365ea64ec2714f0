"""Terms side by side, and what they are told in as many parts: “两种思维”“六个干”：指有解思维、负责思维；…干、…干."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import pieces, split, stated_count
from reportcheck.extraction.structure.view import NUMBER, View, whole
from reportcheck.model.fact import Statement

_TERM = rf"“(?:{NUMBER})[个种项大条类]?[\u4e00-\u9fff]{{1,4}}”"
_TERMS = regex.compile(rf"(?:{_TERM}[、和]?){{2,4}}(?<=”)(?=[：，](?:是指|指|即|分别指)?)")
_ONE = regex.compile(rf"“(?P<n>{NUMBER})[个种项大条类]?(?P<noun>[\u4e00-\u9fff]{{1,4}})”")
_LEADING = regex.compile("[：，](?:是指|分别指|指|即)?")
_DOUBT = "the parts may be told of other terms"


def side_by_side(view: View) -> Iterator[Statement]:
    """Statements `stated-count`, a part for each term, where all its names begin with or end in the term's noun."""
    for match in view.near(_TERMS, ("”“", "”、“", "”和“"), 16, 64):
        terms = list(_ONE.finditer(view.text, match.start(), match.end()))
        lead = _LEADING.match(view.text, match.end())
        start = lead.end() if lead else match.end()
        parts = pieces(view.masked, start, view.sentence(start), "；")
        for term, part in zip(terms, parts, strict=True) if len(terms) == len(parts) else ():
            names = split(view.masked, *part)
            number, noun = whole(term["n"]) or 0, term["noun"]
            begin = all(view.text.startswith(noun, first) for first, _ in names)
            alike = begin or all(view.text.endswith(noun, *name) for name in names)
            if alike and len(names) > 1 and abs(number - len(names)) < _NEAR:
                stated = view.item(term.start("n"), term.end("noun"), number)
                yield stated_count(stated, view.items(names), len(names), len(names), doubt=_DOUBT)


_NEAR = 2
