"""整合资金36.41亿元，…，完成支出34.09亿元，支出进度95.21%: what is not all spent yet is less than there is."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, comparable, pair, place
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Fact, Statement

_PACE = regex.compile(r"，(?:资金|预算)?(?:支出|拨付|支付|执行|使用)(?:进度|率)(?:为|达到?)?$")
_SPENT = regex.compile(r"(?:支出|拨付|支付|使用|支付资金)(?:资金)?(?:了)?$")
_FUNDS = regex.compile(r"(?:资金|指标|专款|专项债券?|债券|经费)$")
_ALL = 100  # per cent
_MOST = 4  # amounts before, of which one is what there was
_DOUBT = "more may have been spent than was told of"


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller (spent) and larger (what there was)."""
    for pace in view.near(("进度", "付率", "行率", "用率"), 4):
        if (
            pace.figure.unit != "%"
            or pace.value >= _ALL
            or not _PACE.search(view.text[max(pace.start - 12, 0) : pace.start])
        ):
            continue
        at = place(view.facts, pace)
        begin = opening(view.text, pace.start, "。；\n")
        told = [fact for fact in view.facts[max(at - 1 - _MOST, 0) : at] if fact.start >= begin]
        spent = told[-1] if told and told[-1].figure.unit == "元" and told[-1].measure == "level" else None
        if spent and _SPENT.search(view.before(spent)):
            funds = [fact for fact in told[:-1] if _there_was(view, fact) and comparable(fact, spent)]
            if len(funds) == 1:
                yield pair("part-within-whole", spent, funds[0])._replace(doubt=_DOUBT)


def _there_was(view: View, fact: Fact) -> bool:
    return fact.measure == "level" and _FUNDS.search(view.before(fact)) is not None
