"""全年实施重点项目47个, and elsewhere 实施生态类重点项目7个: of one kind no more than of all of them in the year."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.parts.subsets import OTHERS, THINGS
from reportcheck.extraction.relations.view import View, pair
from reportcheck.model.fact import Fact, Statement

_ALL = regex.compile(r"(?:全年|全年共|一年来|共)(?:组织|集中)?实施(?:了)?(?P<works>重[点大]项目)$")
_KIND = regex.compile(
    r"(?<![谋计])(?<!谋划)(?<!计划)(?<!储备)(?<!策划)(?<!累计)(?:实施|完成|开工)(?:了)?(?P<kind>[^，。；、\d级]{2,8})类(?P<works>重[点大]项目)$"
)
_YEARS = regex.compile("年来|期间|以来|累计")


def find(view: View) -> Iterator[Statement]:
    """Statements `part-within-whole` (smaller: of one kind, larger: all), done in one year, told apart."""
    told = [fact for fact in view.near(("点项目", "大项目"), 4) if _counted(view, fact)]
    wholes = [(fact, said["works"]) for fact in told if (said := _ALL.search(view.before(fact)))]
    if len(wholes) != 1:
        return
    ((whole, works),) = wholes
    for fact in told:
        said = _KIND.search(view.before(fact, 24))
        same = (fact.period, fact.status, fact.scope) == (whole.period, whole.status, whole.scope)
        if said and said["works"] == works and same and fact.sentence != whole.sentence:
            yield pair("part-within-whole", fact, whole)._replace(doubt=OTHERS)


def _counted(view: View, fact: Fact) -> bool:
    plain = fact.figure.unit in THINGS and not fact.figure.ulp and fact.measure == "level" and fact.status == "actual"
    return plain and not _YEARS.search(view.before(fact, 40))
