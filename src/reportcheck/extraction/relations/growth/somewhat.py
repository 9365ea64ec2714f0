"""财政赤字比上年增加1500亿元. 财政赤字随经济总量扩大而有所增加: what is said in a word of a change just told."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees, plain
from reportcheck.model.fact import Fact, Statement

_WORD = "有所"
_WAY = regex.compile("有所(?:(?P<up>增加|增长|上升|提高|扩大|提升)|减少|下降|降低|回落|缩小|压减)")
_ITSELF = regex.compile("(?:规模|总额|总量|数)?(?:和|及|与|随|也|将|又|均|都|较|比|同比|预计|虽然?|会|，|有所)")
_FAR, _NAME, _SUBJECT = 160, 4, 16  # characters: back to the figure, of a name, that a sentence opens with
_DOUBT = "the word may be said of other years"


def find(view: View) -> Iterator[Statement]:
    """Statements `new-low` with role figure: the last change told of what the sentence is about goes its way."""
    for at in view.at(_WORD):
        said = _WAY.match(view.text, at)
        begin = max(view.text.rfind(mark, 0, at) for mark in "。；\n") + 1
        fact = _told(view, begin) if said else None
        if said and fact:
            yield agrees("new-low", fact, said.end(), (fact.sign > 0) == bool(said["up"]), _DOUBT)


def _told(view: View, begin: int) -> Fact | None:
    """The last change of what the sentence opens with, told before it."""
    subject = view.text[begin : begin + _SUBJECT + _NAME]
    for fact in reversed(view.told(max(begin - _FAR, 0), begin)):
        if fact.measure in ("growth", "change") and not fact.tags and fact.figure.unit not in ("个百分点",):
            name = plain(fact.label)[-_NAME:]
            found = subject.find(name) if len(name) == _NAME else -1
            if 0 <= found <= _SUBJECT // 2 and _ITSELF.match(subject, found + _NAME):
                return fact
    return None
