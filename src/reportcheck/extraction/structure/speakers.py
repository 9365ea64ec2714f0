"""Who gives a report: 报告人：李文明 above it and 市长　李文明 under its title are one person."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_NAMED = regex.compile(
    r"报告人：(?:[^\n，。；]{0,20}长[ 　]?)?(?P<name>[\u4e00-\u9fff][ 　]?[\u4e00-\u9fff]{1,3})(?=[\s（])"
)
_SIGNED = regex.compile(
    r"(?<=\n)[^\n，。；：]{0,16}[省市县区州盟旗]长[ 　]{0,4}"
    r"(?P<name>[\u4e00-\u9fff][ 　]{0,3}[\u4e00-\u9fff]{1,3})\s*\n"
)
_HEAD, _NEAR = 400, 1500  # characters that say what the page is; behind which the title stands
_DOUBT = "two people may have names alike"


def speakers(view: View) -> Iterator[Statement]:
    """Statements `coined` with role mention: the two names, where all but one character is the same."""
    named = _NAMED.search(view.text, 0, _HEAD)
    signed = _SIGNED.search(view.text, named.end() - 1, named.end() + _NEAR) if named else None
    if named and signed:
        one, other = ("".join(match["name"].split()) for match in (named, signed))
        differ = sum(a != b for a, b in zip(one, other, strict=False))
        if len(one) == len(other) and differ < 2:
            items = (view.item(*named.span("name"), 0), view.item(*signed.span("name"), differ))
            yield Statement("coined", {"mention": items}, items[0].start, items[1].end, {"name": one}, _DOUBT)
