"""One count in the same words twice, its digits in another order: 12项重大改革 here, 21项重大改革 there.

Two counts of one noun often differ for good reasons (10个新建, 5个改造); that they differ by an exchange of digits
alone is chance once in a hundred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportcheck import regex
from reportcheck.extraction.prefix import prefix
from reportcheck.extraction.relations.view import View
from reportcheck.model.fact import Fact, Statement

_STOP = regex.compile(r"[，。；：、（）\n\d]")
_BATCH = regex.compile(r"(?:第[一二三四五六七八九十]|首)批$")  # 第一批12项重大改革: there is one such batch
_OF_MEASURE = frozenset("元亩吨米克%年月日天人")  # amounts of these are many in a report, and said of many things


def find(view: View) -> Iterator[Statement]:
    """Statements `count-again` (role mention: two places) for counts with the same digits in the same words."""
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    batches: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in view.facts:
        figure = fact.figure
        if figure.kind == "number" and not figure.ulp and figure.unit and figure.unit[-1] not in _OF_MEASURE:
            digits = str(int(figure.value))
            if batch := _BATCH.search(view.before(fact)):
                batches[figure.unit, batch[0]].append(fact)
            if 2 <= len(digits) <= 4 and len(set(digits)) > 1 and figure.text[0].isdigit():
                groups[figure.unit, "".join(sorted(digits))].append(fact)
    near = [[fact for fact in facts if _near(fact, facts[0])] for facts in batches.values()]
    for facts in (*groups.values(), *near):
        for at, fact in enumerate(facts[1:], 1):
            same = next((other for other in facts[:at] if _same_words(view, other, fact)), None)
            if same:
                yield Statement("count-again", {"mention": (same, fact)}, same.start, fact.end)


def _near(one: Fact, other: Fact) -> bool:
    return 2 * min(one.value, other.value) > max(one.value, other.value)


def _same_words(view: View, one: Fact, other: Fact) -> bool:
    """Do four characters of one noun follow both, or one, with three in front?"""
    if one.sentence == other.sentence or (one.value == other.value and one.figure.hedge != other.figure.hedge):
        return False
    behind = len(prefix(_noun(view, one), _noun(view, other)))
    return behind >= 4 or (behind >= 1 and len(prefix(_lead(view, one), _lead(view, other))) >= 3)


def _noun(view: View, fact: Fact) -> str:
    return _STOP.split(view.after(fact, 14))[0]


def _lead(view: View, fact: Fact) -> str:
    """The words in front, from the last one back."""
    return _STOP.split(view.before(fact, 10)[::-1])[0]
