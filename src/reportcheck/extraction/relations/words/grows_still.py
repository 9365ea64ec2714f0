"""一般公共预算收入下降0.7%, and elsewhere 一般公共预算收入保持正增长: what fell in that year did not keep growing."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, agrees
from reportcheck.model.fact import Fact, Statement

_STILL = regex.compile(
    r"(?P<name>[\u4e00-\u9fff]{6,24}?)(?:顶住压力|克服困难|逆势|继续|持续|均|都|全年)?(?:实现|保持)(?:了)?正增长"
)
_KEY = "正增长"
_NAME, _BACK = 6, 30  # characters of a name, and before its clause
_PLAN = regex.compile("力争|确保|预期|目标|争取|努力|要|将|拟|季度|[0-9]月|月份|当月|以来|上半年")
_ALIKE = regex.compile("同口径|可比|剔除|扣除|不含")  # growth of a part, or of like with like
_LOCAL = regex.compile(r"本级|区级|市级|县级|省级|开发区|高新区")
_DOUBT = "growth may be told of another level or of like coverage"


def find(view: View) -> Iterator[Statement]:
    """Statements `new-low` with role figure: the fall told of what is said to have grown still."""
    for said in regex.near(_STILL, view.text, (_KEY,), 40, len(_KEY)):
        begin = max(view.text.rfind(mark, 0, said.start()) for mark in "，。；\n") + 1
        if _PLAN.search(view.text, begin, said.end()) or view.text.startswith("的", said.end()):
            continue
        if _ALIKE.search(view.text, max(begin - _BACK, 0), said.end()):
            continue
        behind = (fact for fact in view.told(said.end(), said.end() + 300) if fact.figure.kind != "date")
        after = next(behind, None)  # it tells of what year the paragraph is
        if after is None or "\n" in view.text[said.end() : after.start] or after.period is None:
            continue
        name = said["name"]
        told = [fact for fact in view.facts if _is_growth(fact, after.period) and name.endswith(fact.label[-_OWN:])]
        told = [fact for fact in told if bool(_LOCAL.search(fact.label)) == bool(_LOCAL.search(name))]
        if told and all(fact.value < 0 for fact in told):
            start, end = min(told[0].start, said.start()), max(told[0].end, said.end())
            made = agrees("new-low", told[0], end, False, _DOUBT)
            yield made._replace(start=start)


_OWN = 8  # characters at the end of a name that tell it from others


def _is_growth(fact: Fact, period: str | None) -> bool:
    plain = fact.measure == "growth" and fact.figure.unit == "%" and fact.scope == "self" and not fact.tags
    return plain and len(fact.label) >= _NAME and (fact.period, fact.status) == (period, "actual")
