"""One goal said twice, in the body and in the list of tasks: another number that looks like a slip of the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.accounts import account, is_line, several
from reportcheck.extraction.relations.view import View, plain
from reportcheck.model.fact import Fact, Statement

_VAGUE = regex.compile(r"投资$|资金$|项目$|^总|收入$|面积$|、|^(?:占|比|较)|号$")
_IN_ALL = regex.compile(r"[总合]计(?:为|达)?$")


def find(view: View) -> Iterator[Statement]:
    """Statements `goal-twice` with role mention: goals of one name, unit and period in different paragraphs."""
    groups: dict[tuple[str, str, str | None, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        name = plain(fact.label)
        sized = fact.figure.kind == "number" and (fact.figure.ulp or fact.value >= 20)
        if _IN_ALL.search(view.before(fact)):
            continue
        named = len(name) >= 6 and not _VAGUE.search(name) and not is_line(fact.label)
        if fact.status == "target" and fact.measure == "level" and sized and named:
            groups[name, fact.figure.unit, fact.period, fact.scope].append(fact)
    for facts in groups.values():
        first = facts[0]
        for other in facts[1:]:
            if several(view) and account(view, first) != account(view, other):
                continue
            if abs(other.sentence - first.sentence) > 1 and (first.value == other.value or _like_a_slip(first, other)):
                yield Statement("goal-twice", {"mention": (first, other)}, first.start, other.end)


def _like_a_slip(a: Fact, b: Fact) -> bool:
    """The same digits in another order or place, or one digit changed; else rather two goals than one."""
    digits, others = (sorted(str(f.value.normalize().as_tuple().digits)) for f in (a, b))
    ratio = max(a.value, b.value) / min(a.value, b.value)
    return digits == others or ratio <= Decimal("1.5")
