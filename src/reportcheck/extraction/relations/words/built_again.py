"""东岭铁路建成通车, and in the plan 加快东岭铁路建设: what trains run on is not to be built any more."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Figure, Statement

_OPENED = ("通车", "建成投")
_BUILT = regex.compile(
    r"(?<=[，。；、\n])(?P<name>[\u4e00-\u9fff]{2,8}?(?:铁路|高铁|高速|高速公路|大桥|机场|水库|电站|隧道))(?:项目|工程)?"
    r"(?:全线|正式|顺利|全面)?(?:建成通车|建成投运|建成投用|建成投产|通车运营|竣工通车|通车)(?=[，。；、])"
)
_TO_COME = regex.compile(r"推动|推进|加快|确保|力争|争取|促进|实现|将|计划|预计|即将|有望|年内|今年")
_VERBS = ("加快", "推进", "推动", "开工", "启动", "实施", "抓好", "开工建设")
_JOINED = ("、", "和", "及", "与", *_VERBS)
_BEGINS = regex.compile(rf"(?:{'|'.join(_VERBS)})(?!.*(?:建成|投运|投用|通车))")
_WORK = regex.compile(r"(?:项目|工程)?(?:开工)?建设(?=[，。；])")
_DOUBT = "another stretch of it may be meant"


def find(view: View) -> Iterator[Statement]:
    """Statements `words-at-odds` with role figure, which stands for the words of the plan."""
    for built in regex.near(_BUILT, view.text, _OPENED, 24, 6):
        if _TO_COME.search(view.text, opening(view.text, built.start(), "。；\n"), built.end()):
            continue
        name, at = built["name"], built.end()
        while (at := view.text.find(name, at + 1)) >= 0:
            work, start = _WORK.match(view.text, at + len(name)), opening(view.text, at, "，。；\n")
            joined = view.text.endswith(_JOINED, start, at)
            if work and joined and _BEGINS.match(view.text, start, at) and "\n" in view.text[built.end() : at]:
                words = f"{built[0]}……{view.text[start : work.end()]}"
                told = Figure(start, work.end(), view.text[start : work.end()], "number", Decimal(1), Decimal(0))
                yield agrees("words-at-odds", Fact(told, "other", words), work.end(), False, _DOUBT)
