"""省级农业龙头企业101家, and 市级以上农业龙头企业350家: what has the higher level is among the latter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reportcheck import regex
from reportcheck.extraction.relations.parts.subsets import OTHERS, THINGS
from reportcheck.extraction.relations.view import View, as_printed, pair
from reportcheck.model.fact import Fact, Statement

_HEIGHT = {"国家": 4, "省": 3, "自治区": 3, "市": 2, "州": 2, "县": 1, "区": 1}
_LEVEL = regex.compile(
    rf"^(?:全[省市区县州])?(?P<level>{'|'.join(_HEIGHT)})级(?P<more>(?:及|及其)?以上)?"
    r"(?P<noun>[^级、以]{3,14}?)(?:总数|数量|总量)?$"
)
_FEW = 2


class _Told(NamedTuple):
    height: int
    more: bool  # 以上
    fact: Fact


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` with roles smaller and larger, of one noun, whatever lies between them."""
    if "级以上" not in view.text and "级及以上" not in view.text:
        return
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for fact in view.facts:
        if "级" in fact.label and fact.figure.unit in THINGS and fact.measure == "level" and fact.value >= _FEW:
            said = _LEVEL.match(fact.label)
            if said and fact.scope == "self" and not fact.tags - _TAGS:
                told[said["noun"], fact.figure.unit].append(_Told(_HEIGHT[said["level"]], bool(said["more"]), fact))
    for named in told.values():
        for whole in named:
            for part in named if whole.more and _TOTAL.search(view.before(whole.fact)) else ():
                above = part.height > whole.height or (part.height == whole.height and not part.more)
                if above and _then(part.fact, whole.fact):
                    outer = as_printed(whole.fact)  # nobody says 突破35家 of what is above 101
                    yield pair("part-within-whole", part.fact, outer)._replace(doubt=OTHERS)


_TAGS = frozenset({"to", "cumulative"})
_TOTAL = regex.compile(r"(?:总数|总量|累计|达到?|突破|超过?|拥有|共有?|增至|增加到|发展到|稳定在)[^，。；、\d]{0,2}$")


def _then(part: Fact, whole: Fact) -> bool:
    """What there is now is among what there is now, or is to be."""
    known = part.period is not None and whole.period is not None and part.status == "actual"
    return known and str(part.period)[:4] <= str(whole.period)[:4]
