"""What was put to the vote: 完成人大票决的6项民生实事, and 去年票决的8项民生实事: a year has one number of them."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_VOTED = regex.compile(r"票决(?:产生|确定|通过|选出)?的$")
_DEEDS = regex.compile(r"(?:大|类)?(?:重点)?(?:民生)?(?:实事|民生项目|惠民项目)")
_OF_TOWNS = regex.compile("[乡镇]|街道")  # each has deeds of its own
_DOUBT = "two places may have voted, each on its own"


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` with role mention, for what is over: 去年, or told as done in its year."""
    if "票决" not in view.text:
        return
    first: dict[tuple[str | None, str], Fact] = {}
    for fact in view.facts:
        voted = fact.figure.unit in ("项", "件", "个") and fact.status == "actual" and not fact.figure.ulp
        if not voted or not _VOTED.search(view.before(fact, 8)) or not _DEEDS.match(view.text, fact.end):
            continue
        if _OF_TOWNS.search(view.before(fact, 16)):
            continue
        one = first.setdefault((fact.period, fact.figure.unit), fact)
        if one is not fact and one.scope == fact.scope and one.sentence != fact.sentence:
            yield Statement("count-again", {"mention": (one, fact)}, one.start, fact.end, doubt=_DOUBT)
