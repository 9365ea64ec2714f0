"""基本完成服务业扩大开放2.0任务, and later 推动出台服务业扩大开放3.0方案: what is planned is no earlier version."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.dates import fits
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Item, Statement

_VERSION = regex.compile(r"(\d)\.0(?=版|方案|任务|行动|政策|计划|改革|工程|试点|[，。；、”])")
_NAME = regex.compile(r"[\u4e00-\u9fff]{4,12}$")
_AHEAD = regex.compile(r"(?:出台|制定|谋划|研究|启动|推出|实施|打造|迭代|升级|编制|争取)[^，。；\n]{0,16}$")
_DONE = regex.compile(r"(?:完成|收官)[^，。；\n]{0,16}$")
_DRAWN_UP = regex.compile(r"\.0[^，。；、\n]{0,6}(?:编制|起草|制定|研究|论证)")
_ISSUED = regex.compile(r"(?:出台|制定|谋划|研究|编制|推出)[^，。；\n]{0,16}$")  # what is carried out may be the same
_SAME = 4  # characters before the number
_DOUBT = "an earlier version may be meant"


def versions(view: View) -> Iterator[Statement]:
    """Statements `edition-order`: the version that is planned last against the one told first."""
    told: dict[str, list[Item]] = {}
    for match in view.near(_VERSION, (".0",), 1, 8):
        name = _NAME.search(view.text, max(match.start() - 12, 0), match.start())
        if name:
            told.setdefault(name[0][-_SAME:], []).append(view.item(*match.span(1), int(match[1])))
    for items in told.values():
        first, last = items[0], items[-1]
        if len(items) > 1 and _AHEAD.search(view.text, max(last.start - 40, 0), last.start):
            again = _ISSUED.search(view.text, max(last.start - 40, 0), last.start)
            done = _DONE.search(view.text, max(first.start - 40, 0), first.start)
            over = again and done and not _DRAWN_UP.match(view.text, first.end)
            due = (last.number or 0) - bool(over)
            yield fits("edition-order", first, due, (last,), _DOUBT, relation="at_most")
