"""What a branch makes of the economy is no more than its sector does: 制造业增加值占生产总值32.7%, of 4.1:40.1:55.8."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.view import View, pair, term
from reportcheck.model.fact import Statement

_BRANCH = regex.compile(
    r"(?:(?P<second>(?:全部|规模以上|规上|高技术|先进|装备)?(?:制造业|工业|建筑业))"
    r"|(?P<third>(?:现代|生产性|高技术)?(?:服务业|金融业|房地产业|批发和零售业|批零业|旅游业|文化产业|现代物流业|物流业)))"
    r"(?:增加值)?占(?:全[省市区县州])?(?:地区|国内)?(?:生产总值|GDP)的?(?:比重|比例|份额)?"
)
_SECTORS = 3


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger, shares of the economy in one year and place."""
    ratios = [fact for fact in view.facts if len(fact.figure.parts) == _SECTORS and "from" not in fact.tags]
    for share in view.facts if ratios and "占" in view.text else ():
        said = _BRANCH.fullmatch(share.label) if share.figure.unit == "%" and share.measure == "share" else None
        for ratio in ratios if said and share.figure.hedge == "none" else ():
            same = (ratio.period, ratio.status, ratio.scope) == (share.period, share.status, share.scope)
            if same and said and sum(ratio.figure.parts) == 100:
                yield pair("part-within-whole", share, term(ratio, ratio.figure.parts[1 if said["second"] else 2]))
