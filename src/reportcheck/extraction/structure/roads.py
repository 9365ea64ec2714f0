"""Roads across and along, and which they are: “两横三纵”，即完成甲路西延和乙路东延，启动丙大街南延，打通丁街北延."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.lists import pieces, stated_count
from reportcheck.extraction.structure.view import HIDDEN, View, whole
from reportcheck.model.fact import Statement

_N = "[一二两三四五六七八九十]"
_TERM = regex.compile(f"“(?P<a>{_N})[横纵](?P<b>{_N})[横纵]”[^，。；：“”]{{0,8}}(?:，即|：|，包括)")
_ROAD = regex.compile(
    f"[\u4e00-\u9fff]{{2}}(?:大道|大街|路|街|环|快速路|高架)(?![面网段灯口线况政])[\u4e00-\u9fff]{{0,8}}(?:（{HIDDEN}*）)?"
)
_OTHER = regex.compile(f"[等余]|{_N}[横纵]")
_NEAR, _FEWEST = 2, 3
_DOUBT = "some of them may not be named"


def roads(view: View) -> Iterator[Statement]:
    """Statements `stated-count`: so many roads in all, where one more or less is named, each in a piece of its own."""
    for match in view.quoted(_TERM):
        end = view.sentence(match.end())
        parts = [part for part in pieces(view.masked, match.end(), end, "，、；和") if _ROAD.search(view.masked, *part)]
        total = (whole(match["a"]) or 0) + (whole(match["b"]) or 0)
        once = all(len(list(_ROAD.finditer(view.masked, *part))) == 1 for part in parts)
        once = once and len(parts) >= _FEWEST and not _OTHER.search(view.masked, match.end(), parts[-1][1])
        if once and abs(total - len(parts)) < _NEAR:
            stated = view.item(match.start("a"), match.end("b") + 1, total)
            yield stated_count(stated, view.items(parts), len(parts), len(parts), doubt=_DOUBT)
