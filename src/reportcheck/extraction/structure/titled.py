"""Documents with their years: 《唐县国土空间规划（2019—2035年）》 has the same years wherever it is named."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_TITLE = regex.compile(
    r"《(?P<name>[^《》（）()\n]{4,40})[（(](?P<years>(?P<first>(?:19|20)\d\d)年?[-—–~～－至]{1,2}(?P<last>(?:19|20)\d\d)年?)[）)]》"
)


def titled(view: View) -> Iterator[Statement]:
    """Statements `coined` (role mention) for documents named with the years they are for, more than once."""
    named: dict[str, list[Item]] = {}
    for match in _TITLE.finditer(view.text):
        years = int(match["first"] + match["last"])
        named.setdefault(match["name"], []).append(view.item(*match.span("years"), years))
    for name, items in named.items():
        if len(items) > 1:
            yield Statement(
                "coined", {"mention": tuple(items)}, items[0].start, items[-1].end, {"name": name}, "there may be two"
            )
