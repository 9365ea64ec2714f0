"""Things that come whole: 床位10.5张, 牛出栏29.45头. A fraction of one shows that a 万 was lost, or the point moved."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.sentences import opening
from reportcheck.model.fact import Statement

# A mean can have a fraction.
_RATIO = regex.compile(r"[均率每比占率密]|[万千百]人|百户|万车|亿元|万元|万辆|万株|系数|平方|标准|折")
_MEANS = regex.compile(r"每(?!年)|[人户日月年]均|平均|[万千百]人")  # of all that follow in the sentence


def find(view: View) -> Iterator[Statement]:
    """Statements `whole-things` with role figure: amounts printed with a fraction, of what is counted one by one."""
    whole = frozenset(view.lexicon.list("units", "indivisible"))
    for fact in view.facts:
        figure = fact.figure
        fraction = (
            figure.kind == "number"
            and figure.unit.partition("（")[0] in whole
            and "." in fact.text
            and not figure.parts
        )
        if not fraction or fact.measure not in ("level", "change") or fact.tags & {"average", "per-head"}:
            continue
        begin, clause = opening(view.text, fact.start, "。；"), opening(view.text, fact.start, "，。；")
        mean = _RATIO.search(view.text, clause, fact.start) or _MEANS.search(view.text, begin, fact.start)
        if not mean and view.text[fact.end : fact.end + 1] not in "/／每账":
            yield Statement("whole-things", {"figure": (fact,)}, fact.start, fact.end, {"step": 1})
