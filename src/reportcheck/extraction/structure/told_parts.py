"""A term of several numbers, in a sentence that has them again: “两专科一中心”：建成两个特色专科和一个推广中心.

Or that names them in quotes: “一目录五清单”：“检查事项目录”和“甲、乙、丙、丁、戊”清单.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reportcheck import regex
from reportcheck.extraction.structure.lists import LINK, pieces
from reportcheck.extraction.structure.view import NUMBER, NUMERAL, View, whole
from reportcheck.model.fact import Item, Statement

if TYPE_CHECKING:
    from reportcheck.extraction.structure.terms import Group

_COUNT = regex.compile(
    rf"(?<![\d.第{NUMERAL}])(?P<n>{NUMBER})[个项条家座支名张所类种处级大][^，。；：、和与及“”\d{NUMERAL}]{{0,14}}$"
)
_REACH = 20  # characters
_DOUBT = "the sentence may count something other than the term does"


def told_parts(view: View, groups: Sequence[Group], start: int, end: int) -> Iterator[Statement]:
    """Statements `coined` for each number of the term, where all are told once in that stretch, one off at most."""
    told = [_told(view, group.noun, start, end) for group in groups]
    pairs = [(group, found[0]) for group, found in zip(groups, told, strict=True) if len(found) == 1]
    off = [group for group, item in pairs if item.number != group.number]
    several = any(group.number > 1 for group in groups)
    if len(pairs) == len(groups) and several and len(off) < min(len(groups), 2):
        for group, item in pairs:
            mention = (view.item(group.start, group.end, group.number), item)
            yield Statement("coined", {"mention": mention}, group.start, item.end, {"name": group.noun}, _DOUBT)


def _told(view: View, noun: str, start: int, end: int) -> list[Item]:
    """How many of the noun there are, or their names in quotes before it; none where it stands without either too."""
    found = []
    at = view.text.find(noun, start, end)
    while at >= 0:
        behind = at + len(noun)
        if view.text[at - 1] == "”" or view.text[behind : behind + 1] == "”":
            found += _named(view, at, start, behind)
        elif count := _COUNT.search(view.text, max(at - _REACH, start), at):
            found.append(view.item(count.start("n"), behind, whole(count["n"])))
        else:
            return []
        at = view.text.find(noun, behind, end)
    return found


def _named(view: View, at: int, start: int, behind: int) -> list[Item]:
    """“甲、乙、丙”清单: as many as are named; “检查事项目录”: one."""
    opening = view.text.rfind("“", start, at)
    closing = at - 1 if view.text[at - 1] == "”" else behind
    names = pieces(view.text, opening + 1, closing, "、")
    joined = any(LINK.search(view.text, *name) for name in names)
    if opening < 0 or joined or (closing == behind and len(names) > 1):
        return []
    return [view.item(opening, max(closing + 1, behind), len(names))]
