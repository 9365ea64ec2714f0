"""A number, what the things are like, then their names: 6条贯穿南北的甲路、乙路、…, 3座跨江的甲大桥、乙大桥、丙大桥."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import links, split, stated_count
from reportcheck.extraction.structure.view import View, whole
from reportcheck.model.fact import Statement

_MANY = regex.compile(r"[条座][^，。；：、“”（）\d的等]{2,8}的(?=[^，。；：、（）\d的]{2,8}、[^，。；：（）\d]{2,8}、)")
_NUMBER = regex.compile(r"(?<![\d第.])(?:\d{1,2}|[两二三四五六七八九十])$")
_KINDS = {"条": ("路", "街", "道", "河"), "座": ("桥", "山", "塔", "岛")}
_DOUBT = "some of them may not be named"


def described(view: View) -> Iterator[Statement]:
    """Statements `stated-count` for three names and more of one kind, one off at most."""
    for match in regex.around(_MANY, view.masked, sorted((*view.at("条"), *view.at("座"))), 0, 12):
        said = _NUMBER.search(view.text, max(match.start() - 2, 0), match.start())
        end = view.stop(match.end())
        if not said or view.masked.find("等", match.end(), end) >= 0 or view.masked.find("的", match.end(), end) >= 0:
            continue
        names = split(view.masked, match.end(), end)
        number = whole(said[0]) or 0
        alike = all(view.text.endswith(_KINDS[match[0][0]], *name) for name in names)
        most = len(names) + links(view.masked, names)
        if alike and len(names) - 2 < number < most + 2:
            stated = view.item(said.start(), match.start() + 1, number)
            yield stated_count(stated, view.items(names), len(names), most, doubt=_DOUBT)
