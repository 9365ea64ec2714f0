"""One place for all: 均为全市第2位 is not followed by another place; 在43个国家投运海外仓36个 leaves some without."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, pair
from reportcheck.model.fact import Statement

_ALL_AT = regex.compile(r"均(?:为|居|列|位居|位列|排)[^，。；、\d]{0,6}$")
_HOLDING = frozenset({"国", "个"})
_LANDS = regex.compile(r"(?:国家|国|城市|省份|县市?|乡镇|社区)(?:和地区)?")
_SET_UP = regex.compile(
    r"(?:国家|国|城市|省份|县市?|乡镇|社区)?(?:和地区)?(?:投运|设立|建成|布局|开设|建有|设有|运营)(?:了)?[^，。；、\d]{2,10}"
)
_TIED = regex.compile(
    r"(?:国家|国|城市|省份|县市?)?(?:和地区)?(?:的城市)?(?:缔结|结成|结为|建立)(?:了|起)?[^，。；、\d]{0,6}"
)
_PAIRS = regex.compile(r"对[^，。；、\d]{0,6}(?:友城|友好)")
_WITH = regex.compile(r"(?:与|同|和)(?:全球|世界)?$")
_IN = regex.compile(r"在[^。；\d]{0,30}$")
_THINGS = frozenset({"个", "家", "座", "处", "所"})
_OTHERS = "the two may be of other things"
_DOUBT = "some of the places may share one"


def find(view: View) -> Iterator[Statement]:
    """Statements `as-many-as-first` (figure), and `part-within-whole` (smaller: the places, larger: what is there)."""
    for facts in view.sentences.values():
        for one, other in pairwise(facts):
            if one.figure.kind == other.figure.kind == "rank" and _ALL_AT.search(view.before(one)):
                if view.between(one, other) in ("、", "和"):
                    yield agrees("as-many-as-first", one, other.end, one.value == other.value, _OTHERS)
            elif one.figure.unit in _HOLDING and other.figure.unit in _THINGS and not one.figure.ulp:
                named = one.figure.unit == "国" or _LANDS.match(view.text, one.end)
                if named and _SET_UP.fullmatch(view.between(one, other)) and _IN.search(view.before(one, 34)):
                    yield pair("part-within-whole", one, other)._replace(doubt=_DOUBT)
            elif other.figure.unit == "对" and one.figure.unit in _HOLDING and _WITH.search(view.before(one, 4)):
                tied = _TIED.fullmatch(view.between(one, other)) and _PAIRS.match(view.text, other.end - 1)
                if tied:
                    yield pair("part-within-whole", one, other)._replace(doubt=_OTHERS)  # with each one or more
