"""One count, its name before it and behind it: 省级四类重点项目15个, and elsewhere 15个省级四类重点项目."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from reportcheck import regex
from reportcheck.extraction.relations.again.apart import of_two_items, of_two_wholes
from reportcheck.extraction.relations.view import View
from reportcheck.extraction.slips import slip
from reportcheck.model.fact import Fact, Statement

_STOP = regex.compile(r"[，。；：、（）“”\n\d]")
_AND = ("和", "与", "及")
_LED = regex.compile(r"(?:已|共|总数|数量|达到?|增至|增加到|有|为)+$")
_SOME = regex.compile(
    r"新(?:增|建|开|认|获|入|设|签|引|培)|再|另|其中|完成|竣工|建成|开工|投产|启动|已|达标|签约|落地|储备"
)  # what was done with some of them
_LONG, _LEAST, _FEW = 12, 7, 9  # characters of a name at most and at least; a number that any slip leads to


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` (role mention: two places) of one year, where one is the other or a slip of it."""
    behind: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    counts = [fact for fact in view.facts if _counted(fact)]
    for fact in counts:
        name = _STOP.split(view.after(fact, _LONG), maxsplit=1)[0]
        if len(name) >= _LEAST and not _SOME.search(view.before(fact, 20)):
            behind[fact.figure.unit, fact.period, fact.scope, name[:_LEAST]].append(fact)
    kinds = {(unit, period, scope) for unit, period, scope, _ in behind}
    for fact in counts:
        if (fact.figure.unit, fact.period, fact.scope) not in kinds or _SOME.search(view.before(fact, 20)):
            continue
        name = _STOP.split(_LED.sub("", view.before(fact, 20)))[-1][-_LONG:]
        for size in range(_LEAST, len(name) + 1) if not name.endswith(_AND) else ():
            for other in behind.get((fact.figure.unit, fact.period, fact.scope, name[-size:][:_LEAST]), ()):
                whole = view.text.startswith(name[-size:], other.end) and fact.sentence != other.sentence
                alike = fact.value == other.value or _slipped(fact.value, other.value)
                if whole and alike and not of_two_items(view, fact, other) and not of_two_wholes(view, fact, other):
                    first, last = sorted((fact, other), key=lambda one: one.start)
                    yield Statement("count-again", {"mention": (first, last)}, first.start, last.end)


def _slipped(one: Decimal, other: Decimal) -> bool:
    return len(str(one)) == len(str(other)) and slip(one, other, Decimal(1))


def _counted(fact: Fact) -> bool:
    plain = fact.figure.kind == "number" and fact.measure == "level" and fact.figure.hedge == "none"
    return bool(plain and fact.figure.unit and not fact.figure.ulp and not fact.tags and fact.value > _FEW)
