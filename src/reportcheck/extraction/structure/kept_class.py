"""科技创新能力评价稳居A类, and in the plan 确保科技创新能力保持A类: what is kept is the class that it has."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.structure.view import View
from reportcheck.model.fact import Statement

_KEPT = regex.compile(
    r"(?P<name>[\u4e00-\u9fff]{6})(?:评价|评估|考核|监测|评定)?(?:继续|持续|结果|等级)*保持(?:在|为)?(?P<class>[A-D])类"
)
_HAS = regex.compile(r"(?:稳居|位居|居|位列|列|获评|评为|评定为|达到)(?:为|在|全[国省市])?(?P<class>[A-D])类(?!以上)")
_MARKS = tuple(f"{letter}类" for letter in "ABCD")
_FAR = 80  # characters before the class in which what has it is named
_DOUBT = "the class may have changed since"


def kept_class(view: View) -> Iterator[Statement]:
    """Statements `coined` of a class that is kept, where it is told before as another."""
    told = list(view.near(_HAS, _MARKS, 10, 3)) if any(view.at(mark) for mark in _MARKS) else []
    for kept in view.near(_KEPT, _MARKS, 20, 3) if told else ():
        for known in told:
            begin = max(view.text.rfind("。", 0, known.start()) + 1, known.start() - _FAR)
            if known.end() < kept.start() and kept["name"] in view.text[begin : known.start()]:
                items = tuple(view.item(one.start("class"), one.end(), ord(one["class"])) for one in (known, kept))
                name = {"name": kept["name"]}
                yield Statement("coined", {"mention": items}, items[0].start, items[1].end, name, _DOUBT)
                break
