"""What is no less: what more is added to (减税2万亿元，加上…，共3万多亿元), and what takes longer (3年内…套)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, exactly, pair, reckoned
from reportcheck.model.fact import Fact, Statement

_ADDED = regex.compile(r"，加上[^。；\d]{2,50}，(?:累计|合计|总计|共计?|全年)[^，。；\d]{0,14}")
_LONGER = regex.compile(
    r"[^。；\d]{0,24}，(?:力争|确保|计划|争取)?(?:用)?[两三四五2-5]年(?:内|时间|左右)(?:全部|全面|基本)*[^。；，\d]{0,24}"
)
_THIS_YEAR = regex.compile(r"(?:年内|今年|当年|本年)[^，。；、\d]{0,6}$")
_CUES = ("加上", "年内", "今年", "当年", "本年")  # of _ADDED, or before what takes one year
_DOUBT = "the two may be told of other things"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger."""
    for facts, words in view.several:
        if not any(cue in words for cue in _CUES):
            continue
        amounts = [fact for fact in facts if fact.measure in ("level", "change") and fact.figure.kind == "number"]
        for less, more in pairwise(amounts):
            if comparable(less, more) and _no_less(view, less, more):
                yield pair("part-within-whole", exactly(less), _at_most(more))._replace(doubt=_DOUBT)


def _at_most(more: Fact) -> Fact:
    """3万多亿元 is less than 4万亿元."""
    if not _SOME_MORE.search(more.text) or not more.figure.value:
        return more
    step = Decimal(1).scaleb(more.figure.value.adjusted())
    return exactly(reckoned(more, more.figure.value + step * _JUST_UNDER, Decimal(0), more.text))


_SOME_MORE, _JUST_UNDER = regex.compile("[多余]"), Decimal("0.999")


def _no_less(view: View, less: Fact, more: Fact) -> bool:
    words = view.between(less, more)
    longer = _THIS_YEAR.search(view.before(less)) and _LONGER.fullmatch(words)
    return bool(longer or _ADDED.fullmatch(words))
