"""新增高新技术企业4万家 in one place, 高新技术企业总数3万家 in another: no more are new than there are."""

from __future__ import annotations

from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.relations.matching import Index
from reportcheck.extraction.relations.view import View, as_printed
from reportcheck.model.fact import Fact, Statement

_NEW = regex.compile(r"^(?:新增|净增|新认定|新培育|新设|新建|新)")
_SO_MANY = regex.compile(r"(?:达到?|增至|增加到|发展到|总数|总量|累计|拥有|共有|超过?|突破)(?:约|近|超过?)?$")
_LONG = 6  # characters of a name that says what is counted
_DOUBT = "the two may be counted otherwise"


def find(view: View) -> Iterator[Statement]:
    """Statements `new-within-total` with roles smaller (what is new) and larger (what there is), a sentence apart."""
    new = [fact for fact in view.facts if "new" in fact.tags and _counted(fact)]
    units = {fact.figure.unit for fact in new} | {"人", "人次"}  # of these two the one may be told of the other
    there = (fact for fact in view.facts if fact.figure.unit in units and "new" not in fact.tags) if new else ()
    totals = Index(fact for fact in there if _counted(fact) and _so_many(view, fact))
    for fact in new:
        name = _NEW.sub("", fact.label)
        if len(name) < _LONG:
            continue
        for total in totals.same(fact._replace(label=name, indicator=None)):
            same = (total.period, total.status, total.scope) == (fact.period, fact.status, fact.scope)
            if same and total.sentence != fact.sentence:
                start, end = min(fact.start, total.start), max(fact.end, total.end)
                roles = {"smaller": (as_printed(fact),), "larger": (as_printed(total),)}
                yield Statement("new-within-total", roles, start, end, doubt=_DOUBT)


def _counted(fact: Fact) -> bool:
    """A number of things at the end of one year, or come in it."""
    plain = fact.measure == "level" and fact.figure.kind == "number" and fact.status == "actual"
    return plain and len(fact.period or "") == 4 and not fact.tags & {"from", "within", "average"}


def _so_many(view: View, fact: Fact) -> bool:
    return bool("to" in fact.tags or "cumulative" in fact.tags or _SO_MANY.search(view.before(fact)))
